"""The engine by itself, in the browser it runs in: words, slips, phrases, ranks and passages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

FILES = ("minisearch.js", "words.js", "engine.js", "passage.js")
SMALL = {
    "kinds": [["chapter", "Chapter"], ["term", "Glossary"], ["source", "Source"], ["page", "Page"]],
    "pages": [["list.html", "The list", 0, "Nobody has seen it."], ["glossary.html", "Glossary", 3, ""], ["sources.html", "Sources", 3, ""]],
    "parts": [
        [0, "crowd", 0, "A crowd in Qingdao", "Cameras at the gates looked for wanted people, and 13,930 faces went by."],
        [0, "growth", 0, "How Skynet grew", "Skynet, and Skynet again."],
        [0, "gate", 0, "At the airport", "Buenos Aires."],
        [0, "town", 0, "In a town", "A walk in Buenos Aires, and how the people of Buenos Aires saw it."],
        [1, "watch-list", 1, "watch list", "The faces a system searches for."],
        [1, "skynet", 1, "Skynet", "A network of cameras."],
        [2, "essay", 2, "A watch list in the crowd", "Daily, 2018."],
    ],
    "synonyms": [[["天网", "Tianwang"], ["Skynet"]], [["wanted list"], ["watch list"]], [["CCTV"], ["camera"]],
                 [["Argentina"], ["Buenos Aires"]]],
}


@pytest.fixture(scope="module")
def engine(browser: Browser, root: Path) -> Iterator[Page]:
    page = browser.new_page()
    for name in FILES:
        page.add_script_tag(path=root / "docs" / "assets" / "search" / name)
    page.evaluate("data => { window.engine = new SearchEngine(data, MiniSearch) }", SMALL)
    yield page
    page.close()


def _first(engine: Page, query: str) -> str | None:
    found: str | None = engine.evaluate("query => { const [first] = engine.search(query).pages; return first ? first.found[0].entry.anchor : null }", query)
    return found


@pytest.mark.parametrize("words", [
    "jaywalk jaywalker jaywalkers jaywalking jaywalked", "camera cameras", "recognise recognize recognition recognised recognizing",
    "predict prediction predictive predicting", "detect detection", "estimate estimates estimated estimation", "behaviour behavior behaving",
    "investor investing investment", "company companies", "accurate accuracy", "govern government governance", "shame shaming shamed",
])
def test_forms_of_a_word_are_one(engine: Page, words: str) -> None:
    assert len(set(engine.evaluate("words => words.map(searchWords.stem)", words.split()))) == 1


@pytest.mark.parametrize("words", ["police policy", "station state", "count country", "face fact", "list lie", "number none"])
def test_different_words_stay_apart(engine: Page, words: str) -> None:
    assert len(set(engine.evaluate("words => words.map(searchWords.stem)", words.split()))) == 2


@pytest.mark.parametrize(("one", "other", "slips"), [
    ("camera", "camera", 0), ("camera", "camrea", 1), ("camera", "cmera", 1), ("camera", "cammera", 1), ("camera", "comera", 1), ("camera", "kanera", 2),
])
def test_slips_are_counted(engine: Page, one: str, other: str, slips: int) -> None:
    assert engine.evaluate("([one, other]) => searchWords.slips(one, other, 2)", [one, other]) == slips


@pytest.mark.parametrize(("query", "anchor"), [
    ("watch list", "watch-list"), ("WATCH LISTS", "watch-list"), ("wacth list", "watch-list"), ("wanted list", "watch-list"), ("天网", "skynet"),
    ("tianwang", "skynet"), ("qingd", "crowd"), ("13930", "crowd"), ("13,930 faces", "crowd"), ("the list", ""), ("skynett", "skynet"),
    # A space too few or too many, and a slip in a word that only the thesaurus knows.
    ("wantedlist", "watch-list"), ("sky net", "skynet"), ("tianwnag", "skynet"),
    # Nothing of a whole name is on its way to another word: no airport.
    ("Buenos Aires", "town"),
    ("CCTV at the gates", "crowd"), ("who is in the crowd in Qingdao?", "crowd"), ("essay", "essay"),
])
def test_the_entry_is_found(engine: Page, query: str, anchor: str) -> None:
    assert _first(engine, query) == anchor


@pytest.mark.parametrize("query", ["", "   ", "?!", "zzzz", "%%%", "(", "\\", "*", "gatch"])
def test_nothing_is_found_without_a_fault(engine: Page, query: str) -> None:
    assert _first(engine, query) is None


def test_a_plus_belongs_to_the_name(engine: Page) -> None:
    assert engine.evaluate("searchWords.words('Face++, a face')") == ["face++", "a", "face"]


def test_missing_words_are_named(engine: Page) -> None:
    assert engine.evaluate("engine.search('skynet zzzz').missing") == ["zzzz"]


def test_a_passage_is_escaped_and_marked(engine: Page) -> None:
    html = engine.evaluate("searchPassage.passage('<b>Cameras</b> & gates', new Set([searchWords.stem('camera')]))")
    assert html == "&#60;b&#62;<mark>Cameras</mark>&#60;/b&#62; &#38; gates"


def test_a_long_text_is_cut_to_where_the_words_are(engine: Page) -> None:
    text = "nothing here " * 60 + "a camera at the gate " + "nothing there " * 60
    html: Any = engine.evaluate("text => searchPassage.passage(text, new Set(['camera', 'gat']))", text)
    assert "<mark>camera</mark>" in html and html.startswith("… ") and html.endswith(" …") and len(html) < 300
