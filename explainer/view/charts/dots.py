"""Dots: marks on a common axis. One number a row, several joined by a line, or a range whose edges may be unknown."""

from dataclasses import dataclass, replace

from explainer.records.base import Number
from explainer.records.chart import Dots
from explainer.records.selection import chosen
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import Drawing, Fact, Size, Tick, Words, dodge, head, shown, text_width, ticks
from explainer.view.charts.rows import Grid, Names, grouped
from explainer.view.charts.scales import Scale, scale_for

# Marks of one, two, three, four columns, in their order: open ring, small ring, small disc, disc.
MARKS = {1: ("disc",), 2: ("ring", "disc"), 3: ("ring", "dot", "disc"), 4: ("ring", "small", "dot", "disc")}


@dataclass(frozen=True)
class Mark:
    """A mark at (x, y): disc, dot, ring, small (ring) or end (a stroke that closes a range)."""

    x: float
    y: float
    shape: str


@dataclass(frozen=True)
class Span:
    """From ``x1`` to ``x2`` at height ``y``: line, dotted, range (pale bar), bar, or fade: a bar of which
    each end fades over ``share`` of its length."""

    x1: float
    x2: float
    y: float
    shape: str
    share: float = 1.0


@dataclass(frozen=True)
class Axis:
    """Ticks with their words at ``y``, lines from ``top`` to ``bottom``."""

    ticks: list[Tick]
    y: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Band:
    """A pale field behind a group: as wide as its answers disagree."""

    x1: float
    x2: float
    top: float
    bottom: float


@dataclass(frozen=True, kw_only=True)
class DotsLayout(Drawing):
    axes: list[Axis]
    bands: list[Band]
    spans: list[Span]
    marks: list[Mark]
    rules: list[float]
    leads: list[tuple[float, float, float, float]]


def empty(size: Size) -> DotsLayout:
    return DotsLayout(width=size.width, height=40, words=[], signs=[], facts=[], axes=[], bands=[], spans=[], marks=[], rules=[], leads=[])


def edges(size: Size, room: float = 0) -> tuple[float, float]:
    """Where the axis begins and ends, with ``room`` for words outside its marks."""
    return (size.label + 28 + room, size.width - 36 - room) if size.wide else (12 + room, size.width - 14 - room)


def dots(chart: Dots, table: Table, names: Names, size: Size) -> DotsLayout:
    """The layout of a dots chart whose marks come from columns."""
    grid, rows = Grid(table), chosen(chart, table)
    layout, y = empty(size), 0.0
    every = _scale(chart, grid, rows, size)
    groups = grouped(rows, grid, chart.group)
    for number, (title, members) in enumerate(groups):
        scale = _scale(chart, grid, members, size) if chart.own_scale else every
        if title in map(str, chart.reversed):
            scale = replace(scale, start=scale.end, end=scale.start)
        if chart.own_scale or not number:
            y = _axis_words(layout, chart, scale, title if chart.own_scale else "", y)
        top = y - 4
        y = _group(layout, chart, grid, members, names, scale, y, size, first=number == 0, title="" if chart.own_scale else title)
        if chart.own_scale or number == len(groups) - 1:
            start = top if chart.own_scale else layout.axes[0].top
            layout.axes[-1] = replace(layout.axes[-1], top=start, bottom=round(y - 6, 1))
        y += 26 if chart.own_scale else 0
    return replace(layout, height=round(max(y - (26 if chart.own_scale else 0), 40), 1))


def _scale(chart: Dots, grid: Grid, rows: list[Row], size: Size) -> Scale:
    values = [float(value) for row in rows for one in chart.values if (value := grid.number(row, one)) is not None]
    start, end = edges(size, 64 if len(chart.values) > 1 else 0)
    return scale_for(chart.scale, values, start, end, [float(one) for one in chart.ticks])


def _axis_words(layout: DotsLayout, chart: Dots, scale: Scale, title: str, y: float) -> float:
    """The words of an axis (and of its group, if it has its own); returns where the rows begin."""
    if title:
        layout.words.append(Words(0, y + 20, title, "group"))
        y += 34
    if chart.ends:
        left, right = min(scale.start, scale.end), max(scale.start, scale.end)
        layout.words.append(Words(left - 6, y + 13, f"← {chart.ends[0]}", "note"))
        layout.words.append(Words(right + 6, y + 13, f"{chart.ends[1]} →", "note", "end"))
        y += 22
    layout.axes.append(Axis(ticks(scale, layout.width, chart.show, chart.before, chart.after), y + 13, y + 24, y + 24))
    return y + 36


