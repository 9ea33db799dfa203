"""Looks at a finished site before it takes the place of the last good one: what no check of data and pages can see."""

import json
import posixpath
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from lxml import etree

from explainer.check.promised import promised
from explainer.export.assets import DATA
from explainer.export.search.dom import tree
from explainer.faults import Fault
from explainer.kinds import KINDS
from explainer.run_cache import RunCache, digest
from explainer.site import Site

# Attributes that a browser follows by itself: nothing of another host may stand here. A link that a reader follows may
# leave.
_LOADED = {"src", "poster", "data", "action", "formaction", "background", "srcset"}
_LINKS = frozenset(("http", "https", "mailto"))
_SIGNS = re.compile(r"\{\{|\}\}|\{%|%\}")
_WORDS = "//text()[not(parent::script or parent::style or parent::template)]"
_CSS_URL = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
_JS_FILE = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*|importScripts\(\s*)["']([^"'\n]+\.js)["']""")
_FILE_NAME = re.compile(r"[\w.-]+\.\w+")
# Files of docs/ that are published for those who look for them, and that no page needs.
_UNLINKED = re.compile(r"(?:OFL|LICEN[CS]E)[^/]*\.txt$")


@dataclass(frozen=True)
class _Page:
    """What is looked at in one page: the addresses it names, the places in it that can be led to, its words where they
    could hold a template sign.
    """

    addresses: list[tuple[str, bool]]
    ids: frozenset[str]
    words: str
    whole: bool
    styled: bool


_PAGES: RunCache[_Page] = RunCache()
_FILES: RunCache[str | None] = RunCache()


def check_result(site: Site, target: Path) -> list[Fault]:
    """Every fault of the finished site in ``target``, told at the page or file it comes from; none if it may be
    published.
    """
    _PAGES.begin()
    _FILES.begin()
    made = _made(site)
    files = {file.relative_to(target).as_posix(): file for file in sorted(target.rglob("*.html"))}
    pages = {name: _read(_own(file) if name in made else file.read_text("utf-8")) for name, file in files.items()}
    sources = {page.url: f"docs/{uri}" for uri, page in site.pages.items()}
    found = [
        *_missing(site, pages),
        *_texts(pages, sources),
        *_addresses(pages, target, sources, urlsplit(site.site_url).path),
        *_files(target),
        *promised(site, target, {url: page.ids for url, page in pages.items()}),
    ]
    return sorted({*found, *_stray(site.library.root / "docs", target, pages)})


def _made(site: Site) -> set[str]:
    """The pages that the export made of records, all in one frame."""
    return {kind.address(key) for kind in KINDS if kind.stamped for key in site.library.all(kind.name)}


def _own(file: Path) -> str:
    """What is not the frame, which is looked at where it was taken from."""
    html = file.read_text(encoding="utf-8")
    return html[html.index("<article") : html.rindex("</article>")]


def _read(html: str) -> _Page:
    return _PAGES.get(digest(html), lambda: _looked_at(html))


def _looked_at(html: str) -> _Page:
    top = tree(html)
    article = next(iter(_found(top, "//article[@id='content']")), None)
    return _Page(
        list(dict.fromkeys(_named(top))),
        frozenset(map(str, _found(top, "//@id"))),
        "".join(map(str, _found(top, _WORDS))) if _SIGNS.search(html) else "",
        article is not None
        and article.find(".//h1") is not None
        and any(str(text).strip() for text in article.itertext()),
        bool(_found(top, "//link[@rel='stylesheet']")),
    )


def _found(top: etree._Element, path: str) -> list[Any]:
    """Elements, or strings, that an XPath names."""
    return cast(list[Any], top.xpath(path))


def _named(top: etree._Element) -> Iterator[tuple[str, bool]]:
    """Every address in a page, and whether a browser follows it by itself."""
    for element in top.iter(etree.Element):
        for name, value in cast(list[tuple[str, str]], element.items()):
            if name == "href":
                read = element.tag in ("a", "area") or element.get("rel") in ("canonical", "next", "prev")
                yield value, not read
            elif name in _LOADED or (value.endswith(".js") and name.startswith("data-")):
                yield from ((part, True) for part in value.split())


def _missing(site: Site, pages: dict[str, _Page]) -> Iterator[Fault]:
    for uri, page in site.pages.items():
        if page.url not in pages:
            yield Fault(
                f"docs/{uri}", 1, "page", f"was not written as {page.url}; look whether mkdocs.yml leaves it out"
            )
        elif not pages[page.url].whole:
            yield Fault(
                f"docs/{uri}",
                1,
                "page",
                "was written without its article or its heading; look whether overrides/main.html is whole",
            )
        elif not pages[page.url].styled:
            yield Fault(
                f"docs/{uri}",
                1,
                "page",
                "was written without a style sheet; look at 'extra_css' in mkdocs.yml and at overrides/main.html",
            )
    if "404.html" not in pages:
        yield Fault("overrides/404.html", 1, "page", "was not written; put the template back")


def _texts(pages: dict[str, _Page], sources: dict[str, str]) -> Iterator[Fault]:
    for url, page in pages.items():
        if sign := _SIGNS.search(page.words):
            around = " ".join(page.words[max(0, sign.start() - 20) : sign.end() + 20].split())
            yield Fault(
                sources.get(url, url),
                1,
                "text",
                f"shows a template sign ('{around}'); look whether the macros ran, or write the sign otherwise",
            )


def _addresses(pages: dict[str, _Page], target: Path, sources: dict[str, str], base: str) -> Iterator[Fault]:
    written = _Written(target, {name: page.ids for name, page in pages.items()}, base)
    for url, page in pages.items():
        where = sources.get(url, "overrides/404.html" if url == "404.html" else url)
        for address, loaded in page.addresses:
            if message := written.wrong(address, loaded, url):
                yield Fault(where, 1, "address", f"'{address[:80]}' {message}")
    for file in target.rglob("*.css"):
        yield from _named_in(file, target, _CSS_URL)
    for file in target.rglob("*.js"):
        if "javascripts" not in file.parts:  # the theme's own
            yield from _named_in(file, target, _JS_FILE)


class _Written:
    """Everything that was written, as addresses lead to it. ``base`` is the path at which the site begins, as 404.html
    names it.
    """

    def __init__(self, target: Path, ids: dict[str, frozenset[str]], base: str) -> None:
        self.names = {"", *(file.relative_to(target).as_posix() for file in target.rglob("*"))}
        self.ids, self.base = ids, base
        self._known: dict[tuple[str, bool, str], str | None] = {}

    def wrong(self, address: str, loaded: bool, url: str) -> str | None:
        """What is wrong with an address on the page ``url``, if anything is. Pages of one folder share most of them."""
        place = url if address[:1] in ("", "#", "?") else posixpath.dirname(url)
        key = (address, loaded, place)
        if key not in self._known:
            self._known[key] = self._looked_up(address, loaded, url)
        return self._known[key]

    def _looked_up(self, address: str, loaded: bool, url: str) -> str | None:
        if address.startswith(self.base):  # 404.html names them from the root
            address = f"/{address.removeprefix(self.base)}"
        try:
            parts = urlsplit(address)
        except ValueError:
            return "cannot be read as an address; correct it"
        if parts.scheme or parts.netloc:
            if loaded:
                return "would be loaded from elsewhere; keep a copy below docs/assets/"
            return None if parts.scheme in _LINKS else "is no address that a reader may follow; link to https"
        file = _below(unquote(parts.path), url)
        if file not in self.names:
            return "leads to nothing that was written; correct it, or put the file back"
        if parts.fragment and file in self.ids and not _setting(parts.fragment):
            there = unquote(parts.fragment) in self.ids[file]
            return None if there else "leads to a place that is not on that page; correct it, or give the place its id"
        return None


def _below(path: str, url: str) -> str:
    """The name below the site that a path on the page ``url`` leads to; a path that climbs too high ends at the top."""
    start = posixpath.dirname(url)
    whole = posixpath.normpath(f"/{path}" if path.startswith("/") else f"/{start}/{path}" if path else f"/{url}")
    return whole.lstrip("/")


def _setting(fragment: str) -> bool:
    """A fragment that carries a setting of the page (``#q=glasses``) leads to no place, nor does Zensical's hidden way
    past the header.
    """
    return "=" in fragment or fragment.startswith(":~:") or fragment == "__skip"


def _named_in(file: Path, target: Path, pattern: re.Pattern[str]) -> Iterator[Fault]:
    """Files that a style sheet or a script names; a name without a folder is beside it."""
    name = file.relative_to(target).as_posix()
    for address in dict.fromkeys(pattern.findall(file.read_text(encoding="utf-8"))):
        parts = urlsplit(address)
        if parts.scheme == "data" and file.suffix == ".css":
            continue
        if parts.scheme or parts.netloc:
            yield Fault(
                f"docs/{name}",
                1,
                "address",
                f"'{address[:80]}' would be loaded from elsewhere; keep a copy below docs/assets/",
            )
        elif parts.path and not (file.parent / unquote(parts.path)).exists():
            yield Fault(
                f"docs/{name}", 1, "address", f"'{address[:80]}' is not there; correct the name, or put the file back"
            )


def _files(target: Path) -> Iterator[Fault]:
    """Drawings, pictures and data that cannot be read."""
    for file in sorted(target.rglob("*")):
        check = {".svg": _xml, ".xml": _xml, ".png": _png, ".json": _json}.get(file.suffix)
        if check and (wrong := _wrong_in(file.read_bytes(), check)):
            name = file.relative_to(target).as_posix()
            yield Fault(
                f"docs/{name}" if name.startswith("assets/") and "share/" not in name else name,
                1,
                "file",
                f"{wrong}; mend or delete it",
            )


def _wrong_in(data: bytes, check: Callable[[bytes], str | None]) -> str | None:
    return _FILES.get((digest(data), check), lambda: check(data))


def _xml(data: bytes) -> str | None:
    try:
        tree = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        return f"is no XML ({error})"
    live = [
        element
        for element in tree.iter()
        if element.tag.endswith("}script") or any(name.startswith("on") for name in element.attrib)
    ]
    return "holds a script" if live else None


def _json(data: bytes) -> str | None:
    try:
        json.loads(data)
    except ValueError as error:
        return f"is no JSON ({error})"
    return None


def _png(data: bytes) -> str | None:
    """A picture is whole if each of its chunks has the checksum it names, up to the last one."""
    place = 8
    while data[:8] == b"\x89PNG\r\n\x1a\n" and place + 12 <= len(data):
        end = place + 8 + int.from_bytes(data[place : place + 4], "big")
        if zlib.crc32(data[place + 4 : end]) != int.from_bytes(data[end : end + 4], "big"):
            break
        if data[place + 4 : place + 8] == b"IEND":
            return None
        place = end + 4
    return "is no whole PNG picture"


def _stray(docs: Path, target: Path, pages: dict[str, _Page]) -> Iterator[Fault]:
    """Files of docs/ that were published although nothing names them."""
    every = {address for page in pages.values() for address, _ in page.addresses if not address.startswith("http")}
    named = {posixpath.basename(unquote(urlsplit(address).path)) for address in every}
    code = (file for file in target.rglob("*.js") if file.name.split(".")[0] not in DATA)
    for file in [*target.rglob("*.css"), *code]:
        text = file.read_text(encoding="utf-8")
        named.update(_FILE_NAME.findall(text))
        if "import(`./${" in text:  # it takes those beside it by name
            named |= {beside.name for beside in file.parent.glob("*.js")}
    for file in sorted(docs.rglob("*")):
        name = file.relative_to(docs).as_posix()
        if (
            file.is_file()
            and file.suffix != ".md"
            and (target / name).is_file()
            and file.name not in named
            and not _UNLINKED.search(name)
        ):
            yield Fault(
                f"docs/{name}", 1, "file", "is published although nothing uses it; link to it, or take it out of docs/"
            )
