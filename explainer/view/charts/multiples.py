"""Small multiples: the same small drawing again and again, on one scale."""

from dataclasses import dataclass, field
from statistics import median

from explainer.records.base import Number
from explainer.records.chart import Multiples
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import AltItem, Drawing, Size, TextRun, Tick, dodge, shown, text_width, ticks
from explainer.view.charts.rows import Names
from explainer.view.charts.scales import Scale, scale_for

GAP, BAR, STEP = 44, 16, 56


@dataclass(frozen=True)
class PanelBar:
    """A bar of a panel; of width 0 for a value that is zero."""

    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Strip:
    """All rows as short strokes (``path``), the named ones as tall strokes, and the middle one as a disc."""

    y: float
    path: str
    tall: str
    middle: float
    leads: list[tuple[float, float, float, float]]


@dataclass(kw_only=True)
class MultiplesDrawing(Drawing[Multiples]):
    """Panels of bars, or strips on one axis (``ticks`` from ``top`` to ``bottom``)."""

    bars: list[PanelBar] = field(default_factory=list)
    bases: list[tuple[float, float, float]] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    top: float = 26
    bottom: float = 0
    height_of_bar: float = BAR

    def _titles(self) -> list[str]:
        columns = (self.grid.table.columns[self.grid.place(column)].name for column in self.chart.values)
        return self.chart.names or list(columns)

    def _text(self, value: Number | None) -> str:
        return (
            self.chart.missing if value is None else shown(value, self.chart.show, self.chart.before, self.chart.after)
        )

    # Panels of bars: a panel a row, a bar a column.

    def draw_panels(self) -> float:
        """Panels side by side, four on a wide screen; returns the lower edge."""
        across = min(max(len(self.rows), 1), 4) if self.wide else 1
        width = (self.width - GAP * (across - 1)) / across
        scale = self._panel_scale(width)
        y = tallest = 0.0
        for number, row in enumerate(self.rows):
            if number % across == 0:
                y, tallest = (tallest + 34 if number else 0.0), 0.0
            tallest = max(tallest, self._panel(row, scale, (width + GAP) * (number % across), y, width))
        return tallest

    def _panel_scale(self, width: float) -> Scale:
        values = self.numbers(self.rows, self.chart.values)
        room = max((text_width(self._text(value), 24, "serif") for value in values), default=0) + 14
        scale = scale_for(self.chart.scale, values, 1, width - room)
        return Scale(scale.kind, scale.low, max([scale.low + 1e-9, *values]), scale.start, scale.end, scale.zero)

    def _panel(self, row: Row, scale: Scale, x: float, y: float, width: float) -> float:
        """One panel from (x, y); returns its lower edge."""
        facet = self.grid.words(row, str(self.chart.facet))
        top = y + 24 * self.write(round(x, 1), y + 18, facet, width, "group") + 4
        for number, (title, column_id) in enumerate(zip(self._titles(), self.chart.values, strict=True)):
            value = self.number(row, column_id)
            self._panel_bar(title, value, scale, x, top + number * STEP)
            self.facts.append(AltItem(f"{facet}, {title}", value, self._text(value)))
        return top + len(self.chart.values) * STEP

    def _panel_bar(self, title: str, value: Number | None, scale: Scale, x: float, y: float) -> None:
        self.words.append(TextRun(round(x, 1), y + 16, title, "note"))
        length = round(scale.at(value) - scale.at(0), 1) if value is not None else 0.0
        self.bars.append(PanelBar(round(x + 1, 1), y + 25, length))
        role = "value" if value is not None else "missing"
        self.words.append(TextRun(round(x + length + 9, 1), y + 41, self._text(value), role))
        self.bases.append((round(x + 1, 1), y + 22, y + 44))

    # Strips: a strip a column, a stroke a row.

    def draw_strips(self) -> float:
        """A strip a column, all on one axis; returns the lower edge."""
        values = [float(value) for value in self.numbers(self.rows, self.chart.values)]
        scale = scale_for(self.chart.scale, values, (self.size.label + 36) if self.wide else 14, self.width - 24)
        y = 36.0
        for title, column_id in zip(self._titles(), self.chart.values, strict=True):
            y = self._strip(title, column_id, scale, y)
        self.bottom = round(y - 10, 1)
        self.ticks = ticks(scale, self.width, self.chart.show, self.chart.before, self.chart.after)
        return y

    def _strip(self, title: str, column_id: str, scale: Scale, y: float) -> float:
        found = [
            (self.grid.words(row, str(self.chart.label)), value)
            for row in self.rows
            if (value := self.number(row, column_id)) is not None
        ]
        self.write(0, y + (44 if self.wide else 14), title, self.size.label - 20, "label")
        marked = [(name, scale.at(value)) for name, value in found if name in self.chart.highlight]
        line = y + 44 if self.wide else y + 62
        strokes = "".join(f"M{scale.at(value):g} {line - 8:g}v16" for _, value in found)
        tall = "".join(f"M{x:g} {line - 15:g}v23" for _, x in marked)
        middle = scale.at(median([value for _, value in found])) if found else scale.start
        self.strips.append(Strip(line, strokes, tall, middle, self._labels(marked, line - 15, scale)))
        self.facts.extend(AltItem(f"{title}, {name}", value, self._text(value)) for name, value in found)
        return line + 30

    def _labels(
        self, marked: list[tuple[str, float]], y: float, scale: Scale
    ) -> list[tuple[float, float, float, float]]:
        """Names above the tall strokes, and the thin leads to them."""
        gap = max((text_width(name, 13, "mono") for name, _ in marked), default=0) + 8
        half = gap / 2
        kept = marked if self.wide else marked[:3]
        places = dodge([x for _, x in kept], gap, scale.start + half - 10, self.width - half)
        self.words.extend(
            TextRun(place, y - 9, name, "note", "middle") for (name, _), place in zip(kept, places, strict=True)
        )
        return [(x, y, place, y - 5) for (_, x), place in zip(kept, places, strict=True)]


def multiples(chart: Multiples, table: Table, names: Names, size: Size) -> MultiplesDrawing:
    """The drawing of a multiples chart."""
    drawing = MultiplesDrawing.of(chart, table, names, size)
    return drawing.end_at(drawing.draw_panels()) if chart.facet else drawing.end_at(drawing.draw_strips(), least=0)
