"""Every link leads somewhere, and nothing is loaded from anywhere else."""

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.html import Element, listing

ADDRESSES = ("href", "src", "poster", "action", "data", "xlink:href")
LOADED = {
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
    "image": "href",
    "use": "href",
}
LOADING_LINKS = {
    "stylesheet",
    "icon",
    "shortcut",
    "apple-touch-icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
}
CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


def _target(name: str, address: str) -> tuple[str, str]:
    """(path below the root, fragment) of a link on the page ``name``."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    full = (
        path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    )
    return (full if path else name), unquote(parts.fragment)


def _inside(address: str) -> bool:
    return not urlsplit(address).scheme and not address.startswith("//")


def _links(page: Element) -> list[str]:
    found = [element.get(key) for element in page.all() for key in ADDRESSES if key in element.attributes]
    return [address for address in found if _inside(address)]


def test_every_file_that_is_linked_exists(pages: dict[str, Element], built: Path) -> None:
    faults = [
        f"{name}: {address}"
        for name, page in pages.items()
        for address in _links(page)
        if not (built / _target(name, address)[0]).is_file()
    ]
    assert not faults, listing(sorted(set(faults)))


def test_every_anchor_exists(pages: dict[str, Element]) -> None:
    ids = {name: {element.get("id") for element in page.all()} for name, page in pages.items()}
    faults = []
    for name, page in pages.items():
        for address in _links(page):
            path, anchor = _target(name, address)
            # What sets a model is no place of its page; that the model has it is held by the check of packs.
            if path.startswith("try-it/") and "=" in anchor:
                continue
            if (anchor or address == "#") and anchor not in ids.get(path, ()):
                faults.append(f"{name}: {address}")
    assert not faults, listing(sorted(set(faults)))


def test_links_inside_the_site_are_relative(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: {address}"
        for name, page in pages.items()
        if name != "404.html"
        for address in _links(page)
        if address.startswith("/")
    ]
    assert not faults, listing(sorted(set(faults)))


def test_no_link_climbs_out_of_the_site(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: {address}"
        for name, page in pages.items()
        for address in _links(page)
        if _target(name, address)[0].startswith("..")
    ]
    assert not faults, listing(sorted(set(faults)))


def test_every_page_can_be_reached_from_home(pages: dict[str, Element]) -> None:
    reached, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in pages and name not in reached:
            reached.add(name)
            waiting += [
                _target(name, link.get("href"))[0] for link in pages[name].all("a") if _inside(link.get("href"))
            ]
    assert reached == pages.keys() - {"404.html"}


def _loaded(page: Element) -> list[str]:
    found = [element.get(LOADED[element.tag]) for element in page.all(*LOADED)]
    found += [
        part.split()[0]
        for element in page.all("img", "source")
        for part in element.get("srcset").split(",")
        if part.strip()
    ]
    found += [element.get("href") for element in page.all("link") if LOADING_LINKS & set(element.get("rel").split())]
    return found


def test_no_page_loads_from_another_host(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: {address}"
        for name, page in pages.items()
        for address in _loaded(page)
        if not _inside(address) and not address.startswith("data:")
    ]
    assert not faults, listing(sorted(set(faults)))


def test_style_sheets_load_only_files_that_exist(built: Path) -> None:
    faults = []
    for file in built.rglob("*.css"):
        for quoted in CSS_ADDRESS.findall(file.read_text(encoding="utf-8")):
            address = "".join(quoted)
            if not address.startswith(("data:", "#")) and not (
                _inside(address) and (file.parent / address.split("#")[0]).is_file()
            ):
                faults.append(f"{file.relative_to(built)}: {address}")
    assert not faults, listing(faults)


def test_external_links_are_whole(pages: dict[str, Element]) -> None:
    faults = [
        f"{name}: {link.get('href')}"
        for name, page in pages.items()
        for link in page.all("a")
        if not _inside(link.get("href")) and not re.match(r"(https?://[\w.-]+\.\w+|mailto:.+@.+)", link.get("href"))
    ]
    assert not faults, listing(faults)
