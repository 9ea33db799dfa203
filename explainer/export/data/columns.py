"""The columns of a kind of record, read off the types of its fields: no second list of them has to be kept."""

import calendar
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin

from explainer.export.data.words import about
from explainer.export.tables import NO_ADDRESS
from explainer.kind import Kind
from explainer.records.base import Date, Record
from explainer.records.references import kinds_named, references
from explainer.site import Site
from explainer.view.reference import short

Get = Callable[[str, Record], Any]
_DATE_MARKS = get_args(Date)[1:]


@dataclass(frozen=True)
class Column:
    """One column. ``type`` is ``string``, ``number``, ``boolean``, ``date`` (one day), ``list`` (of texts), ``array``
    or ``object`` (with records inside); ``get`` takes a record's id and the record, and gives the value or None.
    """

    name: str
    type: str
    title: str
    about: str
    unit: str | None
    get: Get


def columns_of(site: Site, kind: Kind) -> list[Column]:
    """The columns of all records of ``kind``: its id, its address on the site, its fields, the sources it names."""
    file = str(kind.data)
    found = [_column(file, "id", "string", lambda key, _: key)]
    if kind.page or kind.folder or kind.stamped:
        found.append(_column(file, "watched_url", "string", lambda key, _: site.site_url + kind.address(key)))
    found += _fields(file, kind.record)
    if kind.name != "source" and "source" in kinds_named(kind.record):
        found += _cited(site, file)
    return found


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)


def _cited(site: Site, file: str) -> list[Column]:
    sources = site.library.sources

    def ids(_: str, record: Record) -> list[str]:
        return list(dict.fromkeys(one.id for one in references(record) if one.kind == "source"))

    return [
        _column(file, "cited", "list", ids),
        _column(file, "cited_names", "list", lambda key, record: [short(sources[one]) for one in ids(key, record)]),
        _column(
            file,
            "cited_addresses",
            "list",
            lambda key, record: [sources[one].address or NO_ADDRESS for one in ids(key, record)],
        ),
    ]


def _fields(file: str, model: type[Record], prefix: str = "", of: Get = lambda _, record: record) -> Iterator[Column]:
    for field, declared in model.model_fields.items():
        if field == "id" and not prefix:
            continue
        name = prefix + (declared.alias or field).replace("-", "_")
        yield from _of_type(file, name, declared.annotation, tuple(declared.metadata), _getter(of, field))


def _getter(of: Get, field: str) -> Get:
    def get(key: str, record: Record) -> Any:
        owner = of(key, record)
        return None if owner is None else getattr(owner, field)

    return get


def _of_type(file: str, name: str, annotation: Any, marks: tuple[Any, ...], get: Get) -> Iterator[Column]:
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _of_type(file, name, parts[0], (*marks, *parts[1:]), get)
    elif origin in (Union, types.UnionType):
        known = [part for part in parts if part is not type(None)]
        if len(known) == 1:
            yield from _of_type(file, name, known[0], marks, get)
        else:
            yield from _number_or_text(file, name, known, get)
    elif isinstance(annotation, type) and issubclass(annotation, Record):
        yield from _fields(file, annotation, f"{name}_", get)
    elif any(mark in _DATE_MARKS for mark in marks):
        yield from _dates(file, name, get)
    else:
        kind = _simple(annotation)
        yield _column(file, name, kind, _plain(get, kind in ("list", "array")))


def _simple(annotation: Any) -> str:
    if get_origin(annotation) is list:
        return "array" if any(True for _ in _records_in(annotation)) else "list"
    if get_origin(annotation) is dict:
        return "object"
    return {bool: "boolean", int: "number", float: "number"}.get(annotation, "string")


def _plain(get: Get, several: bool) -> Get:
    """The value as JSON has it; where it may hold ``several``, none is an empty list."""

    def plain(key: str, record: Record) -> Any:
        value = get(key, record)
        if not isinstance(value, list):
            return value
        return [one.model_dump(by_alias=True, exclude_none=True) if isinstance(one, Record) else one for one in value]

    return lambda key, record: plain(key, record) or [] if several else plain(key, record)


def _number_or_text(file: str, name: str, parts: list[Any], get: Get) -> Iterator[Column]:
    """A figure gives two columns, so that one holds numbers alone; a label that may look like a number is text."""
    numbers = {int, float}
    if name != "value" and not set(parts) <= numbers:
        yield _column(file, name, "string", lambda key, record: _text(get(key, record)))
        return
    yield _column(file, name, "number", lambda key, record: _if(get(key, record), int | float))
    if not set(parts) <= numbers:
        yield _column(file, f"{name}_text", "string", lambda key, record: _if(get(key, record), str))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _if(value: Any, wanted: Any) -> Any:
    return value if isinstance(value, wanted) else None


def _dates(file: str, name: str, get: Get) -> Iterator[Column]:
    """A date as it was written, which may be a year or a range, and the first and last day that it may mean."""
    yield _column(file, name, "string", get)
    yield _column(file, f"{name}_from", "date", lambda key, record: first_day(get(key, record)))
    yield _column(file, f"{name}_to", "date", lambda key, record: last_day(get(key, record)))


def first_day(date: str | None) -> str | None:
    """``2018`` -> ``2018-01-01``; of a range, the first day of its first date."""
    if date is None:
        return None
    start = date.split("/")[0]
    return start + {4: "-01-01", 7: "-01"}.get(len(start), "")


def last_day(date: str | None) -> str | None:
    """``2018-02`` -> ``2018-02-28``; of a range, the last day of its second date."""
    if date is None:
        return None
    end = date.split("/")[-1]
    if len(end) == len("2018"):
        return f"{end}-12-31"
    if len(end) == len("2018-02"):
        year, month = map(int, end.split("-"))
        return f"{end}-{calendar.monthrange(year, month)[1]}"
    return end


def _column(file: str, name: str, kind: str, get: Get) -> Column:
    title, meaning, unit = about(file, name, kind)
    return Column(name, kind, title, meaning, unit, get)
