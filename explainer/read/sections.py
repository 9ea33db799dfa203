"""The sections of a page, under the anchors that the builder gives their headings."""

import re
from dataclasses import dataclass

from markdown.extensions.toc import slugify  # type: ignore[import-untyped]

from explainer.read.pages import CALL, Page
from explainer.records.pack import OPENING

_HEADING = re.compile(r"^(##+) +(.+?)(?: *\{:? *#([\w-]+) *\})? *$", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A section of a page: its anchor, its title, and the line of ``body`` at which its text begins and ends."""

    anchor: str
    title: str
    start: int
    end: int


def sections(page: Page) -> dict[str, Section]:
    """The opening and every section under a heading of the second level, by anchor, in order."""
    heads = [head for head in _HEADING.finditer(page.body) if head[1] == "##"]
    ends = [*(head.start() for head in heads), len(page.body)]
    found = {OPENING: Section(OPENING, "the opening", 0, ends[0])}
    for head, end in zip(heads, ends[1:], strict=True):
        title = CALL.sub("", head[2])
        anchor = head[3] or slugify(title, "-")
        found[anchor] = Section(anchor, title, head.end(), end)
    return found
