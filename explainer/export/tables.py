"""Each table as CSV, to open: the same cells, with the sources of each row by id, name and address."""

import csv
import io
from pathlib import Path

from explainer.export.spreadsheet import PARTED, safe
from explainer.records.source import Source
from explainer.records.table import Table
from explainer.site import Site
from explainer.view.reference import short

NO_ADDRESS = "no address"


def added_columns(table: Table) -> dict[str, str]:
    """Name -> meaning of the columns that follow the table's own: what each row says of itself."""
    # A table of laws or forecasts has a column 'kind' of its own; two of one name would overwrite each other in any
    # reader.
    kind = "row_kind" if any(column.id == "kind" for column in table.columns) else "kind"
    return {
        kind: "Kind of statement: measured, estimate, official, rule, company, expert, reporter, ours, search or "
        "extrapolation.",
        "row_note": "What limits the row.",
        "sources": "Ids of the sources of the row, parted by blanks; sources.csv has them in full.",
        "source_names": f"Who brought out each of the sources, and when, in the same order, parted by “{PARTED}”.",
        "source_addresses": f"The address of each of the sources, in the same order, parted by “{PARTED}”.",
    }


def as_csv(table: Table, sources: dict[str, Source]) -> str:
    """RFC 4180 text: a heading row of column ids, then the rows; ``null`` is an empty cell. ``sources`` are all of the
    site by id.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*(column.id for column in table.columns), *added_columns(table)])
    for row in table.rows:
        cited = [sources[key] for key in row.sources]
        writer.writerow(
            [
                *(safe(cell) if isinstance(cell, str) else "" if cell is None else cell for cell in row.cells),
                row.kind or table.kind or "",
                safe(row.note or ""),
                " ".join(row.sources),
                safe(PARTED.join(map(short, cited))),
                PARTED.join(one.address or NO_ADDRESS for one in cited),
            ]
        )
    return out.getvalue()


def table_files(site: Site) -> dict[str, bytes]:
    """``<id>.csv`` of each table, and its bytes; the mark at their beginning tells Excel that they are UTF-8."""
    return site.once("table files", lambda: _made(site))


def _made(site: Site) -> dict[str, bytes]:
    sources = site.library.sources
    return {f"{key}.csv": as_csv(table, sources).encode("utf-8-sig") for key, table in site.library.tables.items()}


def write_tables(site: Site, folder: Path) -> None:
    """Write ``<id>.csv`` beside the page of each table."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in table_files(site).items():
        (folder / name).write_bytes(content)
