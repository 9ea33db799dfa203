"""What changed between two editions, and since the last one: everything that a reader who follows the site is told."""

from dataclasses import dataclass
from typing import Any

from explainer.editions.frozen import Edition, Key, editions, words_by_hash
from explainer.editions.history import Step, history
from explainer.editions.places import title_in
from explainer.editions.signs import hashes
from explainer.records.gone import Gone
from explainer.site import Site


@dataclass(frozen=True)
class Lost:
    """A record that was taken out: its last words, its address, and its tombstone."""

    key: Key
    title: str
    address: str
    words: dict[str, Any]
    tombstone: Gone


@dataclass(frozen=True)
class Period:
    """From one edition to the next, or to today (None)."""

    before: Edition
    after: Edition | None
    changed: list[tuple[Key, Step]]
    added: list[Key]
    gone: list[Lost]


def periods(site: Site) -> list[Period]:
    """All periods, the latest first; none before the first edition."""
    return site.once("periods", lambda: _periods(site))


def _periods(site: Site) -> list[Period]:
    frozen, now = editions(site), hashes(site)
    steps = [(key, step) for key in now for step in history(site, *key).steps] if frozen else []
    found = []
    for before, after in zip(frozen, [*frozen[1:], None], strict=False):
        then = after.by_key if after else now
        missing = [key for key in before.by_key if key not in then and "/".join(key) in site.library.gone]
        found.append(
            Period(
                before,
                after,
                [(key, step) for key, step in steps if step.before.name == before.name],
                [key for key in then if key not in before.by_key and key in now],
                [lost(site, before, key) for key in missing],
            )
        )
    return found[::-1]


def lost(site: Site, edition: Edition, key: Key) -> Lost:
    """A record that has a tombstone, as the edition has it."""
    record = edition.by_key[key]
    words = dict(words_by_hash(site).get(record.hash, {}))
    return Lost(key, title_in(words, key[1]), record.address, words, site.library.gone["/".join(key)])


def all_lost(site: Site) -> list[Lost]:
    """Every record that was ever frozen and has a tombstone, as the last edition that has it tells it."""
    found: dict[Key, Lost] = {}
    for edition in editions(site):
        for key in edition.by_key:
            if "/".join(key) in site.library.gone:
                found[key] = lost(site, edition, key)
    return list(found.values())
