"""A page whose every source was published in one country is listed, so that a writer looks at it again."""

from explainer.outlets import NOT_KNOWN, place_of
from explainer.site import Site
from explainer.view.verdict import ARTICLE
from explainer.view.view import View
from tests.html import listing

# Pages that were looked at again and may stay as they are: page -> why.
LOOKED_AT = {
    "companies/eyecool.md": "only the firm's own people are known to have spoken of it, and the page says so",
    "tables/false-matches-by-group.md": "one office measured, and one researcher read its charts",
    "tables/nist-progress.md": "one office measured; no other test of this size is known",
    "tables/nist-search.md": "one office measured; no other test of this size is known",
    "tables/nist-search-by-year.md": "one office measured; no other test of this size is known",
    "tables/nist-search-summary.md": "one office measured; no other test of this size is known",
    "tables/surveillance-index-2019.md": "a copy of one index, whose limits stand on the page",
    "try-it/bigger-album.md": "works out the measurements of one office",
    "try-it/one-threshold-four-groups.md": "works out the measurements of one office",
}


def _places(site: Site, uri: str) -> set[str]:
    """The countries (and scholarship) behind a page, without the article that this site checks and its reporter."""
    outlets = site.library.outlets.values()
    sources = [
        source
        for _, key, source in View(site, site.pages[uri]).sources
        if ARTICLE not in (key, source.same_reporter_as)
    ]
    return {place_of(source, outlets) or NOT_KNOWN for source in sources} - {NOT_KNOWN}


def test_no_page_rests_on_the_press_of_one_country(records: Site) -> None:
    found = {uri: _places(records, uri) for uri, page in records.pages.items() if View(records, page).sources}
    one_sided = {uri: places for uri, places in found.items() if len(places) < 2}
    faults = [
        f"{uri}: {', '.join(places) or 'one source alone'}" for uri, places in one_sided.items() if uri not in LOOKED_AT
    ]
    assert not faults, listing(faults)
    assert LOOKED_AT.keys() <= one_sided.keys(), "take off the list what rests on more than one country"


def test_every_source_has_a_place_of_publication(records: Site) -> None:
    outlets = records.library.outlets.values()
    faults = [
        f"{key}: name its outlet in data/outlets.yml"
        for key, source in records.library.sources.items()
        if place_of(source, outlets) is None
    ]
    assert not faults, listing(faults)


def test_every_outlet_is_named_by_a_source(records: Site) -> None:
    texts = " ".join(source.model_dump_json() for source in records.library.sources.values())
    faults = [
        f"{outlet.id}: {name}"
        for outlet in records.library.outlets.values()
        for name in (*outlet.names, *outlet.addresses)
        if name not in texts
    ]
    assert not faults, listing(faults)
