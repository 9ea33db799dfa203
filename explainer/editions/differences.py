"""What differs between two wordings of a record, as a reader is told it."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from explainer.editions.canonical import TEXT, as_json
from explainer.site import Site
from explainer.view.labels import AGREES, STANDING
from explainer.view.reference import short
from explainer.view.words import date_words, number_words

# Field -> what a reader calls it. Any other is called by its name.
_LABELS = {
    "text": "The statement",
    "shown": "In running text",
    "says": "The statement",
    "who": "Who said it",
    "as_of": "As of",
    "sum": "The sum",
    "looked_in": "Where we looked",
    "original": "In the original",
    "qualification": "What limits it",
    "others": "Others say",
    "actor": "Who did it",
    "container-title": "Published in",
    "issued": "Date",
    "URL": "Address",
    "what": "What happened",
    "lede": "In a sentence",
    TEXT: "The chapter",
}
_DATES = frozenset(("as_of", "date", "issued", "noted"))
# The text of a chapter is not kept in an edition: its hash says that it changed, and the repository says how.
_REVISED = ("an earlier text", "a revised text")


@dataclass(frozen=True)
class Difference:
    """One field, or one entry of a list: its name for readers, its words before and after (None: it was not there)."""

    label: str
    old: str | None
    new: str | None


def differences(old: Mapping[str, Any], new: Mapping[str, Any], site: Site) -> list[Difference]:
    """What differs, field by field, in the order of the former words."""
    return [
        difference
        for name in dict.fromkeys([*old, *new])
        if old.get(name) != new.get(name)
        for difference in _of_field(name, old.get(name), new.get(name), site)
    ]


def _of_field(name: str, old: Any, new: Any, site: Site) -> Iterator[Difference]:
    label = _LABELS.get(name, name.replace("_", " ").replace("-", " ").capitalize())
    if name == TEXT:
        yield Difference(label, *_REVISED)
    elif isinstance(old, list) or isinstance(new, list):
        for before, after in _items(old or [], new or []):
            yield Difference(label, _said(before, site), _said(after, site))
    else:
        written = [date_words(value) if name in _DATES and value else _said(value, site) for value in (old, new)]
        yield Difference(label, *written)


def _items(old: list[Any], new: list[Any]) -> Iterator[tuple[Any, Any]]:
    """The entries of two lists that differ, one beside the other where one took the other's place."""
    matcher = difflib.SequenceMatcher(None, list(map(as_json, old)), list(map(as_json, new)), autojunk=False)
    for change, start, end, new_start, new_end in matcher.get_opcodes():
        if change != "equal":
            yield from zip_longest(old[start:end], new[new_start:new_end])


def _said(value: Any, site: Site) -> str | None:
    """A value in a line: a source by its name, another voice by how it stands, a group by its parts."""
    if value is None:
        return None
    if isinstance(value, dict) and value.get("standing") in STANDING:
        stands = ", ".join(filter(None, (AGREES.get(value.get("agrees") or ""), STANDING[value["standing"]])))
        return f"{_said(value.get('source'), site)}: {value.get('says')} ({stands})"
    if isinstance(value, dict):
        return " · ".join(filter(None, (_said(inner, site) for inner in value.values())))
    if isinstance(value, list):
        return "; ".join("–" if inner is None else str(_said(inner, site)) for inner in value)
    source = site.library.sources.get(value) if isinstance(value, str) else None
    return short(source) if source else number_words(value)
