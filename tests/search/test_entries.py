"""The index against the pages: nothing is found that a reader would not then see."""

import json
import re
from pathlib import Path

import brotli
import pytest

from explainer.export.search.entries import LEFT_OUT, LEFT_OUT_TAGS, Entry, _is_repeated, _word_starts
from explainer.export.search.result_kinds import SEARCH_KINDS
from tests.html import Element, listing, main_content, read_pages
from tests.search.conftest import asset

BYTES = 170_000  # with brotli: what a reader waits for at the first search; 171,400 before the box was our own
BYTES_AFTER = 60_000  # rows, claims and sources, which a first answer does not wait for
LOADED = ("search/engine.js", "search/index.js", "search/panel.js")


@pytest.fixture(scope="module")
def index(built: Path) -> dict[str, list[list[object]]]:
    first, more = (_content(built, name) for name in ("index", "more"))
    return {**first, "parts": [*first["parts"], *more["parts"]]}


def _content(built: Path, name: str) -> dict[str, list[list[object]]]:
    text = asset(built, f"search/{name}.js").read_text(encoding="utf-8")
    return json.loads(text[text.index("{") :].removesuffix(";\n"))  # type: ignore[no-any-return]


def _entries(index: dict[str, list[list[object]]]) -> list[tuple[str, str, str, str]]:
    """(address, anchor, title, text) of every entry."""
    pages = [(str(page[0]), "", str(page[1]), str(page[3])) for page in index["pages"]]
    parts = [
        (str(index["pages"][int(str(part[0]))][0]), str(part[1]), str(part[3]), str(part[4])) for part in index["parts"]
    ]
    return pages + parts


def _bare(element: Element) -> str:
    """All letters of an element without a space, and without the marks and notes that no entry holds."""

    def pieces(inner: Element) -> list[str]:
        found: list[str] = []
        for child in inner.children:
            if isinstance(child, str):
                found.append(child)
            elif not (child.tag in LEFT_OUT_TAGS - {"table"} or set(child.get("class").split()) & INNER):
                found += pieces(child)
        return found

    return re.sub(r"\s", "", "".join(pieces(element)))


# Inline parts that entries leave out of the middle of a line.
INNER = LEFT_OUT & {
    "cite",
    "margin-note",
    "sr-only",
    "from",
    "ref__title",
    "ref__where",
    "ref__note",
    "ref__more",
    "row-note",
    "glossary__see",
    "entry-link",
}


def test_an_entry_holds_only_what_its_page_says(index: dict[str, list[list[object]]], built: Path) -> None:
    pages = read_pages(built)
    whole = {
        name: _bare(main_content(pages[name])) + re.sub(r"\s", "", main_content(pages[name]).words)
        for name in {entry[0] for entry in _entries(index)}
    }
    faults = [
        f"{url}#{anchor}: {line[:90]}"
        for url, anchor, title, text in _entries(index)
        for line in [*title.split(" · "), *text.split("\n")]
        if re.sub(r"\s", "", line) not in whole[url]
    ]
    assert not faults, listing(faults)


def test_a_claim_is_kept_only_if_its_page_does_not_tell_it() -> None:
    def entry(kind: str, text: str) -> Entry:
        return Entry("list.html", "a", kind, text, "")

    said = _word_starts(entry("chapter", "Cameras at the gates of Qingdao looked for wanted people."))
    assert _is_repeated(entry("claim", "Cameras at gates in Qingdao looked for wanted people in 2018."), said)
    assert not _is_repeated(entry("claim", "In Qingdao, 13,930 faces passed three machines."), said)


def test_every_entry_leads_to_something(index: dict[str, list[list[object]]], built: Path) -> None:
    pages = read_pages(built)
    ids = {name: {element.get("id") for element in page.all()} for name, page in pages.items()}
    faults = [f"{url}#{anchor}" for url, anchor, _, _ in _entries(index) if anchor and anchor not in ids[url]]
    assert not faults, listing(faults)


def test_every_kind_can_be_found(index: dict[str, list[list[object]]]) -> None:
    kinds = [str(kind[0]) for kind in index["kinds"]]
    assert kinds == list(SEARCH_KINDS)
    used = {kinds[int(str(page[2]))] for page in index["pages"]} | {kinds[int(str(part[2]))] for part in index["parts"]}
    assert used == set(SEARCH_KINDS)


def test_a_first_search_is_light(built: Path) -> None:
    size = sum(len(brotli.compress(asset(built, name).read_bytes())) for name in LOADED)
    assert size < BYTES, f"{size:,} bytes with brotli; see LEFT_OUT in explainer/export/search/entries.py"


def test_what_follows_a_first_search_is_light(built: Path) -> None:
    size = len(brotli.compress(asset(built, "search/more.js").read_bytes()))
    assert size < BYTES_AFTER, f"{size:,} bytes with brotli; see LATER in explainer/export/search/result_kinds.py"
