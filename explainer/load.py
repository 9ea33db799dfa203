"""Reads ``data/`` into a library. Whatever cannot be used is noted as a fault and left out."""

from pathlib import Path

from pydantic import ValidationError

from explainer.faults import Faults
from explainer.library import KINDS, Entry, Kind, Library
from explainer.lines import Document, KeyPath, dotted, read_yaml
from explainer.records.base import Record
from explainer.records.chart import CHART_KINDS

_HINTS = {
    "missing": "required key is missing; add it",
    "extra_forbidden": "is not a key of this record; correct its spelling or remove it",
    "string_type": "is not text; put it in quotes",
    "string_too_short": "is empty; write it or remove the key",
    "list_type": "is not a list; write one item a line with '- '",
    "bool_type": "is not true or false; write one of them",
}


def load(root: Path, faults: Faults) -> Library:
    """Read every record below ``root/data``."""
    library = Library(root)
    for file in sorted((root / "data").rglob("*.y*ml")):
        kind = next((kind for kind in KINDS if file.relative_to(root / "data").match(kind.pattern)), None)
        if kind is None:
            faults.add(file, 1, "file", "is not where any record belongs; move it (see CONTRIBUTING.md) or delete it")
            continue
        document = read_yaml(file, faults)
        if document is None:
            library.broken.add((kind.name, "*" if kind.listed else file.stem))
        else:
            _take(kind, document, library, faults)
    return library


def _take(kind: Kind, document: Document, library: Library, faults: Faults) -> None:
    if kind.listed is None:
        record = validate(kind.model, document, faults)
        if record is None:
            library.broken.add((kind.name, document.file.stem))
        else:
            _shelve(kind, document.file.stem, Entry(record, document), library, faults)
        return
    items = document.content.get(kind.listed)
    if not isinstance(items, list):
        validate(kind.model, document, faults)
        library.broken.add((kind.name, "*"))
        return
    for unknown in document.content.keys() - {kind.listed}:
        faults.add(document.file, document.line((unknown,)), unknown, _HINTS["extra_forbidden"])
    for position, item in enumerate(items):
        path = (kind.listed, position)
        record = validate(kind.item, document, faults, path, item)
        if record is None:
            library.broken.add((kind.name, str(item.get("id", "*")) if isinstance(item, dict) else "*"))
        else:
            _shelve(kind, record.id, Entry(record, document, path), library, faults)  # type: ignore[attr-defined]


def _shelve(kind: Kind, key: str, entry: Entry, library: Library, faults: Faults) -> None:
    shelf = library.entries[kind.name]
    if key in shelf:
        first = shelf[key]
        faults.add(entry.file, entry.line("id"), "id", f"'{key}' is a duplicate id (first in "
                   f"{first.file.relative_to(library.root)}:{first.line('id')}); give one of them another id")
        return
    shelf[key] = entry


def validate(
    model: type[Record], document: Document, faults: Faults, path: KeyPath = (), content: object = None
) -> Record | None:
    """Check one record against its model; None, with every fault noted, if it does not fit."""
    try:
        return model.model_validate(document.content if content is None and not path else content)
    except ValidationError as error:
        for detail in error.errors():
            inside = tuple(part for part in detail["loc"] if not _is_union_tag(part))
            faults.add(document.file, document.line((*path, *inside)), dotted((*path, *inside)),
                       _message(detail["type"], detail["msg"]))
    return None


def _is_union_tag(part: str | int) -> bool:
    """Pydantic names the member of a union in the path (``constrained-str``, ``bars``); no key of ours looks like that."""
    return isinstance(part, str) and (part in {"int", "float", "bool", "str", *CHART_KINDS} or "constrained" in part or "[" in part)


def _message(kind: str, message: str) -> str:
    if kind in _HINTS:
        return _HINTS[kind]
    if kind == "value_error":
        return message.removeprefix("Value error, ")
    if kind == "string_pattern_mismatch":
        return f"has a form that is not allowed ({message.removeprefix('String ')}); correct it"
    return f"{message[0].lower()}{message[1:]}; correct it"
