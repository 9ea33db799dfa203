"""A built page as a small tree: enough to find a heading, leave a part out and read the words of the rest."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import cast

from lxml import etree

_BEFORE_MARK = re.compile(r" (?=[.,;:])")
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


@dataclass(slots=True)
class Node:
    """An element; its children are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.attributes.get("id", "")

    @property
    def classes(self) -> frozenset[str]:
        return _names(self.attributes.get("class", ""))

    def walk(self) -> Iterator["Node"]:
        """This element and all below it, in the order of the page."""
        ahead = [self]
        while ahead:
            node = ahead.pop()
            yield node
            ahead += [child for child in reversed(node.children) if isinstance(child, Node)]

    def find(self, name: str) -> "Node | None":
        """The first element of a class."""
        return next((node for node in self.walk() if name in node.classes), None)


@cache
def _names(classes: str) -> frozenset[str]:
    """The names in an attribute ``class``: a site has few different ones, and they are asked for at every element."""
    return frozenset(classes.split())


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
    return Node(str(element.tag), dict(cast(list[tuple[str, str]], element.items())), children)


def lines(node: Node, leave_out: Callable[[Node], bool]) -> list[str]:
    """The words of an element, a line for every block, without the parts that ``leave_out`` names."""
    found = [""]
    _read_into(found, node, leave_out)
    return [text for line in found if (text := _BEFORE_MARK.sub("", " ".join(line.split())))]


# A function of its own, and not one inside ``lines``: that one would hold itself, and with it every page, in memory.
def _read_into(found: list[str], node: Node, leave_out: Callable[[Node], bool]) -> None:
    for child in node.children:
        if isinstance(child, str):
            found[-1] += child
        elif leave_out(child):
            if child.tag not in INLINE:
                found.append("")
        elif child.tag in INLINE:
            _read_into(found, child, leave_out)
        else:
            found.append("")
            _read_into(found, child, leave_out)
            found.append("")
