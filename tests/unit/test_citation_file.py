"""``CITATION.cff`` is valid by the rules of the Citation File Format 1.2.0, or what reads it shows no citation."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

REQUIRED = {"cff-version", "message", "title", "authors"}
# The properties that the format's schema knows; it allows no other.
KNOWN = REQUIRED | {
    *("abstract", "commit", "contact", "date-released", "doi", "identifiers", "keywords", "license", "license-url"),
    *("preferred-citation", "references", "repository", "repository-artifact", "repository-code", "type", "url"),
    "version",
}
PERSON = {"given-names", "family-names", "alias", "affiliation", "orcid", "name-particle", "name-suffix", "email"}
ENTITY = {"name", "address", "city", "country", "orcid", "website", "email", "alias", "location"}


def _faults(citation: dict[str, Any]) -> list[str]:
    found = [f"{key} is missing" for key in sorted(REQUIRED - citation.keys())]
    found += [f"{key} is not a property" for key in sorted(citation.keys() - KNOWN)]
    found += [] if citation.get("cff-version") == "1.2.0" else ["cff-version is another"]
    found += [] if citation.get("type", "software") in ("software", "dataset") else ["type is neither"]
    for key in ("message", "title", "version", "license", "date-released"):
        found += [] if isinstance(citation.get(key, "text"), str) and citation.get(key, "text") else [f"{key}: no text"]
    found += [] if _is_day(citation.get("date-released", "2026-01-01")) else ["date-released is no day"]
    for author in citation.get("authors") or [{}]:
        found += [] if author and (author.keys() <= PERSON or {"name"} <= author.keys() <= ENTITY) else ["an author"]
    words = citation.get("keywords", ["one"])
    found += [] if words and len(set(words)) == len(words) else ["keywords: none, or one twice"]
    return found


def _is_day(text: object) -> bool:
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return False
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


@pytest.fixture
def citation(root: Path) -> dict[str, Any]:
    return dict(yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8")))


def test_the_citation_file_is_valid(citation: dict[str, Any]) -> None:
    assert _faults(citation) == []


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("title", "", "title: no text"),
        ("titel", "Watched", "titel is not a property"),
        ("version", 0.1, "version: no text"),
        ("date-released", "2026-13-01", "date-released is no day"),
        ("type", "website", "type is neither"),
        ("authors", [{"nmae": "x"}], "an author"),
        ("keywords", ["a", "a"], "keywords: none, or one twice"),
    ],
)
def test_a_mistake_in_it_is_found(key: str, value: object, told: str, citation: dict[str, Any]) -> None:
    assert _faults({**citation, key: value}) == [told]


def test_its_day_is_that_of_the_change_log(root: Path, citation: dict[str, Any]) -> None:
    day = date.fromisoformat(citation["date-released"])
    log = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\n## {citation['version']}, {day.day} {day:%B %Y}\n" in log
