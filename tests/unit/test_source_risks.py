"""What a reader may lose first stands first."""

import datetime

import pytest

from explainer.records.source import Source
from explainer.site import Site
from explainer.source_risks import risk, risks

DAY = datetime.date(2026, 11, 30)
SAFE = {
    "id": "a",
    "type": "report",
    "title": "T",
    "issued": "2026-05-01",
    "accessed": "2026-11-23",
    "URL": "https://example.org/a",
    "archived": {"URL": "https://archive.example/a", "date": "2026-11-23"},
}


@pytest.mark.parametrize(
    ("change", "points", "reason"),
    [
        ({}, 0, None),
        ({"archived": None}, 3, "no archived copy is known"),
        ({"URL": "http://example.org/a"}, 2, "plain http"),
        ({"issued": "2018-07"}, 1, "8 years old"),
        ({"issued": None}, 1, "not dated"),
        ({"accessed": None}, 1, "no day of reading"),
        ({"archived": None, "DOI": "10.1000/x"}, 1, "has a DOI"),
    ],
)
def test_what_puts_a_source_at_risk(change: dict[str, object], points: int, reason: str | None) -> None:
    found = risk("a", Source.model_validate({**SAFE, **change}), 0, DAY)
    assert found and found.points == points
    assert reason is None or reason in found.reasons


def test_a_work_without_an_address_has_none_to_lose() -> None:
    assert risk("a", Source.model_validate({**SAFE, "URL": None, "read": "In a library."}), 0, DAY) is None


def test_the_most_at_risk_stand_first(records: Site) -> None:
    points = [one.points for one in risks(records, DAY)]
    assert points == sorted(points, reverse=True) and points[0] > points[-1]
