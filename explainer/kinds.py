"""Every kind of record, declared once: where it is written, where it is shown, how it is found.

Whoever reads, checks, links, lists, searches or exports records asks here. A new kind needs its model in ``records/``,
a line
in ``KINDS``, and its templates in ``overrides/macros/``: ``opener-<kind>.html`` if its records have pages,
``ending-<kind>.html`` if something follows their prose, ``listing-<name>.html`` if pages list them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pydantic import create_model

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

# In place of a folder: the records of this kind have their pages in the folders of the parts of the book.
BOOK = "*"
# What the page of a record must call.
CALLS = ("title", "opener", "ending")


@dataclass(frozen=True)
class Companion:
    """A further page of a record, ``docs/<folder>/<id>.md``, filled by ``overrides/macros/companion-<name>.html``.

    ``words`` follow the title of the record. ``only_with`` is a field that a record must hold something in to need it.
    """

    name: str
    folder: str
    words: str
    only_with: str | None = None

    def needed_by(self, record: Record) -> bool:
        """Whether a record must have this page."""
        return self.only_with is None or bool(getattr(record, self.only_with))


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of record.

    A file of ``files`` is one record, with the file's stem for its id, or holds many in a list under ``key``.
    ``folder`` is
    where each record has a page of its own, ``page`` the long page where each has an entry under its id; both below
    ``docs/``.
    ``title`` and ``short`` are the fields that name a record, on its page and in links.
    """

    name: str
    files: str
    record: type[Record]
    key: str | None = None
    folder: str | None = None
    page: str | None = None
    # The folder below the site where the export makes a page of each record, in the frame of the folder's index page.
    stamped: str | None = None
    # Whether readers cite each record by an address that is permanent (``view/addresses.py``).
    citable: bool = False
    # Pages of its folder that stand beside those of the records, and belong to none.
    besides: tuple[str, ...] = ()
    # Further pages of each record, each kind of page in a folder of its own.
    companions: tuple[Companion, ...] = ()
    title: str | None = None
    short: str | None = None
    # The name that the macro 'listing' knows all records of this kind by, and whether to be listed there is to be used.
    listing: str | None = None
    used_if_listed: bool = True
    # What to do with a record that nothing uses; None where a record has a page, or needs no user.
    unused: str | None = None
    # What a small link to an entry says; for those who listen, the entry's title follows.
    entry: str | None = None
    # What a page of this kind must call, and whether a template adds to the ending.
    calls: tuple[str, ...] = CALLS
    has_ending: bool = True
    # What a search result calls it (None: not searched), how much a hit counts, whether its title is a whole sentence,
    # and whether it is the title of a story, which names nothing: then the address says what the page is about.
    label: str | None = None
    weight: float = 1
    sentence: bool = False
    story: bool = False
    # In the index A to Z: a line of its own; or the rank at which a name is followed to it; whether its entries speak
    # of names.
    indexed: bool = False
    rank: int | None = None
    mentions: bool = False
    # Whether readers can download each record as JSON, beside its page.
    exported: bool = False
    # The name, which is permanent, of the files below data/ of the site that hold all of its records.
    data: str | None = None

    @cached_property
    def file_model(self) -> type[Record]:
        """The schema of one file."""
        if self.key is None:
            return self.record
        fields: dict[str, object] = {self.key: (list[self.record], ...)}  # type: ignore[name-defined]
        name = f"{self.record.__name__}File"
        return create_model(name, __base__=Record, __doc__=f"``data/{self.files}``.", **fields)  # type: ignore[call-overload,no-any-return]

    @property
    def paged(self) -> bool:
        """Whether each record has a page of its own."""
        return self.folder is not None

    @property
    def together(self) -> str | None:
        """The page that shows all records of this kind, if there is one: their entries, or a list of their pages."""
        return self.page or (f"{self.stamped}/index.md" if self.stamped else None)

    def address(self, key: str) -> str:
        """The address of a record: of its page, or its entry on a long page; of a chapter, ask the site."""
        if self.page:
            return f"{self.page.removesuffix('.md')}.html#{key}"
        return f"{self.folder or self.stamped}/{key}.html"

    def title_of(self, record: Record) -> str:
        """What a record is called where there is room."""
        return str(getattr(record, self.title or "id"))

    def short_of(self, record: Record) -> str:
        """What a record is called in links and lists."""
        return str(getattr(record, self.short or self.title or "id"))


