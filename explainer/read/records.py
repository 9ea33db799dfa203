"""Reads ``data/`` into a library. Whatever cannot be used is noted as a fault and left out."""

import os
import re
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from explainer.faults import Faults
from explainer.kind import Kind
from explainer.kinds import KINDS
from explainer.library import Entry, Library
from explainer.read.strict_yaml import Document, KeyPath, dotted, read_yaml
from explainer.records.base import ID, Record
from explainer.records.chart import CHART_KINDS
from explainer.records.gone import PATH, RECORD_KEY
from explainer.records.source import ADDRESS, DOI
from explainer.records.table import COLUMN

_HINTS = {
    "missing": "required key is missing; add it",
    "extra_forbidden": "is not a key of this record; correct its spelling or remove it",
    "string_type": "is not text; put it in quotes",
    "list_type": "is not a list; write one item a line with '- '",
    "dict_type": "is not a group of keys; write one 'key: value' a line below it",
    "model_type": "is not a group of keys; write one 'key: value' a line below it",
    "bool_type": "is not true or false; write one of them",
    "int_type": "is not a whole number; write one, without quotes",
    "int_from_float": "is not a whole number; write one",
    "float_type": "is not a number; write one, without quotes",
    "finite_number": "is not a number that can be shown; write one, or null",
    "string_too_short": "is too short; write at least {min_length} characters",
    "string_too_long": "is too long; write at most {max_length} characters",
    "too_short": "has too few items ({actual_length}); write at least {min_length}",
    "too_long": "has too many items ({actual_length}); write at most {max_length}",
    "literal_error": "is not one of the words that may stand here; write {expected}",
    "union_tag_not_found": "has no key {discriminator}; add it",
    "union_tag_invalid": "has an unknown {discriminator}; write one of {expected_tags}",
}
# Patterns of fields in words.
_FORMS = {
    f"^{ID}$": "small letters, figures and hyphens",
    COLUMN: "small letters, figures and underscores",
    ADDRESS: "an address that begins with 'https://' and holds no space",
    DOI: "the DOI alone, like '10.1000/xyz'",
    RECORD_KEY: "the kind and the id of a record, like 'claim/cameras-2018'",
    PATH: "an address below the site, like 'part/page.html'",
}
# Where several types may stand, each of them refuses a value of another; an author needs one line.
_TYPES = {
    "string_type": "text",
    "int_type": "a number",
    "float_type": "a number",
    "int_from_float": "a number",
    "bool_type": "true or false",
}


def load(root: Path, faults: Faults) -> Library:
    """Read every record below ``root/data``."""
    library = Library(root)
    for file in sorted(file for file in (root / "data").rglob("*") if file.suffix.lower() in (".yml", ".yaml")):
        kind = _kind_of(file.relative_to(root / "data"))
        if kind is None:
            faults.add(
                file,
                1,
                "file",
                "is not where any record belongs; move it, or name it '….yml' (see CONTRIBUTING.md), or delete it",
            )
            continue
        if kind.key is None and not re.fullmatch(ID, file.stem):
            faults.add(
                file, 1, "file", f"'{file.stem}' cannot be an id; name the file in small letters, figures and hyphens"
            )
        document = read_yaml(file, faults)
        if document is None:
            library.broken.add((kind.name, "*" if kind.key else file.stem))
        else:
            _add_records(kind, document, library, faults)
    _note_missing(library, faults)
    return library


def _note_missing(library: Library, faults: Faults) -> None:
    """A file that holds all records of a kind must be there: without it, each of them would seem to be lacking."""
    for kind in KINDS:
        file = library.root / "data" / kind.files
        if kind.key and "*" not in kind.files and not os.path.lexists(file):
            faults.add(
                file,
                1,
                "file",
                f"is missing, and every {kind.name} stands in it; put it back, or write '{kind.key}: []' for none",
            )
            library.broken.add((kind.name, "*"))


