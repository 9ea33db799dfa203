"""Macros around a page's prose: its title, its opener, its questions, its ending."""

from collections.abc import Callable

from explainer.due import checked, due
from explainer.kinds import kind_of
from explainer.records.chapter import Chapter
from explainer.view import figures, models, teaching
from explainer.view.charts.figure import all_charts
from explainer.view.citation import cited_page
from explainer.view.level import reading_of
from explainer.view.position import minutes, position, short_minutes
from explainer.view.templates import block, inline
from explainer.view.view import View


def title(view: View) -> str:
    """The title of this page's record."""
    return inline(view.draw("title", title=view.title_of(view.page)))


def opener(view: View) -> str:
    """What stands under the title: the template of the page's kind, with the record and what else it needs."""
    context = _OPENERS.get(view.page.kind or "", _nothing)(view)
    return block(view.draw(f"opener-{view.page.kind}", record=view.record, **context))


# Figures that openers show; a kind that is not here needs none.
_OPENERS: dict[str, Callable[[View], dict[str, object]]] = {
    "chapter": lambda view: _chapter(view),
    "system": lambda view: {
        "minutes": short_minutes(view.site, view.page),
        "pipeline": figures.pipeline(view, view.page.stem),
        "beside": figures.beside(view),
    },
    "company": lambda view: {"minutes": short_minutes(view.site, view.page)},
    "table": lambda view: {"charts": all_charts(view, view.page.stem), "figure": figures.table(view, view.page.stem)},
    "model": lambda view: {"figure": models.alone(view)},
    "pack": teaching.pack_parts,
}
# What endings need besides the record.
_ENDINGS: dict[str, Callable[[View], dict[str, object]]] = {"pack": teaching.pack_parts}


def _chapter(view: View) -> dict[str, object]:
    """How long and how hard it is, and its page for teachers, where there is one."""
    teacher = view.site.pages.get(f"{kind_of('chapter').companions[0].folder}/{view.page.stem}.md")
    return {"reading": reading_of(view.page, view.site.library), "teacher": teacher.url if teacher else None}


def _nothing(view: View) -> dict[str, object]:
    return {}


def _further(view: View) -> dict[str, object]:
    return _ENDINGS.get(view.page.kind or "", _nothing)(view)


def quiz(view: View) -> str:
    """What follows the last sentence of a chapter: the way on, what is not known, and four questions.

    Questions are native radio buttons, each with an answer that also opens without JavaScript.
    """
    place = position(view.site, view.page)
    after = place.after if place else None
    onward = view.draw(
        "onward",
        record=view.record,
        position=place,
        minutes=minutes(after) if after else 0,
        doors=[door for door in _DOORS if door[0].replace(".html", ".md") in view.site.pages],
    )
    return block(onward + "\n" + view.draw("quiz", questions=getattr(view.record, "questions", [])))


# Where the last chapter leads, of the pages that are there: (address, title, hook).
_DOORS = (
    (
        "article.html",
        "Read the article again",
        "The story that began all this, statement by statement: what held up, what did not, what nobody can check.",
    ),
    ("try-it/index.html", "Try the machines", "Guess first, then move one thing and see who is stopped."),
    ("teach/index.html", "Teach it", "Lessons, questions with answers, and pages that print."),
)


def ending(view: View) -> str:
    """Claims, discussion, sources, how to cite, where next: whatever this page has of them."""
    own = view.page.kind and kind_of(view.page.kind).has_ending
    return block(
        view.draw(
            "ending",
            after=view.draw(f"ending-{view.page.kind}", record=view.record, **_further(view)) if own else "",
            record=view.record,
            chapter=view.record if isinstance(view.record, Chapter) else None,
            position=position(view.site, view.page),
            places=_places(view),
            checks=_checks(view),
            cited=cited_page(view),
        )
    )


def _checks(view: View) -> tuple[str, str, str] | None:
    """What was done to a chapter or table, when, and when it is due again; None of any other page."""
    kind = view.page.kind
    day = checked(view.site, kind, view.page.stem) if kind in ("chapter", "table") and view.record else None
    return (_DONE[str(kind)], day, due(day)) if day else None


# What a check of each kind was.
_DONE = {"chapter": "Checked against its sources on", "table": "The last of its sources was read on"}


def _places(view: View) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Systems, tables and words of this page as (heading, [(words, address, meaning, for paper)])."""
    headings = {"system": "Systems on this page", "table": "Tables on this page", "term": "Words on this page"}
    found = [(heading, _links(view, kind)) for kind, heading in headings.items()]
    return [(heading, links) for heading, links in found if links]


def _links(view: View, kind: str) -> list[tuple[str, str, str]]:
    declared, records = kind_of(kind), view.site.library.all(kind)
    keys = [key for key in view.used(kind) if (kind, key) != (view.page.kind, view.page.stem)]
    return [
        (declared.short_of(records[key]), view.link_to(kind, key), getattr(records[key], "definition", ""))
        for key in keys
    ]
