"""How a page or a record of this site is cited: APA 7, MLA 9 and Chicago 18 (bibliography), each in one line.

``work_of_page`` and ``work_of`` say what is cited; ``citation`` writes it out. The lines agree with Pandoc's for the
styles of the Citation Style Language; after them stand the ten signs of the record, where it has any.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from explainer.editions.canonical import FIELDS
from explainer.editions.signs import signs
from explainer.kinds import kind_of
from explainer.read.pages import Page
from explainer.records.claim import Claim
from explainer.records.source import Name
from explainer.site import Site
from explainer.view.days import day_of_page, day_of_record
from explainer.view.title_case import title_case
from explainer.view.typography import curly
from explainer.view.view import View
from explainer.view.words import MONTHS, date_words

# MLA shortens all but May, June and July.
_SHORT = {month: f"{month[:4] if month == 'September' else month[:3]}." for month in MONTHS if len(month) > 4}
_HOME = "index.md"


@dataclass(frozen=True)
class Work:
    """What is cited. ``day`` is ``2026-11-30``, ``address`` a whole one.

    ``sentence``: the title is a statement, whose capitals stay as they are. ``said``: who said it, and as of when.
    ``signs``: the ten that prove its words.
    """

    key: str
    title: str
    address: str
    day: str
    site: str
    authors: tuple[Name, ...]
    publisher: str | None = None
    sentence: bool = False
    said: str | None = None
    signs: str | None = None

    @property
    def by_the_site(self) -> bool:
        """Whether nobody is named as author, so that the name of the site stands in that place."""
        return [name.literal for name in self.authors] == [self.site]

    @property
    def whole(self) -> bool:
        """Whether it is the site itself."""
        return self.title == self.site


def work_of_page(site: Site, page: Page) -> Work:
    """A page as a work."""
    view = View(site, page)
    home = page.uri == _HOME
    title = str(site.config["site_name"]) if home else view.title_of(page)
    address = site.site_url + ("" if home else page.url)
    key = "home" if home else page.url.removesuffix(".html").replace("/", "-")
    work = _work(site, f"watched-{key}", title, address, day_of_page(site, page))
    return replace(work, signs=_signs(site, page.kind, page.stem))


def work_of(site: Site, kind: str, key: str) -> Work:
    """A record as a work: its own page, or its entry on a long one. KeyError if there is no such record."""
    made: dict[tuple[str, str], Work] = site.once("works", dict)
    if (kind, key) not in made:
        made[kind, key] = _made(site, kind, key)
    return made[kind, key]


def _made(site: Site, kind: str, key: str) -> Work:
    page = site.page_of(kind, key)
    if page:
        return work_of_page(site, page)
    declared, record = kind_of(kind), site.library.all(kind)[key]
    title = record.text if isinstance(record, Claim) else declared.title_of(record)
    address = site.site_url + declared.address(key)
    work = _work(site, f"watched-{kind}-{key}", title, address, day_of_record(site, record), declared.sentence)
    said = _said(record) if isinstance(record, Claim) else None
    return replace(work, said=said, signs=_signs(site, kind, key))


def citation(work: Work, style: str) -> Markup:
    """One line in ``style`` (a key of ``STYLES``) as HTML; ``striptags()`` gives plain text. KeyError if unknown."""
    line = STYLES[style](work)
    return Markup("{} {}").format(line, work.signs) if work.signs else line


@dataclass(frozen=True)
class Cited:
    """How to cite a work, as a page shows it: (style, line) in each style; the ten signs at their end."""

    lines: list[tuple[str, Markup]]
    signs: str | None


def cited_page(view: View) -> Cited:
    """How to cite the page of a view."""
    return as_cited(work_of_page(view.site, view.page))


def as_cited(work: Work) -> Cited:
    """How to cite a work, in every style."""
    return Cited([(f"{style} {EDITIONS[style]}", citation(work, style)) for style in STYLES], work.signs)


def is_cited(page: Page) -> bool:
    """Whether a page says how to cite it: it calls its ending."""
    return any(call.name == "ending" for call in page.calls)


def _signs(site: Site, kind: str | None, key: str) -> str | None:
    return signs(site, kind, key) if kind in FIELDS else None


def _said(claim: Claim) -> str:
    return ", ".join([curly(claim.who), *([date_words(claim.as_of)] if claim.as_of else [])])


def _work(site: Site, key: str, title: str, address: str, day: str, sentence: bool = False) -> Work:
    name, publisher = str(site.config["site_name"]), site.config.get("extra", {}).get("publisher")
    authors = tuple(map(_name, str(site.config.get("site_author") or publisher or name).split("; ")))
    named = publisher if publisher not in (name, *(one.literal for one in authors)) else None
    return Work(key, curly(title), address, day, name, authors, named, sentence)


def _name(written: str) -> Name:
    """``Family, Given`` is a person; anything else the name of a body."""
    family, _, given = written.strip().partition(", ")
    return Name(family=family, given=given) if given else Name(literal=family)


def _apa(work: Work) -> Markup:
    year, month, day = _parts(work.day)
    title = Markup("<i>{}</i>{}").format(_bare(work.title), f" [Statement: {work.said}]" if work.said else "")
    named = [] if work.whole and work.by_the_site else [_stopped(escape(_apa_names(work.authors)))]
    dated = f"({year}, {month} {day})."
    site = [] if work.by_the_site or work.whole else [_stopped(escape(work.site))]
    order = [*named, dated, _stopped(title)] if named else [_stopped(title), dated]
    return Markup(" ").join([*order, *site, work.address])


def _mla(work: Work) -> Markup:
    year, month, day = _parts(work.day)
    title = Markup("<i>{}</i>.").format(work.title) if work.whole else _quoted(work)
    named = [] if work.by_the_site else [_stopped(escape(_inverted_names(work.authors, most=2)))]
    inside = [] if work.whole else [Markup("<i>{}</i>").format(work.site)]
    place = [*inside, *filter(None, [work.publisher]), f"{day} {_SHORT.get(month, month)} {year}", work.address]
    return Markup(" ").join([*named, title, *_statement(work), _stopped(Markup(", ").join(place))])


def _chicago(work: Work) -> Markup:
    year, month, day = _parts(work.day)
    title = Markup("<i>{}</i>.").format(work.title) if work.whole else _quoted(work)
    named = [] if work.whole and work.by_the_site else [_stopped(escape(_inverted_names(work.authors, most=6)))]
    site = [] if work.by_the_site or work.whole else [work.site]
    place = [*site, *filter(None, [work.publisher]), f"{month} {day}, {year}"]
    return Markup(" ").join(
        [*named, title, *_statement(work), _stopped(Markup(", ").join(place)), _stopped(work.address)]
    )


# What readers call a style -> what writes it, and its edition.
STYLES: dict[str, Callable[[Work], Markup]] = {"APA": _apa, "MLA": _mla, "Chicago": _chicago}
EDITIONS = {"APA": 7, "MLA": 9, "Chicago": 18}


def _parts(day: str) -> tuple[str, str, int]:
    year, month, number = day.split("-")
    return year, MONTHS[int(month) - 1], int(number)


def _bare(title: str) -> str:
    """A title without the stop that ends a statement; another follows."""
    return title.removesuffix(".")


def _quoted(work: Work) -> Markup:
    """The title in quotation marks, its own made single, with the stop inside them."""
    title = work.title if work.sentence else title_case(work.title)
    return Markup("“{}”").format(_stopped(escape(title.translate({ord("“"): "‘", ord("”"): "’"}))))


def _statement(work: Work) -> list[Markup]:
    return [_stopped(escape(f"Statement: {work.said}"))] if work.said else []


def _stopped(text: str) -> Markup:
    """The text with a full stop, unless it ends in a mark that serves as one."""
    ends = re.search(r"[.?!][’”]?\Z", Markup(text).striptags())
    return Markup(text) if ends else Markup(text) + "."


def _apa_names(names: Sequence[Name]) -> str:
    written = [_initials(name) for name in names]
    return written[0] if len(written) == 1 else f"{', '.join(written[:-1])}, & {written[-1]}"


def _initials(name: Name) -> str:
    if name.literal:
        return name.literal
    return f"{name.family}, {' '.join(f'{part[0]}.' for part in str(name.given).split())}"


def _inverted_names(names: Sequence[Name], most: int) -> str:
    """The first name turned round, the others as they are spoken; past ``most`` names, ``et al.``"""
    first = names[0].literal or f"{names[0].family}, {names[0].given}"
    others = [name.literal or f"{name.given} {name.family}" for name in names[1:]]
    if len(names) > most:
        return f"{first}, et al."
    return ", ".join([first, *others[:-1], *(f"and {last}" for last in others[-1:])])
