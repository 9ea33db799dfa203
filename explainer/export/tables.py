"""Each table as CSV, to open: the same cells, with the sources of each row."""

import csv
import io
from pathlib import Path

from explainer.records.table import Table
from explainer.site import Site


def as_csv(table: Table) -> str:
    """RFC 4180 text: a heading row of column ids, then the rows; ``null`` is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    names = [column.id for column in table.columns]
    # A table of laws or forecasts has a column 'kind' of its own; two of one name would overwrite each other in any
    # reader.
    writer.writerow([*names, "row_kind" if "kind" in names else "kind", "row_note", "sources"])
    for row in table.rows:
        writer.writerow(
            [
                *("" if cell is None else cell for cell in row.cells),
                row.kind or table.kind or "",
                row.note or "",
                " ".join(row.sources),
            ]
        )
    return out.getvalue()


def write_tables(site: Site, folder: Path) -> None:
    """Write ``<id>.csv`` beside the page of each table."""
    folder.mkdir(parents=True, exist_ok=True)
    for key, table in site.library.tables.items():
        (folder / f"{key}.csv").write_text(
            as_csv(table), encoding="utf-8-sig", newline=""
        )  # the mark tells Excel that it is UTF-8
