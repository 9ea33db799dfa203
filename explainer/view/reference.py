"""A source written out for readers, and where its address leads."""

import textwrap
from urllib.parse import quote, urlsplit

from explainer.records.source import Name, Source
from explainer.view.words import date_words

_NO_DATE = "no date"


def authors(source: Source, most: int = 3) -> str:
    """``Mozur, P.`` or ``Human Rights Watch``; past ``most`` names, ``and others``."""
    names = [_name(name) for name in source.author]
    if len(names) > most:
        return f"{names[0]} and others."
    together = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""
    return together if together.endswith(".") else f"{together}."


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    initials = " ".join(f"{part[0]}." for part in (name.given or "").split())
    return f"{name.family}, {initials}" if initials else str(name.family)


def outlet(source: Source) -> str:
    """The paper, journal, publisher or body that brought the work out."""
    return source.container_title or source.publisher or (source.author[0].literal if source.author else None) or ""


def short(source: Source) -> str:
    """``Mozur, The New York Times, 8 July 2018``: enough for a margin."""
    first = source.author[0].literal or source.author[0].family if source.author else None
    who = f"{first} and others" if first and len(source.author) > 2 else first
    parts = [part for part in (who, outlet(source)) if part]
    named = list(dict.fromkeys(parts)) or [source.title]
    return ", ".join([*named, date_words(source.issued) if source.issued else _NO_DATE])


def brief(source: Source) -> str:
    """``ECNS, 2017``: enough for a table cell."""
    return f"{_brief_name(source)}, {source.issued[:4] if source.issued else _NO_DATE}"


def _brief_name(source: Source) -> str:
    """The first author, else who brought it out, else the site it stands on. A title is too long, and cut it says
    nothing.
    """
    name = (source.author[0].family or source.author[0].literal) if source.author else None
    # What stands in brackets after an outlet says how we read it; that belongs in the full reference.
    published = outlet(source).partition(" (")[0]
    if name and published and len(published) < len(name):
        name = name if source.author[0].family else published
    site = urlsplit(source.address or "").hostname or ""
    return name or published or site.removeprefix("www.") or textwrap.shorten(source.title, 44, placeholder=" …")


def details(source: Source) -> str:
    """Outlet, volume, pages, publisher and date, in one run of text after the title."""
    volume = f"vol. {source.volume}" if source.volume else None
    issue = f"no. {source.issue}" if source.issue else None
    pages = f"pp. {source.page}" if source.page else None
    number = f"report {source.number}" if source.number else None
    publisher = source.publisher if source.publisher != source.container_title else None
    date = date_words(source.issued) if source.issued else _NO_DATE
    return ", ".join(
        str(part) for part in (source.container_title, publisher, number, volume, issue, pages, date) if part
    )


def archive(source: Source) -> str | None:
    """An address that finds the copy nearest to the day of publication in a public web archive."""
    link = source.address
    day = (source.issued or "").split("/")[0].replace("-", "") or "*"
    return f"https://web.archive.org/web/{day}/{quote(link, safe=':/?&=%#~+,;@!')}" if link else None
