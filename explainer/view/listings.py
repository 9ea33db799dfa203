"""Long pages made of many records: sources, glossary, facts, events, and the indexes of systems and tables."""

from collections import Counter
from collections.abc import Callable

from explainer.book import Part
from explainer.editions.left_behind import tombstones
from explainer.kinds import KINDS, kind_of
from explainer.read.pages import Page
from explainer.records.chapter import Chapter
from explainer.records.claim import Claim
from explainer.records.event import Event
from explainer.records.references import references
from explainer.records.source import Source
from explainer.site import Site
from explainer.view import atlas, back_then, company_line
from explainer.view.a_to_z import by_letter, letters, plain
from explainer.view.charts.figure import file_name
from explainer.view.data_files import all_data
from explainer.view.filters import Values, filters
from explainer.view.labels import KIND_WORDS
from explainer.view.position import minutes
from explainer.view.proof import changes
from explainer.view.sittings import sittings
from explainer.view.teach_table import teach_rows
from explainer.view.teaching_files import all_files
from explainer.view.templates import block
from explainer.view.typography import curly
from explainer.view.verdict import VERDICTS, counts_from, verdict
from explainer.view.view import View


def listing(view: View, what: str) -> str:
    """All records of one kind."""
    work_out = _CONTEXT.get(what)
    context = work_out(view) if work_out else {}
    return block(view.draw(f"listing-{what}", **context) + tombstones(view, what))


def contents(view: View, part: str) -> str:
    """The chapters of one part, in reading order, with question and minutes."""
    return block(view.draw("contents", rows=_chapters(view, view.site.book.parts[part])))


def doors(view: View) -> str:
    """The home page's way in: what fits a reader's time, a door for each numbered part, and what comes after them."""
    book, pages = view.site.book, view.site.pages
    return block(
        view.draw(
            "doors",
            sittings=sittings(view),
            before=[(part.title, _index(view, part), _chapters(view, part)) for part in book.before],
            doors=[(part, pages[f"{part.folder}/index.md"], _chapters(view, part)) for part in book.counted],
            after=[(pages[f"{part.folder}/index.md"], _chapters(view, part)) for part in book.after],
        )
    )


def _index(view: View, part: Part) -> str | None:
    page = view.site.pages.get(f"{part.folder}/index.md")
    return page.url if page else None


def _chapters(view: View, part: Part) -> list[tuple[Page, Chapter, int]]:
    """(page, record, minutes) of the chapters of a part, in reading order."""
    records = view.site.library.chapters
    return [(page, records[page.stem], minutes(page)) for page in view.site.chapters(part) if page.stem in records]


def _sources(view: View) -> dict[str, object]:
    used = where_used(view.site)
    rows = [(key, source, used.get(key, [])) for key, source in view.site.library.sources.items()]
    rows.sort(key=lambda row: (plain(_sort_name(row[1])), row[1].issued or ""))
    return {"letters": by_letter(rows, lambda row: _sort_name(row[1]))}


def _sort_name(source: Source) -> str:
    """The name that a list of sources has it under: its first author, or who published it; a newspaper without its
    article.
    """
    named = source.author[0].family or source.author[0].literal if source.author else source.container_title
    return (named or source.title).removeprefix("The ")


def where_used(site: Site) -> dict[str, list[Page]]:
    """Source id -> the pages that rest on it, in navigation order; then the long pages whose entries do."""
    found: dict[str, dict[str, Page]] = {}
    for page in site.in_order:
        for key in View(site, page).cited if page.uri in site.order else ():
            found.setdefault(key, {})[page.uri] = page
    for page, record in (
        (site.pages[kind.page], record)
        for kind in KINDS
        if kind.page in site.pages and kind.name != "source"
        for record in site.library.all(kind.name).values()
    ):
        for reference in references(record):
            if reference.kind == "source":
                found.setdefault(reference.id, {}).setdefault(page.uri, page)
    return {key: list(pages.values()) for key, pages in found.items()}


def _facts(view: View) -> dict[str, object]:
    library = view.site.library
    verdicts = {key: verdict(fact, library.sources) for key, fact in library.facts.items()}
    corrections: dict[str, list[str]] = {}
    for key, correction in library.corrections.items():
        for fact in correction.facts:
            corrections.setdefault(fact, []).append(key)
    values = {
        key: {"verdict": [verdicts[key]], "kind": [KIND_WORDS[fact.kind].word]} for key, fact in library.facts.items()
    }
    then = back_then.verdicts_at(library.facts, library.sources)
    years = back_then.counts_at(then)
    return {
        "then": then,
        "years": years,
        "stops": back_then.STOPS,
        "pieces": back_then.pieces(years),
        "drawn": back_then,
        "counts_from": {key: counts_from(source) for key, source in library.sources.items()},
        "values": values,
        "filters": filters({"verdict": "Verdict", "kind": "Kind of statement"}, values.values()),
        "verdicts": verdicts,
        "counts": Counter(verdicts.values()),
        "meanings": VERDICTS,
        "corrections": corrections,
    }


