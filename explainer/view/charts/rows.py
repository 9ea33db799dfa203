"""From a table to the rows a chart draws: chosen, sorted, cut, with their words ready."""

from dataclasses import dataclass

from explainer.records.base import Number
from explainer.records.chart import Chart, Match
from explainer.records.table import Cell, Row, Table
from explainer.view.words import date_words, number_words

ROW_KIND = "row_kind"


@dataclass(frozen=True)
class Names:
    """Source id -> how a source is named in a few words (``ECNS, 2017``)."""

    sources: dict[str, str]

    def of(self, row: Row) -> str:
        return self.sources.get(row.sources[0], row.sources[0])


@dataclass(frozen=True)
class Grid:
    """A table whose cells are found by column id."""

    table: Table

    def place(self, column: str) -> int:
        return next(place for place, one in enumerate(self.table.columns) if one.id == column)

    def cell(self, row: Row, column: str) -> Cell:
        """A cell; ``row_kind`` is the row's kind of statement."""
        return row.kind if column == ROW_KIND else row.cells[self.place(column)]

    def number(self, row: Row, column: str) -> Number | None:
        cell = self.cell(row, column)
        return cell if isinstance(cell, int | float) and not isinstance(cell, bool) else None

    def words(self, row: Row, column: str) -> str:
        """A cell as text: dates written out, nothing for an empty cell."""
        cell = self.cell(row, column)
        if cell is None:
            return ""
        if column != ROW_KIND and self.table.columns[self.place(column)].type == "date":
            return date_words(str(cell))
        if isinstance(cell, float) or (isinstance(cell, int) and self.table.columns[self.place(column)].type == "number"):
            return number_words(cell)
        return str(cell)

    def counted(self, row: Row, column: str) -> str:
        """A cell with its unit, or after its column's name: ``2,500 pictures``, ``Developers: 19``."""
        text, about = self.words(row, column), next((one for one in self.table.columns if one.id == column), None)
        if not text or about is None or about.type != "number":
            return text
        return f"{text} {about.unit}" if about.unit else f"{about.name}: {text}"

    def fits(self, row: Row, match: Match) -> bool:
        """Whether the row holds one of the wanted values in every column named; an empty match fits nothing."""
        return bool(match) and all(_same(self.cell(row, column), wanted) for column, wanted in match.items())

    def touches(self, row: Row, match: Match) -> bool:
        """Whether the row holds a wanted value in at least one of the columns named."""
        return any(_same(self.cell(row, column), wanted) for column, wanted in match.items())

    def under(self, row: Row, columns: list[str], names: Names) -> str:
        """The small words below a label: the columns named (``source`` for its source), else the source."""
        parts = [names.of(row) if column == "source" else self.counted(row, column) for column in columns or ["source"]]
        return ", ".join(part for part in parts if part)


def _same(cell: Cell, wanted: list[str | Number]) -> bool:
    return (("yes" if cell else "no") if isinstance(cell, bool) else cell) in wanted


def chosen(chart: Chart, table: Table) -> list[Row]:
    """The rows of a chart, in its order; rows without a value to sort by come last."""
    grid = Grid(table)
    rows = [row for row in table.rows if not chart.where or grid.fits(row, chart.where)]
    rows = [row for row in rows if not grid.touches(row, chart.without) and all(grid.cell(row, one) is not None for one in chart.has)]
    if chart.sort:
        column, down = chart.sort.lstrip("-"), chart.sort.startswith("-")
        empty = [row for row in rows if grid.cell(row, column) is None]
        rest = [row for row in rows if grid.cell(row, column) is not None]
        rows = sorted(rest, key=lambda row: _key(grid.cell(row, column)), reverse=down) + empty
    return rows[: chart.limit]


def _key(cell: Cell) -> tuple[int, float, str]:
    return (0, float(cell), "") if isinstance(cell, int | float) else (1, 0.0, str(cell))


def grouped(rows: list[Row], grid: Grid, column: str | None) -> list[tuple[str, list[Row]]]:
    """Rows by the value of a column, in order of first appearance; one nameless group without a column."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(grid.words(row, column) if column else "", []).append(row)
    return list(groups.items())
