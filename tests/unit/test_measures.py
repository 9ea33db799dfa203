"""The mirror of a chapter's prose: which sentences count as short, long, glued, absent or over-marked."""

import io

import pytest

from explainer.measures import (
    MARKED,
    MEASURES,
    is_glued,
    is_long,
    is_over_marked,
    is_short,
    print_measures,
    print_sentences,
    prose_of,
    tells_absence,
)
from explainer.site import Site


@pytest.mark.parametrize(
    ("counts", "sentence", "expected"),
    [
        (is_short, "The camera saw a bus, not a woman", True),
        (is_short, "The camera on the pole saw a passing bus", False),
        (is_long, "word " * 30, True),
        (is_long, "word " * 29, False),
        (is_glued, "It was late because clerks, which is telling, sorted faces", True),
        (is_glued, "It was late because clerks sorted faces", False),
        (is_over_marked, f"In 2018{MARKED} it showed 13,930{MARKED} people", False),
        (is_over_marked, f"In 2018{MARKED} it showed 13,930{MARKED} people, 46{MARKED} a day", True),
    ],
)
def test_what_a_sentence_counts_as(counts, sentence: str, expected: bool) -> None:
    assert counts(sentence) is expected


@pytest.mark.parametrize(
    "sentence",
    [
        "We found no count of the screens",
        "The report was never published",
        "Nobody outside the company knows the rate",
        "No second source confirms it",
        "How many are left is not known",
        "No source that we read names the maker",
        "No independent evaluation of a screen was found",
        "The police did not say how",
        "Nothing was settled in the texts read here, as far as we could see",
    ],
)
def test_an_absence_is_told(sentence: str) -> None:
    assert tells_absence(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Nobody looked up", "No camera was needed", "She was found in the street", "The rule named 26 uses, and no more"],
)
def test_what_only_sounds_like_an_absence_is_none(sentence: str) -> None:
    assert not tells_absence(sentence)


def test_every_chapter_has_a_line_of_every_measure(records: Site) -> None:
    out = io.StringIO()
    print_measures(records, out)
    head, *lines = out.getvalue().splitlines()
    assert head.split() == [measure.name for measure in MEASURES]
    assert [line.split()[0] for line in lines] == [page.stem for page in records.chapters()]
    assert {len(line.split()) for line in lines} == {len(MEASURES) + 1}


def test_the_sentences_of_a_chapter_are_those_that_count(records: Site) -> None:
    page = records.chapters()[0]
    out = io.StringIO()
    assert print_sentences(records, page.stem, out) == 0
    shown = " ".join(out.getvalue().replace("*", MARKED).split())
    for sentence in filter(is_long, prose_of(page, records.library).sentences):
        assert " ".join(sentence.split()) in shown


def test_a_chapter_that_is_not_there_is_told_in_a_line(records: Site) -> None:
    out = io.StringIO()
    assert print_sentences(records, "the-cross", out) == 1
    assert out.getvalue().startswith("there is no chapter 'the-cross'; use one of ")
