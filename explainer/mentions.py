"""Where a name is spoken of: the pages and entries whose own words hold it. Read from records and Markdown, before any
build.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.kinds import KINDS, kind_of
from explainer.read.pages import Page
from explainer.records.base import Record
from explainer.site import Site


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
        place = self.words.find(name)
        while place > 0 and _in_word(self.words[place - 1]) == _in_word(name[:1]):
            place = self.words.find(name, place + 1)
        return place > 0 or (place == 0 and _in_word(name[:1]))


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _text(record: Record) -> str:
    return record.model_dump_json().lower()


def places(site: Site) -> list[Place]:
    """Every page with its own record and the claims it shows, in reading order, then every entry of the long pages."""
    return site.once(
        "places", lambda: [*(_page(site, page) for page in site.in_order if page.uri in site.order), *_entries(site)]
    )


def _page(site: Site, page: Page) -> Place:
    record = site.record_of(page)
    claims = [
        site.library.claims[key] for kind, key in site.used_by(page) if kind == "claim" and key in site.library.claims
    ]
    words = " ".join(
        [
            page.heading,
            page.body,
            *([_text(record)] if record else []),
            *(f"{claim.text} {claim.who}" for claim in claims),
        ]
    )
    title = kind_of(page.kind).short_of(record) if record and page.kind else page.heading
    return Place(page.kind or "page", title, page.url, re.sub(r"\s+", " ", words.lower()))


def _entries(site: Site) -> Iterator[Place]:
    for kind in (kind for kind in KINDS if kind.mentions):
        for key, record in site.library.all(kind.name).items():
            yield Place(kind.name, kind.title_of(record), kind.address(key), _text(record))
