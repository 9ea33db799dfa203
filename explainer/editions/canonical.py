"""The canonical form of a record: one text for one content, on any machine, however its YAML is written.

It is JSON as RFC 8785 has it (keys in order, no spaces, numbers in their shortest plain form) of what a citation of the
record speaks for. ``editions/README.md`` says it for those who recompute it with other tools; the two change together,
and a change alters every hash: add a field only with a new edition.
"""

import json
import re
from decimal import Decimal
from hashlib import sha256
from json.encoder import encode_basestring
from typing import Any

from explainer.records.base import Record
from explainer.site import Site

# Kind -> the fields that a citation speaks for: its words, value, speaker, date and sources, by the keys of the file.
# What else a record holds (what it is listed under, how it is drawn, which others it belongs to) may change in silence.
FIELDS: dict[str, tuple[str, ...]] = {
    "claim": tuple(
        (
            "shown text value unit who as_of place kind sum looked_in sources original qualification others not_known"
        ).split()
    ),
    "fact": tuple("says kind as_of place actor value unit company checkable others".split()),
    "correction": tuple("topic facts article_says better_sources_say how_to_write_it sources noted".split()),
    "event": tuple("date place title what why_it_matters sources".split()),
    "term": ("term", "definition"),
    "source": tuple(
        "type title title_is_descriptive author container-title publisher volume issue page number issued DOI URL read "
        "note".split()
    ),
    "table": tuple("title shows support kind as_of columns rows caveats licence".split()),
    "system": tuple(
        "name lede place started last_seen operator vendor affected heading senses matches acts happens beside "
        "aftermath elsewhere not_known sources".split()
    ),
    "company": tuple(
        "name also_known_as lede founded headquarters role_in_article rounds history us_lists now conflicts "
        "sources".split()
    ),
    "chapter": ("title", "question"),
}
# The words of a chapter are its page: its canonical form holds the SHA-256 of the Markdown under this key.
TEXT = "text_sha256"
# Keys, at any depth, that only name claims whose figure is repeated: they say nothing to a reader.
_ONLY_HELD_AGAINST = frozenset(("claim", "claims", "repeats"))
_BLANKS = re.compile(r"[ \t\r\n]+")


def canonical(site: Site, kind: str, key: str) -> str:
    """The canonical form of a record; KeyError if there is none of that kind and id, or its kind is not frozen."""
    return as_text(kind, key, words_of(site, kind, key))


def as_text(kind: str, key: str, words: dict[str, Any]) -> str:
    """The canonical form of a record with these words."""
    return as_json({"kind": kind, "id": key, "words": words})


def words_of(site: Site, kind: str, key: str) -> dict[str, Any]:
    """What a citation of the record speaks for, by field; a field that holds nothing is left out."""
    record = site.library.all(kind)[key]
    words = spoken_for(record, FIELDS[kind])
    if kind == "chapter" and (page := site.page_of(kind, key)):
        words[TEXT] = sha256(page.body.strip().encode()).hexdigest()
    return words


def spoken_for(record: Record, fields: tuple[str, ...]) -> dict[str, Any]:
    """These fields of a record, plain: texts with single spaces, and nothing that is empty."""
    names = {name for name, field in type(record).model_fields.items() if (field.alias or name) in fields}
    written = _plain(record.model_dump(by_alias=True, include=names))
    return written if isinstance(written, dict) else {}


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return _BLANKS.sub(" ", value).strip()
    if isinstance(value, dict):
        rows = ((name, _plain(inner)) for name, inner in value.items() if name not in _ONLY_HELD_AGAINST)
        return {name: inner for name, inner in rows if not _holds_nothing(inner)}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def _holds_nothing(value: Any) -> bool:
    """Of a key: it is null, false, or has nothing in it, so that writing it and leaving it out are one. A 0 is a
    value, and an empty cell keeps its place in a row.
    """
    return value is None or value is False or value in ("", [], {})


def as_json(value: Any) -> str:
    """JSON as RFC 8785 writes it. Numbers beyond 1e-6 and 1e21, where that needs an exponent, do not occur."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        inside = [f"{encode_basestring(name)}:{as_json(value[name])}" for name in sorted(value)]
        return "{" + ",".join(inside) + "}"
    if isinstance(value, list):
        return "[" + ",".join([as_json(inner) for inner in value]) + "]"
    return _number(value) if isinstance(value, float) else json.dumps(value)


def _number(value: float) -> str:
    """``100.0`` -> ``100``, ``2.5e-05`` -> ``0.000025``: so 100 and 100.0 are one value."""
    plain = format(Decimal(repr(value)), "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain == "-0" else plain
