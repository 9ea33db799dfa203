"""The editions in ``editions/``: what was frozen, when, under which root."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from explainer.site import Site

FOLDER = "editions"
Key = tuple[str, str]


@dataclass(frozen=True)
class Frozen:
    """A record in an edition: its hash, its address below the site, and its words if no earlier edition has them."""

    kind: str
    id: str
    hash: str
    address: str
    words: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Edition:
    """One edition. ``pages`` and ``files`` are all addresses below the site that it promises for ever."""

    name: str
    date: str
    root: str
    records: list[Frozen]
    pages: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    @cached_property
    def by_key(self) -> dict[Key, Frozen]:
        """(kind, id) -> the record as it was frozen."""
        return {(record.kind, record.id): record for record in self.records}


def edition_files(root: Path) -> list[Path]:
    """The files of the editions, first to last: ``2026.2`` comes before ``2026.10``."""
    return sorted((root / FOLDER).glob("*.json"), key=lambda file: [int(part) for part in file.stem.split(".")])


def read_edition(file: Path) -> Edition:
    """An edition from its file; ValueError, KeyError or TypeError if it is none."""
    content = json.loads(file.read_text(encoding="utf-8"))
    return Edition(**{**content, "records": [Frozen(**record) for record in content["records"]]})


def editions(site: Site) -> list[Edition]:
    """Every edition, first to last. Those that cannot be read have been told by the check and are left out."""
    return site.once("editions", lambda: list(_readable(site.library.root)))


def _readable(root: Path) -> list[Edition]:
    found = []
    for file in edition_files(root):
        try:
            found.append(read_edition(file))
        except (ValueError, KeyError, TypeError):
            continue
    return found


def words_by_hash(site: Site) -> dict[str, Mapping[str, Any]]:
    """Hash -> the words it is of, from all editions: an edition writes only words that no earlier one has."""

    def read() -> dict[str, Mapping[str, Any]]:
        return {record.hash: record.words for edition in editions(site) for record in edition.records if record.words}

    return site.once("frozen words", read)
