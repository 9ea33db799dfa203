"""Lists that the build works out (used in, words on this page, places of publication, A to Z), counted again from the
built pages.
"""

import re
from collections import Counter, defaultdict
from html import unescape
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT
from tests.html import Element, listing, main_content

Pages = dict[str, Element]
# What a page calls a place that is no country.
SPOKEN = {
    "scholarship": "scholarly works of any country",
    "International": "bodies of several countries",
    "Not known": "a country not known",
}


def _yaml(name: str, key: str) -> list[dict[str, Any]]:
    content: list[dict[str, Any]] = yaml.safe_load((ROOT / "data" / name).read_text(encoding="utf-8"))[key]
    return content


def _target(name: str, link: str) -> tuple[str, str]:
    """(page, anchor) below the root that a link of the page ``name`` leads to."""
    path, _, anchor = link.partition("#")
    parts = [*Path(name).parent.parts]
    for step in path.split("/"):
        parts = parts[:-1] if step == ".." else [*parts, step]
    return "/".join(parts), anchor


def _links(name: str, element: Element) -> set[tuple[str, str]]:
    return {_target(name, link.get("href")) for link in element.all("a") if "://" not in link.get("href")}


def _section(page: Element, heading: str) -> Element | None:
    found = next((item for item in page.all("h2", "h3") if item.words == heading), None)
    return found.parent if found else None


def test_a_source_names_every_page_that_lists_it(pages: Pages) -> None:
    expected = defaultdict(set)
    for name, page in pages.items():
        listed = _section(page, "Sources")
        for target, anchor in _links(name, listed) if listed else ():
            if target == "about/sources.html" and anchor:
                expected[anchor].add(name)
    assert len(expected) > 300
    entries = {item.get("id"): item.parent for item in main_content(pages["about/sources.html"]).all("h3")}
    faults = []
    for key in {source["id"] for source in _yaml("sources.yml", "sources")}:
        used = next((part for part in entries[key].all("p") if part.get("class") == "source-list__used"), None)
        told = {target for target, _ in _links("about/sources.html", used)} if used else set()
        faults += [f"{key}: not told {missing}" for missing in expected[key] - told]
    assert not faults, listing(faults)


def test_a_page_lists_the_terms_that_its_text_links(pages: Pages) -> None:
    faults, checked = [], 0
    for name, page in pages.items():
        section = _section(page, "Words on this page")
        linked = {
            anchor
            for link in page.all("a")
            if "term" in link.get("class").split()
            for _, anchor in [_target(name, link.get("href"))]
        }
        if not linked or name.startswith("about/") or name in ("glossary.html", "404.html", "corrections.html"):
            continue  # these end without lists
        checked += 1
        told = {anchor for target, anchor in _links(name, section) if target == "glossary.html"} if section else set()
        faults += [f"{name}: {word}" for word in linked - told]
    assert checked > 20
    assert not faults, listing(faults)


def test_places_of_publication_are_counted_right(pages: Pages) -> None:
    """Each place of a page is counted again over the sources that stand below the count."""
    sources = {source["id"]: source for source in _yaml("sources.yml", "sources")}
    outlets = _yaml("outlets.yml", "outlets")
    faults, checked = [], 0
    for name, page in pages.items():
        line = next((part for part in page.all("p") if part.get("class") == "ending__published"), None)
        if line is None:
            continue
        checked += 1
        below = _section(page, "Sources")
        assert below is not None, name
        ids = [
            _target(name, link.get("href"))[1] for link in below.all("a") if "about/sources.html#" in link.get("href")
        ]
        wanted = Counter(SPOKEN.get(place, place) for place in (_place(sources[key], outlets) for key in ids))
        told = {
            place: int(number)
            for place, number in re.findall(r"([A-Z\w][\w ]*?) \((\d+)\)", line.words.removeprefix("Published in "))
        }
        if told != dict(wanted):
            faults.append(f"{name}: told {told}, counted {dict(wanted)}")
    assert checked > 20
    assert not faults, listing(faults)


def _place(source: dict[str, Any], outlets: list[dict[str, Any]]) -> str:
    """The rule of data/outlets.yml, said again: the last outlet named counts, the longest where two begin together;
    else the address.
    """
    if source["type"] in ("article-journal", "chapter", "manuscript", "paper-conference"):
        return "scholarship"
    authors = [author["literal"] for author in source.get("author", []) if author.get("literal")]
    named = "; ".join([source.get("publisher", ""), *authors, source.get("container-title", "")])
    best = ("", -1, 0)
    for outlet in outlets:
        for word in outlet.get("names", []):
            for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", named):
                best = max(best, (outlet["place"], found.start(), len(word)), key=lambda item: item[1:])
    if best[0]:
        return best[0]
    host = re.sub(r"^\w+://([^/:]+).*", r"\1", source.get("URL", ""))
    by_address = (outlet["place"] for outlet in outlets for end in outlet.get("addresses", []) if host.endswith(end))
    return next(by_address, "Not known")


def test_the_index_leads_to_pages_that_hold_the_word_and_chapters_first(built: Path, pages: Pages) -> None:
    # With what a script shows later, such as the reasons of a quiz, which lie in attributes.
    text = {name: " ".join(unescape((built / name).read_text(encoding="utf-8")).split()).lower() for name in pages}
    order = ("start/", "shaming-screens/", "start-ups/", "panopticon/", "now/")
    faults, checked = [], 0
    for line in main_content(pages["index-a-z.html"]).all("li"):
        word, leads = (
            next(line.all("strong"), None),
            next((part for part in line.all("span", "details") if "a-z__leads" in part.get("class")), None),
        )
        if word is None or leads is None:
            continue
        checked += 1
        targets = [_target("index-a-z.html", link.get("href"))[0] for link in leads.all("a")]
        faults += [
            f"{word.words}: {target} does not hold it" for target in targets if word.words.lower() not in text[target]
        ]
        ranks = [not target.startswith(order) for target in targets]
        faults += [f"{word.words}: a chapter stands behind other pages"] * (ranks != sorted(ranks))
    assert checked > 50
    assert not faults, listing(faults)
