"""Faults of a table that need columns and rows together to be seen."""

from collections.abc import Iterator

from explainer.check.charts import chart_faults, empty_charts
from explainer.faults import Faults
from explainer.library import Library
from explainer.read.strict_yaml import dotted
from explainer.records.base import is_date, is_to_come
from explainer.records.formula import names, work_out
from explainer.records.table import Cell, Table

_FITS = {
    "text": (str, int, float),
    "number": (int, float),
    "year": (int, str),
    "date": (str,),
    "flag": (bool,),
}


def check_tables(library: Library, faults: Faults) -> None:
    """Cells fit their columns; then charts fit their tables."""
    for key, table in library.tables.items():
        entry = library.entries["table"][key]
        for path, message in (cell_faults(table) + chart_faults(table)) or empty_charts(table):
            faults.add(entry.file, entry.line(*path), dotted(path), message)


def cell_faults(table: Table) -> list[tuple[tuple[str | int, ...], str]]:
    """Faults that need columns and rows together, as (path in the file, message): count and type of cells."""
    faults: list[tuple[tuple[str | int, ...], str]] = []
    ids = [column.id for column in table.columns]
    faults += [
        (("columns", place, "id"), f"'{key}' is the id of an earlier column; give it another")
        for place, key in enumerate(ids)
        if key in ids[:place]
    ]
    faults += [*_twice(table), *_formulas(table)]
    wanted = len(table.columns)
    for number, row in enumerate(table.rows):
        if len(row.cells) != wanted:
            faults.append(
                (
                    ("rows", number, "cells"),
                    f"has {len(row.cells)} cells, the table has {wanted} columns; "
                    "give every column a cell (null where nothing is reported)",
                )
            )
            continue
        for position, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
            if cell is not None and not _fits(cell, column.type):
                faults.append(
                    (
                        ("rows", number, "cells", position),
                        f"is not of the type of column "
                        f"'{column.id}' ({column.type}); correct the cell or the column's type",
                    )
                )
            elif isinstance(cell, str) and cell[0] in "=+-@\t":
                faults.append(
                    (
                        ("rows", number, "cells", position),
                        f"begins with '{cell[0]}', so a spreadsheet would run it; write it otherwise",
                    )
                )
            elif column.type in ("date", "year") and _to_come(cell):
                faults.append((("rows", number, "cells", position), f"'{cell}' is still to come; correct the date"))
    return faults


def _twice(table: Table) -> list[tuple[tuple[str | int, ...], str]]:
    """Rows that say the same as an earlier one: each would be counted twice."""
    first: dict[tuple[Cell, ...], int] = {}
    return [
        (("rows", number), f"has the same cells as row {first[key] + 1}; delete one of them, or say what differs")
        for number, row in enumerate(table.rows)
        if first.setdefault(key := tuple(row.cells), number) != number
    ]


def _formulas(table: Table) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Columns with a formula, worked out again: each cell must be the result, rounded as it is written."""
    ids = [column.id for column in table.columns]
    for place, column in enumerate(table.columns):
        try:
            wrong = [name for name in names(column.formula or "0") if name not in ids or name == column.id]
        except ValueError as error:
            yield ("columns", place, "formula"), f"{error}; write it like 'right / alerts * 100'"
            continue
        if wrong:
            yield (
                ("columns", place, "formula"),
                f"names '{wrong[0]}', which is no other column of this table; correct it",
            )
        for number, row in enumerate(table.rows if column.formula and not wrong else ()):
            if (
                len(row.cells) == len(ids)
                and column.id not in (row.as_printed or ())
                and (
                    message := _recomputed(
                        column.formula or "", dict(zip(ids, row.cells, strict=True)), row.cells[place]
                    )
                )
            ):
                yield ("rows", number, "cells", place), message


def _recomputed(formula: str, cells: dict[str, Cell], cell: Cell) -> str | None:
    numbers = {
        key: one if isinstance(one, int | float) and not isinstance(one, bool) else None for key, one in cells.items()
    }
    result = work_out(formula, numbers)
    if result is None or not isinstance(cell, int | float):
        return None
    half = 0.5 * 10 ** -len(str(cell).partition(".")[2]) if isinstance(cell, float) else 0.5
    return (
        None
        if abs(cell - result) <= half * 1.000001
        else f"{cell} is not what '{formula}' gives ({result:.10g}); correct the cell or those it is from"
    )


def _to_come(cell: Cell) -> bool:
    """Whether a year or a date of a table lies ahead; a year may be written as a range or with words."""
    if isinstance(cell, str) and is_date(cell):
        return any(map(is_to_come, cell.split("/")))
    return isinstance(cell, int) and (not 0 < cell <= 9999 or is_to_come(f"{cell:04}"))


def _fits(cell: Cell, kind: str) -> bool:
    if kind == "date":
        return isinstance(cell, str) and is_date(cell)
    return isinstance(cell, _FITS[kind]) and (kind == "flag" or not isinstance(cell, bool))
