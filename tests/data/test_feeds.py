"""The feeds hold to RFC 4287, and no date in them comes from the clock."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from explainer.editions.feeds import CHANGES, CORRECTIONS, NAMESPACE, write_feeds
from explainer.pipeline import checked_site
from explainer.site import Site
from tests.data.test_editions import _both, _gone, frozen

__all__ = ["frozen"]
ATOM = f"{{{NAMESPACE}}}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def _texts(element: ElementTree.Element, tag: str) -> list[str]:
    return [one.text or "" for one in element.findall(ATOM + tag)]


def faults(feed: ElementTree.Element, address: str) -> list[str]:
    """What RFC 4287 forbids, as a feed validator tells it."""
    found = [f"root is {feed.tag}"] if feed.tag != f"{ATOM}feed" else []
    entries = feed.findall(f"{ATOM}entry")
    for element in (feed, *entries):
        for tag in ("id", "title", "updated"):
            if len(_texts(element, tag)) != 1 or not _texts(element, tag)[0].strip():
                found.append(f"{element.tag}: not one {tag}")
        found += [f"no instant: {one}" for one in _texts(element, "updated") if not INSTANT.fullmatch(one)]
        found += [f"no IRI: {one}" for one in _texts(element, "id") if not re.match(r"https://[^/\s]+/\S+$", one)]
        links = [(link.get("rel"), link.get("href", "")) for link in element.findall(f"{ATOM}link")]
        found += [f"relative: {href}" for _, href in links if not href.startswith("https://")]
        if [rel for rel, _ in links].count("alternate") != 1:
            found.append(f"{element.tag}: not one alternate link")
    if ("self", address) not in [(link.get("rel"), link.get("href")) for link in feed.findall(f"{ATOM}link")]:
        found.append("no link to itself")
    if not [name for author in feed.findall(f"{ATOM}author") for name in _texts(author, "name") if name.strip()]:
        found.append("no author")
    ids = [one for entry in entries for one in _texts(entry, "id")]
    if len({*ids, *_texts(feed, "id")}) != len(ids) + 1:
        found.append("an id stands twice")
    dates = [one for entry in entries for one in _texts(entry, "updated")]
    if dates and (dates != sorted(dates, reverse=True) or dates[0] != _texts(feed, "updated")[0]):
        found.append("not the latest first, or the feed older than its newest entry")
    return found


def _written(site: Site, target: Path) -> dict[str, ElementTree.Element]:
    write_feeds(site, target)
    return {path: ElementTree.fromstring((target / path).read_bytes()) for path in (CORRECTIONS, CHANGES)}


@pytest.mark.parametrize("path", [CORRECTIONS, CHANGES])
def test_the_feeds_of_the_site_are_valid(records: Site, tmp_path: Path, path: str) -> None:
    assert faults(_written(records, tmp_path)[path], records.site_url + path) == []


def test_every_correction_is_told(records: Site, tmp_path: Path) -> None:
    feed = _written(records, tmp_path)[CORRECTIONS]
    told = {one for entry in feed.findall(f"{ATOM}entry") for one in _texts(entry, "id")}
    assert told == {f"{records.site_url}corrections.html#{key}" for key in records.library.corrections}


def test_changes_are_told_with_their_reason_and_words(frozen: Path, tmp_path: Path) -> None:
    _both(frozen)
    _gone(frozen)
    site, _ = checked_site(frozen)
    feed = _written(site, tmp_path)[CHANGES]
    assert faults(feed, site.site_url + CHANGES) == []
    told = {_texts(entry, "title")[0]: _texts(entry, "summary")[0] for entry in feed.findall(f"{ATOM}entry")}
    assert set(told) == {"Claim: five days", "Taken out: Door", "Edition 2026.1"}
    assert told["Claim: five days"] == (
        "The office counted again. The statement, before: “In 2018 it took five days.” "
        "Now: “In 2018 it took five days or more.”"
    )
    assert {one for entry in feed.findall(f"{ATOM}entry") for one in _texts(entry, "updated")} == {
        "2026-11-30T00:00:00Z",
        "2026-11-29T00:00:00Z",
    }


SPOILED = {
    "an id is missing": (r"<id>[^<]+</id>\n<title>Edition", "<title>Edition", "not one id"),
    "an id twice": (r"#edition-2026\.1</id>", "#claim-lane-delay-2026.1-1</id>", "an id stands twice"),
    "a day without an hour": (r"2026-11-29T00:00:00Z", "2026-11-29", "no instant"),
    "no link to itself": (r'rel="self"', 'rel="related"', "no link to itself"),
    "nobody": (r"<name>.*</name>", "", "no author"),
    "an address without a host": (r'href="https://sample.example/about', 'href="/about', "relative"),
    "a feed of yesterday": (r"<updated>2026-11-30", "<updated>2026-11-29", "the feed older"),
}


@pytest.mark.parametrize(("old", "new", "said"), SPOILED.values(), ids=SPOILED.keys())
def test_a_spoiled_feed_is_seen(frozen: Path, tmp_path: Path, old: str, new: str, said: str) -> None:
    _both(frozen)
    site, _ = checked_site(frozen)
    write_feeds(site, tmp_path)
    text = re.sub(old, new, (tmp_path / CHANGES).read_text(encoding="utf-8"), count=1)
    assert said in "; ".join(faults(ElementTree.fromstring(text), site.site_url + CHANGES))
