"""What all layouts are made of: words with a place, ticks, and how wide words are."""

from collections.abc import Sequence
from dataclasses import dataclass

from explainer.records.base import Number
from explainer.records.chart import Show
from explainer.view.charts.scales import TIME_TICKS, Scale
from explainer.view.words import number_words

WIDE, NARROW = 1184, 350
# Share of the font size that letters take, measured in the fonts themselves and rounded up. The sans is the reader's own:
# measured in the widest that a machine is likely to have, DejaVu Sans Bold.
MONO = 0.6
_NARROW_LETTERS, _BROAD_LETTERS = set("iljtfr.,:;'’‘()|! "), set("mwMW—%")
_FACES = {"sans": (0.4, 0.68, 0.78, 1.0), "serif": (0.28, 0.49, 0.63, 0.84)}


@dataclass(frozen=True)
class Words:
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


def column(x: float, y: float, text: str, width: float, role: str) -> list[Words]:
    """Wrapped text below ``y``, the first baseline at ``y``. The role fixes size, face and line height."""
    size, face, step = ROLES[role]
    return [Words(x, round(y + step * number, 1), line, role) for number, line in enumerate(wrap(text, width, size, face))]


# role -> font size, face, line height
ROLES: dict[str, tuple[float, str, float]] = {
    "label": (16, "sans", 20), "note": (13, "mono", 18), "value": (24, "serif", 28), "figure": (19, "serif", 24),
    "tick": (13, "mono", 18), "group": (20, "serif", 24), "missing": (17, "serif", 22), "name": (15, "sans", 19),
    "strong": (15, "sans", 19), "small": (15, "sans", 20), "place": (13, "sans", 18),
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
    """Places as near as can be to ``wanted`` (any order), ``gap`` apart; from ``low`` on, and up to ``high`` if they fit."""
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
class Sign:
    """The mark of a kind of statement, 13 px, its upper left corner at (x, y)."""

    x: float
    y: float
    kind: str


@dataclass(frozen=True)
class Fact:
    """What a reader who cannot see the drawing must know of one of its marks."""

    label: str
    value: Number | None
    words: str


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A drawing of ``width`` by ``height`` pixels (its viewBox). ``facts`` feed its description."""

    width: int
    height: float
    words: list[Words]
    signs: list[Sign]
    facts: list[Fact]


def upper(text: str) -> str:
    """With a capital at its start, as a heading."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Head:
    """The words that name a row, and how far down they reach (pixels)."""

    words: list[Words]
    signs: list[Sign]
    bottom: float


def head(size: Size, y: float, label: str, under: str, kind: str | None) -> Head:
    """A row's label and the small words below it, from ``y`` down; wide, in the left column."""
    words = column(0, y + 16, upper(label), size.label - 16, "label")
    bottom = y + 20 * len(words)
    shift = 20 if kind and under else 0
    small = column(shift, bottom + 15, under, size.label - 16 - shift, "note") if under else []
    signs = [Sign(0, bottom + 4, kind)] if kind and under else []
    return Head(words + small, signs, bottom + 18 * len(small) + 2)
