"""The built pages: read once, changed in memory by every step that has to, and written once."""

from collections.abc import Iterator, MutableMapping
from pathlib import Path

from explainer.packed_html import unpack


class Pages(MutableMapping[str, str]):
    """Name below the site (``part/lane.html``) -> the HTML of a page. They are kept as they are written: one curly
    quotation mark makes a text of Python's twice as long.
    """

    def __init__(self) -> None:
        self._bytes: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> str:
        return self._bytes[name].decode()

    def __setitem__(self, name: str, html: str) -> None:
        self._bytes[name] = html.encode()

    def __delitem__(self, name: str) -> None:
        del self._bytes[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._bytes)

    def __len__(self) -> int:
        return len(self._bytes)


def read_built(target: Path) -> Pages:
    """Every page that a builder wrote into ``target``, by name, with all its HTML in place."""
    pages = Pages()
    for file in sorted(target.rglob("*.html")):
        pages[file.relative_to(target).as_posix()] = unpack(file.read_text(encoding="utf-8"))
    return pages


def write_built(pages: Pages, target: Path) -> None:
    """Write them back."""
    for name, html in pages.items():
        (target / name).write_text(html, encoding="utf-8")
