"""A table: the rows that a figure, a data page and a download all come from."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from explainer.records.base import Date, Id, Kind, Number, Record, SourceIds, Text, is_date, is_to_come
from explainer.records.chart import AnyChart
from explainer.records.formula import names, work_out

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
    claims: dict[str, Id] | None = None
    as_printed: list[str] | None = None
    sources: SourceIds
    kind: Kind | None = None
    note: Text | None = None


_FITS = {
    "text": (str, int, float), "number": (int, float), "year": (int, str), "date": (str,), "flag": (bool,),
}


class Table(Record):
    """A table with sources row by row, how well it is supported, and what it cannot show."""

    title: Text
    shows: Text
    support: Literal["strong", "good", "partial"]
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


def cell_faults(table: Table) -> list[tuple[tuple[str | int, ...], str]]:
    """Faults that need columns and rows together, as (path in the file, message): count and type of cells."""
    faults: list[tuple[tuple[str | int, ...], str]] = []
    ids = [column.id for column in table.columns]
    faults += [(("columns", place, "id"), f"'{key}' is the id of an earlier column; give it another")
               for place, key in enumerate(ids) if key in ids[:place]]
    faults += [*_twice(table), *_formulas(table)]
    wanted = len(table.columns)
    for number, row in enumerate(table.rows):
        if len(row.cells) != wanted:
            faults.append((("rows", number, "cells"), f"has {len(row.cells)} cells, the table has {wanted} columns; "
                           "give every column a cell (null where nothing is reported)"))
            continue
        for position, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
            if cell is not None and not _fits(cell, column.type):
                faults.append((("rows", number, "cells", position), f"is not of the type of column "
                               f"'{column.id}' ({column.type}); correct the cell or the column's type"))
            elif column.type in ("date", "year") and _to_come(cell):
                faults.append((("rows", number, "cells", position), f"'{cell}' is still to come; correct the date"))
    return faults


def _twice(table: Table) -> list[tuple[tuple[str | int, ...], str]]:
    """Rows that say the same as an earlier one: each would be counted twice."""
    first: dict[tuple[Cell, ...], int] = {}
    return [(("rows", number), f"has the same cells as row {first[key] + 1}; delete one of them, or say what differs")
            for number, row in enumerate(table.rows) if first.setdefault(key := tuple(row.cells), number) != number]


def _formulas(table: Table) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Columns with a formula, worked out anew: each cell must be the result, rounded as it is written."""
    ids = [column.id for column in table.columns]
    for place, column in enumerate(table.columns):
        try:
            wrong = [name for name in names(column.formula or "0") if name not in ids or name == column.id]
        except ValueError as error:
            yield ("columns", place, "formula"), f"{error}; write it like 'right / alerts * 100'"
            continue
        if wrong:
            yield ("columns", place, "formula"), f"names '{wrong[0]}', which is no other column of this table; correct it"
        for number, row in enumerate(table.rows if column.formula and not wrong else ()):
            if len(row.cells) == len(ids) and column.id not in (row.as_printed or ()) and (message := _recomputed(column.formula or "", dict(zip(ids, row.cells, strict=True)), row.cells[place])):
                yield ("rows", number, "cells", place), message


def _recomputed(formula: str, cells: dict[str, Cell], cell: Cell) -> str | None:
    numbers = {key: one if isinstance(one, int | float) and not isinstance(one, bool) else None for key, one in cells.items()}
    result = work_out(formula, numbers)
    if result is None or not isinstance(cell, int | float):
        return None
    half = 0.5 * 10 ** -len(str(cell).partition(".")[2]) if isinstance(cell, float) else 0.5
    return None if abs(cell - result) <= half * 1.000001 else f"{cell} is not what '{formula}' gives ({result:.10g}); correct the cell or those it is from"


def _to_come(cell: Cell) -> bool:
    """Whether a year or a date of a table lies ahead; a year may be written as a range or with words."""
    if isinstance(cell, str) and is_date(cell):
        return any(map(is_to_come, cell.split("/")))
    return isinstance(cell, int) and (not 0 < cell <= 9999 or is_to_come(f"{cell:04}"))


def _fits(cell: Cell, kind: str) -> bool:
    if kind == "date":
        return isinstance(cell, str) and is_date(cell)
    return isinstance(cell, _FITS[kind]) and (kind == "flag" or not isinstance(cell, bool))
