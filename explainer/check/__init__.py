"""What no single record can know: that ids resolve, that everything is used, that pages and records pair up."""

import re
from collections.abc import Iterator

from explainer.check.charts import chart_faults
from explainer.check.pages import check_page, unknown
from explainer.check.repeats import REPEATS, check_repeats
from explainer.faults import Faults
from explainer.library import KINDS, Entry, Library
from explainer.mentions import places
from explainer.outlets import place_of
from explainer.read.pages import Page
from explainer.read.settings import check_navigation
from explainer.read.strict_yaml import KeyPath, dotted
from explainer.records.selection import chosen
from explainer.records.table import Table, cell_faults
from explainer.site import Site

# Key of a record -> the kind of record that its ids name.
REFERENCES = {
    "sources": "source", "source": "source", "same_reporter_as": "source", "claimed": "claim", "known": "claim",
    "claim": "claim", "claims": "claim", "repeats": "claim",
    "facts": "fact", "like": "system", "system": "system", "see": "term", "chapter": "chapter", "company": "company",
}

# Kinds that have no page of their own -> what to do with a record that nothing uses; the listing that would show all of them.
UNUSED = {
    "source": "cite it or delete it", "claim": "show it on a page or delete it",
    "outlet": "delete it, or correct its names to those of a source", "term": "call it, or list the glossary on a page",
    "fact": "list the facts on a page", "correction": "list the corrections on a page", "event": "list the events on a page",
}
LISTED = {"term": "glossary", "fact": "facts", "correction": "corrections", "event": "events"}


def check(site: Site, faults: Faults) -> None:
    """Note every fault that needs more than one record or page to be seen."""
    whole = not faults
    for kind in KINDS:
        for entry in site.library.entries[kind.name].values():
            _check_references(entry, site.library, faults)
    for entry in site.library.entries["table"].values():
        if isinstance(entry.record, Table):
            for path, message in (cell_faults(entry.record) + chart_faults(entry.record)) or _empty_charts(entry.record):
                faults.add(entry.file, entry.line(*path), dotted(path), message)
    check_repeats(site.library, faults)
    _check_addresses(site.library, faults)
    for page in site.pages.values():
        check_page(page, site, faults)
    _check_pairs(site, faults)
    _check_questions(site.library, faults)
    if site.settings and site.order:
        check_navigation(site.settings, site.pages, site.library.root / "docs", faults)
    if whole:
        _check_thesaurus(site, faults)
        _check_use(site, faults)


def references(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """Every id a record names, as (path, kind, id)."""
    content: object = entry.document.content
    for part in entry.path:
        content = content[part]  # type: ignore[index]
    yield from _references(content, ())


def _references(content: object, path: KeyPath) -> Iterator[tuple[KeyPath, str, str]]:
    if isinstance(content, dict):
        for key, value in content.items():
            kind = REFERENCES.get(key)
            if kind and isinstance(value, str):
                yield (*path, key), kind, value
            elif kind and isinstance(value, list):
                yield from (((*path, key, place), kind, item) for place, item in enumerate(value))
            elif kind and isinstance(value, dict) and key in REPEATS:
                yield from (((*path, key, inner), kind, item) for inner, item in value.items())
            else:
                yield from _references(value, (*path, key))
    elif isinstance(content, list):
        for place, item in enumerate(content):
            yield from _references(item, (*path, place))


def _check_references(entry: Entry, library: Library, faults: Faults) -> None:
    for path, kind, key in references(entry):
        if library.lacks(kind, key):
            faults.add(entry.file, entry.line(*path), dotted(path), unknown(kind, key))


def _check_addresses(library: Library, faults: Faults) -> None:
    """One work, one id: two sources with one address would let a claim seem to have two voices."""
    first: dict[str, str] = {}
    for key, entry in library.entries["source"].items():
        address = library.sources[key].address
        if address is None:
            continue
        plain = re.sub(r"^https?://(www\.|m\.)?|/$", "", address.lower())
        if plain in first:
            faults.add(entry.file, entry.line("URL"), "URL", f"is also the address of '{first[plain]}'; keep one id for one work")
        first.setdefault(plain, key)


def _empty_charts(table: Table) -> list[tuple[KeyPath, str]]:
    return [(("charts", place), "takes no row of the table; correct 'where', 'without' or 'has'")
            for place, chart in enumerate(table.charts) if not chosen(chart, table)]


def _check_questions(library: Library, faults: Faults) -> None:
    """A question's id is permanent and stands in exports of all chapters, so no two may share one."""
    first: dict[str, str] = {}
    for chapter, entry in library.entries["chapter"].items():
        for number, question in enumerate(library.chapters[chapter].questions):
            if question.id in first:
                faults.add(entry.file, entry.line("questions", number, "id"), f"questions.{number}.id",
                           f"'{question.id}' is also a question of data/chapters/{first[question.id]}.yml; give it another id")
            first.setdefault(question.id, chapter)


def _check_pairs(site: Site, faults: Faults) -> None:
    first: dict[tuple[str, str], Page] = {}
    for page in site.pages.values():
        if page.owner and first.setdefault((page.owner, page.stem), page) is not page:
            faults.add(page.file, 1, "page", f"has the name of docs/{first[page.owner, page.stem].uri}, so both would show one record; rename it")
        if page.owner and site.library.lacks(page.owner, page.stem):
            place = next(kind.pattern for kind in KINDS if kind.name == page.owner).replace("*", page.stem)
            faults.add(page.file, 1, "record", f"there is no data/{place}; write the record, or delete the page")
    for kind in KINDS:
        if not kind.pages:
            continue
        for key, entry in site.library.entries[kind.name].items():
            if site.page_of(kind.name, key) is None and not list((site.library.root / "docs").glob(f"{kind.pages}/{key}.md")):
                faults.add(entry.file, 1, "page", f"has no page docs/{kind.pages}/{key}.md; write the page, or delete the record")


def _check_thesaurus(site: Site, faults: Faults) -> None:
    """An entry must lead somewhere: each of its meanings to a page or record that holds all of its words."""
    everywhere = places(site)
    for entry in site.library.entries["thesaurus"].values():
        for number, meant in enumerate(entry.record.means):  # type: ignore[attr-defined]
            words = re.findall(r"\w+", meant)
            if not words or not any(all(place.holds(word) for word in words) for place in everywhere):
                faults.add(entry.file, entry.line("means", number), f"means.{number}",
                           f"'{meant}' leads nowhere: no page or record holds it; use words that stand on the site")


def _check_use(site: Site, faults: Faults) -> None:
    """Every record is used. Only in a run without other faults: a broken record would seem to use nothing."""
    used = _used(site)
    for kind, advice in UNUSED.items():
        for key, entry in site.library.entries[kind].items():
            if (kind, key) not in used:
                faults.add(entry.file, entry.line("id"), "id", f"nothing uses the {kind} '{key}'; {advice}")


def _used(site: Site) -> set[tuple[str, str]]:
    """(kind, id) of all that a page calls, another record names, a page lists, or a source is found by."""
    used = set(site.uses)
    for kind in KINDS:
        for key, entry in site.library.entries[kind.name].items():
            used.update((wanted, named) for path, wanted, named in references(entry)
                        if (wanted, named) != (kind.name, key) and not REPEATS & {*path})
    listed = {call.arguments[0] for page in site.pages.values() for call in page.calls if call.name == "listing"}
    used.update((kind, key) for kind, name in LISTED.items() if name in listed for key in site.library.entries[kind])
    used.update(("outlet", outlet.id) for outlet in site.library.outlets
                if any(place_of(source, [outlet]) == outlet.place for source in site.library.sources.values()))
    return used