def _glossary(view: View) -> dict[str, object]:
    terms = sorted(view.site.library.terms.items(), key=lambda item: item[1].term.lower())
    return {"terms": terms}


def _events(view: View) -> dict[str, object]:
    events = sorted(view.site.library.events.items(), key=lambda item: item[1].date)
    rows: list[tuple[str, Event, Values, int]] = [
        (key, event, {"country": event.countries, "theme": event.themes}, quiet)
        for (key, event), quiet in zip(events, gaps_before([event.date for _, event in events]), strict=True)
    ]
    years: dict[str, list[str]] = {}
    for key, event in events:
        years.setdefault(event.date[:4], []).append(key)
    first, last = (int(year) for year in (min(years), max(years)))
    return {
        "rows": rows,
        "years": [(year, years.get(year, [])) for year in map(str, range(first, last + 1))],
        "filters": filters({"country": "Place", "theme": "Theme"}, [row[2] for row in rows]),
    }


def gaps_before(dates: list[str]) -> list[int]:
    """How long nothing happened before each date, in steps of two months, from 0 to 4. A year alone is its January."""
    months = [int(date[:4]) * 12 + int(date[5:7] or 1) for date in dates]
    return [0, *(min(4, max(0, later - earlier) // 2) for earlier, later in zip(months, months[1:], strict=False))][
        : len(dates)
    ]


def _claims(view: View) -> dict[str, object]:
    """Every claim in the order in which the site tells them, with what it can be filtered by."""
    site = view.site
    systems: dict[str, list[str]] = {}
    for page in site.in_order:
        if page.kind == "system":
            name = kind_of("system").short_of(site.library.systems[page.stem])
            for key in (key for kind, key in site.used_by(page) if kind == "claim"):
                systems.setdefault(key, []).append(name)
    in_reading_order = [
        key for page in [*site.chapters(), *site.in_order] for kind, key in site.used_by(page) if kind == "claim"
    ]
    claims = {key: site.library.claims[key] for key in [*in_reading_order, *site.library.claims]}
    countries = {_last(claim.place) for claim in claims.values() if claim.place}
    rows = [(key, claim, _filter_values(claim, systems.get(key, []), countries)) for key, claim in claims.items()]
    labels = {"kind": "Kind", "place": "Place", "system": "System", "year": "Year", "speaker": "Speaker"}
    return {"rows": rows, "filters": filters(labels, [row[2] for row in rows])}


def _filter_values(claim: Claim, systems: list[str], countries: set[str]) -> Values:
    """A claim's kind, country, systems, year and speaker. What comes after the first comma says through whom."""
    return {
        "kind": [KIND_WORDS[claim.kind].word],
        "place": [curly(name) for name in _places(_last(claim.place), countries)] if claim.place else [],
        "system": [curly(name) for name in systems],
        "year": [claim.as_of[:4]] if claim.as_of else [],
        "speaker": [curly(claim.who.partition(",")[0])],
    }


def _last(place: str) -> str:
    """The country of a place, which stands last."""
    return place.rpartition(", ")[2]


def _places(country: str, countries: set[str]) -> list[str]:
    """``China and the United States`` are two, and ``England and Wales`` one: no claim is of Wales alone."""
    both = [part.removeprefix("the ") for part in country.split(" and ")]
    return both if countries.issuperset(both) else [country]


def _tables(view: View) -> dict[str, object]:
    return {"file_name": file_name}


def _statements(view: View) -> dict[str, object]:
    """Each statement of the article with its verdict, and how many have which."""
    library = view.site.library
    verdicts = {key: verdict(fact, library.sources) for key, fact in library.facts.items()}
    groups = [(name, [key for key, found in verdicts.items() if found == name]) for name in VERDICTS]
    return {"groups": [(name, VERDICTS[name], keys) for name, keys in groups if keys], "count": len(verdicts)}


def _standards(view: View) -> dict[str, object]:
    """The packs that serve each code."""
    library = view.site.library
    by_code: dict[tuple[str, str], list[str]] = {
        (key, code.code): [] for key, framework in library.frameworks.items() for code in framework.codes
    }
    for key, pack in library.packs.items():
        for named in pack.standards:
            for code in named.codes:
                by_code[named.framework, code].append(key)
    return {"by_code": by_code}


# What a listing needs besides the records; one that is not here takes them from the library.
_CONTEXT: dict[str, Callable[[View], dict[str, object]]] = {
    "companies": lambda view: {
        "rows": [
            (key, company, company_line.lifespan(company)) for key, company in view.site.library.companies.items()
        ],
        "scale": company_line,
    },
    "claims": _claims,
    "tables": _tables,
    "statements": _statements,
    "sources": _sources,
    "facts": _facts,
    "glossary": _glossary,
    "systems": atlas.systems,
    "events": _events,
    "standards": _standards,
    "teach-chapters": lambda view: {"rows": teach_rows(view)},
    "a-z": lambda view: {"letters": letters(view.site)},
    "files": all_files,
    "data": all_data,
    "changes": changes,
    "questions": lambda view: {
        "rows": [row for part in view.site.book.parts.values() for row in _chapters(view, part)]
    },
}
