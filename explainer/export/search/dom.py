"""A built page as a small tree: enough to find a heading, leave a part out and read the words of the rest."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

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


def tree(html: str) -> etree._Element:
    """A page as lxml reads it; one without any element is an empty page."""
    return etree.fromstring((html if "<" in html else "<html></html>").encode(), etree.HTMLParser(encoding="utf-8"))


def parse(html: str) -> Node:
    """The tree of a page that the renderer wrote (its tags are closed, so no rules of repair are needed)."""
    return _node(tree(html))


def _node(element: etree._Element) -> Node:
    """Comments are left out, what stands behind them is not."""
    children: list[Node | str] = [element.text] if element.text else []
    for child in element:
        if isinstance(child.tag, str):
            children.append(_node(child))
        if child.tail:
            children.append(child.tail)
    return Node(str(element.tag), {str(name): str(value) for name, value in element.attrib.items()}, children)


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
