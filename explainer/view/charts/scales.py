"""Scales: from a value to a place along an axis, in pixels, and the ticks that say so."""

import datetime
import math
from dataclasses import dataclass, field

from explainer.records.chart import ScaleKind

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600}
TIME_TICKS = (
    (0.0, "at once"),
    (10.0, "10 seconds"),
    (60.0, "1 minute"),
    (3600.0, "1 hour"),
    (86400.0, "1 day"),
    (604800.0, "1 week"),
    (2629800.0, "1 month"),
)
ZERO_GAP = 0.1


@dataclass(frozen=True)
class Scale:
    """A line from ``start`` to ``end`` (pixels; ``end`` may be the smaller) for values from ``low`` to ``high``.

    On a log or time scale zero has no place, so it stands at ``start``, a tenth of the line before ``low``.
    """

    kind: ScaleKind
    low: float
    high: float
    start: float
    end: float
    zero: bool = False
    steps: tuple[float, ...] = field(default=())

    def at(self, value: float) -> float:
        """Pixels, to one decimal; beyond the ends it stays at the end."""
        return round(self.start + (self.end - self.start) * min(1.0, max(0.0, self.share(value))), 1)

    def share(self, value: float) -> float:
        """0 at ``low``, 1 at ``high``."""
        if self.kind == "linear":
            return (value - self.low) / (self.high - self.low)
        gap = ZERO_GAP if self.zero else 0.0
        if value <= 0:
            return 0.0
        return gap + (1 - gap) * math.log(value / self.low) / math.log(self.high / self.low)

    def ticks(self) -> list[float]:
        """Values worth a line."""
        if self.steps:
            return list(self.steps)
        if self.kind == "linear":
            return linear_ticks(self.low, self.high)
        if self.kind == "time":
            return [value for value, _ in TIME_TICKS if (value == 0 and self.zero) or self.low <= value <= self.high]
        powers = range(round(math.log10(self.low)), round(math.log10(self.high)) + 1)
        return [10.0**power for power in powers]


def scale_for(
    kind: ScaleKind,
    values: list[float],
    start: float,
    end: float,
    steps: list[float] | None = None,
    from_zero: bool = True,
) -> Scale:
    """A scale with round ends that holds all ``values``; of no values, or of one only, it is still a scale."""
    ends = tuple(steps or ())
    everything = [*values, *ends]
    if kind == "linear":
        low, high = round_ends([*everything, 0.0] if from_zero or not everything else everything)
        return Scale(kind, low, high, start, end, steps=ends)
    above = [value for value in everything if value > 0] or [1.0]
    zero = any(value == 0 for value in everything)
    if kind == "time":
        marks = [value for value, _ in TIME_TICKS if value]
        low = max((mark for mark in marks if mark <= min(above)), default=1.0)
        high = min((mark for mark in marks if mark >= max(above)), default=max(above))
        return Scale(kind, low, high if high > low else low * 10, start, end, zero, ends)
    low, high = (
        10.0 ** math.floor(round(math.log10(min(above)), 9)),
        10.0 ** math.ceil(round(math.log10(max(above)), 9)),
    )
    return Scale(kind, low, high if high > low else low * 10, start, end, zero, ends)


def round_ends(values: list[float]) -> tuple[float, float]:
    """The smallest range with round ends around ``values``."""
    low, high = min(values), max(values)
    if low == high:
        return (low - 1.0, low + 1.0) if low else (0.0, 1.0)
    step = _step(high - low)
    return math.floor(low / step) * step, math.ceil(high / step) * step


def linear_ticks(low: float, high: float) -> list[float]:
    """Four to eight round values from ``low`` to ``high``."""
    step = _step(high - low)
    first, last = math.ceil(low / step), math.floor(high / step)
    return [round(number * step, 10) for number in range(first, last + 1)]


def _step(span: float) -> float:
    rough = span / 5
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)


def seconds(words: str) -> int | None:
    """``minutes until the name is shown`` -> 60; None if the first word is no unit of time."""
    first = words.split()[0].lower().removesuffix("s") if words.split() else ""
    return SECONDS.get(first)


def years(date: str) -> float:
    """``2018-07-01`` -> 2018.5: a date, or the middle of a span or of an unnamed month or year."""
    parts = date.split("/")
    return sum(_year(part) for part in parts) / len(parts)


def _year(date: str) -> float:
    if len(date) == 4:
        return int(date) + 0.5
    day = datetime.date.fromisoformat(date if len(date) == 10 else f"{date}-15")
    return round(day.year + (day.timetuple().tm_yday - 1) / 365.25, 4)
