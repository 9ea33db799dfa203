"""A table: the rows that a figure, a data page and a download all come from."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from explainer.records.base import Date, Kind, Number, Record, RepeatedClaim, SourceIds, Text, refuse
from explainer.records.chart import AnyChart

COLUMN = r"^[a-z0-9]+(_[a-z0-9]+)*$"
Cell = Number | bool | Text | None
ColumnType = Literal["text", "number", "year", "date", "flag"]


class Column(Record):
    """One column: its plain name, what it holds and in what unit. ``calculated`` marks our own arithmetic.

    ``formula`` works the column out from others, where they are given; the check does so for every row.
    """

    id: Annotated[str, Field(pattern=COLUMN)]
    name: Text
    type: ColumnType
    unit: Text | None = None
    about: Text
    calculated: bool = False
    formula: Text | None = None


class Row(Record):
    """One row: as many cells as there are columns; an empty cell is null and means "not reported".

    ``claims`` names, by column, the claim whose figure a cell repeats. ``as_printed`` names columns whose cell is what a source
    prints although the column's formula gives another number.
    """

    cells: list[Cell]
    claims: dict[str, RepeatedClaim] | None = None
    as_printed: list[str] | None = None
    sources: SourceIds
    kind: Kind | None = None
    note: Text | None = None


class Table(Record):
    """A table with sources row by row, how well it is supported, and what it cannot show.

    ``kind`` is the kind of statement of all rows; without it each row has its own.
    """

    title: Text
    shows: Text
    support: Literal["strong", "good", "partial"]
    kind: Kind | None = None
    as_of: Date | None = None
    columns: Annotated[list[Column], Field(min_length=2)]
    rows: Annotated[list[Row], Field(min_length=1)]
    caveats: Annotated[list[Text], Field(min_length=1)]
    licence: Text
    charts: list[AnyChart] = []

    @model_validator(mode="after")
    def _numbers_are_dated(self) -> "Table":
        types = {column.type for column in self.columns}
        if "number" in types and not types & {"year", "date"} and self.as_of is None:
            raise ValueError("numbers without 'as_of'; add 'as_of', or a column of type year or date")
        return self

    @model_validator(mode="after")
    def _one_kind_a_row(self) -> "Table":
        refuse((("rows", place), "needs a kind from the table, if all rows are of one kind, or else of its own, and not both; correct 'kind'")
               for place, row in enumerate(self.rows) if (row.kind is None) == (self.kind is None))
        return self
