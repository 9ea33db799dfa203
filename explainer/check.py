"""What no single record can know: that ids resolve, that everything is used, that pages and records pair up."""

import re
from collections.abc import Iterator

from explainer.faults import Faults
from explainer.library import KINDS, Entry, Library
from explainer.lines import KeyPath, dotted
from explainer.mentions import places
from explainer.pages import MACROS, Call, Page, named
from explainer.records.chart_check import chart_faults
from explainer.records.table import Table, cell_faults
from explainer.site import Site
from explainer.view import reference

# Key of a record -> the kind of record that its ids name.
REFERENCES = {
    "sources": "source", "source": "source", "same_reporter_as": "source", "claimed": "claim", "known": "claim",
    "facts": "fact", "like": "system", "system": "system", "see": "term", "chapter": "chapter", "company": "company",
}
NEEDED_CALLS = {
    "chapter": ("title", "opener", "quiz", "ending"), "system": ("title", "opener", "ending"),
    "company": ("title", "opener", "ending"), "table": ("title", "opener", "ending"),
    "model": ("title", "opener", "ending"),
}


def check(site: Site, faults: Faults) -> None:
    """Note every fault that needs more than one record or page to be seen."""
    whole = not faults
    for kind in KINDS:
        for entry in site.library.entries[kind.name].values():
            _check_references(entry, site.library, faults)
    for entry in site.library.entries["table"].values():
        if isinstance(entry.record, Table):
            for path, message in cell_faults(entry.record) + chart_faults(entry.record):
                faults.add(entry.file, entry.line(*path), dotted(path), message)
    _check_addresses(site.library, faults)
    for page in site.pages.values():
        _check_page(page, site, faults)
    _check_pairs(site, faults)
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
            else:
                yield from _references(value, (*path, key))
    elif isinstance(content, list):
        for place, item in enumerate(content):
            yield from _references(item, (*path, place))


def _check_references(entry: Entry, library: Library, faults: Faults) -> None:
    for path, kind, key in references(entry):
        if library.lacks(kind, key):
            faults.add(entry.file, entry.line(*path), dotted(path), _unknown(kind, key))


def _check_addresses(library: Library, faults: Faults) -> None:
    """One work, one id: two sources with one address would let a claim seem to have two voices."""
    first: dict[str, str] = {}
    for key, entry in library.entries["source"].items():
        address = reference.address(library.sources[key])
        if address is None:
            continue
        plain = re.sub(r"^https?://(www\.|m\.)?|/$", "", address.lower())
        if plain in first:
            faults.add(entry.file, entry.line("URL"), "URL", f"is also the address of '{first[plain]}'; keep one id for one work")
        first.setdefault(plain, key)


def _unknown(kind: str, key: str) -> str:
    return f"there is no {kind} '{key}'; correct the id, or add the record"


def _check_page(page: Page, site: Site, faults: Faults) -> None:
    for call in page.calls:
        kind = MACROS[call.name]
        missing = [key for key in named(call) if kind and site.library.lacks(kind, key)]
        for key in missing:
            faults.add(page.file, call.line, call.name, _unknown(str(kind), key))
        if kind and not all(key in site.library.entries[kind] for key in named(call)):
            continue
        if call.name == "claim" and len(call.arguments) > 1:
            _check_wording(page, call, site, faults)
        elif call.name == "chart":
            _check_chart(page, call.line, call.arguments, site, faults)
        elif call.name == "table" and "columns" in call.options:
            _check_columns(page, call.line, call.arguments[0], str(call.options["columns"]), site, faults)
    made = {call.name for call in page.calls}
    if made & {"claim", "cite", "home_claims"} and "ending" not in made:
        faults.add(page.file, 1, "ending", "shows claims or cites sources, so it must end with them; add {{ ending() }}")
    for name in NEEDED_CALLS.get(page.owner or "", ()):
        if name not in made:
            faults.add(page.file, 1, name, f"this page must call it; add {{{{ {name}() }}}}")


def _check_wording(page: Page, call: Call, site: Site, faults: Faults) -> None:
    key, words = call.arguments
    claim = site.library.claims[key]
    known = set(re.findall(r"\d[\d.,]*\d|\d", f"{claim.shown} {claim.text} {claim.value}"))
    for figure in re.findall(r"\d[\d.,]*\d|\d", words):
        if figure not in known:
            faults.add(page.file, call.line, "claim", f"shows '{figure}', which the claim '{key}' does not hold; use its figure")


def _check_columns(page: Page, line: int, key: str, wanted: str, site: Site, faults: Faults) -> None:
    known = {column.id for column in site.library.tables[key].columns}
    for column in wanted.split(","):
        if column.strip() not in known:
            faults.add(page.file, line, "table", f"'{key}' has no column '{column.strip()}'; use one of {', '.join(sorted(known))}")


def _check_chart(page: Page, line: int, arguments: tuple[str, ...], site: Site, faults: Faults) -> None:
    known = [chart.id for chart in site.library.tables[arguments[0]].charts]
    if not known:
        faults.add(page.file, line, "chart", f"the table '{arguments[0]}' has no chart; give it 'charts:', or call table()")
    elif len(arguments) > 1 and arguments[1] not in known:
        faults.add(page.file, line, "chart", f"'{arguments[0]}' has no chart '{arguments[1]}'; use one of {', '.join(known)}")


def _check_pairs(site: Site, faults: Faults) -> None:
    for page in site.pages.values():
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
            if not any(all(place.holds(word) for word in words) for place in everywhere):
                faults.add(entry.file, entry.line("means", number), f"means.{number}",
                           f"'{meant}' leads nowhere: no page or record holds it; use words that stand on the site")


def _check_use(site: Site, faults: Faults) -> None:
    """Unused sources and claims. Only in a run without other faults: a broken record would seem to use nothing."""
    used = set(site.uses)
    for kind in KINDS:
        for entry in site.library.entries[kind.name].values():
            used.update((wanted, key) for _, wanted, key in references(entry))
    for kind_name, advice in (("source", "cite it or delete it"), ("claim", "show it on a page or delete it")):
        for key, entry in site.library.entries[kind_name].items():
            if (kind_name, key) not in used:
                faults.add(entry.file, entry.line("id"), "id", f"nothing uses the {kind_name} '{key}'; {advice}")
