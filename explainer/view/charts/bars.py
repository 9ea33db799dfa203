"""Bars: a length for a number, from zero, the number at its end."""

from dataclasses import dataclass

from explainer.records.base import Number
from explainer.records.chart import Bars, Style
from explainer.records.selection import chosen
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import Drawing, Fact, Head, Size, Words, column, head, shown, text_width, upper, wrap
from explainer.view.charts.rows import Grid, Names, grouped
from explainer.view.charts.scales import Scale, scale_for

THICK = 16


@dataclass(frozen=True)
class Bar:
    """A bar from its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    style: Style


@dataclass(frozen=True)
class Base:
    """The line that bars start from."""

    x: float
    top: float
    bottom: float


@dataclass(frozen=True, kw_only=True)
class BarsLayout(Drawing):
    bars: list[Bar]
    bases: list[Base]


def bars(chart: Bars, table: Table, names: Names, size: Size) -> BarsLayout:
    """The layout of a bars chart."""
    grid, rows = Grid(table), chosen(chart, table)
    layout = BarsLayout(width=size.width, height=0, words=[], signs=[], facts=[], bars=[], bases=[])
    every = _scale(chart, grid, rows, size)
    y = 0.0
    for title, members in grouped(rows, grid, chart.group):
        if title:
            heading = column(0, y + 20, chart.titles.get(title) or upper(title), size.width, "group")
            layout.words.extend(heading)
            y += 24 * len(heading) + 12
        top, scale = y, _scale(chart, grid, members, size) if chart.own_scale else every
        for row in members:
            y = _row(layout, chart, grid, row, names, scale, y, size)
        layout.bases.append(Base(scale.at(0), top, round(y - 8, 1)))
        y += 20
    return BarsLayout(**{**vars(layout), "height": round(max(y - 20, 40), 1)})


def _scale(chart: Bars, grid: Grid, rows: list[Row], size: Size) -> Scale:
    values = [value for row in rows if (value := grid.number(row, chart.value)) is not None]
    font = 24 if size.wide else 20
    room = max((text_width(_text(chart, value), font, "serif") for value in values), default=0) + 16
    start = size.label + 28 if size.wide else 1
    low = min([0.0, *values])
    scale = scale_for("linear", [low, max([0.0, *values])], start + (room if low < 0 else 0), size.width - room)
    # The longest bar takes the whole length: the numbers stand at the bars, so no round ends are needed.
    high = max([0.0, *values])
    return scale if low == high else Scale("linear", low, high, scale.start, scale.end if high > 0 else size.width - 8)


def _text(chart: Bars, value: Number) -> str:
    return shown(value, chart.show, chart.before, chart.after)


def _row(layout: BarsLayout, chart: Bars, grid: Grid, row: Row, names: Names, scale: Scale, y: float, size: Size) -> float:
    """Adds one row from ``y`` down; returns where the next begins."""
    value, label = grid.number(row, chart.value), grid.words(row, chart.label)
    named: Head = head(size, y, label, grid.under(row, chart.under, names), row.kind)
    layout.words.extend(named.words)
    layout.signs.extend(named.signs)
    top = y + 2 if size.wide else named.bottom + 6
    without = (grid.words(row, chart.says) if chart.says else "") or chart.missing
    layout.facts.append(Fact(label, value, without if value is None else _text(chart, value)))
    lines = 1
    if value is None:
        lines = _missing(layout, without, scale.at(0), top, size)
    else:
        start, end = sorted((scale.at(0), scale.at(value)))
        layout.bars.append(Bar(start, top, round(max(end - start, 1.5), 1), THICK, _style(chart, grid, row)))
        left = value < 0
        layout.words.append(Words(round(start - 8 if left else max(end, start + 1.5) + 8, 1), top + 16, _text(chart, value), "value",
                                  "end" if left else "start"))
    return round(max(named.bottom + 16, y + 34) if size.wide else top + THICK + 22 * lines, 1)


def _missing(layout: BarsLayout, text: str, zero: float, top: float, size: Size) -> int:
    """Words in the place of a bar, on the side of zero that has room; returns how many lines."""
    left = size.label + 28 if size.wide else 0
    right = size.width - zero - 10 >= zero - left
    lines = wrap(text, (size.width - zero if right else zero - left) - 12, 17, "serif")
    layout.words.extend(Words(zero + (10 if right else -10), top + 14 + 22 * number, line, "missing", "start" if right else "end")
                        for number, line in enumerate(lines))
    return len(lines)


def _style(chart: Bars, grid: Grid, row: Row) -> Style:
    if grid.touches(row, chart.open):
        return "open"
    return "pale" if grid.touches(row, chart.pale) else "solid"
