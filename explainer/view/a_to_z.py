"""The index A to Z: terms, systems, companies, people, bodies and places, for readers whose browser runs no script."""

import unicodedata
from dataclasses import dataclass

from explainer.mentions import Place, places
from explainer.site import Site

# How many places a name is followed to: an index leads, it does not count.
MOST = 5
# Chapters explain, systems and companies have the whole record; a single entry comes last.
ORDER = ("chapter", "system", "company", "table", "event", "correction")


@dataclass(frozen=True)
class Line:
    """One line of the index: a word, what it is, and where it leads. ``url`` is set where it has a page or entry of its own."""

    word: str
    what: str
    url: str | None
    leads: tuple[tuple[str, str], ...] = ()


def letters(site: Site) -> list[tuple[str, list[Line]]]:
    """The lines under their letters, numbers under ``0-9``."""
    found: dict[str, list[Line]] = {}
    for line in sorted(lines(site), key=lambda line: (_plain(line.word), line.what)):
        letter = _plain(line.word)[0].upper()
        found.setdefault(letter if letter.isalpha() else "0-9", []).append(line)
    return sorted(found.items())


def lines(site: Site) -> list[Line]:
    """All lines: records by their own address, names of the thesaurus by the pages that speak of them."""
    library = site.library
    found = [Line(term.term, "term", f"glossary.html#{key}") for key, term in library.terms.items()]
    found += [Line(system.short, "system", f"systems/{key}.html") for key, system in library.systems.items()]
    found += [Line(company.name, "company", f"companies/{key}.html") for key, company in library.companies.items()]
    everywhere = places(site)
    taken = {_plain(line.word) for line in found}
    for entry in library.thesaurus.values():
        if entry.listed and _plain(entry.means[0]) not in taken:
            found.append(Line(entry.means[0], entry.listed, None, _leads(entry.means[0], everywhere)))
    return found


def _leads(name: str, everywhere: list[Place]) -> tuple[tuple[str, str], ...]:
    held = sorted((place for place in everywhere if place.kind in ORDER and place.holds(name)), key=lambda place: ORDER.index(place.kind))
    return tuple((place.title, place.url) for place in held[:MOST])


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in folded if letter.isalnum() or letter == " ").strip()
