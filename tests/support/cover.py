"""Which pages to look at where all would take too long: together they hold whatever any page holds."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree, html

from tests.html import page_files

Look = tuple[str, ...]
LONG = 14  # letters: a shorter word fits the narrowest place of a phone
UNSEEN = frozenset(("script", "style", "title", "template"))


def cover(site: Path) -> list[str]:
    """Addresses of the fewest pages that are found to hold each kind of element of the site, inside each kind of
    element that holds it, and the longest word of each kind.

    Elements are of a kind if they have the same tag, classes, role and type. What a drawing is made of is left out.
    """
    pages = {file.relative_to(site).as_posix(): _elements(file) for file in page_files(site)}
    looks = {name: {(_look(element.getparent()), _look(element)) for element in page} for name, page in pages.items()}
    return fewest(looks, with_longest_words(pages))


def fewest(holds: Mapping[str, set[tuple[Look, Look]]], chosen: list[str]) -> list[str]:
    """``chosen`` and, one by one, the page that adds most, until all together hold what all pages hold."""
    missing = set[tuple[Look, Look]]().union(*holds.values()).difference(*(holds[name] for name in chosen))
    while missing:
        best = max(sorted(holds), key=lambda name: len(holds[name] & missing))
        chosen, missing = [*chosen, best], missing - holds[best]
    return chosen


def with_longest_words(pages: Mapping[str, list[html.HtmlElement]]) -> list[str]:
    """Where the longest word of each kind of element stands, if it is long."""
    longest: dict[Look, tuple[int, str]] = {}
    for name, page in pages.items():
        for element in page:
            length = max(map(len, _words(element)), default=0)
            if length >= LONG and element.tag not in UNSEEN:
                longest[_look(element)] = max(longest.get(_look(element), (0, "")), (length, name))
    return sorted({name for _, name in longest.values()})


def _words(element: html.HtmlElement) -> list[str]:
    return " ".join([element.text or "", *(child.tail or "" for child in element)]).split()


def _elements(file: Path) -> list[html.HtmlElement]:
    return list(_seen(html.parse(str(file), html.HTMLParser(encoding="utf-8")).getroot()))


def _seen(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield element
    for child in element if element.tag != "svg" else ():
        if child.tag is not etree.Comment:
            yield from _seen(child)


def _look(element: html.HtmlElement | None) -> Look:
    if element is None:
        return ()
    classes = " ".join(sorted(element.get("class", "").split()))
    return (str(element.tag), classes, element.get("role", ""), element.get("type", ""))
