"""Where a chapter stands in the book, and how long it takes to read."""

import re
from dataclasses import dataclass

from explainer.macros import MACROS
from explainer.read.pages import Page
from explainer.site import Site
from explainer.view.words import reading_minutes


@dataclass(frozen=True)
class ChapterPosition:
    """A chapter's neighbours in the book, and its place in its part. ``left`` is in minutes, after this chapter."""

    before: Page | None
    after: Page | None
    part: str
    number: int
    count: int
    left: int


def position(site: Site, page: Page) -> ChapterPosition | None:
    """A page's place among the chapters, in the order of the navigation; None for a page that is no chapter."""
    chapters, own = site.chapters(), site.part_of(page)
    if page not in chapters or own is None:
        return None
    place = chapters.index(page)
    part = site.chapters(own)
    number = part.index(page) + 1
    return ChapterPosition(
        chapters[place - 1] if place else None,
        chapters[place + 1] if place + 1 < len(chapters) else None,
        own.title,
        number,
        len(part),
        sum(map(minutes, part[number:])),
    )


def minutes(page: Page) -> int:
    """Reading time from the words of the page and the figures it calls."""
    return reading_minutes(_words(page), sum(MACROS[call.name].figure for call in page.calls))


def short_minutes(site: Site, page: Page) -> int:
    """Reading time of the page of a system or a company: its prose, what opens it, its drawing and its claims beside
    outcomes. The lists below the prose, to look things up in, do not count.
    """
    record = site.record_of(page)
    texts = [str(getattr(record, "lede", ""))]
    for station in ("senses", "matches", "acts", "happens"):
        if described := getattr(record, station, None):
            texts += [described.title, described.text]
    for row in getattr(record, "beside", []):
        texts += [site.library.claims[key].text for key in (row.claimed, row.known)]
    return reading_minutes(_words(page) + len(" ".join(texts).split()), 0)


def _words(page: Page) -> int:
    return len(re.sub(r"\{\{.*?\}\}", " word ", page.body).split())
