"""Which rows of its table a chart takes: chosen, sorted, cut."""

from dataclasses import dataclass

from explainer.records.base import Number
from explainer.records.chart import Chart, Match
from explainer.records.table import Cell, Row, Table

ROW_KIND = "row_kind"


@dataclass(frozen=True)
class Cells:
    """A table whose cells are found by column id."""

    table: Table

    def place(self, column: str) -> int:
        return next(place for place, one in enumerate(self.table.columns) if one.id == column)

    def cell(self, row: Row, column: str) -> Cell:
        """A cell; ``row_kind`` is the row's kind of statement."""
        return row.kind if column == ROW_KIND else row.cells[self.place(column)]

    def fits(self, row: Row, match: Match) -> bool:
        """Whether the row holds one of the wanted values in every column named; an empty match fits nothing."""
        return bool(match) and all(_same(self.cell(row, column), wanted) for column, wanted in match.items())

    def touches(self, row: Row, match: Match) -> bool:
        """Whether the row holds a wanted value in at least one of the columns named."""
        return any(_same(self.cell(row, column), wanted) for column, wanted in match.items())


def _same(cell: Cell, wanted: list[str | Number]) -> bool:
    return (("yes" if cell else "no") if isinstance(cell, bool) else cell) in wanted


def chosen(chart: Chart, table: Table) -> list[Row]:
    """The rows of a chart, in its order; rows without a value to sort by come last."""
    cells = Cells(table)
    rows = [row for row in table.rows if not chart.where or cells.fits(row, chart.where)]
    rows = [
        row
        for row in rows
        if not cells.touches(row, chart.without) and all(cells.cell(row, one) is not None for one in chart.has)
    ]
    if chart.sort:
        column, down = chart.sort.lstrip("-"), chart.sort.startswith("-")
        empty = [row for row in rows if cells.cell(row, column) is None]
        rest = [row for row in rows if cells.cell(row, column) is not None]
        rows = sorted(rest, key=lambda row: _key(cells.cell(row, column)), reverse=down) + empty
    return rows[: chart.limit]


def _key(cell: Cell) -> tuple[int, float, str]:
    return (0, float(cell), "") if isinstance(cell, int | float) else (1, 0.0, str(cell))
