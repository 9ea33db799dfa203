"""A figure stands once, as a claim: whatever repeats it names the claim (``claim``, ``claims``, ``repeats``) and must
agree with it.
"""

from collections.abc import Iterator

from explainer.faults import Faults
from explainer.library import Library
from explainer.read.strict_yaml import KeyPath, dotted
from explainer.records.base import Other, Record
from explainer.records.chart import Dots
from explainer.records.claim import Claim
from explainer.records.model import Model
from explainer.records.quantity import quantities, scale
from explainer.records.selection import Cells
from explainer.records.table import Table

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
Found = Iterator[tuple[KeyPath, str]]


def check_repeats(library: Library, faults: Faults) -> None:
    """Note every place that says another figure than the claim it names."""
    for entries in library.entries.values():
        for entry in entries.values():
            for path, message in _of(entry.record, library.claims):
                faults.add(entry.file, entry.line(*path), dotted(path), message)


def _of(record: Record, claims: dict[str, Claim]) -> Found:
    match record:
        case Table():
            yield from _table(record, claims)
            yield from _reports(record, claims)
        case Model():
            yield from _model(record, claims)
    yield from _texts(record, claims)
    for place, other in enumerate(getattr(record, "others", [])):
        if isinstance(other, Other) and other.claim in claims:
            yield from _says(("others", place, "says"), other.claim, claims[other.claim], other.says)


def _table(table: Table, claims: dict[str, Claim]) -> Found:
    places = {column.id: place for place, column in enumerate(table.columns)}
    for number, row in enumerate(table.rows):
        for column, key in (row.claims or {}).items():
            path: KeyPath = ("rows", number, "claims", column)
            if column not in places or places[column] >= len(row.cells):
                yield path, f"there is no column '{column}'; name one of the table's"
            elif key in claims:
                cell = row.cells[places[column]]
                if isinstance(cell, int | float) and not isinstance(cell, bool):
                    yield from _is(path, key, claims[key], cell, scale(table.columns[places[column]].unit or ""))
                else:
                    yield from _says(path, key, claims[key], str(cell))


def _model(model: Model, claims: dict[str, Claim]) -> Found:
    days = {output.name for output in model.outputs if output.format == "days"}
    for place, item in enumerate(model.inputs):
        if item.claim in claims:
            yield from _is(("inputs", place, "default"), item.claim, claims[item.claim], item.default)
    for place, preset in enumerate(model.presets):
        for number, result in enumerate(preset.published):
            if result.claim in claims:
                path = ("presets", place, "published", number)
                yield from _is(
                    (*path, "value"),
                    result.claim,
                    claims[result.claim],
                    result.value,
                    within=result.within,
                    days=result.output in days,
                )
                yield from _says((*path, "text"), result.claim, claims[result.claim], result.text, value=True)
    for place, mark in enumerate(model.marks):
        if mark.claim in claims:
            yield from _is(
                ("marks", place, "value"),
                mark.claim,
                claims[mark.claim],
                mark.value,
                _in(mark.value, mark.shown),
                days=bool(days),
            )
            yield from _says(("marks", place, "shown"), mark.claim, claims[mark.claim], mark.shown, value=True)


def _in(value: float, shown: str) -> int:
    """What a model counts in, by the words beside a number: 200 shown as ``200 million`` is in millions."""
    said = quantities(shown)
    return next((ones for ones in (1, 10**3, 10**6, 10**9) if any(one.agrees(value * ones) for one in said)), 1)


def _texts(record: Record, claims: dict[str, Claim]) -> Found:
    """The figure of each claim that a record repeats stands in one of its parts; rows of tables name their own."""
    repeated: list[str] = getattr(record, "repeats", [])
    parts = list(_parts(record.model_dump(exclude={"repeats", "id", "reviewed", "rows"}))) if repeated else []
    for place, key in enumerate(repeated):
        if key in claims:
            yield from _in_one(("repeats", place), key, claims[key], parts)


def _parts(content: dict[str, object]) -> Iterator[str]:
    """The words of each text, question, prompt or case of a record: what the whole says together is met by chance."""
    for value in content.values():
        for part in value if isinstance(value, list) else [value]:
            yield " ".join(_leaves(part))


def _in_one(path: KeyPath, key: str, claim: Claim, texts: list[str]) -> Found:
    """Whether one of the texts holds the figures."""
    found = [list(_says(path, key, claim, text)) for text in texts]
    if all(found):
        yield from found[0] if found else _says(path, key, claim, "")


def _reports(table: Table, claims: dict[str, Claim]) -> Found:
    """What a mark of a drawing says is what its rows repeat."""
    cells, columns = Cells(table), {column.id for column in table.columns}
    for place, chart in enumerate(table.charts):
        if not isinstance(chart, Dots):
            continue
        for number, report in enumerate(chart.reports):
            if report.where.keys() - columns:
                continue  # told by the check of charts
            rows = [row for row in table.rows if len(row.cells) == len(columns) and cells.fits(row, report.where)]
            keys = {key for row in rows for column, key in (row.claims or {}).items() if column in chart.values}
            for key in sorted(keys & claims.keys()):
                yield from _says(("charts", place, "reports", number, "says"), key, claims[key], report.says)


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _leaves(inner)
    elif isinstance(value, str):
        yield value


def _is(
    path: KeyPath, key: str, claim: Claim, number: float, ones: int = 1, within: float = 0, days: bool = False
) -> Found:
    """Whether a number is the claim's, or lies in its range; shares may be parts of 1, and times may be days."""
    figures = claim.figures or [quantity.value for quantity in quantities(claim.shown, ratios=False)]
    unit = (claim.unit or "").split(" ")[0].rstrip("s")
    if days and unit in _SECONDS:
        figures = [figure * _SECONDS[unit] / 86_400 for figure in figures]
    readings = {abs(number) * ones} | (
        {abs(number) * 100} if unit == "per" else set()
    )  # a share may be told as a part of 1
    half = max(within, 0.5 * 10 ** -len(str(number).partition(".")[2])) if isinstance(number, float) else within
    low, high = min(figures, default=0), max(figures, default=0)
    if not figures or not any(low - half * ones <= reading <= high + half * ones for reading in readings):
        yield path, f"{number:g} is not the figure of the claim '{key}' ({claim.shown}); make them agree"


def _says(path: KeyPath, key: str, claim: Claim, words: str, value: bool = False) -> Found:
    """Whether words hold every figure that a claim shows (or its ``value``), or the claim's own words where it shows
    none.
    """
    said, ones = quantities(words), scale(claim.unit or "")
    wanted = quantities(str(claim.value) if value and claim.value is not None else claim.shown, ratios=False)
    whole = claim.shown.lower() in words.lower()
    for figure in wanted if not whole else ():
        if not any(
            abs(figure.value - one.value * times) <= max(figure.half, one.half * times)
            for one in said
            for times in {1, ones, 1 / ones}
        ):
            yield path, f"does not hold the figure of the claim '{key}' ({claim.shown}); make them agree"
            return
    if not wanted and not whole:
        yield path, f"does not hold the words of the claim '{key}' ({claim.shown}); make them agree"
