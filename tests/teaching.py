"""Small readers of what a teacher's course system reads: a quiz in QTI and questions in GIFT, each written from its
format's description and from none of our writing code. And one course whose every word is hostile.
"""

import re
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from explainer.export.teaching.parts import Choice, Course, Discussion, Folder, Group, Item, Link, Prompt, Quiz

NASTY = [
    "</title><script>alert(1)</script>",
    "]]>&amp;<![CDATA[",
    "\" onload='x' & <img src=x onerror=alert(1)>",
    "~ = # { } : \\ ::name:: // [html] %50% ####",
    "%100%half",
    "[html]<b>bold</b>",
    "=equal ~tilde\\~back\\",
    "{=T ~F}",
    '->arrow, "quoted", comma',
    "$CATEGORY: %24 &lt;b&gt; elsewhere",
]


def nasty_item(number: int) -> Item:
    """A question made of hostile words, with its right answer at a place of its own."""
    words = NASTY[number:] + NASTY[:number]
    choices = tuple(
        Choice(letter, words[place + 1], place == number % 4, f"because {words[place + 2]}")
        for place, letter in enumerate("ABCD")
    )
    return Item(f"nasty-q{number}", words[0], choices, words[6])


def nasty_course() -> Course:
    """One folder with a link, a discussion and a quiz."""
    items = tuple(map(nasty_item, range(4)))
    address = "https://watched.example/a.html?x=1&y=2"
    prompts = (Prompt(NASTY[0], columns=("a", "b"), rows=("c",)), Prompt(NASTY[1], listen="never told"))
    steps = (
        Link("nasty-read", NASTY[0], address),
        Discussion("nasty-talk", NASTY[1], (NASTY[2],), prompts, Link("", NASTY[0], address)),
        Quiz("nasty-quiz", NASTY[2], items),
    )
    return Course(
        kind="chapter",
        key="nasty",
        folder="downloads/chapters/nasty",
        stem="nasty",
        title=NASTY[0],
        about=NASTY[1],
        address=address,
        checked="2026-11-23",
        folders=(Folder("nasty", NASTY[2], steps),),
        groups=(Group("nasty", "a/b " + NASTY[3], items, prompts),),
    )


def parsed(data: bytes) -> Element:
    """An XML file with its namespaces taken off, since each version of a format has its own."""
    root = ElementTree.fromstring(data)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


@dataclass(frozen=True)
class Marked:
    """What a student gets for one answer: points, and the words shown, in order."""

    points: float
    said: list[str]


def mark(item: Element, chosen: str) -> Marked:
    """QTI 1.2: conditions in order; one that holds acts, and ends the run unless it says ``continue``."""
    score, said = 0.0, []
    for condition in item.findall("resprocessing/respcondition"):
        variables = condition.find("conditionvar")
        assert variables is not None
        named = [one.text for one in variables.findall("varequal")]
        if variables.find("other") is None and chosen not in named:
            continue
        for setting in condition.findall("setvar"):
            score = float(setting.text or "nan")
        for shown in condition.findall("displayfeedback"):
            said.append(_words(item, f"itemfeedback[@ident='{shown.get('linkrefid')}']/flow_mat/material/mattext"))
        if condition.get("continue", "No") == "No":
            break
    return Marked(score / 100, said)


def _words(item: Element, path: str) -> str:
    found = item.findall(path)
    assert len(found) == 1, f"{path}: {len(found)}"
    return found[0].text or ""


def moodle_general(item: Element) -> str:
    """What Moodle's converter takes for the reason told to all: everything that a condition with ``continue`` shows."""
    shown = [
        one.get("linkrefid")
        for condition in item.findall("resprocessing/respcondition[@continue='Yes']")
        for one in condition.findall("displayfeedback")
    ]
    return " ".join(_words(item, f"itemfeedback[@ident='{one}']/flow_mat/material/mattext") for one in shown)


def open_edx_right(item: Element) -> list[str]:
    """The answers that Open edX's converter takes for right: all that conditions name up to the first that ends."""
    right: list[str] = []
    for condition in item.findall("resprocessing/respcondition"):
        right += [one.text or "" for one in condition.findall("conditionvar/varequal")]
        if condition.get("continue", "No") == "No":
            break
    return right


def labels(item: Element) -> dict[str, str]:
    """Letter -> answer."""
    found = item.findall("presentation/response_lid/render_choice/response_label")
    return {one.get("ident", ""): one.findtext("material/mattext") or "" for one in found}


@dataclass(frozen=True)
class Asked:
    """A question as read from GIFT: answers as (right, text, reason)."""

    category: str
    name: str
    ask: str
    answers: list[tuple[bool, str, str]]
    because: str


_QUESTION = re.compile(r"::((?:\\.|[^\\])*?)::(.*?)(?<!\\)((?:\\\\)*)\{(.*)\}\s*\Z", re.DOTALL)


def read_gift(text: str) -> list[Asked]:
    """Questions stand between blank lines; a backslash makes the next sign a letter; ``//`` begins a comment."""
    found, category = [], ""
    for part in re.split(r"\n[ \t]*\n", text):
        lines = [line for line in part.splitlines() if not line.strip().startswith("//")]
        body = "\n".join(lines).strip()
        if body.startswith("$CATEGORY:"):
            category = body.removeprefix("$CATEGORY:").strip()
        elif body:
            found.append(_asked(body, category))
    return found


def _asked(body: str, category: str) -> Asked:
    match = _QUESTION.match(body)
    assert match, body
    answers, because = _split(match[4], "####")
    read = []
    for right, answer in _answers(answers):
        words, reason = _split(answer, "#")
        read.append((right, _letters(words), _letters(reason)))
    return Asked(category, _letters(match[1]), _letters(match[2] + match[3]), read, _letters(because))


def _answers(text: str) -> list[tuple[bool, str]]:
    places = [place for place in range(len(text)) if text[place] in "=~" and not _is_letter(text, place)]
    ends = [*places[1:], len(text)]
    return [(text[start] == "=", text[start + 1 : end]) for start, end in zip(places, ends, strict=True)]


def _split(text: str, sign: str) -> tuple[str, str]:
    for place in range(len(text)):
        if text.startswith(sign, place) and not _is_letter(text, place):
            return text[:place], text[place + len(sign) :]
    return text, ""


def _is_letter(text: str, place: int) -> bool:
    """Whether an odd row of backslashes stands before the sign at ``place``."""
    before = text[:place]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _letters(text: str) -> str:
    text = text.strip()
    if not text.startswith("[plain]"):
        assert not re.match(r"%[\d.-]+%|\[\w+\]", text), f"'{text}' would be read as more than text"
    return re.sub(r"\\(.)", r"\1", text.removeprefix("[plain]"))
