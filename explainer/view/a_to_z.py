"""The index A to Z: terms, systems, companies, people, bodies and places, for readers whose browser runs no script."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from explainer.kinds import KINDS
from explainer.mentions import Place, places
from explainer.site import Site


@dataclass(frozen=True)
class Line:
    """One line of the index: a word, what it is, and where it leads. ``url`` is set where it has a page or entry of its
    own.
    """

    word: str
    what: str
    url: str | None
    leads: tuple[tuple[str, str], ...] = ()


T = TypeVar("T")
OTHERS = "Others"


def by_letter(rows: Iterable[T], word: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """``rows`` in their order under the first letter of their ``word``: figures first as ``0-9``, A to Z, then
    ``Others``, of other scripts.
    """
    found: dict[str, list[T]] = {}
    for row in rows:
        letter = plain(word(row))[:1].upper() or OTHERS
        found.setdefault("0-9" if letter.isdigit() else letter if letter.isascii() else OTHERS, []).append(row)
    return sorted(found.items(), key=lambda group: (group[0] == OTHERS, group[0]))


def letters(site: Site) -> list[tuple[str, list[Line]]]:
    """The lines of the index under their letters."""
    return by_letter(sorted(lines(site), key=lambda line: (plain(line.word), line.what)), lambda line: line.word)


def lines(site: Site) -> list[Line]:
    """All lines: records by their own address, names of the thesaurus by the pages that speak of them."""
    library, everywhere = site.library, places(site)
    names = [
        (kind.short_of(record), kind.name, kind.address(key))
        for kind in KINDS
        if kind.indexed
        for key, record in library.all(kind.name).items()
    ]
    taken = {plain(word) for word, _, _ in names}
    listed = [
        (entry.means[0], entry.listed, "")
        for entry in library.thesaurus.values()
        if entry.listed and plain(entry.means[0]) not in taken
    ]
    return [Line(word, what, url or None, _leads(word, url, everywhere)) for word, what, url in [*names, *listed]]


def _leads(name: str, own: str, everywhere: list[Place]) -> tuple[tuple[str, str], ...]:
    """All places that speak of ``name``, without its own: an index that stopped short would hide the rest."""
    ranks = {kind.name: kind.rank for kind in KINDS if kind.rank}
    found = [place for place in everywhere if place.kind in ranks and place.url != own and place.holds(name)]
    return tuple((place.title, place.url) for place in sorted(found, key=lambda place: ranks[place.kind]))


def plain(word: str) -> str:
    """What a word is filed by: no capitals, accents or marks."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in folded if letter.isalnum() or letter == " ").strip()
