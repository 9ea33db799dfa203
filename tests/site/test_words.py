"""Nothing of the machinery shows on a page."""

import json
import re
from collections.abc import Iterator

from tests.html import UNSEEN, Element, listing, main_content

LEFTOVER = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{#|MISSING|Traceback \(most|Macro \w*\s?Error|Error: |jinja2|Undefined|\[object "
)
# A whole text that only a program would write.
EMPTY_VALUE = frozenset(("None", "nan", "null", "undefined", "[]", "{}", "True", "False"))


def _texts(page: Element) -> list[str]:
    found = []
    for element in page.all():
        found += element.attributes.values()
        if element.tag not in UNSEEN:
            found += [child for child in element.children if isinstance(child, str)]
    return found


def test_no_template_or_error_is_left_over(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: {text.strip()[:80]}" for name, page in pages.items() for text in _texts(page) if LEFTOVER.search(text)
    ]
    assert not faults, listing(faults)


def test_no_empty_value_is_printed(pages: dict[str, Element]) -> None:
    faults = [f"{name}: {text}" for name, page in pages.items() for text in _texts(page) if text.strip() in EMPTY_VALUE]
    assert not faults, listing(faults)


def test_no_table_is_empty(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: {table.words[:60]}"
        for name, page in pages.items()
        for table in page.all("table")
        if not _has_rows(table)
    ]
    assert not faults, listing(faults)


def _has_rows(table: Element) -> bool:
    return any(cell.words for body in table.all("tbody") for cell in body.all("td", "th"))


def test_no_list_is_empty(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: <{found.tag} class={found.get('class')}>"
        for name, page in pages.items()
        for found in main_content(page).all("ul", "ol", "dl")
        if not any(found.all())
    ]
    assert not faults, listing(faults)


TYPED = re.compile("[\"']")
# What is typed by readers or read by machines has the marks of a typewriter.
AS_TYPED = UNSEEN | {"code", "pre", "kbd"}
READ_ALOUD = ("aria-label", "alt", "title", "placeholder", "data-sheet-title")


def _printed(element: Element) -> Iterator[str]:
    """Every piece of text that a reader sees or hears."""
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.tag not in AS_TYPED:
            yield from (child.get(name) for name in READ_ALOUD)
            yield from (child.get("content") for name in ("name", "property") if child.get(name) in DESCRIBES)
            yield from _printed(child)


DESCRIBES = frozenset(("description", "og:title", "og:description", "og:image:alt"))


def test_apostrophes_and_quotation_marks_are_those_of_print(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: {text.strip()[:90]}" for name, page in pages.items() for text in _printed(page) if TYPED.search(text)
    ]
    assert not faults, listing(faults)


def test_words_that_a_model_says_have_the_marks_of_print(pages: dict[str, Element]) -> None:
    models = [
        (name, script)
        for name, page in pages.items()
        for script in page.all("script")
        if script.get("type") == "application/json"
    ]
    assert models
    faults = [
        f"{name}: {text[:90]}"
        for name, script in models
        for text in _strings(json.loads("".join(map(str, script.children))))
        if TYPED.search(text)
    ]
    assert not faults, listing(faults)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)
