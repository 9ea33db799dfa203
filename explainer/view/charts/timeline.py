"""A timeline: wide, lanes along one axis of years; narrow, a list by year."""

from dataclasses import dataclass, field

from explainer.records.chart import Timeline
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import AltItem, Drawing, Size, TextRun, Tick, capitalised, text_width
from explainer.view.charts.rows import Names, grouped
from explainer.view.charts.scales import Scale, years

STEP = 27


@dataclass(frozen=True)
class Event:
    """A disc at a day or month; ``span`` is the length of a bar for an event of which only the year is known."""

    x: float
    y: float
    span: float


@dataclass(kw_only=True)
class TimelineDrawing(Drawing[Timeline]):
    """``rows`` are in order of time, those without a date last."""

    events: list[Event] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)
    top: float = 26
    bottom: float = 0

    def sort(self) -> None:
        """Brings the rows into order, and tells them in it."""
        self.rows = sorted(
            self.rows, key=lambda row: (not self._date(row), years(self._date(row)) if self._date(row) else 0)
        )
        self.facts.extend(
            AltItem(
                f"{self._label(row)} ({self.grid.words(row, self.chart.lane)})",
                None,
                self.grid.words(row, self.chart.date) or "no date",
            )
            for row in self.rows
        )

    def _date(self, row: Row) -> str:
        return str(self.grid.cell(row, self.chart.date) or "")

    def _label(self, row: Row) -> str:
        return self.grid.words(row, self.chart.label)

    def draw_lanes(self) -> float:
        """A lane a value of the column ``lane``; returns the lower edge."""
        times = [years(date) for row in self.rows if (date := self._date(row))] or [2000.0]
        first, last, left = int(min(times)), int(max(times)) + 1, 180
        scale = Scale("linear", first, last, left, self.width - 130)
        y = 40.0
        for number, (lane, rows) in enumerate(grouped(self.rows, self.grid, self.chart.lane)):
            if number:
                self.rules.append(round(y - 12, 1))
            named = self.write(0, y + 19, capitalised(lane), left - 24, "label")
            y = max(self._lane(rows, scale, y), y + 20 * named + 6) + 12
        every = 2 if last - first > 14 else 1
        self.ticks = [Tick(scale.at(year), str(year), scale.at(year)) for year in range(first, last + 1, every)]
        self.bottom = round(max(y - 14, 30), 1)
        return y

    def _lane(self, rows: list[Row], scale: Scale, y: float) -> float:
        """The events of a lane on as many lines as keep their words apart; undated ones below."""
        ends: list[float] = []
        for row in (row for row in rows if self._date(row)):
            self._event(row, scale, y, ends)
        bottom = y + max(len(ends), 1) * STEP
        for row in (row for row in rows if not self._date(row)):
            text = f"no date: {self._label(row)}"
            bottom += 22 * self.write(scale.start, bottom + 20, text, self.width - scale.start, "missing") + 10
        return bottom

    def _event(self, row: Row, scale: Scale, y: float, ends: list[float]) -> None:
        """One event on the first line of its lane that is free; ``ends`` holds how far each line is taken."""
        date, label = self._date(row), self._label(row)
        span = scale.at(int(date) + 1) - scale.at(int(date)) if len(date) == 4 else 0.0
        x = scale.at(int(date) if span else years(date))
        length = text_width(label, 15)
        left = x + span + 14 + length > self.width
        start, end = (x - 12 - length, x + span + 8) if left else (x - 8, x + span + 14 + length)
        track = next((number for number, reach in enumerate(ends) if reach + 10 < start), len(ends))
        ends[track : track + 1] = [end]
        here = y + 14 + track * STEP
        self.events.append(Event(x, here, round(span, 1)))
        self.words.append(
            TextRun(round(x - 12 if left else x + span + 12, 1), here + 5, label, "name", "end" if left else "start")
        )

    def draw_list(self) -> float:
        """Events one below the other under their years; returns the lower edge."""
        y, year = 0.0, ""
        for row in self.rows:
            date = self._date(row)
            if date[:4] != year or not (date or year):
                year = date[:4]
                self.words.append(TextRun(0, y + 18, year or "no date", "group"))
                y += 28
            self.events.append(Event(6, round(y + 11, 1), 0.0 if len(date) > 4 else -1.0))
            lines = self.write(24, y + 16, self._label(row), self.width - 24, "name")
            day = self.grid.words(row, self.chart.date) if len(date) > 4 else ""
            when = ", ".join(part for part in (day, self.grid.words(row, self.chart.lane)) if part)
            y += 19 * lines + 18 * self.write(24, y + 19 * lines + 14, when, self.width - 24, "note") + 10
        return y


def timeline(chart: Timeline, table: Table, names: Names, size: Size) -> TimelineDrawing:
    """The drawing of a timeline."""
    drawing = TimelineDrawing.of(chart, table, names, size)
    drawing.sort()
    return drawing.end_at(drawing.draw_lanes(), least=60) if size.wide else drawing.end_at(drawing.draw_list())
