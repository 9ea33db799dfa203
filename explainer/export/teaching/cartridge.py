"""A course as a Common Cartridge: a zip that a teacher restores into a course system, without an administrator.

Version 1.1 is read by all; 1.2 is for those (Schoology) that want it, and refused by Moodle. No page is copied into
it: links lead to the living ones. It holds no key beside what the quiz needs to mark itself, since only one system
hides a file that is meant for teachers.
"""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from explainer.export.teaching.archive import packed
from explainer.export.teaching.markup import child, document, fragment, path
from explainer.export.teaching.parts import Course, Discussion, Link, Prompt, Quiz, Step
from explainer.export.teaching.qti import as_qti

LICENCE = "Text and data: Creative Commons Attribution 4.0 International (CC BY 4.0)."


@dataclass(frozen=True)
class Version:
    """A version of the format; ``mark`` is how its namespaces name it."""

    number: str
    mark: str

    def namespace(self, name: str) -> str:
        return f"http://www.imsglobal.org/xsd/imscc{self.mark}/{name}"

    def schema(self, name: str) -> str:
        return f"http://www.imsglobal.org/profile/cc/cc{self.mark}/{name}"

    @property
    def lom(self) -> str:
        return f"http://ltsc.ieee.org/xsd/imscc{self.mark}/LOM/manifest"

    def type_of(self, step: Step) -> str:
        """The type that the manifest gives the file of a step."""
        match step:
            case Link():
                return f"imswl_xml{self.mark}"
            case Discussion():
                return f"imsdt_xml{self.mark}"
            case Quiz():
                return f"imsqti_xmlv1p2/imscc_xml{self.mark}/assessment"


CC11, CC12 = Version("1.1.0", "v1p1"), Version("1.2.0", "v1p2")


def as_cartridge(course: Course, version: Version) -> bytes:
    """The zip, its manifest first."""
    steps = [step for folder in course.folders for step in folder.steps]
    files = {"imsmanifest.xml": _manifest(course, version)}
    return packed(files | {_file(step): _content(step, version) for step in steps})


def _file(step: Step) -> str:
    return f"{step.key}/{type(step).__name__.lower()}.xml"


def _content(step: Step, version: Version) -> bytes:
    match step:
        case Link():
            return _link(step, version)
        case Discussion():
            return _topic(step, version)
        case Quiz():
            return as_qti(step, version.schema(f"cc{version.mark}_qtiasiv1p2p1_v1p0.xsd"))


def _root(tag: str, namespace: str, schemas: dict[str, str], **attributes: str) -> Element:
    """Namespaces come first: a reader (Moodle's) looks for the default one in the first kilobyte alone."""
    first = {"xmlns": namespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance"}
    where = " ".join(f"{name} {schema}" for name, schema in schemas.items())
    return Element(tag, {**first, **attributes, "xsi:schemaLocation": where})


def _link(link: Link, version: Version) -> bytes:
    namespace = version.namespace(f"imswl_{version.mark}")
    root = _root("webLink", namespace, {namespace: version.schema(f"cc{version.mark}_imswl_{version.mark}.xsd")})
    child(root, "title", link.title)
    child(root, "url", href=link.address, target="_blank")
    return document(root)


def _topic(topic: Discussion, version: Version) -> bytes:
    namespace = version.namespace(f"imsdt_{version.mark}")
    root = _root("topic", namespace, {namespace: version.schema(f"cc{version.mark}_imsdt_{version.mark}.xsd")})
    child(root, "title", topic.title)
    child(root, "text", texttype="text/html").text = _discussion(topic)
    return document(root)


def _discussion(topic: Discussion) -> str:
    """Paragraphs, a list and a link: course systems take other elements out and run their words together."""
    body = Element("div")
    for words in topic.first:
        child(body, "p", words)
    child(child(body, "p", "The page: "), "a", topic.link.title, href=topic.link.address)
    prompts = child(body, "ol")
    for prompt in topic.prompts:
        child(prompts, "li", " ".join([prompt.ask, *_form(prompt)]))
    return fragment(*body)


def _form(prompt: Prompt) -> list[str]:
    """A form to fill in, told in a sentence: tables lose their shape in what students write."""
    parts = {"For each of these": prompt.rows, "Say": prompt.columns}
    sentences = [f"{words}: {'; '.join(names)}" for words, names in parts.items() if names]
    return [words if words.endswith(("?", ".")) else f"{words}." for words in sentences]


def _manifest(course: Course, version: Version) -> bytes:
    content = version.namespace("imscp_v1p1")
    schemas = {
        content: version.schema(f"cc{version.mark}_imscp_v1p2_v1p0.xsd"),
        version.lom: version.schema(f"LOM/cc{version.mark}_lommanifest_v1p0.xsd"),
    }
    root = _root("manifest", content, schemas, **{"xmlns:lom": version.lom, "identifier": f"watched-{course.stem}"})
    _metadata(child(root, "metadata"), course, version)
    _organization(root, course)
    resources = child(root, "resources")
    for step in (step for folder in course.folders for step in folder.steps):
        resource = child(resources, "resource", identifier=f"r-{step.key}", type=version.type_of(step))
        child(resource, "file", href=_file(step))
    return document(root)


def _metadata(metadata: Element, course: Course, version: Version) -> None:
    child(metadata, "schema", "IMS Common Cartridge")
    child(metadata, "schemaversion", version.number)
    lom = child(metadata, "lom:lom")
    general = child(lom, "lom:general")
    path(general, "lom:title", "lom:string", text=course.title)
    child(general, "lom:language", "en")
    path(general, "lom:description", "lom:string", text=f"{course.about} {course.address} Checked {course.checked}.")
    rights = child(lom, "lom:rights")
    path(rights, "lom:copyrightAndOtherRestrictions", "lom:value", text="yes")
    path(rights, "lom:description", "lom:string", text=LICENCE)


def _organization(root: Element, course: Course) -> None:
    organizations = child(root, "organizations")
    organization = child(organizations, "organization", identifier="course", structure="rooted-hierarchy")
    top = child(organization, "item", identifier="all")
    for folder in course.folders:
        section = child(top, "item", identifier=f"i-{folder.key}")
        child(section, "title", folder.title)
        for step in folder.steps:
            item = child(section, "item", identifier=f"i-{step.key}", identifierref=f"r-{step.key}")
            child(item, "title", step.title)
