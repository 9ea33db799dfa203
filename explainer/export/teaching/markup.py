"""XML written element by element, so that no title can break out of its place."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


# Signs that are letters, and that look like the markup which Moodle would make of these by decoding once too often.
_READ_TWICE = re.compile(r"<|&(?=#?\w+;)|%(?=24)")
_WIDE = {"<": "\uff1c", "&": "\uff06", "%": "\uff05"}


def shown(text: str) -> str:
    """``5 < 6`` with a wide sign: what is shown as it was written, even by a reader who decodes it twice."""
    return _READ_TWICE.sub(lambda sign: _WIDE[sign[0]], text)


def child(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    """A new last child of ``parent`` with words to be shown. Tags bear their prefix as written (``lom:title``)."""
    made = SubElement(parent, tag, attributes)
    made.text = shown(text) if text else None
    return made


def path(parent: Element, *tags: str, text: str | None = None) -> Element:
    """A row of new elements, each inside the one before; ``text`` is that of the innermost."""
    for tag in tags:
        parent = SubElement(parent, tag)
    parent.text = shown(text) if text else None
    return parent


def document(root: Element) -> bytes:
    """A whole XML file."""
    ElementTree.indent(root, " ")
    return f"{_DECLARATION}{ElementTree.tostring(root, encoding='unicode')}\n".encode()


def fragment(*elements: Element) -> str:
    """HTML to stand as text inside an XML file."""
    return "".join(ElementTree.tostring(element, encoding="unicode", method="html") for element in elements)