KINDS = (
    Kind(
        name="source",
        files="sources.yml",
        record=Source,
        key="sources",
        page="about/sources.md",
        citable=True,
        title="title",
        listing="sources",
        used_if_listed=False,
        unused="cite it or delete it",
        label="Source",
        weight=0.4,
        sentence=True,
        data="sources",
    ),
    Kind(
        name="outlet",
        files="outlets.yml",
        record=Outlet,
        key="outlets",
        title="place",
        unused="delete it, or correct its names to those of a source",
    ),
    Kind(
        name="claim",
        files="claims/*.yml",
        record=Claim,
        key="claims",
        title="shown",
        stamped="claims",
        listing="claims",
        used_if_listed=False,
        citable=True,
        unused="show it on a page or delete it",
        label="Claim",
        weight=0.8,
        sentence=True,
        data="claims",
    ),
    Kind(
        name="term",
        files="glossary.yml",
        record=Term,
        key="terms",
        page="glossary.md",
        citable=True,
        title="term",
        listing="glossary",
        unused="call it, or list the glossary on a page",
        label="Glossary",
        weight=1.1,
        indexed=True,
        mentions=True,
        data="glossary",
    ),
    Kind(name="thesaurus", files="thesaurus.yml", record=ThesaurusEntry, key="thesaurus"),
    Kind(
        name="fact",
        files="article.yml",
        record=Fact,
        key="facts",
        page="article.md",
        citable=True,
        title="says",
        entry="checked",
        listing="facts",
        unused="list the facts on a page",
        label="Article check",
        weight=0.8,
        sentence=True,
        data="facts",
    ),
    Kind(
        name="correction",
        files="corrections.yml",
        record=Correction,
        key="corrections",
        page="corrections.md",
        citable=True,
        title="topic",
        entry="corrected",
        listing="corrections",
        unused="list the corrections on a page",
        label="Correction",
        weight=0.8,
        sentence=True,
        rank=6,
        mentions=True,
        data="corrections",
    ),
    Kind(
        name="event",
        files="events.yml",
        record=Event,
        key="events",
        page="timeline.md",
        citable=True,
        title="title",
        entry="when",
        listing="events",
        unused="list the events on a page",
        label="Event",
        weight=0.8,
        sentence=True,
        rank=5,
        mentions=True,
        data="events",
    ),
    Kind(
        name="table",
        files="tables/*.yml",
        record=Table,
        folder="tables",
        title="title",
        listing="tables",
        label="Table",
        weight=1.1,
        rank=4,
        exported=True,
    ),
    Kind(
        name="system",
        files="systems/*.yml",
        record=System,
        folder="systems",
        title="name",
        short="short",
        listing="systems",
        label="System",
        weight=1.2,
        indexed=True,
        rank=2,
        data="systems",
    ),
    Kind(
        name="company",
        files="companies/*.yml",
        record=Company,
        folder="companies",
        title="name",
        listing="companies",
        label="Company",
        weight=1.2,
        indexed=True,
        rank=3,
        data="companies",
    ),
    Kind(
        name="model",
        files="models/*.yml",
        record=Model,
        folder="try-it",
        title="title",
        listing="models",
        label="Try it",
    ),
    Kind(
        name="chapter",
        files="chapters/*.yml",
        record=Chapter,
        folder=BOOK,
        title="title",
        calls=(*CALLS, "quiz"),
        has_ending=False,
        companions=(
            Companion("chapter-teacher", "teach/chapters", "for teachers"),
            Companion("chapter-sheet", "teach/questions", "student’s sheet"),
        ),
        label="Chapter",
        weight=1.3,
        story=True,
        rank=1,
    ),
    Kind(
        name="pack",
        files="packs/*.yml",
        record=Pack,
        folder="teach",
        besides=("chapters", "standards", "rubrics", "lms", "certify", "files", "lab", "build", "audit"),
        companions=(
            Companion("pack-sheet", "teach/sheets", "student’s sheet"),
            Companion("pack-cards", "teach/cards", "cards", only_with="cards"),
        ),
        title="title",
        listing="packs",
        label="Lesson",
        weight=1.4,
    ),
    Kind(
        name="rubric",
        files="rubrics.yml",
        record=Rubric,
        key="rubrics",
        page="teach/rubrics.md",
        title="title",
        listing="rubrics",
        label="Rubric",
        unused="list the rubrics on a page",
    ),
    Kind(
        name="framework",
        files="standards.yml",
        record=Framework,
        key="frameworks",
        page="teach/standards.md",
        title="name",
        listing="standards",
        label="Standards",
        unused="name it in a pack's 'standards', or list the standards on a page",
    ),
    Kind(name="gone", files="gone.yml", record=Gone, key="gone"),
    Kind(name="moved", files="moved.yml", record=Moved, key="moved"),
)


def kind_of(name: str) -> Kind:
    """The kind of this name; KeyError if there is none."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise KeyError(name)


def paged() -> Iterator[Kind]:
    """Kinds whose records have a page each."""
    return (kind for kind in KINDS if kind.paged)


def with_entries() -> Iterator[Kind]:
    """Kinds whose records stand on one long page, each under its id."""
    return (kind for kind in KINDS if kind.page)


COMPANIONS = {companion.folder: (kind.name, companion) for kind in KINDS for companion in kind.companions}
