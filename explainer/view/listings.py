"""Long pages made of many records: sources, glossary, facts, events, and the indexes of systems and tables."""

from collections import Counter
from dataclasses import dataclass

from explainer.read.pages import Page
from explainer.records.chapter import Chapter
from explainer.records.source import Source
from explainer.records.system import System
from explainer.view import page_parts
from explainer.view.a_to_z import by_letter, letters, plain
from explainer.view.filters import Values, filters
from explainer.view.labels import KIND_WORDS
from explainer.view.templates import block
from explainer.view.verdict import VERDICTS, verdict
from explainer.view.view import View


def listing(view: View, what: str) -> str:
    """All records of one kind."""
    context = _CONTEXT.get(what, lambda _: {})(view)
    return block(view.draw(f"listing-{what}", **context))


def contents(view: View, part: str) -> str:
    """The chapters of one part, in reading order, with question and minutes."""
    return block(view.draw("contents", rows=_chapters(view, part)))


def doors(view: View) -> str:
    """The home page's way in: where to begin, a door for each part, and what came after."""
    parts = ("shaming-screens", "start-ups", "panopticon")
    return block(view.draw(
        "doors", begin=_chapters(view, "start"), after=_chapters(view, "now"), after_page=view.site.pages["now/index.md"],
        doors=[(part, view.site.pages[f"{part}/index.md"], _chapters(view, part)) for part in parts],
    ))


def _chapters(view: View, part: str) -> list[tuple[Page, Chapter, int]]:
    """(page, record, minutes) of the chapters of a part, in reading order."""
    chapters = view.site.library.chapters
    pages = [view.site.pages[uri] for uri in view.site.order if uri in view.site.pages]
    return [(page, chapters[page.stem], page_parts.minutes(page)) for page in pages
            if page.owner == "chapter" and page.stem in chapters and chapters[page.stem].part == part]


def _sources(view: View) -> dict[str, object]:
    used = where_used(view)
    rows = [(key, source, used.get(key, [])) for key, source in view.site.library.sources.items()]
    rows.sort(key=lambda row: (plain(_filed(row[1])), row[1].issued or ""))
    return {"letters": by_letter(rows, lambda row: _filed(row[1]))}


def _filed(source: Source) -> str:
    """The name that a list of sources has it under: its first author, or who published it; a newspaper without its article."""
    named = source.author[0].family or source.author[0].literal if source.author else source.container_title
    return (named or source.title).removeprefix("The ")


def where_used(view: View) -> dict[str, list[Page]]:
    """Source id -> the pages that rest on it, in navigation order."""
    found: dict[str, list[Page]] = {}
    for uri in view.site.order:
        if uri in view.site.pages:
            for key in View(view.site, view.site.pages[uri]).cited:
                found.setdefault(key, []).append(view.site.pages[uri])
    library = view.site.library
    for kind, uri in (("fact", "article.md"), ("correction", "corrections.md"), ("event", "timeline.md")):
        for record in library.all(kind).values():
            keys = [other.source for other in record.others] if kind == "fact" else record.sources  # type: ignore[attr-defined]
            for key in keys:
                if uri in view.site.pages and view.site.pages[uri] not in found.setdefault(key, []):
                    found[key].append(view.site.pages[uri])
    return found


def _facts(view: View) -> dict[str, object]:
    library = view.site.library
    verdicts = {key: verdict(fact, library.sources) for key, fact in library.facts.items()}
    corrections: dict[str, list[str]] = {}
    for key, correction in library.corrections.items():
        for fact in correction.facts:
            corrections.setdefault(fact, []).append(key)
    values = {key: {"verdict": [verdicts[key]], "kind": [KIND_WORDS[fact.kind].word]} for key, fact in library.facts.items()}
    return {"values": values, "filters": filters({"verdict": "Verdict", "kind": "Kind of statement"}, values.values()),
            "verdicts": verdicts, "counts": Counter(verdicts.values()), "meanings": VERDICTS, "corrections": corrections}


def _glossary(view: View) -> dict[str, object]:
    terms = sorted(view.site.library.terms.items(), key=lambda item: item[1].term.lower())
    return {"terms": terms}


STEPS = {("senses", "machine"): "a machine senses", ("senses", "people"): "people sense", ("matches", "machine"): "a machine matches",
         ("matches", "people"): "people match", ("acts", "machine"): "a machine acts", ("acts", "people"): "people act"}


@dataclass(frozen=True)
class SystemRow:
    """A system in the index, with what it can be filtered by, all worked out from its record."""

    key: str
    system: System
    steps: list[str]
    abroad: list[str]
    evidence: list[str]

    @property
    def values(self) -> Values:
        return {"step": self.steps, "country": [*self.system.countries, *self.abroad], "evidence": self.evidence}


def _systems(view: View) -> dict[str, object]:
    order = list(page_parts.PARTS)
    rows = [_system(view, key, system) for key, system in view.site.library.systems.items()]
    labels = {"step": "Step", "country": "Place", "evidence": "What is known rests on"}
    return {"rows": sorted(rows, key=lambda row: (order.index(row.system.part), row.system.short)), "parts": page_parts.PARTS,
            "filters": filters(labels, [row.values for row in rows])}


def _system(view: View, key: str, system: System) -> SystemRow:
    """Who does each step, which other countries have the machine, and on what kinds of statement the outcome rests."""
    claims = view.site.library.claims
    steps = [STEPS[station, getattr(system, station).by] for station in ("senses", "matches", "acts")]
    abroad = sorted({country for place in system.elsewhere for country in place.countries} - set(system.countries))
    evidence = list(dict.fromkeys(KIND_WORDS[claims[row.known].kind].word for row in system.beside))
    return SystemRow(key, system, steps, abroad, evidence)


def _events(view: View) -> dict[str, object]:
    events = sorted(view.site.library.events.items(), key=lambda item: item[1].date)
    rows = [(key, event, {"country": event.countries, "theme": event.themes}) for key, event in events]
    return {"rows": rows, "filters": filters({"country": "Place", "theme": "Theme"}, [values for _, _, values in rows])}


_CONTEXT = {"sources": _sources, "facts": _facts, "glossary": _glossary, "systems": _systems, "events": _events,
            "a-z": lambda view: {"letters": letters(view.site)}}
