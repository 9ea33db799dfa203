"""Every kind of record, declared once: where it is written, where it is shown, how it is found.

Whoever reads, checks, links, lists, searches or exports records asks here; ``kind.py`` says what each word means. A new
kind needs its model in ``records/``, a line in ``KINDS``, and its templates in ``overrides/macros/``:
``opener-<kind>.html`` if its records have pages, ``ending-<kind>.html`` if something follows their prose,
``listing-<name>.html`` if pages list them.
"""

from collections.abc import Iterator

from explainer.kind import BOOK, CALLS, Companion, Kind
from explainer.records.article import Correction, Fact
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
        scripts="assets/models",
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
