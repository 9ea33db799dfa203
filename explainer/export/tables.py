"""Each table as CSV, to open: the same cells, with the sources of each row."""

import csv
import io
from pathlib import Path

from explainer.export.spreadsheet import safe
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
                *(safe(cell) if isinstance(cell, str) else "" if cell is None else cell for cell in row.cells),
                row.kind or table.kind or "",
                safe(row.note or ""),
                " ".join(row.sources),
            ]
        )
    return out.getvalue()


def table_files(site: Site) -> dict[str, bytes]:
    """``<id>.csv`` of each table, and its bytes; the mark at their beginning tells Excel that they are UTF-8."""
    return {f"{key}.csv": as_csv(table).encode("utf-8-sig") for key, table in site.library.tables.items()}


def write_tables(site: Site, folder: Path) -> None:
    """Write ``<id>.csv`` beside the page of each table."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in table_files(site).items():
        (folder / name).write_bytes(content)
