"""Macros that stand alone: tables, the pipeline drawing, claim beside outcome."""

from explainer.records.system import Beside, System
from explainer.records.table import Column, Table
from explainer.view.templates import block
from explainer.view.view import View

STATIONS = (
    ("senses", "It senses"),
    ("matches", "It matches against"),
    ("acts", "Someone acts"),
    ("happens", "What happens to the person"),
)


def table(view: View, key: str, first: int | None = None, columns: str | None = None) -> str:
    """A table as a figure; ``first`` and ``columns`` (ids, comma-separated) cut it, with a link to the whole."""
    record = view.site.library.tables[key]
    wanted = [part.strip() for part in columns.split(",")] if columns else [column.id for column in record.columns]
    places = [place for place in _order(record) if record.columns[place].id in wanted]
    shown = record.rows[:first] if first else record.rows
    return block(
        view.draw(
            "table",
            key=key,
            table=record,
            columns=[record.columns[place] for place in places],
            rows=[(row, [row.cells[place] for place in places]) for row in shown],
            cut=len(shown) < len(record.rows) or len(places) < len(record.columns),
            alone=view.record is record,
            dated=_dated(record),
            empty=_empty,
        )
    )


def _order(record: Table) -> list[int]:
    """The places of the columns as they are shown: the first, those that lead, the others."""
    ids = [column.id for column in record.columns]
    lead = [ids.index(key) for key in record.lead or [] if key != ids[0]]
    return [0, *lead, *(place for place in range(1, len(ids)) if place not in lead)]


def _empty(column: Column) -> str:
    return "not reported" if column.type in ("number", "year", "date") else ""


def _dated(record: Table) -> str:
    sources = len({key for row in record.rows for key in row.sources})
    return f"{len(record.rows)} rows from {sources} source{'' if sources == 1 else 's'}"


def pipeline(view: View, key: str) -> str:
    """The signature figure: four stations on one line, the human ones marked."""
    record = view.site.library.systems[key]
    stations = [(name, label, getattr(record, name)) for name, label in STATIONS]
    return block(view.draw("pipeline", key=key, system=record, stations=stations))


def beside(view: View) -> str:
    """Claim beside outcome, from the record of this page."""
    rows: list[Beside] = getattr(view.record, "beside", [])
    claims = view.site.library.claims
    return block(
        view.draw(
            "beside",
            title=getattr(view.record, "beside_title", None) or "What was said, and what is known",
            rows=[((row.claimed, claims[row.claimed]), (row.known, claims[row.known])) for row in rows],
        )
    )


def home_claims(view: View, *systems: str) -> str:
    """One row of claim and outcome of each named system, with what it measures, for the home page."""
    claims = view.site.library.claims
    rows = []
    for key in systems:
        record: System = view.site.library.systems[key]
        row = record.measured
        rows.append((key, record, row.measures, (row.claimed, claims[row.claimed]), (row.known, claims[row.known])))
    return block(view.draw("home-claims", rows=rows))
