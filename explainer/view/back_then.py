"""The verdicts as they could have been given at the end of each year: what was published later does not count."""

from collections import Counter
from dataclasses import dataclass

from explainer.records.article import Fact
from explainer.records.claim import Claim
from explainer.records.source import Source
from explainer.view.verdict import VERDICTS, counts_from, verdict

# The day the article appeared, and the first and last year that ends are looked at.
ARTICLE_DAY, FIRST, LAST = "2018-07-08", 2018, 2025
COLUMN, WIDE, HIGH, TOP = 30, 22, 196, 14


@dataclass(frozen=True)
class Stop:
    """One place of the control. ``until`` is the last day that counts; None: everything that was read."""

    words: str
    short: tuple[str, str]
    until: str | None

    @property
    def last(self) -> str:
        """A day to compare with: no work is as late as the last stop's."""
        return self.until or "9999-12-31"


STOPS = (
    Stop("8 July 2018", ("July", str(FIRST)), ARTICLE_DAY),
    *(Stop(f"the end of {year}", ("Dec", str(year)), f"{year}-12-31") for year in range(FIRST, LAST + 1)),
    Stop("today", ("now", "2026"), None),
)


def verdicts_at(facts: dict[str, Fact], sources: dict[str, Source]) -> dict[str, list[str]]:
    """Fact id -> its verdict at each of ``STOPS``."""
    return {key: [verdict(fact, sources, stop.until) for stop in STOPS] for key, fact in facts.items()}


def counts_at(verdicts: dict[str, list[str]]) -> list[Counter[str]]:
    """How many statements have which verdict, stop by stop."""
    return [Counter(given[place] for given in verdicts.values()) for place in range(len(STOPS))]


@dataclass(frozen=True)
class Known:
    """The works that a claim names, its own and those of others: ``count`` of them. ``steps`` says how many had been
    published by the first stop and by each at which more had; ``hidden`` how many had not, stop by stop.
    """

    count: int
    steps: list[tuple[Stop, int]]
    hidden: list[int]


def known_at(claim: Claim, sources: dict[str, Source]) -> Known | None:
    """When what a claim rests on could be known; None where fewer than two of its works have a date."""
    named = list(dict.fromkeys([*claim.sources, *(other.source for other in claim.others)]))
    if sum(sources[key].issued is not None for key in named) < 2:
        return None
    out = [sum(stop.until is None or counts_from(sources[key]) <= stop.last for key in named) for stop in STOPS]
    steps = [
        (stop, number)
        for place, (stop, number) in enumerate(zip(STOPS, out, strict=True))
        if place == 0 or number != out[place - 1]
    ]
    return Known(len(named), steps, [len(named) - number for number in out])


@dataclass(frozen=True)
class Piece:
    """A stretch of one column: ``count`` statements of one verdict, in pixels from the top left."""

    name: str
    count: int
    x: float
    y: float
    high: float


def pieces(counts: list[Counter[str]]) -> list[Piece]:
    """The drawing: a column for each stop, its verdicts stacked in the order of ``VERDICTS``, the confirmed at the
    foot.
    """
    found = []
    for place, count in enumerate(counts):
        scale, foot = HIGH / max(count.total(), 1), float(TOP + HIGH)
        for name in VERDICTS:
            if count[name]:
                foot -= count[name] * scale
                found.append(Piece(name, count[name], place * COLUMN, foot, count[name] * scale))
    return found
