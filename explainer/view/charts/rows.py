"""The rows that a chart draws, with their words ready."""

from dataclasses import dataclass

from explainer.records.base import Number
from explainer.records.selection import ROW_KIND, Cells
from explainer.records.table import Row
from explainer.view.words import date_words, number_words


@dataclass(frozen=True)
class Names:
    """Source id -> how a source is named in a few words (``ECNS, 2017``)."""

    sources: dict[str, str]

    def of(self, row: Row) -> str:
        return self.sources.get(row.sources[0], row.sources[0])


class Grid(Cells):
    """The cells of a table as words and numbers."""

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
        if isinstance(cell, float) or (
            isinstance(cell, int) and self.table.columns[self.place(column)].type == "number"
        ):
            return number_words(cell)
        return str(cell)

    def counted(self, row: Row, column: str) -> str:
        """A cell with its unit, or after its column's name: ``2,500 pictures``, ``Developers: 19``."""
        text, about = self.words(row, column), next((one for one in self.table.columns if one.id == column), None)
        if not text or about is None or about.type != "number":
            return text
        return f"{text} {about.unit}" if about.unit else f"{about.name}: {text}"

    def under(self, row: Row, columns: list[str], names: Names) -> str:
        """The small words below a label: the columns named (``source`` for its source), else the source."""
        parts = [names.of(row) if column == "source" else self.counted(row, column) for column in columns or ["source"]]
        return ", ".join(part for part in parts if part)


def grouped(rows: list[Row], grid: Grid, column: str | None) -> list[tuple[str, list[Row]]]:
    """Rows by the value of a column, in order of first appearance; one nameless group without a column."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(grid.words(row, column) if column else "", []).append(row)
    return list(groups.items())
