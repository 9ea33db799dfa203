"""Crowds: one mark for each one counted, exactly. A run of marks is one dotted line, so thousands weigh a few bytes."""

from dataclasses import dataclass, field

from explainer.records.chart import Crowd, Style
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import AltItem, Drawing, Size
from explainer.view.charts.rows import Names
from explainer.view.words import number_words


@dataclass(frozen=True)
class Run:
    """Marks of one style: ``path`` is a line dotted every ``pitch`` pixels, ``count`` dots in all."""

    path: str
    count: int
    style: Style


@dataclass(frozen=True)
class Segment:
    """So many marks alike, under a name."""

    count: int
    name: str
    style: Style


@dataclass(kw_only=True)
class CrowdDrawing(Drawing[Crowd]):
    """``pitch`` from mark to mark; ``dot`` and ``hole`` are the widths of a mark and of the hole in an open one."""

    runs: list[Run] = field(default_factory=list)
    pitch: float = 18

    @property
    def dot(self) -> float:
        return round(self.pitch * 0.76, 1)

    @property
    def hole(self) -> float:
        return round(self.pitch * 0.42, 1)

    def draw_blocks(self, y: float = 0.0) -> float:
        """A block a row, or a part; returns where the next would begin."""
        blocks = [(row, block) for row in self.rows for block in self._blocks(row)]
        self.pitch = _pitch(max((sum(one.count for one in block) for _, block in blocks), default=0), self.size)
        for row, block in blocks:
            y = self._part(block, y) if self.chart.apart else self._row(row, block, y)
        return y

    def _blocks(self, row: Row) -> list[list[Segment]]:
        """The segments of a row: its parts, and what the total holds beyond them."""
        counts = [self.number(row, part.column) for part in self.chart.parts]
        segments = [
            Segment(int(count), part.name, part.style)
            for part, count in zip(self.chart.parts, counts, strict=True)
            if count is not None
        ]
        total = self.number(row, self.chart.total) if self.chart.total else None
        left = int(total) - sum(one.count for one in segments) if total is not None else 0
        if left > 0 and self.chart.rest:
            segments.append(Segment(left, self.chart.rest, "pale"))
        return [[one] for one in segments] if self.chart.apart else [segments]

    def _part(self, block: list[Segment], y: float) -> float:
        """One part over the whole width, its number and name above it."""
        count, name = number_words(block[0].count), block[0].name
        lines = self.write(0, y + 22, f"{count} {name}", self.width, "value")
        self.facts.append(AltItem(name, block[0].count, count))
        return self._marks(block, 0, y + 28 * lines + 8) + 30

    def _row(self, row: Row, block: list[Segment], y: float) -> float:
        label = self.grid.words(row, self.chart.label)
        named = self.name_row(y, label, self.grid.under(row, self.chart.under, self.names), row.kind)
        left, top = (self.size.label + 28, y) if self.wide else (0, named + 2)
        parts = [f"{number_words(one.count)} {one.name}" for one in block if one.count] or [f"no {self.chart.one}"]
        lines = self.write(left, top + 18, ", ".join(parts), self.width - left, "value")
        self.facts.append(AltItem(label, sum(one.count for one in block), ", ".join(parts)))
        bottom = self._marks(block, left, top + 28 * lines)
        return round(max(bottom, named if self.wide else 0) + 26, 1)

    def _marks(self, block: list[Segment], left: float, top: float) -> float:
        """Fills lines of marks from ``left`` to the right edge; returns the lower edge."""
        across = max(1, int((self.width - left) // self.pitch))
        x, y = left + self.pitch / 2, top + self.pitch / 2
        done = 0
        for one in block:
            if one.count:
                self.runs.append(Run(run_path(done, one.count, across, x, y, self.pitch), one.count, one.style))
            done += one.count
        return round(top + self.pitch * -(-done // across), 1)


def crowd(chart: Crowd, table: Table, names: Names, size: Size) -> CrowdDrawing:
    """The drawing of a crowd chart."""
    drawing = CrowdDrawing.of(chart, table, names, size)
    return drawing.end_at(drawing.draw_blocks() - 20)


def _pitch(most: int, size: Size) -> float:
    if most > 3000:
        return 5 if size.wide else 4
    if most > 200:
        return 8 if size.wide else 7
    return 18 if size.wide else 14


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
