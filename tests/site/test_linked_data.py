"""What machines read in the head of a page: tags for citation managers, and JSON-LD in the words of schema.org."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.export.head.linked_data import as_script
from explainer.site import Site
from explainer.view.citation import work_of_page
from explainer.view.view import View
from tests.html import Element, listing

VOCABULARY: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("schema_org.yml").read_text())
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?")
# What a plain value may be, by the type that schema.org expects.
PLAIN = {
    "Text": lambda value: isinstance(value, str) and value != "",
    "URL": lambda value: isinstance(value, str) and re.match(r"https://[^\s]+$", value) is not None,
    "Date": lambda value: isinstance(value, str) and DATE.fullmatch(value) is not None,
    "Duration": lambda value: isinstance(value, str) and re.fullmatch(r"PT\d+M", value) is not None,
    "Boolean": lambda value: isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    # Places, things and texts that schema.org wants by type, and that consumers read by their name as well.
    "Place": lambda value: isinstance(value, str) and value != "",
    "Thing": lambda value: isinstance(value, str) and value.startswith("https://"),
}


def _data(page: Element) -> Iterator[dict[str, Any]]:
    for script in page.all("script"):
        if script.get("type") == "application/ld+json":
            content = json.loads("".join(map(str, script.children)))
            yield from content.get("@graph", [content])


def _faults(thing: dict[str, Any]) -> Iterator[str]:
    known = VOCABULARY.get(kind := thing.get("@type", ""))
    if known is None:
        yield f"{kind!r} is no type of ours"
        return
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        if name not in known["may"]:
            yield f"a {kind} has no {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                kinds = {one.get("@type", ""), *VOCABULARY.get(one.get("@type", ""), {"is": []})["is"]}
                if not kinds & set(known["may"][name]):
                    yield f"{kind}.{name} is no {one.get('@type')}"
                yield from _faults(one)
            elif not any(PLAIN[wanted](one) for wanted in known["may"][name] if wanted in PLAIN):
                yield f"{kind}.{name} is not {one!r}"


def test_all_linked_data_is_in_the_words_of_schema_org(pages: dict[str, Element]) -> None:
    faults = [f"{name}: {fault}" for name, page in pages.items() for thing in _data(page) for fault in _faults(thing)]
    assert not faults, listing(faults)


def test_each_kind_of_page_says_what_it_is(records: Site, pages: dict[str, Element]) -> None:
    wanted = {
        "chapter": "LearningResource",
        "pack": "LearningResource",
        "model": "LearningResource",
        "table": "Dataset",
    }
    named = {"glossary.md": "DefinedTermSet", "about/data.md": "Dataset", "index.md": "WebSite"}
    faults = [
        f"{page.url}: no {kind}"
        for page in records.pages.values()
        if (kind := named.get(page.uri) or wanted.get(page.kind or ""))
        and kind not in {thing["@type"] for thing in _data(pages[page.url])}
    ]
    assert not faults, listing(faults)


def test_the_way_to_a_page_leads_from_the_home_page_to_it(records: Site, pages: dict[str, Element]) -> None:
    for page in records.pages.values():
        trails = [thing for thing in _data(pages[page.url]) if thing["@type"] == "BreadcrumbList"]
        steps = [step["item"] for trail in trails for step in trail["itemListElement"]]
        expected = [] if page.uri == "index.md" else [records.site_url, f"{records.site_url}{page.url}"]
        assert [*steps[:1], *steps[-1:]] == expected, page.url
        assert all(step.removeprefix(records.site_url) in {"", *pages} for step in steps), page.url


def test_the_files_that_a_data_set_names_are_there(records: Site, built: Path, pages: dict[str, Element]) -> None:
    named = [
        file["contentUrl"] for page in pages.values() for thing in _data(page) for file in thing.get("distribution", [])
    ]
    assert len(named) > 2 * len(records.library.tables)
    assert not [one for one in named if not (built / one.removeprefix(records.site_url)).is_file()]


def test_nothing_rates_a_claim(pages: dict[str, Element]) -> None:
    assert not [name for name, page in pages.items() for thing in _data(page) if "Rating" in json.dumps(thing)]


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!--", "]]>&", "\u2028"])
def test_a_text_never_ends_its_script(hostile: str) -> None:
    written = as_script([{"@type": "Claim", "text": hostile}])
    assert not set("<>&") & set(written)
    assert json.loads(written)["text"] == hostile


def test_a_citation_manager_finds_who_when_where_and_under_which_licence(
    records: Site, pages: dict[str, Element]
) -> None:
    faults = []
    for page in records.pages.values():
        work = work_of_page(records, page)
        tags = {tag.get("name") or tag.get("property"): tag.get("content") for tag in pages[page.url].all("meta")}
        wanted = {
            "citation_title": work.title,
            "citation_author": records.config["site_name"],
            "citation_publication_date": work.day,
            "citation_public_url": work.address,
            "citation_language": "en",
            "DC.type": "webpage",
            "DC.rights": "CC BY 4.0",
            "og:type": "website",
            "og:site_name": records.config["site_name"],
        }
        faults += [f"{page.url}: {name} is {tags.get(name)!r}" for name in wanted if tags.get(name) != wanted[name]]
    assert not faults, listing(faults)


def test_a_hostile_title_stays_text_in_the_head(records: Site) -> None:
    page = records.pages["glossary.md"]
    hostile = '"><script>alert(1)</script>'
    work = replace(work_of_page(records, page), title=hostile)
    drawn = View(records, page).draw("head", work=work, names=[hostile], data=as_script([]))
    assert hostile not in drawn and drawn.count("<script") == 1


def test_robots_may_read_all_and_are_told_of_every_page(records: Site, built: Path) -> None:
    lines = (built / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["User-agent: *", "Disallow:"]
    assert f"Sitemap: {records.site_url}sitemap.xml" in lines
    listed = re.findall("<loc>([^<]+)</loc>", (built / "sitemap.xml").read_text(encoding="utf-8"))
    assert {work_of_page(records, page).address for page in records.pages.values()} <= set(listed)
    assert {f"{records.site_url}claims/{key}.html" for key in records.library.claims} <= set(listed)
    assert len(listed) == len(set(listed)) and not [one for one in listed if "/embed/" in one]