def _kind_of(file: Path) -> Kind | None:
    """The kind of record that belongs in ``file``, a path below ``data/``."""
    return next(
        (kind for kind in KINDS if file.match(kind.files) and len(file.parts) == len(Path(kind.files).parts)), None
    )


def _add_records(kind: Kind, document: Document, library: Library, faults: Faults) -> None:
    if kind.key is None:
        record = validate(kind.file_model, document, faults)
        if record is None:
            library.broken.add((kind.name, document.file.stem))
        else:
            _add(kind, document.file.stem, Entry(record, document), library, faults)
        return
    items = document.content.get(kind.key)
    if not isinstance(items, list):
        validate(kind.file_model, document, faults)
        library.broken.add((kind.name, "*"))
        return
    for unknown in document.content.keys() - {kind.key}:
        faults.add(document.file, document.line((unknown,)), unknown, _HINTS["extra_forbidden"])
    for position, item in enumerate(items):
        path = (kind.key, position)
        record = validate(kind.record, document, faults, path, item)
        if record is None:
            library.broken.add((kind.name, str(item.get("id", "*")) if isinstance(item, dict) else "*"))
        else:
            _add(kind, record.id, Entry(record, document, path), library, faults)  # type: ignore[attr-defined]


def _add(kind: Kind, key: str, entry: Entry, library: Library, faults: Faults) -> None:
    first = library.entries[kind.name].get(key)
    if first:
        faults.add(
            entry.file,
            entry.line("id"),
            "id",
            f"'{key}' is a duplicate id (first in "
            f"{first.file.relative_to(library.root)}:{first.line('id')}); give one of them another id",
        )
    else:
        library.add(kind.name, key, entry)


def validate(
    model: type[Record], document: Document, faults: Faults, path: KeyPath = (), content: object = None
) -> Record | None:
    """Check one record against its model; None, with every fault noted, if it does not fit."""
    try:
        return model.model_validate(document.content if content is None and not path else content)
    except ValidationError as error:
        details: dict[KeyPath, list[ErrorDetails]] = {}
        for detail in error.errors():
            inside = tuple(part for part in detail["loc"] if not _is_union_tag(part))
            details.setdefault((*path, *inside), []).append(detail)
        for place, found in details.items():
            for message in _messages(found):
                faults.add(document.file, document.line(place), dotted(place), message)
    return None


def _messages(details: list[ErrorDetails]) -> list[str]:
    """What is wrong at one place; types that a value might have had are reported together, or not at all if one of them
    fits.
    """
    wanted = list(dict.fromkeys(_TYPES[detail["type"]] for detail in details if detail["type"] in _TYPES))
    closer = [_message(detail) for detail in details if detail["type"] not in _TYPES]
    if closer or len(wanted) == 1:
        return closer or [_message(details[-1])]
    return [f"is not {', '.join(wanted[:-1])} or {wanted[-1]}; correct it (a date or an odd value goes in quotes)"]


def _is_union_tag(part: str | int) -> bool:
    """Pydantic names the member of a union in the path (``constrained-str``, ``bars``); no key of
    ours looks like that.
    """
    return isinstance(part, str) and (
        part in {"int", "float", "bool", "str", *CHART_KINDS} or "constrained" in part or "[" in part
    )


def _message(detail: ErrorDetails) -> str:
    kind, message, context = detail["type"], detail["msg"], detail.get("ctx", {})
    if kind == "string_too_short" and context["min_length"] == 1:
        return "is empty; write it or remove the key"
    if kind in _HINTS:
        return _HINTS[kind].format(**context)
    if kind == "value_error":
        return message.removeprefix("Value error, ")
    if kind == "string_pattern_mismatch":
        return (
            f"has a form that is not allowed; write {_FORMS.get(context['pattern'], 'what fits ' + context['pattern'])}"
        )
    return f"{message[0].lower()}{message[1:]}; correct it"
