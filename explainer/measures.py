"""The measures of a chapter's prose, for whoever writes it: how long its sentences are, how they are joined.

Nothing here is a fault. Only the grade of reading has bounds, which a test holds.
"""

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from explainer.library import Library
from explainer.read.pages import Page
from explainer.read.reading import grade, prose, sentences, words
from explainer.site import Site
from explainer.view.position import minutes

# Stands behind the words of each claim, so that a sentence knows how many it marks; no reader ever sees it.
MARKED = "\u2060"
_JOINT = re.compile(r"\b(?:because|which|since|although|while)\b", re.IGNORECASE)
# Ways of saying that something was looked for and not found, or not told. They belong into the box 'unknown'.
_ABSENCE = re.compile(
    r"""\b(?:
    (?:no|any)\ (?:\w+,?\ ){0,4}(?:is|are|was|were|has\ been|have\ been|had\ been|could\ be)\ (?:\w+\ )?
        (?:found|known|seen|published|given|named|reported|counted)
    | no\ (?:second|other|independent|outside|public|published)\ \w+
    | (?:found|saw|knows?\ of|gives?|gave|named?)\ (?:no|none)
    | no\ (?:source|report|study|record|figure|account)s?\ (?:\w+\ ){0,5}
        (?:says?|said|gives?|tells?|told|names?|shows?)
    | (?:nobody|no\ one|none)\ (?:\w+,?\ ){0,4}
        (?:knows?|said|says|told|tells|published|counted|tested|measured|explained)
    | (?:never|not)\ (?:been\ )?(?:\w+\ )?
        (?:published|known|found|reported|told|named|explained|tested|disclosed|settled)
    | (?:did|do|does)\ not\ (?:say|tell|name|give|know|find)
    | unknown
    | could\ not\ be\ (?:found|checked|confirmed)
    | in\ (?:the|these|those)\ (?:texts|sources)\ (?:read|found)
    | as\ far\ as\ we\ could
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True)
class Measure:
    """One column: its heading, what it is, and its value for a chapter."""

    name: str
    about: str
    of: Callable[["Prose"], str]


@dataclass(frozen=True)
class Prose:
    """The running text of a chapter, with ``MARKED`` behind each claim in it."""

    page: Page
    text: str

    @property
    def sentences(self) -> list[str]:
        return sentences(self.text)

    @property
    def words(self) -> int:
        return len(words(self.text))

    def share(self, holds: Callable[[str], bool]) -> float:
        """How many of its sentences, from 0 to 1, are so."""
        return sum(map(holds, self.sentences)) / max(1, len(self.sentences))

    def marks_in(self, many: int) -> float:
        """Claims that are marked, and works that are cited, in so many words."""
        return sum(call.name in ("claim", "cite") for call in self.page.calls) * many / max(1, self.words)


def is_short(sentence: str) -> bool:
    return len(words(sentence)) <= 8


def is_long(sentence: str) -> bool:
    return len(words(sentence)) >= 30


def is_glued(sentence: str) -> bool:
    """Two joints or more of *because, which, since, although, while*."""
    return len(_JOINT.findall(sentence)) >= 2


def tells_absence(sentence: str) -> bool:
    return bool(_ABSENCE.search(sentence))


def is_over_marked(sentence: str) -> bool:
    return sentence.count(MARKED) > 2


def _per_cent(holds: Callable[[str], bool]) -> Callable[[Prose], str]:
    return lambda text: f"{text.share(holds):.0%}"


def _number(holds: Callable[[str], bool]) -> Callable[[Prose], str]:
    return lambda text: str(sum(map(holds, text.sentences)))


MEASURES = (
    Measure("mean", "words a sentence (about 17)", lambda text: f"{text.words / max(1, len(text.sentences)):.1f}"),
    Measure("short", "sentences of 8 words or fewer (17 per cent or more)", _per_cent(is_short)),
    Measure("long", "sentences of 30 words or more (12 per cent or fewer)", _per_cent(is_long)),
    Measure("glued", "with two or more of because, which, since, although, while (none)", _per_cent(is_glued)),
    Measure("absent", "that say what was not found or told, outside the box 'unknown' (1)", _number(tells_absence)),
    Measure("marks", "claims and citations in 60 words (about 1)", lambda text: f"{text.marks_in(60):.1f}"),
    Measure("over", "sentences that mark more than two claims (0)", _number(is_over_marked)),
    Measure("grade", "Flesch-Kincaid (8.5 to 10.5)", lambda text: f"{grade(text.text):.1f}"),
    Measure("words", "words of running text", lambda text: str(text.words)),
    Measure("min", "minutes to read, as the page says", lambda text: str(minutes(text.page))),
)
# What the sentences of one chapter are shown for.
_SHOWN = {"long": is_long, "glued": is_glued, "absent": tells_absence, "over": is_over_marked}


def prose_of(page: Page, library: Library) -> Prose:
    return Prose(page, prose(page, library, MARKED))


def print_measures(site: Site, out: TextIO) -> None:
    """A line for each chapter in reading order, and what the columns mean."""
    chapters = site.chapters()
    if not chapters:
        return
    width = max(len(page.stem) for page in chapters)
    print(" " * width, *(f"{measure.name:>6}" for measure in MEASURES), file=out)
    for page in chapters:
        text = prose_of(page, site.library)
        print(f"{page.stem:{width}}", *(f"{measure.of(text):>6}" for measure in MEASURES), file=out)


def print_sentences(site: Site, stem: str, out: TextIO) -> int:
    """What the columns mean, and the sentences of one chapter that count in them. Returns the exit status."""
    page = next((page for page in site.chapters() if page.stem == stem), None)
    if page is None:
        known = ", ".join(page.stem for page in site.chapters())
        print(f"there is no chapter '{stem}'; use one of {known}", file=out)
        return 1
    text = prose_of(page, site.library)
    for measure in MEASURES:
        print(f"{measure.name:>6} {measure.of(text):>5}  {measure.about}", file=out)
        for sentence in filter(_SHOWN.get(measure.name, lambda _: False), text.sentences):
            print(textwrap.indent(textwrap.fill(sentence.replace(MARKED, "*"), 104), " " * 14), file=out)
    return 0
