"""What a teacher sees: a lesson's steps with all they need at hand, and what a class reads, with its minutes."""

from dataclasses import dataclass

from explainer.check.packs import questions
from explainer.records.article import Fact
from explainer.records.base import EDITION
from explainer.records.claim import Claim
from explainer.records.pack import Card, Extract, Lesson, Step
from explainer.records.table import Cell, Column
from explainer.site import Site
from explainer.view.assignments import assigned, setting_url
from explainer.view.teaching_files import files_of, size
from explainer.view.templates import block
from explainer.view.verdict import verdict
from explainer.view.view import View
from explainer.view.words import date_words

PARTS = {
    "opener": "Opener",
    "reading": "Reading",
    "activity": "Activity",
    "talk": "Talk",
    "exit ticket": "Exit ticket",
    "homework": "Homework",
}


def pack_parts(view: View) -> dict[str, object]:
    """What the page of a pack shows beside its record."""
    pack = view.site.library.packs[view.page.stem]
    return {
        **pieces(view),
        "agenda": [(lesson, agenda(lesson)) for lesson in pack.lessons],
        "front": lambda card: front(view.site, card),
        "reading_words": sum(found.words for reading in pack.readings for found in assigned(view.site, reading)),
        "has_cards": bool(pack.cards),
        "files": files_of(view.site, "pack", view.page.stem),
        "size": size,
    }


def pieces(view: View) -> dict[str, object]:
    """What the pages of a pack and its sheet both work out."""
    return {
        "assigned": lambda readings: [found for reading in readings for found in assigned(view.site, reading)],
        "setting": setting_url,
        "rows": lambda extract: rows(view.site, extract),
        "questions": questions(view.site),
        "site_url": view.site.site_url,
        "PARTS": PARTS,
    }


def agenda(lesson: Lesson) -> list[tuple[int, int, Step]]:
    """(minute at which a step begins, minute at which it ends, step)."""
    found, clock = [], 0
    for step in lesson.steps:
        found.append((clock, clock + step.minutes, step))
        clock += step.minutes
    return found


def rows(site: Site, extract: Extract) -> tuple[list[str], list[list[object]]]:
    """(names of the columns, cells of the rows) that a class needs of a table."""
    table = site.library.tables[extract.table]
    ids = [column.id for column in table.columns]
    places = [ids.index(name) for name in extract.columns] or list(range(len(ids)))
    key = ids.index(extract.column)
    kept = [row.cells for row in table.rows if row.cells[key] in extract.rows]
    columns = [table.columns[place] for place in places]
    return [column.name for column in columns], [
        [_shown(cells[place], column) for place, column in zip(places, columns, strict=True)] for cells in kept
    ]


def _shown(cell: Cell, column: Column) -> object:
    return date_words(cell) if column.type == "date" and isinstance(cell, str) else cell


def front(site: Site, card: Card) -> str:
    """The statement on the front of a card."""
    if card.claim:
        return site.library.claims[card.claim].text
    return site.library.facts[str(card.fact)].says


@dataclass(frozen=True)
class CardSides:
    """Both sides of a card: the statement, its own record, and what is set beside it."""

    front: str
    claim: Claim | None
    fact: Fact | None
    verdict: str | None
    beside: list[Claim]


def card_sides(site: Site, card: Card) -> CardSides:
    """Both sides of one card; of a statement of the article, with our verdict."""
    library = site.library
    fact = library.facts.get(card.fact or "")
    return CardSides(
        front(site, card),
        library.claims.get(card.claim or ""),
        fact,
        verdict(fact, library.sources) if fact else None,
        [library.claims[key] for key in card.back],
    )


def certificate(view: View) -> str:
    """What a school must certify. Who publishes is taken from the settings; where they are silent, so is the page."""
    extra = view.site.config.get("extra", {})
    return block(
        view.draw(
            "certificate",
            publisher=extra.get("publisher"),
            contact=extra.get("contact"),
            repository=extra.get("repository"),
            site_url=view.site.site_url,
            site_name=view.site.config["site_name"],
            edition=EDITION.isoformat(),
        )
    )
