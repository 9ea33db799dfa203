"""What became of a record: from one edition to the next, and from the last one to today."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from explainer.editions.canonical import words_of
from explainer.editions.differences import Difference, differences
from explainer.editions.frozen import Edition, editions, words_by_hash
from explainer.editions.signs import hash_of
from explainer.records.base import Changed
from explainer.site import Site


@dataclass(frozen=True)
class Step:
    """A change: the edition that has the former words, the first one that has the new ones (None: today's site), why,
    and what differs. A record that was taken out has no differences.
    """

    before: Edition
    after: Edition | None
    notes: list[Changed]
    differences: list[Difference]


@dataclass(frozen=True)
class History:
    """``first`` is the first edition in which a record stands, None before it was ever frozen; ``steps`` are its
    changes, the latest first; ``last`` is the last edition that has the words of today.
    """

    first: Edition | None
    last: Edition | None
    steps: list[Step]


def history(site: Site, kind: str, key: str) -> History:
    """The history of a record of a kind that editions freeze; KeyError if there is no such record today."""
    record = site.library.all(kind)[key]
    held = [edition for edition in editions(site) if (kind, key) in edition.by_key]
    stood = [(edition.by_key[kind, key].hash, edition) for edition in held]
    now = hash_of(site, kind, key)
    after: list[tuple[str, Edition | None]] = [*stood[1:], (now, None)]
    notes: list[Changed] = list(getattr(record, "changed", []))
    steps = [
        Step(
            edition,
            next_edition,
            [note for note in notes if note.since == edition.name],
            differences(_words(site, hash_), _words(site, new, (kind, key)), site),
        )
        for (hash_, edition), (new, next_edition) in zip(stood, after, strict=False)
        if new != hash_
    ]
    return History(
        first=held[0] if held else None,
        last=next((edition for hash_, edition in reversed(stood) if hash_ == now), None),
        steps=steps[::-1],
    )


def _words(site: Site, hash_: str, today: tuple[str, str] | None = None) -> Mapping[str, Any]:
    found = words_by_hash(site).get(hash_)
    if found is None:
        return words_of(site, *today) if today else {}
    return found
