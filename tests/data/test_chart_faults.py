"""A chart that does not fit its table is a fault with its line, like any other."""

from pathlib import Path

import pytest

from explainer.__main__ import main

SOUND = """charts:
  - id: one
    kind: bars
    headline: Doors
    how: Each bar is a place.
    label: place
    value: count
"""
CASES = [
    (
        "unknown column",
        "value: count",
        "value: counts",
        "charts.0.value: there is no column 'counts'; use one of place, year, count",
    ),
    (
        "column of another type",
        "value: count",
        "value: place",
        "charts.0.value: column 'place' holds text, this needs number",
    ),
    (
        "value no row holds",
        "label: place",
        "label: place\n    where: {place: [Nowhere]}",
        "charts.0.where.place.0: no row has 'Nowhere'",
    ),
    ("unknown kind", "kind: bars", "kind: pie", "charts.0: "),
    (
        "key of another kind",
        "label: place",
        "label: place\n    lane: place",
        "charts.0.lane: is not a key of this record",
    ),
    ("missing headline", "    headline: Doors\n", "", "charts.0.headline: required key is missing"),
]


@pytest.mark.parametrize(("name", "old", "new", "said"), CASES, ids=[case[0] for case in CASES])
def test_a_chart_that_does_not_fit(
    name: str, old: str, new: str, said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "data" / "tables" / "counts.yml"
    before = file.read_text(encoding="utf-8")
    file.write_text(before + SOUND, encoding="utf-8")
    assert main(["check", "--root", str(project)]) == 0
    file.write_text(before + SOUND.replace(old, new, 1), encoding="utf-8")
    assert main(["check", "--root", str(project)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert any(said in line for line in lines), lines
    assert all(line.startswith("data/tables/counts.yml:1") for line in lines), lines


def test_a_call_for_a_chart_that_is_not_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "docs" / "part" / "lane.md"
    page.write_text(page.read_text(encoding="utf-8").replace('table("counts")', 'chart("counts")'), encoding="utf-8")
    assert main(["check", "--root", str(project)]) == 1
    assert "chart: the table 'counts' has no chart; give it 'charts:', or call table()" in capsys.readouterr().err
