"""Atom feeds (RFC 4287) of corrections and of changes. Every date comes from a record, none from the clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from explainer.editions.changes import periods
from explainer.editions.differences import Difference
from explainer.editions.frozen import editions
from explainer.editions.places import address, label, title
from explainer.site import Site
from explainer.view.typography import curly

NAMESPACE = "http://www.w3.org/2005/Atom"
CORRECTIONS, CHANGES = "feeds/corrections.xml", "feeds/changes.xml"


@dataclass(frozen=True)
class News:
    """An entry of a feed. ``id`` is an address of its own, which never changes; ``address`` is where to read on."""

    id: str
    title: str
    date: str
    text: str
    address: str


def write_feeds(site: Site, target: Path) -> None:
    """Write both feeds into the rendered site."""
    (target / "feeds").mkdir(exist_ok=True)
    name = str(site.config["site_name"])
    for path, words, news in (
        (CORRECTIONS, "corrections", _corrections(site)),
        (CHANGES, "what changed", _changes(site)),
    ):
        (target / path).write_bytes(as_atom(site, path, f"{name}: {words}", list(news)))


def _corrections(site: Site) -> Iterator[News]:
    for key, record in site.library.corrections.items():
        at = address(site, "correction", key)
        text = f"The article says: {record.article_says} Better sources say: {record.better_sources_say}"
        yield News(at, record.topic, max([record.noted, *(note.date for note in record.changed)]), text, at)


def _changes(site: Site) -> Iterator[News]:
    page = "about/changes.html"
    for edition in editions(site):
        text = f"{len(edition.records):,} records were frozen. The root of their hashes is {edition.root}."
        yield News(f"{page}#edition-{edition.name}", f"Edition {edition.name}", edition.date, text, page)
    for period in periods(site):
        for (kind, key), step in period.changed:
            for number, note in enumerate(step.notes, start=1):
                words = " ".join(map(_before_and_now, step.differences))
                yield News(
                    f"{page}#{kind}-{key}-{note.since}-{number}",
                    f"{label(kind)}: {title(site, kind, key)}",
                    note.date,
                    f"{note.why} {words}",
                    address(site, kind, key),
                )
        for lost in period.gone:
            name = f"Taken out: {lost.title}"
            yield News(f"{page}#{'-'.join(lost.key)}-gone", name, lost.tombstone.date, lost.tombstone.why, lost.address)


def _before_and_now(one: Difference) -> str:
    return f"{one.label}, before: “{one.old or 'nothing'}” Now: “{one.new or 'nothing'}”"


def as_atom(site: Site, path: str, name: str, news: list[News]) -> bytes:
    """A feed, the latest news first. Without any, its date is that of the newest entry in the records."""
    feed = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "en"})
    author = site.config.get("extra", {}).get("publisher") or site.config.get("site_author") or site.config["site_name"]
    _add(feed, "id", site.site_url + path)
    _add(feed, "title", name)
    _add(feed, "updated", _instant(max((one.date for one in news), default=_newest(site))))
    ElementTree.SubElement(feed, "link", rel="self", type="application/atom+xml", href=site.site_url + path)
    ElementTree.SubElement(feed, "link", rel="alternate", type="text/html", href=site.site_url)
    _add(ElementTree.SubElement(feed, "author"), "name", str(author))
    _add(feed, "rights", "CC BY 4.0")
    for one in sorted(news, key=lambda one: (one.date, one.id), reverse=True):
        entry = ElementTree.SubElement(feed, "entry")
        _add(entry, "id", site.site_url + one.id)
        _add(entry, "title", curly(one.title))
        _add(entry, "updated", _instant(one.date))
        ElementTree.SubElement(entry, "link", rel="alternate", type="text/html", href=site.site_url + one.address)
        _add(entry, "summary", curly(one.text))
    ElementTree.indent(feed, "")
    text: str = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _add(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = text


def _newest(site: Site) -> str:
    dates = [chapter.reviewed for chapter in site.library.chapters.values()]
    return max(dates, default="2018-07-08")


def _instant(date: str) -> str:
    """``2026-11`` -> ``2026-11-01T00:00:00Z``: a feed needs an instant, and our records know days."""
    return date + {4: "-01-01", 7: "-01"}.get(len(date), "") + "T00:00:00Z"
