"""All of the story is told: each record stands on a built page, in the open, with every text it holds."""

from collections.abc import Iterator
from typing import Any

import pytest

from explainer.records.base import is_date
from explainer.site import Site
from explainer.view.typography import curly
from explainer.view.words import date_words, number_words
from tests.html import UNSEEN, Element, listing, main_content

# Kinds whose entries stand on one long page under their id, and kinds with a page for each record.
ENTRIES = {"fact": "article.html", "correction": "corrections.html", "event": "timeline.html", "term": "glossary.html"}
PAGES = {"system": "systems", "company": "companies", "table": "tables"}
# Keys that hold an id, or a code that a page spells out in words of its own (kind, by, agrees, part, standing, support
# ...).
NOT_TEXT = frozenset(
    (
        "id",
        "sources",
        "source",
        "facts",
        "like",
        "system",
        "see",
        "kind",
        "by",
        "agrees",
        "level",
        "topic",
        "company",
        "beside",
        "part",
        "standing",
        "support",
        "type",
        "countries",
        "unit",
        "value",
        "charts",
        "claim",
        "claims",
        "repeats",
        "formula",
        "as_printed",
        "lead",
        "reads",
    )
)
# A page shows these under the same name, but as a text: (kind, key).
ALSO_TEXT = {("system", "value"), ("company", "value"), ("correction", "topic"), ("table", "unit")}


def _in_sight(element: Element) -> str:
    """The words a reader sees without a script, a click or a screen reader."""
    pieces = []
    for child in element.children:
        if isinstance(child, str):
            pieces.append(child)
        elif (
            child.tag not in UNSEEN and "hidden" not in child.attributes and "sr-only" not in child.get("class").split()
        ):
            pieces.append(_in_sight(child))
    return "".join(pieces)


def _texts(kind: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NOT_TEXT or (kind, key) in ALSO_TEXT:
                yield from _texts(kind, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(kind, inner)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and kind == "table":
        yield number_words(value)


def _shown(record: dict[str, Any]) -> dict[str, Any]:
    """A record with the shares of a table as its page gives them: so many in ``per``."""
    columns = record.get("columns", [])
    for row in record.get("rows", []) if columns else []:
        row["cells"] = [
            round(cell * column["per"], 6) if column["per"] and cell is not None else cell
            for cell, column in zip(row["cells"], columns, strict=True)
        ]
    return record


def _told(text: str, words: str) -> bool:
    plain = curly(" ".join(text.split()))
    return plain in words or (is_date(plain) and date_words(plain) in words) or plain.replace(",", "") in words


def _place(kind: str, key: str, pages: dict[str, Element]) -> Element | None:
    """The entry around an id, or the content of a record's own page."""
    if kind in PAGES:
        page = pages.get(f"{PAGES[kind]}/{key}.html")
        return main_content(page) if page else None
    heading = next((element for element in pages[ENTRIES[kind]].all() if element.get("id") == key), None)
    return heading and next(element for element in heading.around() if element.tag in ("li", "article"))


@pytest.mark.parametrize("kind", [*ENTRIES, *PAGES])
def test_every_record_is_told_in_full(kind: str, records: Site, pages: dict[str, Element]) -> None:
    faults, entries = [], records.library.all(kind)
    assert entries
    for key, record in entries.items():
        place = _place(kind, key, pages)
        words = " ".join(_in_sight(place).split()) if place else ""
        faults += [
            f"{kind} {key}: {text[:90]}" for text in _texts(kind, _shown(record.model_dump())) if not _told(text, words)
        ]
    assert not faults, listing(faults)
