"""A built page as a tree of elements, read once a run with Python's own parser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from explainer.kinds import KINDS

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
UNSEEN = frozenset(("script", "style", "template", "noscript"))


@dataclass(eq=False)
class Element:
    """One element: its tag, attributes, parent and what stands in it."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def all(self, *tags: str) -> Iterator["Element"]:
        """Every element below this one, in document order; of the given tags, if any are given."""
        for child in self.children:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def around(self) -> Iterator["Element"]:
        """This element and everything it stands in, from the inside out."""
        yield self
        if self.parent is not None:
            yield from self.parent.around()

    @property
    def words(self) -> str:
        """The text a reader sees, with single spaces."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in UNSEEN:
                yield from child._pieces()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.children.append(Element(tag, {name: value or "" for name, value in attrs}, self.here))

    def handle_endtag(self, tag: str) -> None:
        opened = next((element for element in self.here.around() if element.tag == tag), None)
        if opened is not None and opened.parent is not None:
            self.here = opened.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def parse(text: str) -> Element:
    """A root without a tag, over everything in ``text``."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.root


CARDS = "embed"


def page_files(site: Path) -> list[Path]:
    """Every page of a built site. Of those that are alike but for one record, the longest and the shortest stand for
    all; the cards for other sites, and what is left where a page was, have tests of their own.
    """
    found = (file for file in sorted(site.rglob("*.html")) if file.relative_to(site).parts[0] != CARDS)
    pages = [file for file in found if not _left_behind(file)]
    alike = [file for file in pages if made(file.relative_to(site).as_posix())]
    left_out = set(sorted(alike, key=lambda file: file.stat().st_size)[1:-1])
    return [file for file in pages if file not in left_out]


def _left_behind(file: Path) -> bool:
    """Whether it is a tombstone or a way on; both are small."""
    return file.stat().st_size < 5_000 and 'class="left-behind"' in file.read_text(encoding="utf-8")


def made(name: str) -> bool:
    """Whether a page was made by the export, of a record and in the frame of another page."""
    return any(
        kind.stamped and name.startswith(f"{kind.stamped}/") and not name.endswith("/index.html") for kind in KINDS
    )


@cache
def read_pages(site: Path) -> dict[str, Element]:
    """Every page of ``page_files`` by its address below the root: ``part/chapter.html``."""
    return {file.relative_to(site).as_posix(): parse(file.read_text(encoding="utf-8")) for file in page_files(site)}


def main_content(page: Element) -> Element:
    """What a page is about, without the frame around it."""
    named = (element for element in page.all("article", "main", "div") if element.get("id") == "content")
    return next(named, None) or next(page.all("article", "main"))


def listing(faults: list[str], most: int = 30) -> str:
    """Faults a line each, for the message of an assertion."""
    more = [f"... and {len(faults) - most} more"] if len(faults) > most else []
    return "\n".join([f"{len(faults)} found:", *faults[:most], *more])


def sound_attribute(name: str) -> bool:
    """Whether this is a name that a template writes: no handler, and nothing left over from a value that broke."""
    return re.fullmatch(r"[a-z][a-z0-9:-]*", name) is not None and not name.startswith("on")
