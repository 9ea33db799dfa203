"""A verdict follows from the record alone; a second piece by the same reporter does not confirm the first."""

import pytest

from explainer.records.article import Fact
from explainer.records.source import Source
from explainer.view.verdict import verdict


def _source(key: str, **more: str) -> Source:
    return Source.model_validate({"id": key, "type": "webpage", "title": "T", "URL": "https://example.org", **more})


SOURCES = {key: _source(key) for key in ("mozur-2018", "x", "y")} | {
    "same": _source("same", same_reporter_as="mozur-2018")
}


@pytest.mark.parametrize(
    ("others", "checkable", "expected"),
    [
        ([], True, "unconfirmed"),
        ([("x", "yes")], True, "confirmed"),
        ([("x", "yes"), ("y", "partly")], True, "confirmed"),
        ([("x", "partly")], True, "partly"),
        ([("x", "yes"), ("y", "no")], True, "partly"),
        ([("x", "no")], True, "contradicted"),
        ([("same", "yes")], True, "unconfirmed"),
        ([("same", "yes"), ("x", "no")], True, "contradicted"),
        ([("x", "yes")], False, "not checkable"),
    ],
)
def test_verdicts(others: list[tuple[str, str]], checkable: bool, expected: str) -> None:
    fact = Fact.model_validate(
        {
            "id": "f001",
            "says": "s",
            "kind": "reporter",
            "topic": "t",
            "confidence": {"level": "high", "why": "w"},
            "checkable": checkable,
            "others": [{"source": key, "agrees": agrees, "says": "s"} for key, agrees in others],
        }
    )
    assert verdict(fact, SOURCES) == expected


@pytest.mark.parametrize(
    "voice",
    [
        {"standing": "elsewhere"},
        {"standing": "other-thing"},
        {"standing": "other-time"},
        {"standing": "echo"},
        {"standing": "party", "agrees": "yes"},
        {"standing": "party", "agrees": "no"},
    ],
)
def test_who_cannot_settle_it_gives_no_verdict(voice: dict[str, str]) -> None:
    fact = Fact.model_validate(
        {
            "id": "f001",
            "says": "s",
            "kind": "reporter",
            "topic": "t",
            "confidence": {"level": "high", "why": "w"},
            "others": [{"source": "x", "says": "s", **voice}],
        }
    )
    assert verdict(fact, SOURCES) == "unconfirmed"
