"""Dots: marks on a common axis. One number a row, several joined by a line, or a range whose edges may be unknown."""

from dataclasses import dataclass, field, replace

from explainer.records.base import Number
from explainer.records.chart import Dots
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import AltItem, Drawing, Size, TextRun, Tick, dodge, shown, text_width, ticks
from explainer.view.charts.rows import Names, grouped
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


@dataclass(kw_only=True)
class DotsDrawing(Drawing[Dots]):
    """Marks and spans on one axis, or on an axis a group."""

    axes: list[Axis] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)
    leads: list[tuple[float, float, float, float]] = field(default_factory=list)

    def edges(self, room: float = 0) -> tuple[float, float]:
        """Where the axis begins and ends, with ``room`` for words outside its marks."""
        return (
            (self.size.label + 28 + room, self.width - 36 - room) if self.wide else (12 + room, self.width - 14 - room)
        )

    def value_words(self, value: Number | None) -> str:
        """A value as readers see it, or what is said in its place."""
        return (
            self.chart.missing if value is None else shown(value, self.chart.show, self.chart.before, self.chart.after)
        )


@dataclass(kw_only=True)
class ColumnDots(DotsDrawing):
    """Dots whose marks come from columns: a row of the table is a row of the drawing."""

    def draw_groups(self, y: float = 0.0) -> float:
        """All groups from ``y`` down; returns the lower edge."""
        every = self._scale(self.rows)
        groups = grouped(self.rows, self.grid, self.chart.group)
        for number, (title, members) in enumerate(groups):
            if self.chart.own_scale:
                y = self._group_with_axis(title, members, y) + (26 if number < len(groups) - 1 else 0)
            else:
                scale = self._turned(every, title)
                y = self._group(
                    title, members, scale, self._axis_words(scale, "", y) if number == 0 else y, first=number == 0
                )
        if self.axes and not self.chart.own_scale:
            self.axes[-1] = replace(self.axes[-1], bottom=round(y - 6, 1))
        return y

    def _group_with_axis(self, title: str, members: list[Row], y: float) -> float:
        scale, first = self._turned(self._scale(members), title), not self.axes
        top = self._axis_words(scale, title, y)
        y = self._group("", members, scale, top, first=first)
        self.axes[-1] = replace(self.axes[-1], top=top - 4, bottom=round(y - 6, 1))
        return y

    def _turned(self, scale: Scale, title: str) -> Scale:
        return replace(scale, start=scale.end, end=scale.start) if title in map(str, self.chart.reversed) else scale

    def _scale(self, rows: list[Row]) -> Scale:
        values = [float(value) for value in self.numbers(rows, self.chart.values)]
        start, end = self.edges(64 if len(self.chart.values) > 1 else 0)
        return scale_for(self.chart.scale, values, start, end, [float(one) for one in self.chart.ticks])

    def _axis_words(self, scale: Scale, title: str, y: float) -> float:
        """The words of an axis (and of its group, if it has its own); returns where the rows begin."""
        chart = self.chart
        if title:
            self.words.append(TextRun(0, y + 20, title, "group"))
            y += 34
        if chart.ends:
            left, right = sorted((scale.start, scale.end))
            self.words.append(TextRun(left - 6, y + 13, f"← {chart.ends[0]}", "note"))
            self.words.append(TextRun(right + 6, y + 13, f"{chart.ends[1]} →", "note", "end"))
            y += 22
        self.axes.append(Axis(ticks(scale, self.width, chart.show, chart.before, chart.after), y + 13, y + 24, y + 24))
        return y + 36

    def _group(self, title: str, rows: list[Row], scale: Scale, y: float, *, first: bool) -> float:
        if title:
            self.words.append(TextRun(0, y + 20, title, "group"))
            y += 30
        top = y
        for number, row in enumerate(rows):
            y = self._row(row, scale, y, tags=first and number == 0 and len(self.chart.values) > 1)
        found = self.numbers(rows, self.chart.values)
        if self.chart.span and len(found) > 1:
            self.bands.append(Band(scale.at(min(found)), scale.at(max(found)), round(top, 1), round(y - 10, 1)))
        return y + (10 if title else 0)

    def _row(self, row: Row, scale: Scale, y: float, *, tags: bool) -> float:
        label = self.grid.words(row, self.chart.label)
        values = [self.number(row, one) for one in self.chart.values]
        room = (24 if self.wide else 42) if tags else 0
        y += room if self.wide else 0
        named = self.name_row(y, label, self.grid.under(row, self.chart.under, self.names), row.kind)
        line = y + 14 if self.wide else named + 14 + room
        if tags:
            self._tags(values, scale, line)
        self._marks(row, values, scale, line)
        for title, value in zip(self.chart.names or [""] * len(values), values, strict=True):
            self.facts.append(AltItem(f"{label}, {title}" if title else label, value, self.value_words(value)))
        return round(max(named + 14, line + 28) if self.wide else line + 28, 1)

    def _marks(self, row: Row, values: list[Number | None], scale: Scale, y: float) -> None:
        """The marks of a row and the numbers at its ends, or what is said where there is none."""
        places = [
            (scale.at(value), shape, value)
            for value, shape in zip(values, MARKS[len(values)], strict=True)
            if value is not None
        ]
        if not places:
            self.words.append(TextRun(min(scale.start, scale.end) + 8, y + 5, self.chart.missing, "missing"))
            return
        left, right = min(places), max(places)
        if len(places) > 1:
            self.spans.append(Span(left[0], right[0], y, "line"))
            self.words.append(TextRun(round(left[0] - 13, 1), y + 6, self.value_words(left[2]), "figure", "end"))
        ring = len(places) == 1 and self.grid.touches(row, self.chart.open)
        self.marks.extend(Mark(x, y, "ring" if ring else shape) for x, shape, _ in places)
        text = self.value_words(right[2])
        fits = right[0] + 14 + text_width(text, 19, "serif") <= self.width
        self.words.append(
            TextRun(round(right[0] + (14 if fits else -14), 1), y + 6, text, "figure", "start" if fits else "end")
        )

    def _tags(self, values: list[Number | None], scale: Scale, y: float) -> None:
        """The columns' names above the marks of the first row, with thin leads; on a phone on two levels."""
        known = [
            (name, scale.at(value)) for name, value in zip(self.chart.names, values, strict=True) if value is not None
        ]
        gap = max((text_width(name, 13, "mono") for name, _ in known), default=0) + 8
        low, high = (self.size.label + 28 if self.wide else 0) + gap / 2, self.width - gap / 2
        known.sort(key=lambda one: one[1])
        levels = [known] if self.wide or len(known) < 3 else [[known[0], known[-1]], known[1:-1]]
        for level, members in enumerate(levels):
            for (name, x), place in zip(members, dodge([x for _, x in members], gap, low, high), strict=True):
                lift = 24 + 18 * level
                self.words.append(TextRun(place, y - lift, name, "note", "middle"))
                self.leads.append((place, y - lift + 4, x, y - 9))


def dots(chart: Dots, table: Table, names: Names, size: Size) -> ColumnDots:
    """The drawing of a dots chart whose marks come from columns."""
    drawing = ColumnDots.of(chart, table, names, size)
    return drawing.end_at(drawing.draw_groups())
