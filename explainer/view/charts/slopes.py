"""Slopes: how numbers go over time, each line named at its end."""

from dataclasses import dataclass, field

from explainer.records.base import Number
from explainer.records.chart import Slopes
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import AltItem, Drawing, Size, TextRun, Tick, dodge, shown, text_width
from explainer.view.charts.rows import Names, grouped
from explainer.view.charts.scales import Scale, linear_ticks, scale_for, years

TOP, FOOT, STEP = 34, 34, 20


@dataclass(frozen=True)
class Point:
    """A value at a time (in years) with the time in words."""

    time: float
    value: Number
    words: str


@dataclass(frozen=True)
class Line:
    """One line: its points as SVG takes them, and a place for each dot."""

    points: str
    dots: list[tuple[float, float]]
    strong: bool
    dotted: bool


NO_SCALE = Scale("linear", 0.0, 1.0, 0.0, 1.0)


@dataclass(kw_only=True)
class SlopesDrawing(Drawing[Slopes]):
    """``levels`` are the lines of the grid, ``columns`` the times below it, from ``left`` to ``right``.

    ``series`` are the lines to draw with their points, ``across`` and ``up`` the scales of time and value.
    """

    series: list[tuple[str, list[Point]]] = field(default_factory=list)
    across: Scale = NO_SCALE
    up: Scale = NO_SCALE
    lines: list[Line] = field(default_factory=list)
    levels: list[Tick] = field(default_factory=list)
    columns: list[Tick] = field(default_factory=list)
    right: float = 0.0
    bottom: float = 0.0

    def measure(self) -> None:
        """Reads the lines from the table and sets the scales, with room for the lines' names at their ends."""
        self.series = [one for one in self._series() if one[1]]
        ends = [text_width(self._end(name, points), 15) for name, points in self.series]
        right = self.width - min(max(ends, default=0) + 16, self.width * 0.6)
        self.right, self.bottom = round(right, 1), 430 if self.wide else 330
        values = [point.value for _, points in self.series for point in points]
        self.across = self._time_scale(64 if self.wide else 40, right - 6)
        self.up = scale_for(self.chart.scale, values, self.bottom, TOP)

    def draw(self) -> None:
        """Grid, lines and words."""
        self.lines.extend(self._line(name, points) for name, points in self.series)
        self.levels.extend(self._levels())
        self.columns.extend(self._columns())
        self.words.extend(self._end_words() + self._start_words())
        self.facts.extend(
            AltItem(f"{name}, {point.words}", point.value, self._text(point.value))
            for name, points in self.series
            for point in points
        )

    def _series(self) -> list[tuple[str, list[Point]]]:
        chart, table = self.chart, self.grid.table
        if chart.series:
            return [
                (name, self._points(members, chart.values[0]))
                for name, members in grouped(self.rows, self.grid, chart.series)
            ]
        titles = chart.names or [table.columns[self.grid.place(column)].name for column in chart.values]
        return [(title, self._points(self.rows, column)) for title, column in zip(titles, chart.values, strict=True)]

    def _points(self, rows: list[Row], column: str) -> list[Point]:
        """The points of one line in order of time; of two at one time the later row wins, an empty one is left out."""
        found: dict[float, Point] = {}
        for row in rows:
            value, cell = self.number(row, column), self.grid.cell(row, self.chart.x)
            if value is not None and cell is not None:
                time = float(cell) if isinstance(cell, int) else years(str(cell))
                found[time] = Point(time, value, self.grid.words(row, self.chart.x))
        return [found[time] for time in sorted(found)]

    def _time_scale(self, left: float, right: float) -> Scale:
        times = [point.time for _, points in self.series for point in points] or [0.0]
        low, high = min(times), max(times)
        return Scale("linear", low, high if high > low else low + 1, left, round(right, 1))

    def _levels(self) -> list[Tick]:
        whole = [int(value) if float(value).is_integer() else value for value in self.up.ticks()]
        return [Tick(self.up.at(value), self._text(value), 0) for value in whole]

    def _columns(self) -> list[Tick]:
        """Years below the grid: those that have points if they are few, else round ones."""
        times = sorted({point.time for _, points in self.series for point in points})
        whole = all(time.is_integer() for time in times)
        wanted = times if whole and len(times) < 9 else linear_ticks(self.across.low, self.across.high)
        room = (self.across.end - self.across.start) / 44
        kept = [time for time in wanted if float(time).is_integer()]
        kept = kept if len(kept) <= room else kept[::2]
        return [Tick(self.across.at(time), str(int(time)), self.across.at(time)) for time in kept]

    def _strong(self, name: str) -> bool:
        return not self.chart.highlight or name in self.chart.highlight

    def _line(self, name: str, points: list[Point]) -> Line:
        dots = [(self.across.at(point.time), self.up.at(point.value)) for point in points]
        return Line(" ".join(f"{x:g},{y:g}" for x, y in dots), dots, self._strong(name), self.chart.dotted)

    def _text(self, value: Number) -> str:
        return shown(value, self.chart.show, self.chart.before, self.chart.after)

    def _end(self, name: str, points: list[Point]) -> str:
        return f"{name} {self._text(points[-1].value)}"

    def _end_words(self) -> list[TextRun]:
        """The name of each line beside its last point; lines that end at one time keep their names apart."""
        found = []
        for time in sorted({points[-1].time for _, points in self.series}):
            ending = [(name, points) for name, points in self.series if points[-1].time == time]
            wanted = [self.up.at(points[-1].value) + 5 for _, points in ending]
            places = dodge(wanted, STEP, TOP - 14, self.up.start + 10)
            x = round(self.across.at(time) + 12, 1)
            found += [
                TextRun(x, y, self._end(name, points), "strong" if self._strong(name) else "name")
                for (name, points), y in zip(ending, places, strict=True)
            ]
        return found

    def _start_words(self) -> list[TextRun]:
        """The first value of each line that matters, above its first point."""
        if len(self.series) > 1 and not self.chart.highlight:
            return []
        inner = self.series[0][1][:-1] if len(self.series) == 1 else []
        firsts = [points[0] for name, points in self.series if name in self.chart.highlight and len(points) > 1]
        return [
            TextRun(
                self.across.at(point.time), self.up.at(point.value) - 12, self._text(point.value), "strong", "middle"
            )
            for point in inner + firsts
        ]


def slopes(chart: Slopes, table: Table, names: Names, size: Size) -> SlopesDrawing:
    """The drawing of a slopes chart."""
    drawing = SlopesDrawing.of(chart, table, names, size)
    drawing.measure()
    drawing.draw()
    return drawing.end_at(drawing.bottom + FOOT, least=0)
