"""A quiz as QTI 1.2, as Common Cartridge wants it.

A file that its schema accepts can still be marked wrongly. Each rule here is one that a course system needs:

- The condition of the right answer comes before those of wrong ones: Open edX takes every later one for right.
- Only the condition with the general reason goes on (``continue="Yes"``): Moodle glues the reasons of all that do.
- A reason stands in ``flow_mat``: Moodle loses every other one without a word.
- Four questions of one point: Moodle counts every quiz as four points.
"""

from xml.etree.ElementTree import Element

from explainer.export.teaching.markup import child, document, path, shown
from explainer.export.teaching.parts import Item, Quiz

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
RESPONSE, GENERAL = "response", "general_fb"
_EXAM = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "cc_maxattempts": "unlimited",
}
_CHOICE = {"cc_profile": "cc.multiple_choice.v0p1"}


def as_qti(quiz: Quiz, schema: str) -> bytes:
    """The file of a quiz; ``schema`` is where its XSD stands."""
    root = Element(
        "questestinterop",
        {
            "xmlns": NAMESPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{NAMESPACE} {schema}",
        },
    )
    assessment = child(root, "assessment", ident=quiz.key, title=shown(quiz.title))
    _fields(path(assessment, "qtimetadata"), _EXAM)
    section = child(assessment, "section", ident=f"{quiz.key}-section")
    for item in quiz.items:
        _item(section, item)
    return document(root)


def _fields(metadata: Element, values: dict[str, str]) -> None:
    for label, entry in values.items():
        one = child(metadata, "qtimetadatafield")
        child(one, "fieldlabel", label)
        child(one, "fieldentry", entry)


def _item(section: Element, item: Item) -> None:
    element = child(section, "item", ident=item.id, title=item.id)
    _fields(path(element, "itemmetadata", "qtimetadata"), _CHOICE)
    _presentation(element, item)
    _processing(element, item)
    _feedback(element, GENERAL, item.because)
    for choice in item.choices:
        _feedback(element, f"{choice.letter}_fb", choice.why)


def _presentation(element: Element, item: Item) -> None:
    presentation = child(element, "presentation")
    _words(presentation, item.ask)
    response = child(presentation, "response_lid", ident=RESPONSE, rcardinality="Single")
    choices = child(response, "render_choice", shuffle="No")  # the letters of page, sheet and key
    for choice in item.choices:
        _words(child(choices, "response_label", ident=choice.letter), choice.text)


def _words(parent: Element, text: str) -> None:
    child(child(parent, "material"), "mattext", text, texttype="text/plain")


def _processing(element: Element, item: Item) -> None:
    processing = child(element, "resprocessing")
    child(child(processing, "outcomes"), "decvar", varname="SCORE", vartype="Decimal", minvalue="0", maxvalue="100")
    always = child(processing, "respcondition", **{"continue": "Yes"})
    path(always, "conditionvar", "other")
    child(always, "displayfeedback", feedbacktype="Response", linkrefid=GENERAL)
    for choice in sorted(item.choices, key=lambda choice: not choice.right):
        condition = child(processing, "respcondition", **{"continue": "No"})
        child(child(condition, "conditionvar"), "varequal", choice.letter, respident=RESPONSE)
        child(condition, "setvar", "100" if choice.right else "0", action="Set", varname="SCORE")
        child(condition, "displayfeedback", feedbacktype="Response", linkrefid=f"{choice.letter}_fb")


def _feedback(element: Element, ident: str, text: str) -> None:
    _words(child(child(element, "itemfeedback", ident=ident), "flow_mat"), text)
