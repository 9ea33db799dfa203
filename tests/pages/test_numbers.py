"""Every number in prose is a claim, a date, or on a short list of exceptions with reasons."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.site import Site
from tests.html import listing

EXCEPTIONS_FILE: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "number_exceptions.yml").read_text(encoding="utf-8")
)
EXCEPTIONS = EXCEPTIONS_FILE["exceptions"]

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR = r"(?:1[5-9]|20)\d\d"
DATE = re.compile(
    rf"\b\d{{1,2}}(?: (?:to|and|or) \d{{1,2}})? {_MONTH}(?: {_YEAR})?\b|\b{_YEAR}(?:[-–]\d\d(?:\d\d)?)?s?\b(?![.,]\d)"
)
_ONES = "three|four|five|six|seven|eight|nine"
_SPELLED = (
    f"{_ONES}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    "|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|halves|thirds|quarters?|per cent|percent"
)
NUMBER = re.compile(rf"\d[\d.,]*|\b(?:a|one|two)[ -]third\b|\b(?:{_SPELLED})(?:fold)?\b", re.IGNORECASE)
NOT_PROSE = re.compile(
    r"\{\{.*?\}\}|\]\([^)]*\)|`[^`]*`|<[^>]+>|\{:?[ .#][^}]*\}|https?://\S+|^\s*\d+\.\s", re.DOTALL | re.MULTILINE
)


def numbers(text: str) -> list[tuple[int, str]]:
    """(place, words around it) of every number that is not a date."""
    text = DATE.sub(lambda match: "~" * len(match[0]), text)
    return [
        (found.start(), " ".join(text[max(0, found.start() - 40) : found.end() + 40].split()))
        for found in NUMBER.finditer(text)
    ]


def written(body: str) -> str:
    """The words a writer typed, on one line; a macro leaves a mark in its place."""
    return " ".join(NOT_PROSE.sub("·", body).split())


@pytest.mark.parametrize(
    "text",
    [
        "On 1 January 2018 it began.",
        "In 2018",
        "in 2017-18",
        "the 1990s",
        "July 2018",
        "3 to 5 May 2019",
        "one of two",
        "the first and the second",
        "the third time",
        '{{ claim("x", "12 people") }}',
        "see [this](page-12.md)",
        "`12`",
        "1. An item",
        "1791–1843",
    ],
)
def test_dates_ordinals_and_claims_are_let_pass(text: str) -> None:
    assert numbers(written(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "about 300 people",
        "three people",
        "a dozen",
        "two thirds",
        "half of them",
        "4.6",
        "1,000",
        "tens of thousands",
        "one-third",
        "90 per cent",
        "a quarter",
        "2,018 people",
        "20 million",
        "Forty-two",
        "threefold",
        "13 in ten",
    ],
)
def test_numbers_are_found(text: str) -> None:
    assert numbers(written(text)) != []


def test_every_number_in_prose_is_a_claim(records: Site) -> None:
    faults = []
    for page in records.pages.values():
        text = written(page.body)
        for exception in (item for item in EXCEPTIONS if item["page"] == page.uri):
            text = text.replace(exception["words"], "~" * len(exception["words"]))
        faults += [f"docs/{page.uri}: …{around}…" for _, around in numbers(text)]
    assert not faults, listing(faults)


def test_every_exception_still_occurs_and_says_why(records: Site) -> None:
    faults = []
    for item in EXCEPTIONS:
        assert item.keys() == {"page", "words", "reason"}
        text = written(records.pages[item["page"]].body) if item["page"] in records.pages else ""
        if item["words"] not in text or not numbers(item["words"]) or len(item["reason"].split()) < 3:
            faults.append(f"{item['page']}: '{item['words']}'")
    assert not faults, listing(faults)
