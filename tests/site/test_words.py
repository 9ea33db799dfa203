"""Nothing of the machinery shows on a page."""

import re

from tests.html import UNSEEN, Element, listing, main_content

LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|MISSING|Traceback \(most|Macro \w*\s?Error|Error: |jinja2|Undefined|\[object ")
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
    faults = [f"{name}: {text.strip()[:80]}" for name, page in pages.items() for text in _texts(page) if LEFTOVER.search(text)]
    assert not faults, listing(faults)


def test_no_empty_value_is_printed(pages: dict[str, Element]) -> None:
    faults = [f"{name}: {text}" for name, page in pages.items() for text in _texts(page) if text.strip() in EMPTY_VALUE]
    assert not faults, listing(faults)


def test_no_table_is_empty(pages: dict[str, Element]) -> None:
    faults = [f"{name}: {table.words[:60]}" for name, page in pages.items() for table in page.all("table") if not _has_rows(table)]
    assert not faults, listing(faults)


def _has_rows(table: Element) -> bool:
    return any(cell.words for body in table.all("tbody") for cell in body.all("td", "th"))


def test_no_list_is_empty(pages: dict[str, Element]) -> None:
    faults = [f"{name}: <{found.tag} class={found.get('class')}>" for name, page in pages.items()
              for found in main_content(page).all("ul", "ol", "dl") if not any(found.all())]
    assert not faults, listing(faults)
