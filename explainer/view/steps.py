"""Who does the work: the steps of all systems, counted from their records, so that no text can hold an old count."""

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.records.system import System
from explainer.view.figures import STATIONS
from explainer.view.templates import block, inline
from explainer.view.view import View
from explainer.view.words import small_number

NAMES = tuple(name for name, _ in STATIONS)


def by_people(system: System) -> tuple[bool, ...]:
    """Step by step, in the order of the drawing: whether people do it."""
    return tuple(getattr(system, name).by == "people" for name in NAMES)


@dataclass(frozen=True)
class Tally:
    """The steps of some systems. ``people`` holds, step by step, in how many of them people do it."""

    systems: int
    people: tuple[int, ...]
    without_people: int

    @property
    def steps(self) -> int:
        return self.systems * len(self.people)


def tally(systems: Iterable[System]) -> Tally:
    """Count who does which step."""
    rows = [by_people(system) for system in systems]
    return Tally(len(rows), tuple(sum(column) for column in zip(*rows, strict=True)), sum(not any(row) for row in rows))


def _counts(counted: Tally) -> dict[str, int]:
    """What the macro 'count' can say, by the words of ``explainer/macros.py``."""
    with_people = counted.systems - counted.without_people
    return {
        "systems": counted.systems,
        "steps": counted.steps,
        "steps by people": sum(counted.people),
        "steps by machine": counted.steps - sum(counted.people),
        "systems with people": with_people,
        "systems without people": counted.without_people,
        **{f"systems where people {verb}": counted.people[place] for place, verb in enumerate(VERBS)},
    }


# The four steps as what people do, in the order of the drawing.
VERBS = ("sense", "match", "act", "deliver")


def count(view: View, what: str) -> str:
    """A number of systems or steps, in the middle of a sentence; up to twelve as a word."""
    return inline(small_number(_counts(tally(view.site.library.systems.values()))[what]))


def who_does_it(view: View) -> str:
    """A figure: for each of the four steps a mark for every system, machines first."""
    counted = tally(view.site.library.systems.values())
    rows = [(label, found, counted.systems - found) for (_, label), found in zip(STATIONS, counted.people, strict=True)]
    return block(view.draw("who-does-it", rows=rows, counted=counted, by_people=sum(counted.people)))
