"""Which ids a record names: told by the types of its fields, so that no list of field names has to be kept."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from explainer.records.base import IdOf, Record

Path = tuple[str | int, ...]


class Reference(NamedTuple):
    """An id that a record names. ``path`` is its place in the record; ``use`` whether the other
    record counts as used.
    """

    path: Path
    kind: str
    id: str
    use: bool


def references(record: Record) -> Iterator[Reference]:
    """Every id that a record names, in the order of its fields."""
    for name, key, marker in _fields(type(record)):
        yield from _found(getattr(record, name), (key,), marker)


def kinds_named(model: type[Record]) -> set[str]:
    """The kinds of record whose ids a record of this type, or one inside it, may name."""
    found: set[str] = set()
    for field in model.model_fields.values():
        parts = [*field.metadata, *_parts(field.annotation)]
        found |= {part.kind for part in parts if isinstance(part, IdOf)}
        for part in parts:
            if isinstance(part, type) and issubclass(part, Record):
                found |= kinds_named(part)
    return found


def _found(value: object, path: Path, marker: IdOf | None) -> Iterator[Reference]:
    if isinstance(value, str):
        if marker:
            yield Reference(path, marker.kind, value, marker.use)
    elif isinstance(value, Record):
        yield from (found._replace(path=(*path, *found.path)) for found in references(value))
    elif isinstance(value, list | dict):
        for place, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _found(item, (*path, place), marker)


@cache
def _fields(model: type[Record]) -> list[tuple[str, str, IdOf | None]]:
    """(attribute, key in the file, what it names) of the fields that name ids, or hold records that may."""
    found = []
    for name, field in model.model_fields.items():
        parts = [*field.metadata, *_parts(field.annotation)]
        marker = next((part for part in parts if isinstance(part, IdOf)), None)
        if marker or any(isinstance(part, type) and issubclass(part, Record) for part in parts):
            found.append((name, field.alias or name, marker))
    return found


def _parts(annotation: Any) -> Iterator[Any]:
    """A type and all that it is made of: ``list[Annotated[str, IdOf("claim")]] | None`` -> ..., ``IdOf("claim")``."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
