"""Where a name is spoken of: the pages and entries whose own words hold it. Read from records and Markdown, before any build."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.read.pages import Page
from explainer.records.base import Record
from explainer.site import Site

# Kinds whose entries stand on one long page, each under its id.
PLACES = {"event": "timeline.html", "correction": "corrections.html", "term": "glossary.html"}


@dataclass(frozen=True)
class Place:
    """Somewhere to look a name up: its kind, its title, its address and its words."""

    kind: str
    title: str
    url: str
    words: str

    def holds(self, name: str) -> bool:
        """Whether the name stands here as a word of its own, or as the beginning of one (``camera`` in ``cameras``)."""
        name = name.lower()
        return name in self.words and re.search(rf"\b{re.escape(name)}", self.words) is not None


def _text(record: Record) -> str:
    return record.model_dump_json().lower()


def places(site: Site) -> list[Place]:
    """Every page with its own record and the claims it shows, in reading order, then every entry of the long pages."""
    return site.once("places", lambda: [*(_page(site, site.pages[uri]) for uri in site.order if uri in site.pages), *_entries(site)])


def _page(site: Site, page: Page) -> Place:
    record = site.library.all(page.owner).get(page.stem) if page.owner else None
    claims = [site.library.claims[key] for kind, key in site.used_by(page) if kind == "claim" and key in site.library.claims]
    words = " ".join([page.heading, page.body, *([_text(record)] if record else []), *(f"{claim.text} {claim.who}" for claim in claims)])
    title = getattr(record, "title", None) or getattr(record, "short", None) or getattr(record, "name", None) or page.heading
    return Place(page.owner or "page", title, page.url, re.sub(r"\s+", " ", words.lower()))


def _entries(site: Site) -> Iterator[Place]:
    for kind, url in PLACES.items():
        for key, record in site.library.all(kind).items():
            title = getattr(record, "title", None) or getattr(record, "topic", None) or getattr(record, "term", "")
            yield Place(kind, title, f"{url}#{key}", _text(record))
