"""``datapackage.json``: what the files are and what every column means, as the Frictionless Data Package has it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from explainer.export.data.columns import Column, columns_of
from explainer.export.spreadsheet import as_cell
from explainer.export.tables import added_columns
from explainer.kind import Kind
from explainer.kinds import KINDS
from explainer.records.table import Table
from explainer.site import Site
from explainer.view.days import newest_day
from explainer.view.typography import curly

LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True}
# A list of texts is one cell, and so text, to whoever reads the CSV.
_TYPES = {"list": "string"}
_SEVERAL = " Several are parted by “ | ”."


@dataclass(frozen=True)
class Resource:
    """All records of a kind as rows: ``rows`` hold a value for each column by its name."""

    name: str
    title: str
    columns: list[Column]
    rows: list[dict[str, Any]]
    examples: dict[str, Any] = field(default_factory=dict)


def resources(site: Site) -> list[Resource]:
    """A resource for each kind of record that is taken away whole. Made once a build."""
    return site.once("data resources", lambda: [_resource(site, kind) for kind in KINDS if kind.data])


def _resource(site: Site, kind: Kind) -> Resource:
    columns = columns_of(site, kind)
    rows = [
        {column.name: column.get(key, record) for column in columns}
        for key, record in site.library.all(kind.name).items()
    ]
    examples = {column.name: _example(rows, column) for column in columns}
    return Resource(str(kind.data), str(kind.data).capitalize(), columns, rows, examples)


def _example(rows: list[dict[str, Any]], column: Column) -> Any:
    """The shortest value of the first rows that have one, so that it can be read at a glance."""
    found = [row[column.name] for row in rows if row[column.name] not in (None, [], {})][:20]
    return min(found, key=lambda value: len(str(value)), default=None)


def as_package(site: Site, files: Mapping[str, bytes], others: Mapping[str, tuple[str, str]]) -> bytes:
    """The description of ``files`` (name -> bytes); ``others`` are those without rows: name -> (title, media type)."""
    tables = [_table(one, files) for one in resources(site)]
    plain = [_file(one, files) for one in resources(site)]
    shown = [_shown(key, table, files) for key, table in site.library.tables.items()]
    rest = [
        {"name": name.replace(".", "-"), "title": title, **_file_properties(name, files[name], media)}
        for name, (title, media) in others.items()
    ]
    content = {
        "profile": "data-package",
        "name": "watched",
        "title": "Watched: claims about algorithmic governance, and their sources",
        "description": "Every claim of the site with its speaker, date, kind and sources, and the records beside it.",
        "homepage": site.site_url,
        "created": f"{newest_day(site)}T00:00:00Z",
        "licenses": [LICENCE],
        "sources": [
            {"title": "The sources of every record, in sources.csv", "path": f"{site.site_url}about/sources.html"}
        ],
        "resources": [*tables, *plain, *shown, *rest],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _table(one: Resource, files: Mapping[str, bytes]) -> dict[str, Any]:
    name = f"{one.name}.csv"
    schema = {"fields": [_field(one, column) for column in one.columns], "missingValues": [""], "primaryKey": "id"}
    return {
        "name": one.name,
        "profile": "tabular-data-resource",
        "title": one.title,
        **_file_properties(name, files[name], "text/csv"),
        "dialect": _DIALECT,
        "schema": schema,
    }


def _file(one: Resource, files: Mapping[str, bytes]) -> dict[str, Any]:
    name = f"{one.name}.json"
    return {
        "name": f"{one.name}-json",
        "title": f"{one.title}, as JSON",
        **_file_properties(name, files[name], "application/json"),
    }


# Type of a column of a table -> the type in the description. A date may be a year or a range, so it is text.
_CELLS = {"text": "string", "number": "number", "year": "year", "date": "string", "flag": "boolean"}


def _shown(key: str, table: Table, files: Mapping[str, bytes]) -> dict[str, Any]:
    """A table of the pages; its licence is told in words, since some rest on data sets with one of their own."""
    name = f"tables/{key}.csv"
    own = [
        {
            "name": column.id,
            "type": _CELLS[column.type],
            "title": column.name,
            "description": column.about,
            **({"unit": column.unit} if column.unit else {}),
        }
        for column in table.columns
    ]
    added = [{"name": one, "type": "string", "description": about} for one, about in added_columns(table).items()]
    return {
        "name": f"table-{key}",
        "profile": "tabular-data-resource",
        "title": curly(table.title),
        "description": f"{table.shows} Licence: {table.licence}",
        **_file_properties(name, files[name], "text/csv"),
        "dialect": _DIALECT,
        "schema": {"fields": [*own, *added], "missingValues": [""]},
    }


def _file_properties(name: str, content: bytes, media: str) -> dict[str, Any]:
    return {
        "path": name,
        "format": name.rpartition(".")[2],
        "mediatype": media,
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }


def _field(one: Resource, column: Column) -> dict[str, Any]:
    described = {
        "name": column.name,
        "type": _TYPES.get(column.type, column.type),
        "title": column.title,
        "description": column.about + (_SEVERAL if column.type == "list" else ""),
    }
    example = one.examples[column.name]
    properties = {"unit": column.unit, "example": None if example is None else as_example(example)}
    required = {"constraints": {"required": True, "unique": True}} if column.name == "id" else {}
    return {**described, **{name: text for name, text in properties.items() if text is not None}, **required}


def as_example(value: Any) -> Any:
    """An example as the cell of the CSV has it."""
    return value if isinstance(value, bool) else as_cell(value)
