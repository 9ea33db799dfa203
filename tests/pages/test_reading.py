"""Chapters are as long and as plain as promised, by a measure that agrees with an independent one."""

import pytest
import textstat

from explainer.library import Library
from explainer.read.pages import Page
from explainer.read.reading import grade, prose, syllables, words
from explainer.site import Site
from tests.html import listing

WORDS = range(1200, 1801)
GRADES = (8.5, 10.5)
HARDEST = 12.0
# Chapters outside the grades: page -> why it may stay.
OUTSIDE: dict[str, str] = {}

SAMPLES = {
    "plain": "The camera took the picture. The face went up on the screen five days later. By then she had gone home. "
    "Her friends saw it and laughed, and nobody asked who had put it there.",
    "story": "A few weeks before Christmas an electrician opened a letter from the state. It accused him of "
    "fraud and asked "
    "for money that he did not owe. He spent months on the telephone before anyone would listen to him.",
    "news": "Officials said that the system had cut the number of people who cross on red. They gave no count, and no "
    "independent study was found. A spokeswoman explained that neighbours would see the picture and talk.",
    "explaining": "A match is a guess with a number attached. If the number is higher than a threshold that "
    "somebody has chosen, "
    "the machine reports a hit; if it is lower, the machine stays silent. Nothing in the mathematics says where "
    "the threshold ought to be.",
    "dense": "Algorithmic governance describes arrangements in which administrative decisions are prepared or "
    "executed by "
    "computational procedures, and in which individuals frequently experience considerable difficulty in obtaining an "
    "explanation from a responsible institution.",
}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_grade_agrees_with_textstat(name: str) -> None:
    assert grade(SAMPLES[name]) == pytest.approx(textstat.flesch_kincaid_grade(SAMPLES[name]), abs=0.7)


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("face", 1),
        ("people", 2),
        ("camera", 3),
        ("watched", 1),
        ("wanted", 2),
        ("officials", 3),
        ("million", 2),
        ("somebody", 3),
        ("companies", 3),
        ("watch-list", 2),
        ("13,930", 2),
        ("don’t", 2),
        ("table", 2),
        ("algorithmic", 5),
    ],
)
def test_syllables_of_common_words(word: str, spoken: int) -> None:
    assert abs(syllables(word) - spoken) <= (word in ("don’t", "algorithmic"))


def test_a_macro_counts_as_the_words_it_shows(records: Site) -> None:
    page = next(
        page
        for page in records.pages.values()
        if any(call.name == "claim" and len(call.arguments) == 1 for call in page.calls)
    )
    key = next(call.arguments[0] for call in page.calls if call.name == "claim" and len(call.arguments) == 1)
    text = prose(page, records.library)
    assert records.library.claims[key].shown in text
    assert not any(mark in text for mark in ("{{", "}}", "](", "\n#"))


def _chapters(records: Site) -> list[Page]:
    return [page for page in records.pages.values() if page.kind == "chapter"]


def _grades(records: Site) -> dict[str, float]:
    library: Library = records.library
    return {page.uri: grade(prose(page, library)) for page in _chapters(records)}


def test_every_chapter_has_a_sitting_of_words(records: Site) -> None:
    counts = {page.uri: len(words(prose(page, records.library))) for page in _chapters(records)}
    faults = [f"{uri}: {count} words" for uri, count in counts.items() if count not in WORDS]
    assert not faults, listing(faults)


def test_no_chapter_is_hard(records: Site) -> None:
    faults = [f"{uri}: grade {found:.1f}" for uri, found in _grades(records).items() if found > HARDEST]
    assert not faults, listing(faults)


def test_chapters_keep_to_the_grades(records: Site) -> None:
    found = {uri: value for uri, value in _grades(records).items() if not GRADES[0] <= value <= GRADES[1]}
    faults = [f"{uri}: grade {value:.1f}" for uri, value in found.items() if uri not in OUTSIDE]
    assert not faults, listing(faults)
    assert OUTSIDE.keys() <= found.keys(), "take off the list what keeps to the grades"
