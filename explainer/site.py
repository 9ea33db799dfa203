"""The site as one object: the library, the pages, the parts of the book, the navigation, and who uses what."""

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from explainer.book import Book, Part, groups, read_book
from explainer.faults import Faults
from explainer.library import Library
from explainer.macros import MACROS
from explainer.outlets import place_of
from explainer.read.kept import keeping
from explainer.read.pages import Page, read_pages
from explainer.read.records import load
from explainer.read.settings import entries, read_settings
from explainer.read.strict_yaml import Document
from explainer.records.base import Record

T = TypeVar("T")
_PLACE = re.compile(r"(?:\.md|\(|: )#([^)\s\"]+)")


@dataclass(frozen=True)
class Site:
    """Everything a page can ask for. Built once, then only read. ``settings`` is None if
    ``mkdocs.yml`` cannot be read.
    """

    library: Library
    pages: dict[str, Page]
    settings: Document | None
    book: Book
    _kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What ``make`` gives, worked out the first time and kept: many pages ask for the same."""
        if name not in self._kept:
            self._kept[name] = make()
        return cast(T, self._kept[name])

    def forget(self, *names: str) -> None:
        """Let go of what ``once`` kept: of files that were written and are large."""
        for name in names:
            self._kept.pop(name, None)

    @property
    def config(self) -> dict[str, Any]:
        """``mkdocs.yml``, read for its navigation, address and style sheets."""
        return self.settings.content if self.settings else {}

    @cached_property
    def order(self) -> list[str]:
        """Page uris in the order of the navigation."""
        return [str(uri) for _, uri in entries(self.config.get("nav", []))]

    @cached_property
    def in_order(self) -> list[Page]:
        """The pages in the order of the navigation; those that are not in it come last."""
        uris = [*self.order, *(uri for uri in self.pages if uri not in self.order)]
        return [self.pages[uri] for uri in dict.fromkeys(uris) if uri in self.pages]

    @cached_property
    def groups(self) -> dict[str, str]:
        """Page uri -> the title of its group in the navigation."""
        return {uri: group.title for group in (groups(self.settings) if self.settings else []) for uri in group.uris}

    @cached_property
    def site_url(self) -> str:
        """The address the site is published at, with its slash."""
        return f"{str(self.config['site_url']).rstrip('/')}/"

    @cached_property
    def uses(self) -> dict[tuple[str, str], list[str]]:
        """(kind, id) -> uris of the pages that call it, in navigation order."""
        found: dict[tuple[str, str], list[str]] = {}
        for page in self.in_order:
            for key in self.used_by(page):
                found.setdefault(key, []).append(page.uri)
        return found

    @cached_property
    def arguments(self) -> set[str]:
        """Ids of the claims that stand in a figure of claim beside outcome, and so carry an argument."""
        rows = [row for chapter in self.library.chapters.values() for row in chapter.beside]
        rows += [row for system in self.library.systems.values() for row in system.beside]
        return {key for row in rows for key in (row.claimed, row.known)}

    def used_by(self, page: Page) -> list[tuple[str, str]]:
        """(kind, id) of all that a page shows, in order of first appearance."""
        return self._used[page.uri]

    @cached_property
    def _used(self) -> dict[str, list[tuple[str, str]]]:
        return {uri: list(dict.fromkeys(self._shown(page))) for uri, page in self.pages.items()}

    def _shown(self, page: Page) -> list[tuple[str, str]]:
        keys = [(kind, key) for call in page.calls if (kind := MACROS[call.name].kind) for key in call.ids]
        rows = list(getattr(self.record_of(page), "beside", []))
        for call in page.calls:
            if call.name == "home_claims":
                rows += [self.library.systems[key].measured for key in call.ids if key in self.library.systems]
        return keys + [("claim", claim) for row in rows for claim in (row.claimed, row.known)]

    def record_of(self, page: Page) -> Record | None:
        """The record that belongs to a page, if it has one."""
        return self.library.all(page.kind).get(page.stem) if page.kind else None

    def page_of(self, kind: str, key: str) -> Page | None:
        """The page that belongs to a record of one page."""
        return self._by_record.get((kind, key))

    @cached_property
    def _by_record(self) -> dict[tuple[str, str], Page]:
        found: dict[tuple[str, str], Page] = {}
        for page in self.pages.values():
            if page.kind:
                found.setdefault((page.kind, page.stem), page)
        return found

    def part_of(self, page: Page) -> Part | None:
        """The part of the book that a page belongs to."""
        return self.book.part_of(page.uri)

    def chapters(self, part: Part | None = None) -> list[Page]:
        """The pages of all chapters, or of those of one part, in reading order."""
        chapters = [page for page in self.in_order if page.kind == "chapter" and page.uri in self.groups]
        return [page for page in chapters if part in (None, self.part_of(page))]

    @cached_property
    def published_in(self) -> dict[str, str | None]:
        """Source id -> where it was published, as ``place_of`` tells it."""
        outlets = list(self.library.outlets.values())
        return {key: place_of(source, outlets) for key, source in self.library.sources.items()}

    @cached_property
    def led_to(self) -> list[str]:
        """Places within pages that links of the Markdown lead to (``../corrections.md#x`` -> ``x``)."""
        return sorted({name for page in self.pages.values() for name in _PLACE.findall(page.body)})

    def lacks(self, kind: str, key: str) -> bool:
        """Whether there is no such record, or no such part of the book."""
        return self.book.lacks(key) if kind == "part" else self.library.lacks(kind, key)


_provided: dict[Path, Site] = {}


@contextlib.contextmanager
def provide_site(site: Site) -> Iterator[None]:
    """Keep a site that was read and checked for those who run inside a builder and cannot be handed it."""
    _provided[site.library.root] = site
    try:
        yield
    finally:
        del _provided[site.library.root]


def provided_site(root: Path) -> Site | None:
    """The site that is kept for ``root``, if one is."""
    return _provided.get(root)


def read_site(root: Path, faults: Faults) -> Site:
    """Load data, pages and settings; the faults of all are in ``faults``."""
    with keeping(root):
        settings = read_settings(root, faults)
        book = read_book(root, settings, faults)
        return Site(load(root, faults), read_pages(root, book, faults), settings, book)
