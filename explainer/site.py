"""The site as one object: the library, the pages, their order in the navigation, and who uses what."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from explainer.faults import Faults
from explainer.library import Library
from explainer.read.pages import MACROS, Page, named, read_pages
from explainer.read.records import load
from explainer.read.settings import entries, read_settings
from explainer.read.strict_yaml import Document


T = TypeVar("T")


@dataclass(frozen=True)
class Site:
    """Everything a page can ask for. Built once, then only read. ``settings`` is None if ``mkdocs.yml`` cannot be read."""

    library: Library
    pages: dict[str, Page]
    settings: Document | None
    _kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What ``make`` gives, worked out the first time and kept: many pages ask for the same."""
        if name not in self._kept:
            self._kept[name] = make()
        return cast(T, self._kept[name])

    @property
    def config(self) -> dict[str, Any]:
        """``mkdocs.yml``, read for its navigation, address and style sheets."""
        return self.settings.content if self.settings else {}

    @cached_property
    def order(self) -> list[str]:
        """Page uris in the order of the navigation."""
        return [str(uri) for _, uri in entries(self.config.get("nav", []))]

    @cached_property
    def site_url(self) -> str:
        """The address the site is published at, with its slash."""
        return str(self.config["site_url"])

    @cached_property
    def uses(self) -> dict[tuple[str, str], list[str]]:
        """(kind, id) -> uris of the pages that call it, in navigation order."""
        found: dict[tuple[str, str], list[str]] = {}
        for uri in [*self.order, *(uri for uri in self.pages if uri not in self.order)]:
            for key in self.used_by(self.pages[uri]) if uri in self.pages else ():
                found.setdefault(key, []).append(uri)
        return found

    def used_by(self, page: Page) -> list[tuple[str, str]]:
        """(kind, id) of all that a page shows, in order of first appearance."""
        keys = [(kind, key) for call in page.calls if (kind := MACROS[call.name]) for key in named(call)]
        if page.owner in ("chapter", "system"):
            record = self.library.all(page.owner).get(page.stem)
            keys += [("claim", claim) for row in getattr(record, "beside", []) for claim in (row.claimed, row.known)]
        for call in page.calls:
            if call.name == "home_claims":
                first = [self.library.systems[key].beside[0] for key in call.arguments if key in self.library.systems]
                keys += [("claim", claim) for row in first for claim in (row.claimed, row.known)]
        return list(dict.fromkeys(keys))

    def page_of(self, kind: str, key: str) -> Page | None:
        """The page that belongs to a record of one page."""
        return next((page for page in self.pages.values() if page.owner == kind and page.stem == key), None)


_held: dict[Path, Site] = {}


@contextlib.contextmanager
def hold(site: Site) -> Iterator[None]:
    """Keep a site that was read and checked for those who run inside a builder and cannot be handed it."""
    _held[site.library.root] = site
    try:
        yield
    finally:
        del _held[site.library.root]


def held(root: Path) -> Site | None:
    """The site that is kept for ``root``, if one is."""
    return _held.get(root)


def read_site(root: Path, faults: Faults) -> Site:
    """Load data, pages and settings; the faults of all are in ``faults``."""
    return Site(load(root, faults), read_pages(root, faults), read_settings(root, faults))
