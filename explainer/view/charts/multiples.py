"""Small multiples: the same small drawing again and again, on one scale."""

from dataclasses import dataclass
from statistics import median

from explainer.records.base import Number
from explainer.records.chart import Multiples
from explainer.records.selection import chosen
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import Drawing, Fact, Size, Tick, Words, column, dodge, shown, text_width, ticks
from explainer.view.charts.rows import Grid, Names
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


@dataclass(frozen=True, kw_only=True)
class MultiplesLayout(Drawing):
    """Panels of bars, or strips on one axis (``ticks`` from ``top`` to ``bottom``)."""

    bars: list[PanelBar]
    bases: list[tuple[float, float, float]]
    strips: list[Strip]
    ticks: list[Tick]
    top: float
    bottom: float
    height_of_bar: float = BAR


def multiples(chart: Multiples, table: Table, names: Names, size: Size) -> MultiplesLayout:
    """The layout of a multiples chart."""
    layout = MultiplesLayout(width=size.width, height=0, words=[], signs=[], facts=[], bars=[], bases=[], strips=[], ticks=[],
                             top=26, bottom=0)
    grid, rows = Grid(table), chosen(chart, table)
    return _panels(layout, chart, grid, rows, size) if chart.facet else _strips(layout, chart, grid, rows, size)


def _titles(chart: Multiples, grid: Grid) -> list[str]:
    return chart.names or [grid.table.columns[grid.place(column)].name for column in chart.values]


def _text(chart: Multiples, value: Number | None) -> str:
    return chart.missing if value is None else shown(value, chart.show, chart.before, chart.after)


# Panels of bars: a panel a row, a bar a column.

def _panels(layout: MultiplesLayout, chart: Multiples, grid: Grid, rows: list[Row], size: Size) -> MultiplesLayout:
    values = [value for row in rows for column_id in chart.values if (value := grid.number(row, column_id)) is not None]
    across = min(max(len(rows), 1), 4) if size.wide else 1
    width = (size.width - GAP * (across - 1)) / across
    room = max((text_width(_text(chart, value), 24, "serif") for value in values), default=0) + 14
    scale = scale_for(chart.scale, values, 1, width - room)
    scale = Scale(scale.kind, scale.low, max([scale.low + 1e-9, *values]), scale.start, scale.end, scale.zero)
    y = tallest = 0.0
    for number, row in enumerate(rows):
        if number % across == 0:
            y, tallest = (tallest + 34 if number else 0.0), 0.0
        tallest = max(tallest, _panel(layout, chart, grid, row, scale, (width + GAP) * (number % across), y, width))
    return MultiplesLayout(**{**vars(layout), "height": round(max(tallest, 40), 1)})


def _panel(layout: MultiplesLayout, chart: Multiples, grid: Grid, row: Row, scale: Scale, x: float, y: float, width: float) -> float:
    """One panel from (x, y); returns its lower edge."""
    facet = grid.words(row, str(chart.facet))
    heading = column(round(x, 1), y + 18, facet, width, "group")
    layout.words.extend(heading)
    top = y + 24 * len(heading) + 4
    for number, (title, column_id) in enumerate(zip(_titles(chart, grid), chart.values, strict=True)):
        here, value = top + number * STEP, grid.number(row, column_id)
        layout.words.append(Words(round(x, 1), here + 16, title, "note"))
        length = round(scale.at(value) - scale.at(0), 1) if value is not None else 0.0
        layout.bars.append(PanelBar(round(x + 1, 1), here + 25, length))
        layout.words.append(Words(round(x + length + 9, 1), here + 41, _text(chart, value), "value" if value is not None else "missing"))
        layout.facts.append(Fact(f"{facet}, {title}", value, _text(chart, value)))
        layout.bases.append((round(x + 1, 1), here + 22, here + 44))
    return top + len(chart.values) * STEP


# Strips: a strip a column, a stroke a row.

def _strips(layout: MultiplesLayout, chart: Multiples, grid: Grid, rows: list[Row], size: Size) -> MultiplesLayout:
    values = [float(value) for row in rows for one in chart.values if (value := grid.number(row, one)) is not None]
    scale = scale_for(chart.scale, values, (size.label + 36) if size.wide else 14, size.width - 24)
    y = 36.0
    for title, column_id in zip(_titles(chart, grid), chart.values, strict=True):
        y = _strip(layout, chart, grid, rows, title, column_id, scale, y, size)
    return MultiplesLayout(**{**vars(layout), "height": round(y, 1), "bottom": round(y - 10, 1),
                              "ticks": ticks(scale, size.width, chart.show, chart.before, chart.after)})


def _strip(layout: MultiplesLayout, chart: Multiples, grid: Grid, rows: list[Row], title: str, column_id: str, scale: Scale,
           y: float, size: Size) -> float:
    found = [(grid.words(row, str(chart.label)), value) for row in rows if (value := grid.number(row, column_id)) is not None]
    heading = column(0, y + (44 if size.wide else 14), title, size.label - 20, "label")
    layout.words.extend(heading)
    marked = [(name, scale.at(value)) for name, value in found if name in chart.highlight]
    line = y + 44 if size.wide else y + 62
    strokes = "".join(f"M{scale.at(value):g} {line - 8:g}v16" for _, value in found)
    tall = "".join(f"M{x:g} {line - 15:g}v23" for _, x in marked)
    middle = median([value for _, value in found]) if found else None
    layout.strips.append(Strip(line, strokes, tall, scale.at(middle) if middle is not None else scale.start,
                               _labels(layout, marked, line - 15, scale, size)))
    layout.facts.extend(Fact(f"{title}, {name}", value, _text(chart, value)) for name, value in found)
    return line + 30


def _labels(layout: MultiplesLayout, marked: list[tuple[str, float]], y: float, scale: Scale, size: Size) -> list[
        tuple[float, float, float, float]]:
    """Names above the tall strokes, and the thin leads to them."""
    gap = max((text_width(name, 13, "mono") for name, _ in marked), default=0) + 8
    half = gap / 2
    kept = marked if size.wide else marked[:3]
    places = dodge([x for _, x in kept], gap, scale.start + half - 10, size.width - half)
    layout.words.extend(Words(place, y - 9, name, "note", "middle") for (name, _), place in zip(kept, places, strict=True))
    return [(x, y, place, y - 5) for (_, x), place in zip(kept, places, strict=True)]
