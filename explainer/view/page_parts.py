"""Macros around a page's prose: its title, its opener, its questions, its ending."""

import re
from dataclasses import dataclass

from explainer.read.pages import Page
from explainer.records.chapter import Chapter
from explainer.view import figures, models
from explainer.view.charts.figure import all_charts
from explainer.view.templates import block, inline
from explainer.view.view import View
from explainer.view.words import reading_minutes

PARTS = {
    "start": "Start", "shaming-screens": "Shaming screens", "start-ups": "Start-ups", "panopticon": "The panopticon",
    "now": "What came after",
}
FIGURES = ("table", "pipeline", "beside", "model", "chart")


def title(view: View) -> str:
    """The title of this page's record."""
    return inline(view.draw("title", title=view.title_of(view.page)))


def opener(view: View) -> str:
    """What stands under the title, by the kind of page."""
    return _OPENERS[view.page.owner or ""](view)


def _chapter(view: View) -> str:
    return block(view.draw("opener-chapter", chapter=view.record, minutes=minutes(view.page)))


def _system(view: View) -> str:
    drawing = figures.pipeline(view, view.page.stem)
    return block(view.draw("opener-system", system=view.record, pipeline=drawing, beside=figures.beside(view)))


def _table(view: View) -> str:
    return block(view.draw("opener-table", table=view.record, charts=all_charts(view, view.page.stem), figure=figures.table(view, view.page.stem)))


def _company(view: View) -> str:
    return block(view.draw("opener-company", company=view.record))


_OPENERS = {"chapter": _chapter, "system": _system, "table": _table, "company": _company, "model": models.opener}


def minutes(page: Page) -> int:
    """Reading time from the words of the page and the figures it calls."""
    text = re.sub(r"\{\{.*?\}\}", " word ", page.body)
    return reading_minutes(len(text.split()), sum(call.name in FIGURES for call in page.calls))


def quiz(view: View) -> str:
    """Four questions: native radio buttons, an answer that also opens without JavaScript."""
    return block(view.draw("quiz", questions=getattr(view.record, "questions", [])))


def ending(view: View) -> str:
    """Claims, discussion, sources, how to cite, where next: whatever this page has of them."""
    own = view.page.owner in ("system", "company", "table", "model")
    after = view.draw(f"ending-{view.page.owner}", record=view.record) if own else ""
    return block(view.draw(
        "ending", after=after, record=view.record, chapter=view.record if isinstance(view.record, Chapter) else None,
        title=view.title_of(view.page), way=way(view), places=places(view),
        canonical=f"{view.site.site_url}{view.page.url}",
    ))


@dataclass(frozen=True)
class Way:
    """Where a chapter stands: its neighbours in the book, and its place in its part. ``left`` is in minutes, after this one."""

    before: Page | None
    after: Page | None
    part: str
    number: int
    count: int
    left: int


def way(view: View) -> Way | None:
    """The way through the chapters, in the order of the navigation; None on a page that is no chapter."""
    chapters = [view.site.pages[uri] for uri in view.site.order if uri in view.site.pages and view.site.pages[uri].owner == "chapter"]
    if view.page not in chapters:
        return None
    place = chapters.index(view.page)
    folder = view.page.uri.rpartition("/")[0]
    part = [page for page in chapters if page.uri.rpartition("/")[0] == folder]
    number = part.index(view.page) + 1
    return Way(chapters[place - 1] if place else None, chapters[place + 1] if place + 1 < len(chapters) else None,
               PARTS.get(folder, ""), number, len(part), sum(map(minutes, part[number:])))


def places(view: View) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Systems, tables and words of this page as (heading, [(words, address, meaning, for paper)])."""
    library = view.site.library
    systems = [(library.systems[key].short, view.link(f"systems/{key}.html"), "") for key in view.used("system") if key != view.page.stem]
    tables = [(library.tables[key].title, view.table_url(key), "") for key in view.used("table") if key != view.page.stem]
    words = [(library.terms[key].term, view.link(f"glossary.html#{key}"), library.terms[key].definition) for key in view.used("term")]
    found = (("Systems on this page", systems), ("Tables on this page", tables), ("Words on this page", words))
    return [(heading, links) for heading, links in found if links]
