"""Dots written out report by report: how long something was said to take, and how exactly it was said."""

from dataclasses import dataclass, replace

from explainer.records.chart import Dots, Report
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import Fact, Size, Words, column, head, text_width, ticks
from explainer.view.charts.dots import Axis, DotsLayout, Mark, Span, edges, empty
from explainer.view.charts.rows import Grid, Names
from explainer.view.charts.scales import Scale, scale_for, seconds

FADE = 30


@dataclass(frozen=True)
class Told:
    """A report with its rows and its ends in the axis's unit (seconds on a time scale)."""

    report: Report
    rows: list[Row]
    low: float | None
    high: float | None


def reports(chart: Dots, table: Table, names: Names, size: Size) -> DotsLayout:
    """The layout of a dots chart that lists its reports."""
    grid, layout = Grid(table), empty(size)
    told = [_told(chart, grid, one) for one in chart.reports]
    ends = [end for one in told for end in (one.low, one.high) if end is not None]
    zero = [0.0] if any(one.report.starts for one in told) else []
    start, end = edges(size)
    scale = scale_for(chart.scale, ends + zero, start + (16 if size.wide else 0), end - (20 if size.wide else 8), [float(one) for one in chart.ticks])
    y = 44.0
    for one in told:
        y = _row(layout, chart, grid, one, names, scale, y, size)
    axis = Axis(ticks(scale, size.width), 13, 26, round(y - 10, 1))
    return replace(layout, axes=[axis], height=round(y, 1))


def _told(chart: Dots, grid: Grid, report: Report) -> Told:
    rows = [row for row in grid.table.rows if grid.fits(row, report.where)]
    factor = (seconds(grid.words(rows[0], chart.unit)) or 1) if chart.unit and rows else 1
    values = [value for row in rows if (value := grid.number(row, chart.values[0])) is not None]
    low = report.low if report.low is not None else min(values, default=None)
    high = report.high if report.high is not None else max(values, default=None)
    return Told(report, rows, None if low is None else low * factor, None if high is None else high * factor)


def _row(layout: DotsLayout, chart: Dots, grid: Grid, told: Told, names: Names, scale: Scale, y: float, size: Size) -> float:
    report, row = told.report, told.rows[0]
    label, by = grid.words(row, chart.label), report.by or names.of(row)
    layout.facts.append(Fact(f"{label}, {by}", None, f"{report.says} ({report.note})" if report.note else report.says))
    if size.wide:
        named = head(size, y, label, by, row.kind)
        layout.words.extend(named.words)
        layout.signs.extend(named.signs)
        line = y + 22
        _says(layout, report, *_draw(layout, told, scale, line), line, size)
        bottom = y + 76
    else:
        bottom = _narrow(layout, told, label, by, scale, y, size)
    if report.rule:
        layout.rules.append(round(bottom - 14, 1))
    return bottom


def _narrow(layout: DotsLayout, told: Told, label: str, by: str, scale: Scale, y: float, size: Size) -> float:
    """A phone's row: what was said, by whom, and the mark below."""
    report = told.report
    said = report.says[0].upper() + report.says[1:]
    small = column(0, y + 38, ", ".join(part for part in (label, by, report.note) if part), size.width, "note")
    layout.words.extend([Words(0, y + 18, said, "value"), *small])
    line = y + 38 + 18 * len(small) + 4
    _draw(layout, told, scale, line)
    return line + 30


def _draw(layout: DotsLayout, told: Told, scale: Scale, y: float) -> tuple[float, float]:
    """The mark of a report; returns its left and right edges."""
    report = told.report
    if told.low is None or told.high is None:
        return scale.start, scale.start
    x1, x2 = scale.at(told.low), scale.at(told.high)
    if report.mark in ("disc", "ring"):
        layout.marks.append(Mark(x2, y, report.mark))
        x1 = x2
    elif report.mark == "range":
        layout.marks.append(Mark(x2, y, "end"))
    else:
        _bar(layout, x1, x2, y, fades=report.mark == "fade")
    return _start(layout, report, scale, x1, x2, y)


def _bar(layout: DotsLayout, x1: float, x2: float, y: float, *, fades: bool) -> None:
    """A solid bar, at least as wide as it is high; where its ends are not known it fades over 30 px more."""
    middle, half = (x1 + x2) / 2, max((x2 - x1) / 2, 8)
    left, right = round(middle - half, 1), round(middle + half, 1)
    if fades:
        left, right = left - FADE, right + FADE
    share = round(FADE / (right - left), 3) if fades else 1.0
    layout.spans.append(Span(left, right, y, "fade" if fades else "bar", share))


def _start(layout: DotsLayout, report: Report, scale: Scale, x1: float, x2: float, y: float) -> tuple[float, float]:
    """What stands at "at once": a ring joined by dots, or a pale bar from there on."""
    if report.starts == "ring":
        layout.spans.append(Span(scale.start + 12, round(x1 - 12, 1), y, "dotted"))
        layout.marks.append(Mark(scale.start, y, "ring"))
    elif report.starts == "range":
        layout.spans.append(Span(scale.start, x2, y, "range"))
    fade = FADE + 4 if report.mark == "fade" else 0
    return (scale.start if report.starts else x1) - fade, x2 + fade


def _says(layout: DotsLayout, report: Report, left: float, right: float, y: float, size: Size) -> None:
    """What was said, right of the mark if there is room, else left of it."""
    room = max(text_width(report.says, 24, "serif"), text_width(report.note or "", 13, "mono"))
    fits = right + 20 + room <= size.width
    x, anchor = (round(right + 20, 1), "start") if fits else (round(left - 18, 1), "end")
    layout.words.append(Words(x, y + 3, report.says, "value", anchor))
    if report.note:
        layout.words.append(Words(x, y + 23, report.note, "note", anchor))
