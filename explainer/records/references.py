"""Which ids a record names: told by the types of its fields, so that no list of field names has to be kept."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from explainer.records.base import IdOf, Mark, Record

Path = tuple[str | int, ...]
Marked = TypeVar("Marked", bound=Mark)


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
    return (Reference(path, mark.kind, value, mark.use) for path, value, mark in marked(record, IdOf))


def marked(record: Record, mark: type[Marked]) -> Iterator[tuple[Path, Any, Marked]]:
    """Every value of a record, and of those inside it, whose type bears such a mark: (path, value, mark), in the order
    of its fields.
    """
    bears: Any = mark  # mypy takes a class of marks for something that cannot be hashed
    for name, key, found in _fields(type(record), bears):
        yield from _found(getattr(record, name), (key,), mark, found)


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


def _found(value: object, path: Path, mark: type[Marked], borne: Marked | None) -> Iterator[tuple[Path, Any, Marked]]:
    if borne and isinstance(value, mark.on):
        yield path, value, borne
    elif isinstance(value, Record):
        yield from (((*path, *inner), one, its) for inner, one, its in marked(value, mark))
    elif isinstance(value, list | dict):
        for place, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _found(item, (*path, place), mark, borne)


@cache
def _fields(model: type[Record], mark: type[Mark]) -> list[tuple[str, str, Any]]:
    """(attribute, key in the file, mark) of the fields that bear the mark, or hold records that may."""
    found = []
    for name, field in model.model_fields.items():
        parts = [*field.metadata, *_parts(field.annotation)]
        borne = next((part for part in parts if isinstance(part, mark)), None)
        if borne or any(isinstance(part, type) and issubclass(part, Record) for part in parts):
            found.append((name, field.alias or name, borne))
    return found


def _parts(annotation: Any) -> Iterator[Any]:
    """A type and all that it is made of: ``list[Annotated[str, IdOf("claim")]] | None`` -> ..., ``IdOf("claim")``."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
