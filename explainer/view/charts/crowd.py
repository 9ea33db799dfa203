"""Crowds: one mark for each one counted, exactly. A run of marks is one dotted line, so thousands weigh a few bytes."""

from dataclasses import dataclass

from explainer.records.chart import Crowd, Style
from explainer.records.selection import chosen
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import Drawing, Fact, Size, column, head
from explainer.view.charts.rows import Grid, Names
from explainer.view.words import number_words


@dataclass(frozen=True)
class Run:
    """Marks of one style: ``path`` is a line dotted every ``pitch`` pixels, ``count`` dots in all."""

    path: str
    count: int
    style: Style


@dataclass(frozen=True, kw_only=True)
class CrowdLayout(Drawing):
    """``pitch`` from mark to mark; ``dot`` and ``hole`` are the widths of a mark and of the hole in an open one."""

    runs: list[Run]
    pitch: float
    dot: float
    hole: float


@dataclass(frozen=True)
class Segment:
    """So many marks alike, under a name."""

    count: int
    name: str
    style: Style


def crowd(chart: Crowd, table: Table, names: Names, size: Size) -> CrowdLayout:
    """The layout of a crowd chart."""
    grid, rows = Grid(table), chosen(chart, table)
    blocks = [(row, block) for row in rows for block in _blocks(chart, grid, row)]
    pitch = _pitch(max((sum(one.count for one in block) for _, block in blocks), default=0), size)
    layout = CrowdLayout(width=size.width, height=0, words=[], signs=[], facts=[], runs=[], pitch=pitch,
                         dot=round(pitch * 0.76, 1), hole=round(pitch * 0.42, 1))
    y = 0.0
    for row, block in blocks:
        y = _apart(layout, block, y, size) if chart.apart else _row(layout, chart, grid, row, names, block, y, size)
    return CrowdLayout(**{**vars(layout), "height": round(max(y - 20, 40), 1)})


def _pitch(most: int, size: Size) -> float:
    if most > 3000:
        return 5 if size.wide else 4
    if most > 200:
        return 8 if size.wide else 7
    return 18 if size.wide else 14


def _blocks(chart: Crowd, grid: Grid, row: Row) -> list[list[Segment]]:
    """The segments of a row: its parts, and what the total holds beyond them."""
    counts = [grid.number(row, part.column) for part in chart.parts]
    segments = [Segment(int(count), part.name, part.style) for part, count in zip(chart.parts, counts, strict=True) if count is not None]
    total = grid.number(row, chart.total) if chart.total else None
    left = int(total) - sum(one.count for one in segments) if total is not None else 0
    if left > 0 and chart.rest:
        segments.append(Segment(left, chart.rest, "pale"))
    return [[one] for one in segments] if chart.apart else [segments]


def _apart(layout: CrowdLayout, block: list[Segment], y: float, size: Size) -> float:
    """One block over the whole width, its number and name above it."""
    text = f"{number_words(block[0].count)} {block[0].name}"
    heading = column(0, y + 22, text, size.width, "value")
    layout.words.extend(heading)
    layout.facts.append(Fact(block[0].name, block[0].count, number_words(block[0].count)))
    return _marks(layout, block, 0, y + 28 * len(heading) + 8, size.width) + 30


def _row(layout: CrowdLayout, chart: Crowd, grid: Grid, row: Row, names: Names, block: list[Segment], y: float, size: Size) -> float:
    label = grid.words(row, chart.label)
    named = head(size, y, label, grid.under(row, chart.under, names), row.kind)
    layout.words.extend(named.words)
    layout.signs.extend(named.signs)
    left, top = (size.label + 28, y) if size.wide else (0, named.bottom + 2)
    parts = [f"{number_words(one.count)} {one.name}" for one in block if one.count] or [f"no {chart.one}"]
    lines = column(left, top + 18, ", ".join(parts), size.width - left, "value")
    layout.words.extend(lines)
    layout.facts.append(Fact(label, sum(one.count for one in block), ", ".join(parts)))
    bottom = _marks(layout, block, left, top + 28 * len(lines), size.width)
    return round(max(bottom, named.bottom if size.wide else 0) + 26, 1)


def _marks(layout: CrowdLayout, block: list[Segment], left: float, top: float, right: float) -> float:
    """Fills lines of marks from ``left`` to ``right``; returns the lower edge."""
    pitch = layout.pitch
    across = max(1, int((right - left) // pitch))
    done = 0
    for one in block:
        if one.count:
            layout.runs.append(Run(run_path(done, one.count, across, left + pitch / 2, top + pitch / 2, pitch), one.count, one.style))
        done += one.count
    return round(top + pitch * -(-done // across), 1)


def run_path(first: int, count: int, across: int, x: float, y: float, pitch: float) -> str:
    """Lines through the marks ``first`` to ``first + count - 1`` of a block ``across`` marks wide."""
    pieces = []
    place, last = first, first + count
    while place < last:
        line, start = divmod(place, across)
        here = min(across - start, last - place)
        pieces.append(f"M{_short(x + start * pitch)} {_short(y + line * pitch)}h{_short((here - 1) * pitch + 0.01)}")
        place += here
    return "".join(pieces)


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


