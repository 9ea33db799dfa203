"""Who does which step is counted from the records, and a text can only say what was counted."""

from types import SimpleNamespace
from typing import cast

import pytest

from explainer.macros import COUNTS
from explainer.records.system import System
from explainer.site import Site
from explainer.view.figures import pipeline
from explainer.view.steps import Tally, count, tally
from explainer.view.view import View

WHO = {"m": "machine", "p": "people"}


def system(steps: str) -> System:
    """A system whose steps are done by a machine (m) or by people (p)."""
    names = ("senses", "matches", "acts", "happens")
    return cast(
        "System",
        SimpleNamespace(**{name: SimpleNamespace(by=WHO[who]) for name, who in zip(names, steps, strict=True)}),
    )


@pytest.mark.parametrize(
    ("systems", "people", "without_people"),
    [
        (["mmpp"], (0, 0, 1, 1), 0),
        (["mmmm"], (0, 0, 0, 0), 1),
        (["mmmm", "mmmp", "pmpp", "pppp"], (2, 1, 2, 3), 1),
    ],
)
def test_steps_are_counted_one_by_one(systems: list[str], people: tuple[int, ...], without_people: int) -> None:
    counted = tally(map(system, systems))
    assert counted == Tally(len(systems), people, without_people)
    assert counted.steps == 4 * len(systems)


def test_every_count_that_a_page_may_ask_for_is_a_number_of_the_records(records: Site) -> None:
    view = View(records, records.pages["systems/index.md"])
    said = {what: count(view, what) for what in COUNTS}
    stations = [
        getattr(record, name).by
        for record in records.library.systems.values()
        for name in ("senses", "matches", "acts", "happens")
    ]
    assert said["systems"] == str(len(records.library.systems))
    assert said["steps"] == str(len(stations))
    assert said["steps by people"] == str(stations.count("people"))
    assert said["steps by machine"] == str(stations.count("machine"))
    assert all(words.isdigit() or words.isalpha() for words in said.values())


def test_what_the_figure_and_the_chapter_say_of_the_steps_is_so(records: Site) -> None:
    """Machines look, people act, and one system has nobody in it: if the records change, these texts must too."""
    counted = tally(records.library.systems.values())
    senses, matches, acts, happens = counted.people
    assert max(senses, matches) < counted.systems / 2 < min(acts, happens)
    assert counted.without_people == 1


@pytest.mark.parametrize(("key", "face"), [("midas-michigan", False), ("station-cameras", True)])
def test_a_machine_that_reads_files_is_drawn_without_a_face(records: Site, key: str, face: bool) -> None:
    drawn = pipeline(View(records, records.pages[f"systems/{key}.md"]), key)
    assert ("#mug" in drawn) is face
    assert drawn.count("<svg") >= 4
