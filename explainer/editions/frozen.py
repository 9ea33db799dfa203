"""The editions in ``editions/``: what was frozen, when, under which root."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from explainer.site import Site

FOLDER = "editions"
Key = tuple[str, str]
# Between what an edition says of a record and its canonical form, which stands in the file byte for byte.
BEFORE_FORM = ',"record":'


@dataclass(frozen=True)
class Frozen:
    """A record in an edition: its hash, its address below the site, and its canonical form (read), unless an earlier
    edition has the same.
    """

    kind: str
    id: str
    hash: str
    address: str
    record: Mapping[str, Any] | None = None

    @property
    def words(self) -> Mapping[str, Any] | None:
        """What a citation of it speaks for, by field."""
        return self.record["words"] if self.record else None


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

    @property
    def hashes(self) -> dict[Key, str]:
        """(kind, id) -> its hash: what the root is made of."""
        return {key: record.hash for key, record in self.by_key.items()}

    @property
    def addresses(self) -> list[str]:
        """All that it promises, each once."""
        return list(dict.fromkeys([*(record.address for record in self.records), *self.pages, *self.files]))


def order(name: str) -> list[int]:
    """What editions are sorted by: ``2026.2`` comes before ``2026.10``."""
    return [int(part) for part in name.split(".") if part.isdigit()]


def edition_files(root: Path) -> list[Path]:
    """The files of the editions, first to last."""
    return sorted((root / FOLDER).glob("*.json"), key=lambda file: order(file.stem))


def read_edition(file: Path) -> Edition:
    """An edition from its file; ValueError, KeyError, TypeError or OSError if it is none."""
    content = json.loads(file.read_text(encoding="utf-8"))
    return Edition(**{**content, "records": [Frozen(**record) for record in content["records"]]})


def as_file(edition: Edition, forms: Mapping[Key, str]) -> str:
    """The text of an edition: a line for each record and address. ``forms`` are the canonical forms it has to hold."""
    records = [_line(record, forms.get((record.kind, record.id))) for record in edition.records]
    head = "".join(f"{json.dumps(name)}: {json.dumps(getattr(edition, name))},\n" for name in ("name", "date", "root"))
    lists = [("records", records), *((name, _texts(getattr(edition, name))) for name in ("pages", "files"))]
    return "{\n" + head + ",\n".join(f'"{name}": [\n' + ",\n".join(rows) + "\n]" for name, rows in lists) + "\n}\n"


def _line(record: Frozen, form: str | None) -> str:
    said = {"kind": record.kind, "id": record.id, "hash": record.hash, "address": record.address}
    line = json.dumps(said, separators=(",", ":"))
    return f"{line[:-1]}{BEFORE_FORM}{form}}}" if form else line


def _texts(texts: Iterable[str]) -> list[str]:
    return [json.dumps(text, ensure_ascii=False) for text in texts]


def editions(site: Site) -> list[Edition]:
    """Every edition, first to last. Those that cannot be read have been told by the check and are left out."""
    return site.once("editions", lambda: list(_readable(site.library.root)))


def _readable(root: Path) -> list[Edition]:
    found = []
    for file in edition_files(root):
        try:
            found.append(read_edition(file))
        except (ValueError, KeyError, TypeError, OSError):
            continue
    return found


def words_by_hash(site: Site) -> dict[str, Mapping[str, Any]]:
    """Hash -> the words it is of, from all editions: an edition writes only words that no earlier one has."""

    def read() -> dict[str, Mapping[str, Any]]:
        return {record.hash: record.words for edition in editions(site) for record in edition.records if record.words}

    return site.once("frozen words", read)
