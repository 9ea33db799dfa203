"""The ``charts:`` of a table: which kind of drawing, which columns feed it, what it says. Nothing here draws."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import Field, model_validator

from explainer.records.base import Id, Mark, Number, Record, Text

ANY = ("text", "number", "year", "date", "flag")


@dataclass(frozen=True)
class ColumnOf(Mark):
    """Marks a field whose text is the id of a column, with the types that fit. ``reversible``: it may begin with a
    minus; ``also``: names that are no column.
    """

    types: tuple[str, ...] = ANY
    reversible: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Selects(Mark):
    """Marks a field that takes rows by what stands in their cells."""

    on: ClassVar[type] = dict


AnyColumn = Annotated[Text, ColumnOf()]
NumberColumn = Annotated[Text, ColumnOf(("number",))]
TextColumn = Annotated[Text, ColumnOf(("text",))]
TimeColumn = Annotated[Text, ColumnOf(("year", "date"))]
SortColumn = Annotated[Text, ColumnOf(reversible=True)]
SecondColumn = Annotated[Text, ColumnOf(also=("source",))]
# Column id (or ``row_kind``, the row's kind of statement) -> the values wanted.
Match = Annotated[dict[str, Annotated[list[Text | Number], Field(min_length=1)]], Selects()]
Columns = Annotated[list[NumberColumn], Field(min_length=1)]
Show = Literal["plain", "percent", "per-1000"]
Style = Literal["solid", "open", "pale"]
ScaleKind = Literal["linear", "log", "time"]


class Chart(Record):
    """What every kind shares: its words, and which rows it takes: all of ``where``, none of ``without``, no gap in
    ``has``.
    """

    id: Id
    headline: Text
    how: Text
    where: Match = {}
    without: Match = {}
    has: list[AnyColumn] = []
    sort: SortColumn | None = None
    limit: Annotated[int, Field(gt=0)] | None = None


class Figures(Record):
    """How a number is written: as it stands, in per cent of 1, or for every 1,000; with words before and after."""

    show: Show = "plain"
    before: str = ""
    after: str = ""
    missing: Text = "not reported"


class Bars(Chart, Figures):
    """One bar a row, from zero. ``own_scale`` gives every group its own (dollars beside yuan); ``titles`` names
    groups; ``says`` is the column that speaks where there is no number."""

    kind: Literal["bars"]
    label: AnyColumn
    under: list[SecondColumn] = []
    value: NumberColumn
    says: AnyColumn | None = None
    group: AnyColumn | None = None
    titles: dict[str, Text] = {}
    own_scale: bool = False
    open: Match = {}
    pale: Match = {}


class Report(Record):
    """One mark of a dots chart, written out: the rows it stands for, and what its table cannot say in numbers."""

    where: Match
    says: Text
    note: Text | None = None
    by: Text | None = None
    mark: Literal["disc", "ring", "range", "bar", "fade"] = "disc"
    low: Number | None = None
    high: Number | None = None
    starts: Literal["ring", "range"] | None = None
    rule: bool = False


class Dots(Chart, Figures):
    """Marks on a common axis: one column, several joined by a line, or reports written out one by one."""

    kind: Literal["dots"]
    label: AnyColumn
    under: list[SecondColumn] = []
    values: Columns
    names: list[Text] = []
    scale: ScaleKind = "linear"
    unit: TextColumn | None = None
    ticks: list[Number] = []
    group: AnyColumn | None = None
    span: bool = False
    own_scale: bool = False
    reversed: list[Number | Text] = []
    ends: list[Text] = []
    open: Match = {}
    reports: list[Report] = []

    @model_validator(mode="after")
    def _two_ends(self) -> "Dots":
        if self.ends and len(self.ends) != 2:
            raise ValueError("'ends' needs two texts; say what lies left and right of the axis")
        return self


class Slopes(Chart, Figures):
    """Lines over time: one a ``series``, or one a column of ``values``. ``dotted`` where nothing is known between."""

    kind: Literal["slopes"]
    x: TimeColumn
    values: Columns
    series: AnyColumn | None = None
    names: list[Text] = []
    highlight: list[Text] = []
    dotted: bool = False
    scale: ScaleKind = "linear"

    @model_validator(mode="after")
    def _one_way(self) -> "Slopes":
        if self.series and len(self.values) > 1:
            raise ValueError("has both 'series' and several 'values'; keep one of them")
        return self


class Multiples(Chart, Figures):
    """Small panels on one scale: with ``facet``, a panel a row and a bar a column; without, a strip of all rows a
    column.
    """

    kind: Literal["multiples"]
    facet: AnyColumn | None = None
    values: Columns
    names: list[Text] = []
    scale: ScaleKind = "linear"
    label: AnyColumn | None = None
    highlight: list[Text] = []


class Timeline(Chart):
    """Events by date, in lanes by ``lane``; an event without a date is named after the axis."""

    kind: Literal["timeline"]
    date: TimeColumn
    label: AnyColumn
    lane: AnyColumn
    note: AnyColumn | None = None


class Part(Record):
    """A column whose count is drawn mark by mark."""

    column: NumberColumn
    name: Text
    style: Style


class Crowd(Chart):
    """One mark for each one counted. ``total`` less the parts is the rest; ``apart`` gives every part its own block."""

    kind: Literal["crowd"]
    label: AnyColumn
    under: list[SecondColumn] = []
    one: Text
    parts: Annotated[list[Part], Field(min_length=1)]
    total: NumberColumn | None = None
    rest: Text | None = None
    apart: bool = False


class Class(Record):
    """Countries drawn alike: those whose rows match."""

    name: Text
    where: Match
    fill: Literal["dark", "lines", "mid", "dots"]


class Map(Chart):
    """Countries of the world by class; ``named`` have their names on the map, all are named beneath it."""

    kind: Literal["map"]
    country: AnyColumn
    classes: Annotated[list[Class], Field(min_length=1)]
    named: list[Text] = []


AnyChart = Annotated[Bars | Dots | Slopes | Multiples | Timeline | Crowd | Map, Field(discriminator="kind")]
# The word that each kind is written by, from the one list of them above.
CHART_KINDS: tuple[str, ...] = tuple(
    get_args(model.model_fields["kind"].annotation)[0] for model in get_args(get_args(AnyChart)[0])
)
