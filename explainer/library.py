"""The library: every record of ``data/`` by its id, and where each one stands."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar, cast

from explainer.kinds import KINDS
from explainer.read.strict_yaml import Document, KeyPath
from explainer.records.article import Correction, Fact
from explainer.records.base import Record
from explainer.records.chapter import Chapter
from explainer.records.claim import Claim
from explainer.records.company import Company
from explainer.records.event import Event
from explainer.records.framework import Framework
from explainer.records.gone import Gone, Moved
from explainer.records.model import Model
from explainer.records.outlet import Outlet
from explainer.records.pack import Pack
from explainer.records.rubric import Rubric
from explainer.records.source import Source
from explainer.records.system import System
from explainer.records.table import Table
from explainer.records.term import Term
from explainer.records.thesaurus import Entry as ThesaurusEntry

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Entry:
    """A record and the place in the file it came from."""

    record: Record
    document: Document
    path: KeyPath = ()

    @property
    def file(self) -> Path:
        return self.document.file

    def line(self, *inside: str | int) -> int:
        """The line of a field of this record."""
        return self.document.line((*self.path, *inside))


class Collection(Generic[R]):
    """All records of one type by id, as an attribute of the library: ``library.claims["xiangyang-delay-2018"]``."""

    def __init__(self, record: type[R]) -> None:
        found = [kind.name for kind in KINDS if kind.record is record]
        if not found:
            raise LookupError(f"no kind in explainer/kinds.py has the record {record.__name__}")
        self.kind = found[0]

    def __get__(self, library: "Library", owner: type["Library"]) -> dict[str, R]:
        return cast(dict[str, R], library.all(self.kind))


@dataclass
class Library:
    """Records by kind and id, in the order of their files."""

    root: Path
    entries: dict[str, dict[str, Entry]] = field(default_factory=lambda: {kind.name: {} for kind in KINDS})
    broken: set[tuple[str, str]] = field(default_factory=set)
    _records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind.name: {} for kind in KINDS})

    sources = Collection(Source)
    outlets = Collection(Outlet)
    claims = Collection(Claim)
    terms = Collection(Term)
    thesaurus = Collection(ThesaurusEntry)
    facts = Collection(Fact)
    corrections = Collection(Correction)
    events = Collection(Event)
    tables = Collection(Table)
    systems = Collection(System)
    companies = Collection(Company)
    models = Collection(Model)
    chapters = Collection(Chapter)
    packs = Collection(Pack)
    frameworks = Collection(Framework)
    rubrics = Collection(Rubric)
    gone = Collection(Gone)
    moved = Collection(Moved)

    def add(self, kind: str, key: str, entry: Entry) -> None:
        """Keep a record under its id, which no other of its kind has."""
        self.entries[kind][key] = entry
        self._records[kind][key] = entry.record

    def lacks(self, kind: str, key: str) -> bool:
        """Whether there is no such record. One that is there but broken has had its own fault: it does not lack."""
        return key not in self.entries[kind] and not self.broken & {(kind, key), (kind, "*")}

    def all(self, kind: str) -> dict[str, Record]:
        """All records of a kind by id."""
        return self._records[kind]
