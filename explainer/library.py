"""The library: every record of ``data/`` by its id, and where each one stands."""

from dataclasses import dataclass, field
from pathlib import Path

from explainer.read.strict_yaml import Document, KeyPath
from explainer.records.article import Correction, CorrectionFile, Fact, FactFile
from explainer.records.base import Record
from explainer.records.chapter import Chapter
from explainer.records.claim import Claim, ClaimFile
from explainer.records.company import Company
from explainer.records.event import Event, EventFile
from explainer.records.model import Model
from explainer.records.outlet import Outlet, OutletFile
from explainer.records.source import Source, SourceFile
from explainer.records.system import System
from explainer.records.table import Table
from explainer.records.term import Term, TermFile
from explainer.records.thesaurus import Entry as ThesaurusEntry
from explainer.records.thesaurus import ThesaurusFile


@dataclass(frozen=True)
class Kind:
    """One kind of record. ``listed`` names the key of a file that holds many; else a file is one record."""

    name: str
    pattern: str
    model: type[Record]
    item: type[Record]
    listed: str | None = None
    pages: str | None = None


KINDS = (
    Kind("source", "sources.yml", SourceFile, Source, "sources"),
    Kind("outlet", "outlets.yml", OutletFile, Outlet, "outlets"),
    Kind("claim", "claims/*.yml", ClaimFile, Claim, "claims"),
    Kind("term", "glossary.yml", TermFile, Term, "terms"),
    Kind("thesaurus", "thesaurus.yml", ThesaurusFile, ThesaurusEntry, "thesaurus"),
    Kind("fact", "article.yml", FactFile, Fact, "facts"),
    Kind("correction", "corrections.yml", CorrectionFile, Correction, "corrections"),
    Kind("event", "events.yml", EventFile, Event, "events"),
    Kind("table", "tables/*.yml", Table, Table, pages="tables"),
    Kind("system", "systems/*.yml", System, System, pages="systems"),
    Kind("company", "companies/*.yml", Company, Company, pages="companies"),
    Kind("model", "models/*.yml", Model, Model, pages="try-it"),
    Kind("chapter", "chapters/*.yml", Chapter, Chapter, pages="*"),
)


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


@dataclass
class Library:
    """Records by kind and id, in the order of their files."""

    root: Path
    entries: dict[str, dict[str, Entry]] = field(default_factory=lambda: {kind.name: {} for kind in KINDS})
    broken: set[tuple[str, str]] = field(default_factory=set)
    _records: dict[str, dict[str, Record]] = field(default_factory=dict, repr=False)

    def lacks(self, kind: str, key: str) -> bool:
        """Whether there is no such record. One that is there but broken has had its own fault: it does not lack."""
        return key not in self.entries[kind] and not self.broken & {(kind, key), (kind, "*")}

    def all(self, kind: str) -> dict[str, Record]:
        """All records of a kind by id."""
        kept, entries = self._records.get(kind, {}), self.entries[kind]
        if len(kept) != len(entries):  # records are only ever added
            kept = self._records[kind] = {key: entry.record for key, entry in entries.items()}
        return kept

    @property
    def sources(self) -> dict[str, Source]:
        return self.all("source")  # type: ignore[return-value]

    @property
    def outlets(self) -> list[Outlet]:
        return list(self.all("outlet").values())  # type: ignore[arg-type]

    @property
    def claims(self) -> dict[str, Claim]:
        return self.all("claim")  # type: ignore[return-value]

    @property
    def tables(self) -> dict[str, Table]:
        return self.all("table")  # type: ignore[return-value]

    @property
    def systems(self) -> dict[str, System]:
        return self.all("system")  # type: ignore[return-value]

    @property
    def companies(self) -> dict[str, Company]:
        return self.all("company")  # type: ignore[return-value]

    @property
    def models(self) -> dict[str, Model]:
        return self.all("model")  # type: ignore[return-value]

    @property
    def chapters(self) -> dict[str, Chapter]:
        return self.all("chapter")  # type: ignore[return-value]

    @property
    def terms(self) -> dict[str, Term]:
        return self.all("term")  # type: ignore[return-value]

    @property
    def thesaurus(self) -> dict[str, ThesaurusEntry]:
        return self.all("thesaurus")  # type: ignore[return-value]

    @property
    def facts(self) -> dict[str, Fact]:
        return self.all("fact")  # type: ignore[return-value]

    @property
    def corrections(self) -> dict[str, Correction]:
        return self.all("correction")  # type: ignore[return-value]

    @property
    def events(self) -> dict[str, Event]:
        return self.all("event")  # type: ignore[return-value]
