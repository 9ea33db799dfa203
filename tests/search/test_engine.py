"""The engine by itself, in the browser it runs in: words, slips, phrases, ranks and passages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from explainer.export.search.scripts import JOINED

FILES = JOINED["search/engine.js"]
SMALL = {
    "kinds": [
        ["chapter", "Chapter", 1.3, 0, 0],
        ["term", "Glossary", 1.1, 1, 0],
        ["source", "Source", 0.4, 1, 1],
        ["page", "Page"],
        ["book", "Chapter", 1.3, 0, 0, 1],
    ],
    "pages": [
        ["list.html", "The list", 0, "Nobody has seen it."],
        ["glossary.html", "Glossary", 3, ""],
        ["sources.html", "Sources", 3, ""],
        ["roads/the-crossing.html", "A gate in Seville", 4, "Walkers wait for a green light."],
        ["gates.html", "Seville", 0, "A town with a gate."],
    ],
    "parts": [
        [
            0,
            "crowd",
            0,
            "A crowd in Qingdao",
            "Cameras at the gates looked for wanted people, and 13,930 faces went by.",
        ],
        [0, "growth", 0, "How Skynet grew", "Skynet, and Skynet again."],
        [0, "gate", 0, "At the airport", "Buenos Aires."],
        [0, "town", 0, "In a town", "A walk in Buenos Aires, and how the people of Buenos Aires saw it."],
        [1, "watch-list", 1, "watch list", "The faces a system searches for."],
        [1, "skynet", 1, "Skynet", "A network of cameras."],
        [2, "essay", 2, "A watch list in the crowd", "Daily, 2018."],
    ],
    "synonyms": [
        [["天网", "Tianwang"], ["Skynet"], 0],
        [["wanted list"], ["watch list"], 0],
        [["CCTV"], ["camera"], 0],
        [["Argentina"], ["Buenos Aires"], 0],
        [["essay"], ["Skynet"], 1],
        [["pathway"], [], 0, ["roads/"]],
    ],
    "variants": "網网",
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
    found: str | None = engine.evaluate(
        "query => { const [first] = engine.search(query).pages; return first ? first.found[0].entry.anchor : null }",
        query,
    )
    return found


@pytest.mark.parametrize(
    "words",
    [
        "jaywalk jaywalker jaywalkers jaywalking jaywalked",
        "camera cameras",
        "recognise recognize recognition recognised recognizing",
        "predict prediction predictive predicting",
        "detect detection",
        "estimate estimates estimated estimation",
        "behaviour behavior behaving",
        "investor investing investment",
        "company companies",
        "accurate accuracy",
        "govern government governance",
        "shame shaming shamed",
    ],
)
def test_forms_of_a_word_are_one(engine: Page, words: str) -> None:
    assert len(set(engine.evaluate("words => words.map(searchWords.stem)", words.split()))) == 1


@pytest.mark.parametrize(
    "words", ["police policy", "station state", "count country", "face fact", "list lie", "number none"]
)
def test_different_words_stay_apart(engine: Page, words: str) -> None:
    assert len(set(engine.evaluate("words => words.map(searchWords.stem)", words.split()))) == 2


# A letter that sounds like the right one, or doubles its neighbour, is half a slip.
@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("camera", "camera", 0),
        ("camera", "camrea", 1),
        ("camera", "cmera", 1),
        ("camera", "cammera", 0.5),
        ("camera", "comera", 0.5),
        ("camera", "kamera", 0.5),
        ("camera", "kanera", 1.5),
        ("social", "soshal", 1.5),
        ("policing", "polising", 0.5),
    ],
)
def test_slips_are_counted(engine: Page, one: str, other: str, slips: float) -> None:
    assert engine.evaluate("([one, other]) => searchSpelling.editDistance(one, other, 2)", [one, other]) == slips


@pytest.mark.parametrize(
    ("query", "anchor"),
    [
        ("watch list", "watch-list"),
        ("WATCH LISTS", "watch-list"),
        ("wacth list", "watch-list"),
        ("wanted list", "watch-list"),
        ("天网", "skynet"),
        ("tianwang", "skynet"),
        ("qingd", "crowd"),
        ("13930", "crowd"),
        ("13,930 faces", "crowd"),
        ("the list", ""),
        ("skynett", "skynet"),
        # A space too few or too many, and a slip in a word that only the thesaurus knows.
        ("wantedlist", "watch-list"),
        ("sky net", "skynet"),
        ("tianwnag", "skynet"),
        ("sky nett", "skynet"),
        ("天網", "skynet"),
        # Near to a word is not the word: what holds the word itself goes first.
        ("essay", "essay"),
        # Nothing of a whole name is on its way to another word: no airport.
        ("Buenos Aires", "town"),
        ("CCTV at the gates", "crowd"),
        ("who is in the crowd in Qingdao?", "crowd"),
    ],
)
def test_the_entry_is_found(engine: Page, query: str, anchor: str) -> None:
    assert _first(engine, query) == anchor


@pytest.mark.parametrize("query", ["", "   ", "?!", "zzzz", "%%%", "(", "\\", "*", "gatch"])
def test_nothing_is_found_without_a_fault(engine: Page, query: str) -> None:
    assert _first(engine, query) is None


def test_a_plus_belongs_to_the_name(engine: Page) -> None:
    assert engine.evaluate("searchWords.words('Face++, a face')") == ["face++", "a", "face"]


# Words that stand nowhere: a near one that is another word, halves that never stand side by side, signs that are no
# word.
@pytest.mark.parametrize("query", ["townload", "growthgate", "lost", "wail", "Bueno"])
def test_a_good_word_is_not_read_as_another(engine: Page, query: str) -> None:
    assert _first(engine, query) in (None, "town" if query == "Bueno" else None)


# Words that each stand somewhere, and meet on no page.
def test_words_that_never_meet_are_no_answer(engine: Page) -> None:
    assert _first(engine, "Seville daily airport") is None


def test_a_form_of_a_known_word_is_no_slip(engine: Page) -> None:
    read = """([word, ...others]) => {
      const known = new Map(others.map(other => [other, 1]));
      const reader = new SearchReader({groups: [], known, spellable: known});
      return reader.read({words: [word], roots: [searchWords.stem(word)], meanings: []}).read ?? null;
    }"""
    assert engine.evaluate(read, ["discussion", "discussed", "dissuasion"]) is None
    assert engine.evaluate(read, ["discussion", "debated", "dissuasion"]) is not None


def test_the_likeliest_word_is_meant(engine: Page) -> None:
    near = "known => searchSpelling.nearest('zhenzhou', new Map(known))[0][0]"
    assert engine.evaluate(near, [["chenzhou", 1], ["zhengzhou", 60]]) == "zhengzhou"
    assert engine.evaluate(near, [["chenzhou", 10], ["zhengzhou", 10]]) == "chenzhou"


def test_what_leads_to_a_part_of_the_site_sets_its_pages_first(engine: Page) -> None:
    first = "query => engine.search(query).pages[0].page.url"
    assert engine.evaluate(first, "Seville") == "gates.html"
    assert engine.evaluate(first, "pathway Seville") == "roads/the-crossing.html"
    assert engine.evaluate(first, "pathway") == "roads/the-crossing.html"


def test_a_word_of_everyday_speech_counts_for_little(engine: Page) -> None:
    weight = "word => engine.importance({unit: {words: [word]}, found: {size: 1}})"
    assert engine.evaluate(weight, "everyone") < engine.evaluate(weight, "airport") / 2


# A chapter's title tells a story: its address says what it is about, and what its title only brings up is found elsewhere.
@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("the crossing", "roads/the-crossing.html"),
        ("crossings", "roads/the-crossing.html"),
        ("a gate in Seville", "roads/the-crossing.html"),
        ("gate seville", "gates.html"),
    ],
)
def test_a_story_is_found_by_its_address(engine: Page, query: str, page: str) -> None:
    assert engine.evaluate("query => engine.search(query).pages[0]?.page.url", query) == page


def test_words_that_stand_nowhere_are_named(engine: Page) -> None:
    assert engine.evaluate("engine.search('Skynet Tianwang zzzz').unknown") == ["zzzz"]


def test_mostly_unknown_words_find_nothing(engine: Page) -> None:
    found = engine.evaluate(
        "(() => { const {pages, known} = engine.search('zzzz qqqq camera'); return [pages.length, known]; })()"
    )
    assert found == [0, ["camera"]]


def test_what_was_also_searched_is_told(engine: Page) -> None:
    assert engine.evaluate("engine.search('CCTV').also") == [{"typed": "cctv", "searched": ["camera"]}]
    assert engine.evaluate("engine.search('camera').also") == []


def test_only_the_words_as_typed(engine: Page) -> None:
    assert engine.evaluate("engine.search('CCTV', {literal: true}).pages") == []
    assert engine.evaluate("engine.search('skymet', {literal: true}).pages") == []


def test_a_kind_without_a_weight_counts_one(engine: Page) -> None:
    assert engine.evaluate("engine.entries.find(({kind}) => kind.name === 'page').kind.weight") == 1
    assert engine.evaluate("engine.search('glossary').pages.every(({score}) => Number.isFinite(score))")


def test_the_count_is_of_all_pages_found(engine: Page) -> None:
    assert engine.evaluate(
        "(() => { const {pages, total} = engine.search('skynet'); return [pages.length, total]; })()"
    ) == [2, 2]


def test_a_passage_is_text_with_its_words_told_apart(engine: Page) -> None:
    pieces = engine.evaluate("searchPassage.passage('<b>Cameras</b> & gates', new Set([searchWords.stem('camera')]))")
    assert pieces == [["<b>", False], ["Cameras", True], ["</b> & gates", False]]


def test_a_long_text_is_cut_to_where_the_words_are(engine: Page) -> None:
    text = "nothing here " * 60 + "a camera at the gate " + "nothing there " * 60
    pieces: Any = engine.evaluate("text => searchPassage.passage(text, new Set(['camera', 'gat']))", text)
    whole = "".join(piece for piece, _ in pieces)
    assert ["camera", True] in pieces and whole.startswith("… ") and whole.endswith(" …") and len(whole) < 250


@pytest.mark.parametrize("query", ["nobody town", "daily town"])
def test_words_that_name_nothing_here_and_never_meet_find_nothing(engine: Page, query: str) -> None:
    assert _first(engine, query) is None


@pytest.mark.parametrize("query", ["daily Skynet", "nobody Argentina", "daily list"])
def test_a_word_that_names_a_page_or_stands_in_the_thesaurus_is_answered(engine: Page, query: str) -> None:
    assert _first(engine, query) is not None
