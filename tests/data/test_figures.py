"""Whoever reviews a change is told which figures it alters, old and new, and where they are shown."""

from pathlib import Path

from explainer.faults import Faults
from explainer.figures import changes
from explainer.site import read_site
from tests.support.projects import copy_sample


def test_a_changed_figure_is_listed_with_its_pages(tmp_path: Path) -> None:
    old, new = copy_sample(tmp_path / "old"), copy_sample(tmp_path / "new")
    for name, before, after in (
        ("claims/lane.yml", "five days", "nine days"),
        ("claims/lane.yml", "value: 5", "value: 9"),
        ("tables/counts.yml", "[Here, 2018, 5]", "[Here, 2018, 50]"),
        ("glossary.yml", "A door", "A gate"),
    ):
        file = new / "data" / name
        assert before in file.read_text(encoding="utf-8")
        file.write_text(file.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    assert changes(read_site(old, Faults(old)), read_site(new, Faults(new))) == [
        "claim lane-delay, shown: five days -> nine days  [part/lane.html, systems/gate.html]",
        "claim lane-delay, text: In 2018 it took five days. -> In 2018 it took nine days.  [part/lane.html, "
        "systems/gate.html]",
        "claim lane-delay, value: 5 -> 9  [part/lane.html, systems/gate.html]",
        "table counts, rows.Here | 2018.cells.2: 5 -> 50  [tables/counts.html, part/lane.html]",
    ]


def test_rows_that_begin_alike_are_told_apart(tmp_path: Path) -> None:
    old, new = copy_sample(tmp_path / "old"), copy_sample(tmp_path / "new")
    for project, count in ((old, 7), (new, 8)):
        file = project / "data" / "tables" / "counts.yml"
        text = file.read_text(encoding="utf-8")
        row = next(line for line in text.splitlines() if "[Here, 2018, 5]" in line)
        file.write_text(
            text.replace(row, f"{row}\n{row.replace('5]', f'{count}]')}\n{row.replace('5]', '9]')}"), encoding="utf-8"
        )
    assert changes(read_site(old, Faults(old)), read_site(new, Faults(new))) == [
        "table counts, rows.Here | 2018 (2).cells.2: 7 -> 8  [tables/counts.html, part/lane.html]",
    ]
