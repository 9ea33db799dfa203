"""The chart macro: a table's chart as a figure, drawn twice, for desks and for phones."""

from explainer.records.chart import AnyChart
from explainer.records.selection import chosen
from explainer.records.table import Table
from explainer.view import reference
from explainer.view.charts.canvas import DESK, PHONE, Size
from explainer.view.charts.describe import describe
from explainer.view.charts.layouts import LAYOUTS, layout
from explainer.view.charts.rows import Grid, Names
from explainer.view.embeds import chart_card_address, chart_embed
from explainer.view.templates import block
from explainer.view.view import View
from explainer.view.words import date_words

MOST_SOURCES = 8


def chart(view: View, key: str, part: str | None = None) -> str:
    """A chart of a table: the one named, else its first."""
    table = view.site.library.tables[key]
    wanted = next(one for one in table.charts if part in (None, one.id))
    return block(figure(view, key, table, wanted))


def all_charts(view: View, key: str) -> str:
    """All charts of a table, for its own page."""
    table = view.site.library.tables[key]
    return "\n".join(figure(view, key, table, one) for one in table.charts)


def figure(view: View, key: str, table: Table, wanted: AnyChart) -> str:
    """Headline, how to read it, two drawings, sources and downloads."""
    again = view.drawn.count((key, wanted.id))
    view.drawn.append((key, wanted.id))
    name = f"chart-{key}-{wanted.id}" + (f"-{again + 1}" if again else "")
    drawings = [
        drawing(view, table, wanted, size, f"{name}-{word}") for size, word in ((DESK, "wide"), (PHONE, "narrow"))
    ]
    file = file_name(key, table, wanted)
    return view.draw(
        "chart",
        key=key,
        id=name,
        chart=wanted,
        drawings=drawings,
        alone=view.record is table,
        dated=dated(table),
        sources=sources(view, table, wanted),
        file=file,
        embed=chart_embed(view.site, file, wanted),
        card=chart_card_address(file),
    )


def drawing(view: View, table: Table, wanted: AnyChart, size: Size, name: str) -> str:
    """One drawing as SVG; ``name`` is its id."""
    laid = layout(wanted, table, Names(briefs(view)), size)
    return view.draw(
        f"charts/{wanted.kind}",
        chart=wanted,
        drawing=laid,
        desc=describe(LAYOUTS[wanted.kind].description, laid),
        id=name,
        size="wide" if size.wide else "narrow",
    )


def file_name(key: str, table: Table, wanted: AnyChart) -> str:
    """``<table>.svg`` for the first chart of a table, ``<table>-<chart>.svg`` for the others."""
    return f"{key}.svg" if wanted is table.charts[0] else f"{key}-{wanted.id}.svg"


def briefs(view: View) -> dict[str, str]:
    return view.site.once(
        "briefs", lambda: {key: reference.brief(source) for key, source in view.site.library.sources.items()}
    )


def sources(view: View, table: Table, wanted: AnyChart) -> str:
    """The sources of the rows that are drawn, the first eight by name."""
    grid, names = Grid(table), briefs(view)
    rows = chosen(wanted, table)
    reports = getattr(wanted, "reports", [])
    if reports:
        rows = [row for row in rows if any(grid.fits(row, one.where) for one in reports)]
    found = list(dict.fromkeys(names.get(key, key) for row in rows for key in row.sources))
    more = len(found) - MOST_SOURCES
    return "; ".join(found[:MOST_SOURCES]) + (f"; and {more} more in the table" if more > 0 else "")


def dated(table: Table) -> str:
    """``As of January 2026.``, where the table has one date."""
    return f"As of {date_words(table.as_of)}." if table.as_of else ""
