"""Bars: a length for a number, from zero, the number at its end."""

from dataclasses import dataclass, field

from explainer.records.base import Number
from explainer.records.chart import Bars, Style
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import AltItem, Drawing, Size, TextRun, capitalised, shown, text_width, wrap
from explainer.view.charts.rows import Names, grouped
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


@dataclass(kw_only=True)
class BarsDrawing(Drawing[Bars]):
    """A bar a row; every group of rows starts from a line of its own."""

    bars: list[Bar] = field(default_factory=list)
    bases: list[Base] = field(default_factory=list)

    def draw_groups(self, y: float = 0.0) -> float:
        """All groups from ``y`` down; returns where the next would begin."""
        every = self._scale(self.rows)
        for title, members in grouped(self.rows, self.grid, self.chart.group):
            if title:
                heading = self.chart.titles.get(title) or capitalised(title)
                y += 24 * self.write(0, y + 20, heading, self.width, "group") + 12
            top, scale = y, self._scale(members) if self.chart.own_scale else every
            for row in members:
                y = self._row(row, scale, y)
            self.bases.append(Base(scale.at(0), top, round(y - 8, 1)))
            y += 20
        return y

    def _scale(self, rows: list[Row]) -> Scale:
        values = self.numbers(rows, [self.chart.value])
        room = (
            max((text_width(self._text(value), 24 if self.wide else 20, "serif") for value in values), default=0) + 16
        )
        start = self.size.label + 28 if self.wide else 1
        low, high = min([0.0, *values]), max([0.0, *values])
        scale = scale_for("linear", [low, high], start + (room if low < 0 else 0), self.width - room)
        # The longest bar takes the whole length: the numbers stand at the bars, so no round ends are needed.
        return (
            scale if low == high else Scale("linear", low, high, scale.start, scale.end if high > 0 else self.width - 8)
        )

    def _text(self, value: Number) -> str:
        return shown(value, self.chart.show, self.chart.before, self.chart.after)

    def _row(self, row: Row, scale: Scale, y: float) -> float:
        """One row from ``y`` down; returns where the next begins."""
        value, label = self.number(row, self.chart.value), self.grid.words(row, self.chart.label)
        named = self.name_row(y, label, self.grid.under(row, self.chart.under, self.names), row.kind)
        top = y + 2 if self.wide else named + 6
        without = (self.grid.words(row, self.chart.says) if self.chart.says else "") or self.chart.missing
        self.facts.append(AltItem(label, value, without if value is None else self._text(value)))
        lines = self._missing(without, scale.at(0), top) if value is None else self._bar(row, value, scale, top)
        return round(max(named + 16, y + 34) if self.wide else top + THICK + 22 * lines, 1)

    def _bar(self, row: Row, value: Number, scale: Scale, top: float) -> int:
        start, end = sorted((scale.at(0), scale.at(value)))
        self.bars.append(Bar(start, top, round(max(end - start, 1.5), 1), THICK, self._style(row)))
        left = value < 0
        x = start - 8 if left else max(end, start + 1.5) + 8
        self.words.append(TextRun(round(x, 1), top + 16, self._text(value), "value", "end" if left else "start"))
        return 1

    def _missing(self, text: str, zero: float, top: float) -> int:
        """Words in the place of a bar, on the side of zero that has room; returns how many lines."""
        left = self.size.label + 28 if self.wide else 0
        right = self.width - zero - 10 >= zero - left
        lines = wrap(text, (self.width - zero if right else zero - left) - 12, 17, "serif")
        x, anchor = (zero + 10, "start") if right else (zero - 10, "end")
        self.words.extend(
            TextRun(x, top + 14 + 22 * number, line, "missing", anchor) for number, line in enumerate(lines)
        )
        return len(lines)

    def _style(self, row: Row) -> Style:
        if self.grid.touches(row, self.chart.open):
            return "open"
        return "pale" if self.grid.touches(row, self.chart.pale) else "solid"


def bars(chart: Bars, table: Table, names: Names, size: Size) -> BarsDrawing:
    """The drawing of a bars chart."""
    drawing = BarsDrawing.of(chart, table, names, size)
    return drawing.end_at(drawing.draw_groups() - 20)
