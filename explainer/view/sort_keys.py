"""What a table cell is sorted by, where the words that it shows would be sorted otherwise."""

from explainer.records.table import Cell, Column
from explainer.view.words import number_words

NUMERIC = ("number", "date", "year")


def sort_key(cell: Cell, column: Column) -> str | None:
    """``8600`` (shown as 8,600) -> ``8600``; ``2018-06/2019-02`` -> ``20180600``; None where the words shown are the
    key.
    """
    if cell is None or column.type not in NUMERIC:
        return None
    key = str(cell) if column.type == "number" else _day(str(cell))
    return key if key != number_words(cell) else None


def _day(date: str) -> str:
    """The first day of a date or a range as eight digits: a year comes before its months, a month before its days."""
    return date.partition("/")[0].replace("-", "").ljust(8, "0")
