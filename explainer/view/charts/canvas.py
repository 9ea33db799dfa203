"""What all charts are drawn with: one object a drawing, words with a place, ticks, and how wide words are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, Self, TypeVar

from explainer.records.base import Number
from explainer.records.chart import Chart, Show
from explainer.records.selection import chosen
from explainer.records.table import Row, Table
from explainer.view.charts.rows import Grid, Names
from explainer.view.charts.scales import TIME_TICKS, Scale
from explainer.view.words import number_words

WIDE, NARROW = 1184, 350
# Share of the font size that letters take, measured in the fonts themselves and rounded up. The sans is the reader's
# own:
# measured in the widest that a machine is likely to have, DejaVu Sans Bold.
MONO = 0.6
_NARROW_LETTERS, _BROAD_LETTERS = set("iljtfr.,:;'’‘()|! "), set("mwMW—%")
_FACES = {"sans": (0.4, 0.68, 0.78, 1.0), "serif": (0.28, 0.49, 0.63, 0.84)}


@dataclass(frozen=True)
class TextRun:
    """One line of text at (x, y) of its baseline. ``role`` is its class, ``anchor`` start, middle or end."""

    x: float
    y: float
    text: str
    role: str
    anchor: str = "start"


@dataclass(frozen=True)
class Tick:
    """A line of the grid at ``at``, with its words around ``x`` (none where they would touch the ones before)."""

    at: float
    text: str
    x: float


@dataclass(frozen=True)
class Size:
    """The two sizes of a drawing: what differs between a desk and a phone."""

    width: int
    label: int

    @property
    def wide(self) -> bool:
        return self.width > 600


DESK, PHONE = Size(WIDE, 296), Size(NARROW, NARROW)


def text_width(text: str, size: float, face: str = "sans") -> float:
    """Pixels, a little generous. ``face`` is sans, serif or mono."""
    if face == "mono":
        return round(len(text) * size * MONO, 1)
    slim, plain, capital, broad = _FACES[face]

    def letter(sign: str) -> float:
        if sign in _BROAD_LETTERS:
            return broad
        return slim if sign in _NARROW_LETTERS else capital if sign.isupper() else 1.0 if ord(sign) > 0x2E80 else plain

    return round(sum(map(letter, text)) * size, 1)


def wrap(text: str, width: float, size: float, face: str = "sans") -> list[str]:
    """Lines no wider than ``width``; a single word that is wider stands alone."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size, face) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def column(x: float, y: float, text: str, width: float, role: str) -> list[TextRun]:
    """Wrapped text below ``y``, the first baseline at ``y``. The role fixes size, face and line height."""
    size, face, step = ROLES[role]
    return [
        TextRun(x, round(y + step * number, 1), line, role) for number, line in enumerate(wrap(text, width, size, face))
    ]


# role -> font size, face, line height. A note is drawn in the sans at 14 and given the room of the typewriter face at
# 13, which is
# wider in every face that a reader may have.
ROLES: dict[str, tuple[float, str, float]] = {
    "label": (16, "sans", 20),
    "note": (13, "mono", 18),
    "value": (24, "serif", 28),
    "figure": (19, "serif", 24),
    "tick": (13, "mono", 18),
    "group": (20, "serif", 24),
    "missing": (17, "serif", 22),
    "name": (15, "sans", 19),
    "strong": (15, "sans", 19),
    "small": (15, "sans", 20),
    "place": (13, "sans", 18),
}


def shown(value: Number, show: Show, before: str = "", after: str = "") -> str:
    """A value as readers see it: ``0.0107, percent`` -> ``1.07%``."""
    if show == "percent":
        return f"{before}{number_words(float(f'{value * 100:.3g}'))}%{after}"
    if show == "per-1000":
        return f"{before}{number_words(float(f'{value * 1000:.3g}'))}{after}"
    minus = "−" if value < 0 else ""
    return f"{before}{minus}{number_words(abs(value))}{after}"


def ticks(scale: Scale, width: float, show: Show = "plain", before: str = "", after: str = "") -> list[Tick]:
    """The ticks of an axis in a drawing ``width`` wide; words that would touch the ones before them are left out."""
    found: list[Tick] = []
    edge = float("-inf")
    for value in sorted(scale.ticks(), key=scale.at):
        at, text = scale.at(value), tick_text(scale, value, width, show, before, after)
        half = text_width(text, 13, "mono") / 2
        x = round(min(max(at, half), width - half), 1)
        free = x - half > edge + 6
        found.append(Tick(at, text if free else "", x))
        edge = x + half if free else edge
    return found


