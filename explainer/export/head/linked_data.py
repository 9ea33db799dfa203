"""A page as JSON-LD, in the words of schema.org: what it is, what it teaches or holds, and where it stands.

Nothing here rates a claim: schema.org's ``ClaimReview`` wants a number for the truth, and we give reasons.
"""

import json
from collections.abc import Callable
from typing import Any

from explainer.export.data.files import FOLDER, PACKAGE, ZIP
from explainer.export.data.package import LICENCE, resources
from explainer.kinds import kind_of
from explainer.records.chapter import Chapter
from explainer.records.claim import Claim
from explainer.records.model import Model
from explainer.records.pack import Pack
from explainer.records.table import Column, Table
from explainer.site import Site
from explainer.view.citation import Work, work_of, work_of_page
from explainer.view.level import reading_of
from explainer.view.view import View

Data = dict[str, Any]
LICENCE_ADDRESS = LICENCE["path"]
# Columns of a table that say where.
_PLACES = ("country", "city", "place", "jurisdiction", "prefecture")
# What every page with prose and figures has; the page on accessibility tells how each was checked.
_ACCESS: Data = {
    "accessMode": ["textual", "visual"],
    "accessModeSufficient": {"@type": "ItemList", "itemListElement": ["textual"]},
    "accessibilityFeature": ["alternativeText", "longDescription", "readingOrder", "structuralNavigation"],
    "accessibilityHazard": ["noFlashingHazard", "noSoundHazard"],
}


def linked_data(view: View) -> str:
    """The JSON-LD of a page, safe inside a ``script`` element."""
    page = view.page
    known = _KINDS.get(page.kind or page.uri)
    found = [known(view, work_of_page(view.site, page))] if known else []
    return as_script([*found, *_way_to(view)])


def linked_data_of(site: Site, kind: str, key: str) -> str:
    """The JSON-LD of a record that the export gave a page of its own; only claims have one."""
    record, work = site.library.all(kind)[key], work_of(site, kind, key)
    return as_script([_claim(site, record, work)] if isinstance(record, Claim) else [])


def as_script(things: list[Data]) -> str:
    """The things as one JSON-LD text that can stand in a ``script`` element, whatever they hold."""
    content: Data = {"@context": "https://schema.org", **(things[0] if len(things) == 1 else {"@graph": things})}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _way_to(view: View) -> list[Data]:
    """The home page, the first page of the group, and the page."""
    site, page = view.site, view.page
    if page.uri == "index.md":
        return []
    steps = [(str(site.config["site_name"]), site.site_url)]
    group = site.groups.get(page.uri)
    first = next((uri for uri in site.order if site.groups.get(uri) == group), page.uri)
    if group and first != page.uri and first.endswith("/index.md"):
        steps.append((group, site.site_url + site.pages[first].url))
    steps.append((work_of_page(site, page).title, site.site_url + page.url))
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(steps, start=1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


def _about(view: View, kind: str, work: Work) -> Data:
    return {"@type": kind, "description": view.page.front.description, **_of(work)}


def _of(work: Work) -> Data:
    """What every work of ours tells."""
    people = [
        {"@type": "Person", "name": f"{name.given} {name.family}"}
        if name.family
        else {"@type": "Organization", "name": name.literal}
        for name in work.authors
    ]
    return {
        "name": work.title,
        "url": work.address,
        "author": people if len(people) > 1 else people[0],
        **({"publisher": {"@type": "Organization", "name": work.publisher}} if work.publisher else {}),
        "dateModified": work.day,
        "inLanguage": "en",
        "license": LICENCE_ADDRESS,
        "isAccessibleForFree": True,
    }


def _part_of(view: View) -> Data:
    return {"@type": "WebSite", "name": view.site.config["site_name"], "url": view.site.site_url}


def _chapter(view: View, work: Work) -> Data:
    record = view.record
    assert isinstance(record, Chapter)
    reading = reading_of(view.page, view.site.library)
    return {
        **_about(view, "LearningResource", work),
        "learningResourceType": "reading",
        "educationalLevel": reading.level,
        "educationalUse": ["reading", "discussion", "assessment"],
        "timeRequired": f"PT{reading.minutes}M",
        "teaches": [objective.text for objective in record.objectives],
        "isPartOf": _part_of(view),
        **_ACCESS,
    }


def _pack(view: View, work: Work) -> Data:
    record = view.record
    assert isinstance(record, Pack)
    return {
        **_about(view, "LearningResource", work),
        "learningResourceType": "lesson plan",
        "educationalLevel": record.ages,
        "timeRequired": f"PT{record.minutes}M",
        "teaches": [objective.text for objective in record.objectives],
        "isPartOf": _part_of(view),
    }


def _model(view: View, work: Work) -> Data:
    record = view.record
    assert isinstance(record, Model)
    return {
        **_about(view, "LearningResource", work),
        "learningResourceType": "simulation",
        "abstract": record.shows,
        "isPartOf": _part_of(view),
        **_ACCESS,
    }


def _table(view: View, work: Work) -> Data:
    record = view.record
    assert isinstance(record, Table)
    stem = work.address.removesuffix(".html")
    return {
        **_about(view, "Dataset", work),
        "description": record.shows,
        "license": {"@type": "CreativeWork", "name": record.licence},
        "variableMeasured": [_variable(column) for column in record.columns],
        **({"temporalCoverage": when} if (when := _when(record)) else {}),
        **({"spatialCoverage": where} if (where := _where(record)) else {}),
        "distribution": [_download(f"{stem}.csv", "text/csv"), _download(f"{stem}.json", "application/json")],
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "name": f"The data of {work.site}",
            "url": f"{view.site.site_url}about/data.html",
        },
    }


