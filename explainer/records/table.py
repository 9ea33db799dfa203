"""A table: the rows that a figure, a data page and a download all come from."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from explainer.records.base import Changes, Date, Kind, Number, Record, RepeatedClaim, SourceIds, Text, refuse
from explainer.records.chart import AnyChart

COLUMN = r"^[a-z0-9]+(_[a-z0-9]+)*$"
Cell = Number | bool | Text | None
SHARE_OF = "share of "
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
    # A share is shown as so many in this number, as the text says it; the download keeps the share.
    per: Literal[100, 1000, 10000] | None = None

    @model_validator(mode="after")
    def _only_a_share_is_shown_per(self) -> "Column":
        if self.per and not (self.unit or "").startswith(SHARE_OF):
            raise ValueError(
                f"has 'per', and its unit does not begin with '{SHARE_OF.strip()}'; take 'per' out, or correct the unit"
            )
        return self

    @property
    def shown_unit(self) -> str | None:
        """The unit of what the page shows: ``share of searches missed`` -> ``searches missed per 10,000``."""
        return f"{(self.unit or '').removeprefix(SHARE_OF)} per {self.per:,}" if self.per else self.unit


class Row(Record):
    """One row: as many cells as there are columns; an empty cell is null and means "not reported".

    ``claims`` names, by column, the claim whose figure a cell repeats. ``as_printed`` names columns whose cell is what
    a source
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

    ``kind`` is the kind of statement of all rows; without it each row has its own. ``repeats`` names claims whose
    figures its title, its words and those of its charts hold.
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
    # Columns that answer the question of the title: on the page they follow the first one, in this order.
    lead: list[Text] | None = None
    repeats: list[RepeatedClaim] = []
    changed: Changes = []

    @model_validator(mode="after")
    def _leads_are_columns(self) -> "Table":
        unknown = set(self.lead or []) - {column.id for column in self.columns}
        if unknown:
            raise ValueError(f"'lead' names {', '.join(sorted(unknown))}, which is no column; write the id of one")
        return self

    @model_validator(mode="after")
    def _numbers_are_dated(self) -> "Table":
        types = {column.type for column in self.columns}
        if "number" in types and not types & {"year", "date"} and self.as_of is None:
            raise ValueError("numbers without 'as_of'; add 'as_of', or a column of type year or date")
        return self

    @model_validator(mode="after")
    def _one_kind_a_row(self) -> "Table":
        refuse(
            (
                ("rows", place),
                "needs a kind from the table, if all rows are of one kind, or else of its own, and not both; "
                "correct 'kind'",
            )
            for place, row in enumerate(self.rows)
            if (row.kind is None) == (self.kind is None)
        )
        return self
