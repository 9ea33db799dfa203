"""What teachers and classes work with on a page: the audit by a class, the claim lab, the desk for assignments."""

import json
from collections.abc import Callable

from explainer.read.pages import Page
from explainer.read.reading import prose, words
from explainer.read.sections import sections
from explainer.records.model import Model
from explainer.records.pack import Pack
from explainer.site import Site
from explainer.view.assignments import section_words
from explainer.view.inline import report
from explainer.view.labels import KIND_WORDS
from explainer.view.proof import verify
from explainer.view.record_data import RecordData, claim_data, fact_data
from explainer.view.templates import block
from explainer.view.verdict import VERDICTS
from explainer.view.view import View
from explainer.view.words import reading_minutes

# Where explainer/export/tools.py writes the records that the tools show.
RECORDS = "assets/teach/records.js"
STOPS = "assets/teach/stops.js"
# Minutes in class, told on the page as ours: to try a model, to read a table, to judge one card.
MODEL, TABLE, CARD = 8, 5, 2


def tool(view: View, name: str) -> str:
    """The tool of that name, from ``overrides/macros/tool-<name>.html``; its scripts bring it to life."""
    return block(view.draw(f"tool-{name}", records=RECORDS, **_CONTEXT[name](view)))


def claim_sets(site: Site) -> list[tuple[str, str, list[str]]]:
    """The claims that can be handed out together, as (id, title, ids of claims): those of each chapter, in the order of
    the book.
    """
    chapters = [(page, site.library.chapters[page.stem]) for page in site.chapters()]
    return [
        (page.stem, chapter.title, [key for kind, key in site.used_by(page) if kind == "claim"])
        for page, chapter in chapters
    ]


def _audit(view: View) -> dict[str, object]:
    return {
        "sets": claim_sets(view.site),
        "total": len(view.site.library.claims),
        "questions": QUESTIONS,
        "report": report(view, "Send it to those who publish this site"),
    }


# Asked of every claim, and what a "no" would mean. Their order is that of the signs in a code.
QUESTIONS = (
    ("Does the source say this?", "The source does not say it"),
    ("Is the speaker right?", "Somebody else said it"),
    ("Is the date right?", "The date differs"),
    ("Does the kind fit?", "It is another kind of statement"),
    ("Is its limit told?", "Something that limits it is left out"),
)

# Rows of an opened record, in the order in which they are read.
ROWS = (
    ("who", "Who said it"),
    ("date", "As of"),
    ("limits", "What limits it"),
    ("unknown", "Not known"),
    ("sure", "How sure"),
    ("others", "Others say"),
    ("sources", "Sources"),
)


def _lab(view: View) -> dict[str, object]:
    site = view.site
    words = {
        "facts": list(VERDICTS),
        "claims": [kind.word for kind in KIND_WORDS.values()],
        "rows": ROWS,
    }
    return {
        "sets": [(key, pack.title, _cards(site, pack)) for key, pack in site.library.packs.items() if pack.cards],
        "rows": ROWS,
        "verdicts": VERDICTS,
        "kinds": KIND_WORDS,
        "payload": json.dumps(words),
    }


def _cards(site: Site, pack: Pack) -> list[tuple[str, str, RecordData]]:
    """(facts or claims, id, record in words) of each card whose front is one."""
    return [
        ("facts", card.fact, fact_data(site, card.fact))
        if card.fact
        else ("claims", str(card.claim), claim_data(site, str(card.claim)))
        for card in pack.cards
    ]


def stops(site: Site) -> dict[str, RecordData]:
    """Everything that can be assigned, by key: title, address below the root, words to read or minutes of work.

    ``parts`` are a chapter's sections by anchor, or a model's cases by id (then ``case`` is true).
    """
    return {key: stop for _, rows in assignable(site) for key, stop in rows}


def assignable(site: Site) -> list[tuple[str, list[tuple[str, RecordData]]]]:
    """The same under headings, in the order of the book."""
    library = site.library
    parts = [(part.title, [_chapter(site, page) for page in site.chapters(part)]) for part in site.book.parts.values()]
    packs = [(key, pack) for key, pack in library.packs.items() if pack.cards]
    return [
        *parts,
        ("Models", [(key, _model(key, model)) for key, model in library.models.items()]),
        ("Tables", [(f"table.{key}", _table(site, key)) for key in library.tables]),
        ("Statements to judge", [(f"lab.{key}", _set(key, pack)) for key, pack in packs]),
    ]


def _chapter(site: Site, page: Page) -> tuple[str, RecordData]:
    chapter = site.library.chapters[page.stem]
    found = {
        anchor: {"title": section.title, "words": section_words(site, page, section)}
        for anchor, section in sections(page).items()
    }
    stop = {"title": chapter.title, "url": page.url, "words": len(words(prose(page, site.library))), "parts": found}
    return page.stem, stop | ({"note": chapter.content_note} if chapter.content_note else {})


def _model(key: str, model: Model) -> RecordData:
    cases = {preset.id: {"title": preset.name} for preset in model.presets}
    return {"title": model.title, "url": f"try-it/{key}.html", "minutes": MODEL, "case": True, "parts": cases}


def _table(site: Site, key: str) -> RecordData:
    return {"title": site.library.tables[key].title, "url": f"tables/{key}.html", "minutes": TABLE}


def _set(key: str, pack: Pack) -> RecordData:
    return {"title": pack.title, "url": f"teach/lab.html#{key}", "minutes": CARD * len(pack.cards)}


def _build(view: View) -> dict[str, object]:
    return {"assignable": assignable(view.site), "stops": STOPS, "about": _about}


def _about(stop: RecordData) -> str:
    return f"{reading_minutes(stop['words'], 0)} minutes" if "words" in stop else f"about {stop['minutes']} minutes"


_CONTEXT: dict[str, Callable[[View], dict[str, object]]] = {
    "audit": _audit,
    "lab": _lab,
    "build": _build,
    "verify": verify,
}
