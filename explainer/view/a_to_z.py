"""The index A to Z: terms, systems, companies, people, bodies and places, for readers whose browser runs no script."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from explainer.kinds import KINDS
from explainer.mentions import Place, places
from explainer.site import Site

# How many places a name is followed to: an index leads, it does not count.
MOST = 5


@dataclass(frozen=True)
class Line:
    """One line of the index: a word, what it is, and where it leads. ``url`` is set where it has a page or entry of its own."""

    word: str
    what: str
    url: str | None
    leads: tuple[tuple[str, str], ...] = ()


T = TypeVar("T")
OTHERS = "Others"


def by_letter(rows: Iterable[T], word: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """``rows`` in their order under the first letter of their ``word``: figures first as ``0-9``, A to Z, then ``Others``, of other scripts."""
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
    library = site.library
    found = [Line(kind.short_of(record), kind.name, kind.address(key))
             for kind in KINDS if kind.indexed for key, record in library.all(kind.name).items()]
    everywhere = places(site)
    taken = {plain(line.word) for line in found}
    for entry in library.thesaurus.values():
        if entry.listed and plain(entry.means[0]) not in taken:
            found.append(Line(entry.means[0], entry.listed, None, _leads(entry.means[0], everywhere)))
    return found


def _leads(name: str, everywhere: list[Place]) -> tuple[tuple[str, str], ...]:
    ranks = {kind.name: kind.rank for kind in KINDS if kind.rank}
    held = sorted((place for place in everywhere if place.kind in ranks and place.holds(name)), key=lambda place: ranks[place.kind])
    return tuple((place.title, place.url) for place in held[:MOST])


def plain(word: str) -> str:
    """What a word is filed by: no capitals, accents or marks."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in folded if letter.isalnum() or letter == " ").strip()
