"""A timeline: wide, lanes along one axis of years; narrow, a list by year."""

from dataclasses import dataclass

from explainer.records.chart import Timeline
from explainer.records.selection import chosen
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import Drawing, Fact, Size, Tick, Words, column, text_width, upper
from explainer.view.charts.rows import Grid, Names, grouped
from explainer.view.charts.scales import Scale, years

STEP = 27


@dataclass(frozen=True)
class Event:
    """A disc at a day or month; ``span`` is the length of a bar for an event of which only the year is known."""

    x: float
    y: float
    span: float


@dataclass(frozen=True, kw_only=True)
class TimelineLayout(Drawing):
    events: list[Event]
    ticks: list[Tick]
    rules: list[float]
    top: float
    bottom: float


def timeline(chart: Timeline, table: Table, names: Names, size: Size) -> TimelineLayout:
    """The layout of a timeline."""
    grid, rows = Grid(table), chosen(chart, table)
    dated = sorted((row for row in rows if grid.cell(row, chart.date)), key=lambda row: years(str(grid.cell(row, chart.date))))
    undated = [row for row in rows if not grid.cell(row, chart.date)]
    layout = TimelineLayout(width=size.width, height=0, words=[], signs=[], facts=[], events=[], ticks=[], rules=[], top=26, bottom=0)
    layout.facts.extend(Fact(f"{grid.words(row, chart.label)} ({grid.words(row, chart.lane)})", None, grid.words(row, chart.date) or "no date")
                        for row in dated + undated)
    return _lanes(layout, chart, grid, dated, undated, size) if size.wide else _list(layout, chart, grid, dated, undated, size)


def _lanes(layout: TimelineLayout, chart: Timeline, grid: Grid, dated: list[Row], undated: list[Row], size: Size) -> TimelineLayout:
    times = [years(str(grid.cell(row, chart.date))) for row in dated] or [2000.0]
    first, last = int(min(times)), int(max(times)) + 1
    left = 180
    scale = Scale("linear", first, last, left, size.width - 130)
    y = 40.0
    for lane, rows in grouped(dated + undated, grid, chart.lane):
        named = column(0, y + 19, upper(lane), left - 24, "label")
        layout.words.extend(named)
        y = max(_lane(layout, chart, grid, rows, scale, y, size), y + 20 * len(named) + 6)
        layout.rules.append(round(y, 1))
        y += 12
    layout.rules.pop() if layout.rules else None
    every = 2 if last - first > 14 else 1
    marks = [Tick(scale.at(year), str(year), scale.at(year)) for year in range(first, last + 1, every)]
    return TimelineLayout(**{**vars(layout), "height": round(max(y, 60), 1), "bottom": round(max(y - 14, 30), 1), "ticks": marks})


def _lane(layout: TimelineLayout, chart: Timeline, grid: Grid, rows: list[Row], scale: Scale, y: float, size: Size) -> float:
    """The events of a lane on as many lines as keep their words apart; undated ones below."""
    ends: list[float] = []
    for row in (row for row in rows if grid.cell(row, chart.date)):
        date, label = str(grid.cell(row, chart.date)), grid.words(row, chart.label)
        span = scale.at(int(date) + 1) - scale.at(int(date)) if len(date) == 4 else 0.0
        x = scale.at(int(date) if span else years(date))
        length, left = text_width(label, 15), x + span + 14 + text_width(label, 15) > size.width
        start, end = (x - 12 - length, x + span + 8) if left else (x - 8, x + span + 14 + length)
        track = next((number for number, reach in enumerate(ends) if reach + 10 < start), len(ends))
        ends[track:track + 1] = [end]
        here = y + 14 + track * STEP
        layout.events.append(Event(x, here, round(span, 1)))
        layout.words.append(Words(round(x - 12 if left else x + span + 12, 1), here + 5, label, "name", "end" if left else "start"))
    bottom = y + max(len(ends), 1) * STEP
    for row in (row for row in rows if not grid.cell(row, chart.date)):
        lines = column(scale.start, bottom + 20, f"no date: {grid.words(row, chart.label)}", size.width - scale.start, "missing")
        layout.words.extend(lines)
        bottom += 22 * len(lines) + 10
    return bottom


def _list(layout: TimelineLayout, chart: Timeline, grid: Grid, dated: list[Row], undated: list[Row], size: Size) -> TimelineLayout:
    y, year = 0.0, ""
    for row in dated + undated:
        date = str(grid.cell(row, chart.date) or "")
        if date[:4] != year or not (date or year):
            year = date[:4]
            layout.words.append(Words(0, y + 18, year or "no date", "group"))
            y += 28
        layout.events.append(Event(6, round(y + 11, 1), 0.0 if len(date) > 4 else -1.0))
        lines = column(24, y + 16, grid.words(row, chart.label), size.width - 24, "name")
        when = ", ".join(part for part in (grid.words(row, chart.date) if len(date) > 4 else "", grid.words(row, chart.lane)) if part)
        small = column(24, y + 19 * len(lines) + 14, when, size.width - 24, "note")
        layout.words.extend(lines + small)
        y += 19 * len(lines) + 18 * len(small) + 10
    return TimelineLayout(**{**vars(layout), "height": round(max(y, 40), 1)})
