"""The years of a company as a line, from its founding to when it was last seen, all on one scale."""

from dataclasses import dataclass

from explainer.records.company import Company
from explainer.view.words import count_words

WIDTH, HEIGHT, MARGIN = 300, 92, 10
FIRST, LAST = 2000, 2027
TICKS = (2005, 2010, 2015, 2020, 2025)
ARTICLE = "2018-07"
# Lanes from above: money, what happened (on the line itself), lists of the United States.
LANES = {"money": 24, "event": 42, "list": 60}
# One, and several, of what a lane holds.
COUNTED = {
    "money": ("sum of money", "sums of money"),
    "event": ("event", "events"),
    "list": ("entry on a list of the United States", "entries on lists of the United States"),
}


@dataclass(frozen=True)
class Lifespan:
    """``start`` and ``end`` of the line and the ``marks`` (lane, x) beside it, in pixels; ``known`` where the founding
    has a date.

    ``counted`` says the marks in words, a lane each.
    """

    start: float
    end: float
    known: bool
    marks: list[tuple[str, float]]
    counted: list[str]


def place(date: str) -> float:
    """Where a date stands, in pixels: ``2018-07-08`` or ``2018-07`` in its month, ``2018`` in the
    middle of its year; of a stretch its start.
    """
    year, *rest = date.partition("/")[0].split("-")
    month = int(rest[0]) - 0.5 if rest else 6
    return round(MARGIN + (int(year) - FIRST + month / 12) / (LAST - FIRST) * (WIDTH - 2 * MARGIN), 1)


def lifespan(company: Company) -> Lifespan:
    """The line of one company; where its founding is not known it begins at the first thing that is."""
    lanes = (("money", company.rounds), ("event", company.history), ("list", company.us_lists))
    marks = [(lane, place(row.date)) for lane, rows in lanes for row in rows]
    end, founded = place(company.now.as_of), company.founded.value
    first = min([x for _, x in marks] + [end])
    return Lifespan(
        place(founded) if founded else first,
        end,
        bool(founded),
        marks,
        [count_words(len(rows), *COUNTED[lane]) for lane, rows in lanes if rows],
    )
