"""A built page as a small tree: enough to find a heading, leave a part out and read the words of the rest."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# These stand inside a line; every other element starts a new one.
INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "em",
    "i",
    "kbd",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "svg",
    "time",
    "u",
}


_parsed: dict[str, tuple[str, "Node"]] = {}


@dataclass
class Node:
    """An element; its children are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.attributes.get("id", "")

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def walk(self) -> Iterator["Node"]:
        """This element and all below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def find(self, name: str) -> "Node | None":
        """The first element of a class."""
        return next((node for node in self.walk() if name in node.classes), None)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#root")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(html: str) -> Node:
    """The tree of a page that the renderer wrote (its tags are closed, so no rules of repair are needed)."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def parse_file(file: Path) -> Node:
    """The tree of a page; read again only if its text is another one than last time, since several steps of a build
    look at it.
    """
    text = file.read_text(encoding="utf-8")
    key = f"{file.parent.name}/{file.name}"
    kept = _parsed.get(key)
    if kept is None or kept[0] != text:
        kept = _parsed[key] = text, parse(text)
    return kept[1]


def lines(node: Node, leave_out: Callable[[Node], bool]) -> list[str]:
    """The words of an element, a line for every block, without the parts that ``leave_out`` names."""
    found = [""]

    def visit(inner: Node) -> None:
        for child in inner.children:
            if isinstance(child, str):
                found[-1] += child
            elif leave_out(child):
                if child.tag not in INLINE:
                    found.append("")
            elif child.tag in INLINE:
                visit(child)
            else:
                found.append("")
                visit(child)
                found.append("")

    visit(node)
    return [text for line in found if (text := re.sub(r" (?=[.,;:])", "", re.sub(r"\s+", " ", line)).strip())]
