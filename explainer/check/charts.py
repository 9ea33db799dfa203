"""Faults of a chart that need its table to be seen: columns that are not there, values that no row holds."""

from collections.abc import Iterator
from difflib import get_close_matches

from explainer.records.chart import Chart, ColumnOf, Crowd, Dots, Map, Match, Multiples, Selects, Slopes
from explainer.records.outlines import is_on_map, outlines
from explainer.records.references import marked
from explainer.records.selection import chosen
from explainer.records.table import Cell, Table

Fault = tuple[tuple[str | int, ...], str]
MOST_MARKS = 50_000


def chart_faults(table: Table) -> list[Fault]:
    """All faults of a table's charts, as (path in the file, message)."""
    faults: list[Fault] = []
    seen: set[str] = set()
    for place, chart in enumerate(table.charts):
        if chart.id in seen:
            faults.append((("charts", place, "id"), f"'{chart.id}' is the id of an earlier chart; give it another"))
        seen.add(chart.id)
        faults += [(("charts", place, *path), message) for path, message in _faults(chart, table)]
    return faults


def empty_charts(table: Table) -> list[Fault]:
    """Charts that take no row; only a table without another fault can be asked."""
    return [
        (("charts", place), "takes no row of the table; correct 'where', 'without' or 'has'")
        for place, chart in enumerate(table.charts)
        if not chosen(chart, table)
    ]


def _faults(chart: Chart, table: Table) -> Iterator[Fault]:
    types: dict[str, str] = {column.id: column.type for column in table.columns}
    for path, named, mark in marked(chart, ColumnOf):
        name = named.lstrip("-") if mark.reversible else named
        if name not in types and name not in mark.also:
            yield path, f"there is no column '{name}'; use one of {', '.join(types)}"
        elif name in types and types[name] not in mark.types:
            needs = " or ".join(mark.types)
            yield path, f"column '{name}' holds {types[name]}, this needs {needs}; name another column"
    for path, match, _ in marked(chart, Selects):
        yield from _match_faults(path, match, table)
    names, values = getattr(chart, "names", []), getattr(chart, "values", [])
    if names and len(names) != len(values):
        yield ("names",), "is not of the same length as 'values'; name every value column"
    yield from _name_faults(chart, table)
    yield from _log_faults(chart, table, types)
    yield from _crowd_faults(chart, table, types)
    yield from _map_faults(chart, table, types)


def _map_faults(chart: Chart, table: Table, types: dict[str, str]) -> Iterator[Fault]:
    """A country that is spelt otherwise than the map spells it would be missing from the drawing, and nobody would see
    it.
    """
    if not isinstance(chart, Map) or chart.country not in types:
        return
    place = list(types).index(chart.country)
    for row in chosen(chart, table) if all(len(row.cells) == len(types) for row in table.rows) else []:
        name = row.cells[place]
        if isinstance(name, str) and not is_on_map(name):
            near = get_close_matches(name, [*outlines()["shapes"], *outlines()["centres"]], 1)
            yield (
                ("country",),
                f"'{name}' is no country of the map; "
                + (f"write '{near[0]}'" if near else "use the map's name for it"),
            )


def _match_faults(path: tuple[str | int, ...], match: Match, table: Table) -> Iterator[Fault]:
    places = {column.id: place for place, column in enumerate(table.columns)}
    for name, wanted in match.items():
        if name != "row_kind" and name not in places:
            yield (*path, name), f"there is no column '{name}'; use one of {', '.join(places)}, row_kind"
            continue
        held = {
            row.kind if name == "row_kind" else _plain(row.cells[places[name]])
            for row in table.rows
            if len(row.cells) == len(places)
        }
        for number, value in enumerate(wanted):
            if value not in held:
                yield (*path, name, number), f"no row has '{value}' in '{name}'; copy the words of the cell"


def _name_faults(chart: Chart, table: Table) -> Iterator[Fault]:
    """Names that a chart picks out must stand in the table, or be names that the chart itself gives."""
    held = {str(cell) for row in table.rows for cell in row.cells} | {
        *getattr(chart, "names", []),
        *getattr(chart, "values", []),
    }
    for key in ("highlight", "named"):
        for number, name in enumerate(getattr(chart, key, [])):
            if name not in held:
                yield (key, number), f"'{name}' stands in no row; copy the words of the cell"


def _plain(cell: Cell) -> Cell:
    return ("yes" if cell else "no") if isinstance(cell, bool) else cell


def _crowd_faults(chart: Chart, table: Table, types: dict[str, str]) -> Iterator[Fault]:
    for number, part in enumerate(chart.parts if isinstance(chart, Crowd) else []):
        if types.get(part.column) == "number":
            cells = [row.cells[list(types).index(part.column)] for row in table.rows if len(row.cells) == len(types)]
            if any(isinstance(cell, int | float) and not 0 <= cell <= MOST_MARKS for cell in cells):
                yield (
                    ("parts", number, "column"),
                    f"'{part.column}' has a count below 0 or above {MOST_MARKS:,}; draw it as bars",
                )


def _log_faults(chart: Chart, table: Table, types: dict[str, str]) -> Iterator[Fault]:
    if not isinstance(chart, Dots | Slopes | Multiples) or chart.scale != "log":
        return
    for number, name in enumerate(chart.values):
        if types.get(name) != "number":
            continue
        place = list(types).index(name)
        if any(
            isinstance(cell := row.cells[place], int | float) and cell < 0
            for row in table.rows
            if len(row.cells) == len(types)
        ):
            yield (
                ("values", number),
                f"column '{name}' has values below zero, which a log scale cannot hold; use linear",
            )
