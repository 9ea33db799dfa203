"""Slopes: how numbers go over time, each line named at its end."""

from dataclasses import dataclass

from explainer.records.base import Number
from explainer.records.chart import Slopes
from explainer.records.selection import chosen
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import Drawing, Fact, Size, Tick, Words, dodge, shown, text_width
from explainer.view.charts.rows import Grid, Names, grouped
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


@dataclass(frozen=True, kw_only=True)
class SlopesLayout(Drawing):
    """``rows`` are the lines of the grid, ``columns`` the times below it, from ``left`` to ``right``."""

    lines: list[Line]
    rows: list[Tick]
    columns: list[Tick]
    right: float
    bottom: float


@dataclass(frozen=True)
class _Plan:
    chart: Slopes
    series: list[tuple[str, list[Point]]]
    across: Scale
    up: Scale


def slopes(chart: Slopes, table: Table, names: Names, size: Size) -> SlopesLayout:
    """The layout of a slopes chart."""
    series = [one for one in _series(chart, Grid(table), chosen(chart, table)) if one[1]]
    ends = [text_width(_end(chart, name, points), 15) for name, points in series]
    right = size.width - min(max(ends, default=0) + 16, size.width * 0.6)
    bottom = 430 if size.wide else 330
    plan = _Plan(chart, series, _across(series, 64 if size.wide else 40, right - 6),
                 scale_for(chart.scale, [point.value for _, points in series for point in points], bottom, TOP))
    words, facts = _end_words(plan), _facts(plan)
    return SlopesLayout(
        width=size.width, height=bottom + FOOT, words=words + _start_words(plan), signs=[], facts=facts,
        lines=[_line(plan, name, points) for name, points in series], rows=_rows(plan), columns=_columns(plan),
        right=round(right, 1), bottom=bottom,
    )


def _series(chart: Slopes, grid: Grid, rows: list[Row]) -> list[tuple[str, list[Point]]]:
    if chart.series:
        return [(name, _points(chart, grid, members, chart.values[0])) for name, members in grouped(rows, grid, chart.series)]
    titles = chart.names or [grid.table.columns[grid.place(column)].name for column in chart.values]
    return [(title, _points(chart, grid, rows, column)) for title, column in zip(titles, chart.values, strict=True)]


def _points(chart: Slopes, grid: Grid, rows: list[Row], column: str) -> list[Point]:
    """The points of one line in order of time; of two at one time the later row wins, an empty one is left out."""
    found: dict[float, Point] = {}
    for row in rows:
        value, cell = grid.number(row, column), grid.cell(row, chart.x)
        if value is not None and cell is not None:
            time = float(cell) if isinstance(cell, int) else years(str(cell))
            found[time] = Point(time, value, grid.words(row, chart.x))
    return [found[time] for time in sorted(found)]


def _across(series: list[tuple[str, list[Point]]], left: float, right: float) -> Scale:
    times = [point.time for _, points in series for point in points] or [0.0]
    low, high = min(times), max(times)
    return Scale("linear", low, high if high > low else low + 1, left, round(right, 1))


def _rows(plan: _Plan) -> list[Tick]:
    chart = plan.chart
    whole = [int(value) if float(value).is_integer() else value for value in plan.up.ticks()]
    return [Tick(plan.up.at(value), shown(value, chart.show, chart.before, chart.after), 0) for value in whole]


def _columns(plan: _Plan) -> list[Tick]:
    """Years below the grid: those that have points if they are few, else round ones."""
    times = sorted({point.time for _, points in plan.series for point in points})
    whole = all(time.is_integer() for time in times)
    wanted = times if whole and len(times) < 9 else linear_ticks(plan.across.low, plan.across.high)
    room = (plan.across.end - plan.across.start) / 44
    kept = [time for time in wanted if float(time).is_integer()]
    kept = kept if len(kept) <= room else kept[::2]
    return [Tick(plan.across.at(time), str(int(time)), plan.across.at(time)) for time in kept]


def _line(plan: _Plan, name: str, points: list[Point]) -> Line:
    dots = [(plan.across.at(point.time), plan.up.at(point.value)) for point in points]
    strong = not plan.chart.highlight or name in plan.chart.highlight
    return Line(" ".join(f"{x:g},{y:g}" for x, y in dots), dots, strong, plan.chart.dotted)


def _text(chart: Slopes, value: Number) -> str:
    return shown(value, chart.show, chart.before, chart.after)


def _end(chart: Slopes, name: str, points: list[Point]) -> str:
    return f"{name} {_text(chart, points[-1].value)}"


def _end_words(plan: _Plan) -> list[Words]:
    """The name of each line beside its last point; lines that end at one time keep their names apart."""
    found = []
    for time in sorted({points[-1].time for _, points in plan.series}):
        ending = [(name, points) for name, points in plan.series if points[-1].time == time]
        wanted = [plan.up.at(points[-1].value) + 5 for _, points in ending]
        for (name, points), y in zip(ending, dodge(wanted, STEP, TOP - 14, plan.up.start + 10), strict=True):
            strong = not plan.chart.highlight or name in plan.chart.highlight
            found.append(Words(round(plan.across.at(time) + 12, 1), y, _end(plan.chart, name, points), "strong" if strong else "name"))
    return found


def _start_words(plan: _Plan) -> list[Words]:
    """The first value of each line that matters, above its first point."""
    if len(plan.series) > 1 and not plan.chart.highlight:
        return []
    inner = plan.series[0][1][:-1] if len(plan.series) == 1 else []
    firsts = [(name, points[0]) for name, points in plan.series if name in plan.chart.highlight and len(points) > 1]
    marked = [("", point) for point in inner] + firsts
    return [Words(plan.across.at(point.time), plan.up.at(point.value) - 12, _text(plan.chart, point.value), "strong", "middle")
            for _, point in marked]


def _facts(plan: _Plan) -> list[Fact]:
    return [Fact(f"{name}, {point.words}", point.value, _text(plan.chart, point.value)) for name, points in plan.series for point in points]