def _variable(column: Column) -> Data:
    unit = {"unitText": column.unit} if column.unit else {}
    return {"@type": "PropertyValue", "name": column.name, "description": column.about, **unit}


def _download(address: str, media: str) -> Data:
    return {"@type": "DataDownload", "encodingFormat": media, "contentUrl": address}


def _cells(table: Table, wanted: Callable[[Column], bool]) -> list[str]:
    """The cells, as text, of all columns that are wanted; empty ones are left out."""
    places = [place for place, column in enumerate(table.columns) if wanted(column)]
    return [str(row.cells[place]) for row in table.rows for place in places if row.cells[place] is not None]


def _when(table: Table) -> str | None:
    """The first and the last date in the rows, parted by a slash (ISO 8601), or what the whole table is of."""
    dates = [date for cell in _cells(table, lambda one: one.type in ("year", "date")) for date in cell.split("/")]
    found = sorted(dates) or (table.as_of or "").split("/")
    return "/".join(dict.fromkeys((found[0], found[-1]))) or None


def _where(table: Table) -> list[str]:
    """The places that the rows are about, each once, in their order."""
    return list(dict.fromkeys(_cells(table, lambda one: one.id in _PLACES)))


def _package(view: View, work: Work) -> Data:
    """All records as one data set: its files, and what its main one, the claims, holds."""
    root = f"{view.site.site_url}{FOLDER}/"
    kinds = resources(view.site)
    claims = next(one for one in kinds if one.name == "claims")
    days = [row[name] for row in claims.rows for name in ("as_of_from", "as_of_to") if row[name]]
    files = [(f"{one.name}.{end}", media) for one in kinds for end, media in _FORMATS]
    return {
        **_about(view, "Dataset", work),
        "variableMeasured": [column.name for column in claims.columns],
        "temporalCoverage": f"{min(days)}/{max(days)}" if days else "",
        "spatialCoverage": list(dict.fromkeys(row["place"] for row in claims.rows if row["place"]))[:_MOST_PLACES],
        "distribution": [
            _download(root + name, media)
            for name, media in [(ZIP, "application/zip"), (PACKAGE, "application/json"), *files]
        ],
    }


_FORMATS = (("csv", "text/csv"), ("json", "application/json"))
# Of the package: the first ones, for a finder to go by; the file has all.
_MOST_PLACES = 40


def _glossary(view: View, work: Work) -> Data:
    terms = [
        {"@type": "DefinedTerm", "name": term.term, "url": f"{work.address}#{key}", "description": term.definition}
        for key, term in view.site.library.terms.items()
    ]
    return {**_about(view, "DefinedTermSet", work), "hasDefinedTerm": terms}


def _home(view: View, work: Work) -> Data:
    return _about(view, "WebSite", work)


def _claim(site: Site, claim: Claim, work: Work) -> Data:
    """A statement, who made it, and the works that it rests on."""
    sources = [site.library.sources[key] for key in claim.sources]
    return {
        "@type": "Claim",
        **_of(work),
        "text": claim.text,
        "creditText": work.said,
        "citation": [
            {"@type": "CreativeWork", "name": one.title, **({"url": one.address} if one.address else {})}
            for one in sources
        ],
    }


# Kind of record, or page without one -> what it is.
_KINDS: dict[str, Callable[[View, Work], Data]] = {
    "chapter": _chapter,
    "pack": _pack,
    "model": _model,
    "table": _table,
    "about/data.md": _package,
    f"{kind_of('term').page}": _glossary,
    "index.md": _home,
}