def _group(layout: DotsLayout, chart: Dots, grid: Grid, rows: list[Row], names: Names, scale: Scale, y: float, size: Size, *,
           first: bool, title: str) -> float:
    top = y
    if title:
        layout.words.append(Words(0, y + 20, title, "group"))
        y += 30
    for number, row in enumerate(rows):
        y = _row(layout, chart, grid, row, names, scale, y, size, first=first and number == 0)
    found = [float(value) for row in rows for one in chart.values if (value := grid.number(row, one)) is not None]
    if chart.span and len(found) > 1:
        layout.bands.append(Band(scale.at(min(found)), scale.at(max(found)), round(top + (30 if title else 0), 1), round(y - 10, 1)))
    return y + (10 if title else 0)


def _row(layout: DotsLayout, chart: Dots, grid: Grid, row: Row, names: Names, scale: Scale, y: float, size: Size, *, first: bool) -> float:
    label = grid.words(row, chart.label)
    values = [grid.number(row, one) for one in chart.values]
    found = [(value, shape) for value, shape in zip(values, MARKS[len(values)], strict=True) if value is not None]
    tags = first and len(chart.values) > 1
    y = y + (_tag_room(chart, size) if tags and size.wide else 0)
    named = head(size, y, label, grid.under(row, chart.under, names), row.kind)
    layout.words.extend(named.words)
    layout.signs.extend(named.signs)
    line = y + 14 if size.wide else named.bottom + (14 + _tag_room(chart, size) if tags else 14)
    if tags:
        _tags(layout, chart, values, scale, line, size)
    if not found:
        layout.words.append(Words(min(scale.start, scale.end) + 8, line + 5, chart.missing, "missing"))
    else:
        _marks(layout, chart, grid, row, found, scale, line, size)
    for title, value in zip(chart.names or [""] * len(values), values, strict=True):
        layout.facts.append(Fact(f"{label}, {title}" if title else label, value, _text(chart, value)))
    return round(max(named.bottom + 14, line + 28) if size.wide else line + 28, 1)


def _text(chart: Dots, value: Number | None) -> str:
    return chart.missing if value is None else shown(value, chart.show, chart.before, chart.after)


def _marks(layout: DotsLayout, chart: Dots, grid: Grid, row: Row, found: list[tuple[Number, str]], scale: Scale, y: float, size: Size) -> None:
    """The marks of a row and the numbers at its ends."""
    places = [(scale.at(value), shape, value) for value, shape in found]
    left, right = min(places), max(places)
    if len(found) > 1:
        layout.spans.append(Span(left[0], right[0], y, "line"))
        layout.words.append(Words(round(left[0] - 13, 1), y + 6, _text(chart, left[2]), "figure", "end"))
    ring = len(found) == 1 and grid.touches(row, chart.open)
    layout.marks.extend(Mark(x, y, "ring" if ring else shape) for x, shape, _ in places)
    text = _text(chart, right[2])
    fits = right[0] + 14 + text_width(text, 19, "serif") <= size.width
    layout.words.append(Words(round(right[0] + (14 if fits else -14), 1), y + 6, text, "figure", "start" if fits else "end"))


def _tag_room(chart: Dots, size: Size) -> float:
    return 24 if size.wide else 42


def _tags(layout: DotsLayout, chart: Dots, values: list[Number | None], scale: Scale, y: float, size: Size) -> None:
    """The columns' names above the marks of the first row, with thin leads; on a phone on two levels."""
    known = [(name, scale.at(value)) for name, value in zip(chart.names, values, strict=True) if value is not None]
    gap = max((text_width(name, 13, "mono") for name, _ in known), default=0) + 8
    low, high = (size.label + 28 if size.wide else 0) + gap / 2, size.width - gap / 2
    known.sort(key=lambda one: one[1])
    levels = [known] if size.wide or len(known) < 3 else [[known[0], known[-1]], known[1:-1]]
    for level, members in enumerate(levels):
        for (name, x), place in zip(members, dodge([x for _, x in members], gap, low, high), strict=True):
            lift = 24 + 18 * level
            layout.words.append(Words(place, y - lift, name, "note", "middle"))
            layout.leads.append((place, y - lift + 4, x, y - 9))