def tick_text(scale: Scale, value: float, width: float, show: Show, before: str, after: str) -> str:
    """A tick's value in words; shorter ones of time on a phone."""
    if scale.kind == "time":
        words = dict(TIME_TICKS).get(value, number_words(value))
        return words if width > 600 else words.replace("seconds", "s").replace("minute", "min")
    plain = int(value) if float(value).is_integer() else value
    return shown(plain, show, before, after)


def dodge(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places as near as can be to ``wanted`` (any order), ``gap`` apart; from ``low`` on, and up to ``high`` if they
    fit.
    """
    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    # Those that would touch form a cluster around the middle of what they want: [sum of wishes, how many].
    clusters: list[list[float]] = []
    for number, place in enumerate(order):
        clusters.append([wanted[place] - number * gap, 1])
        while len(clusters) > 1 and clusters[-2][0] / clusters[-2][1] > clusters[-1][0] / clusters[-1][1]:
            total, count = clusters.pop()
            clusters[-1] = [clusters[-1][0] + total, clusters[-1][1] + count]
    bases = [total / count for total, count in clusters for _ in range(int(count))]
    most = high - (len(order) - 1) * gap
    places = [0.0] * len(wanted)
    for number, place in enumerate(order):
        places[place] = round(max(low, min(bases[number], most)) + number * gap, 1)
    return places


@dataclass(frozen=True)
class KindMark:
    """The mark of a kind of statement, 13 px, its upper left corner at (x, y)."""

    x: float
    y: float
    kind: str


@dataclass(frozen=True)
class AltItem:
    """What a reader who cannot see the drawing must know of one of its marks."""

    label: str
    value: Number | None
    words: str


ChartT = TypeVar("ChartT", bound=Chart)


@dataclass(kw_only=True)
class Drawing(Generic[ChartT]):
    """One chart on its way to the page: what it draws from, and all that has been drawn so far, in pixels.

    Each kind of chart adds its own marks and the methods that draw them. ``facts`` feed the description.
    """

    chart: ChartT
    grid: Grid
    rows: list[Row]
    names: Names
    size: Size
    height: float = 0.0
    words: list[TextRun] = field(default_factory=list)
    signs: list[KindMark] = field(default_factory=list)
    facts: list[AltItem] = field(default_factory=list)

    @classmethod
    def of(cls, chart: ChartT, table: Table, names: Names, size: Size) -> Self:
        """An empty drawing of the rows that the chart takes."""
        return cls(chart=chart, grid=Grid(table), rows=chosen(chart, table), names=names, size=size)

    @property
    def width(self) -> int:
        return self.size.width

    @property
    def wide(self) -> bool:
        return self.size.wide

    def end_at(self, y: float, least: float = 40) -> Self:
        """Closes the drawing at its lower edge."""
        self.height = round(max(y, least), 1)
        return self

    def number(self, row: Row, column_id: str) -> Number | None:
        return self.grid.number(row, column_id)

    def numbers(self, rows: list[Row], columns: list[str]) -> list[Number]:
        """Every number that the rows have in these columns."""
        return [value for row in rows for one in columns if (value := self.number(row, one)) is not None]

    def write(self, x: float, y: float, text: str, width: float, role: str) -> int:
        """Wrapped text, its first baseline at ``y``; returns how many lines."""
        lines = column(x, y, text, width, role)
        self.words.extend(lines)
        return len(lines)

    def name_row(self, y: float, label: str, under: str, kind: str | None) -> float:
        """A row's label and the small words below it, from ``y`` down; wide, in the left column. Returns the lower
        edge.
        """
        bottom = y + 20 * self.write(0, y + 16, capitalised(label), self.size.label - 16, "label")
        if not under:
            return bottom + 2
        shift = 20 if kind else 0
        if kind:
            self.signs.append(KindMark(0, bottom + 4, kind))
        return bottom + 18 * self.write(shift, bottom + 15, under, self.size.label - 16 - shift, "note") + 2


def capitalised(text: str) -> str:
    """With a capital at its start, as a heading."""
    return text[:1].upper() + text[1:]
