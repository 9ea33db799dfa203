"""One page as its macros see it: the site around it, its links, its numbered sources."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlencode

from jinja2 import TemplateError

from explainer.kind import Companion
from explainer.kinds import kind_of
from explainer.outlets import NOT_KNOWN, SCHOLARSHIP, places
from explainer.read.pages import Page
from explainer.records.base import Record
from explainer.records.source import Source
from explainer.site import Site
from explainer.view import templates
from explainer.view.links import relative

SECTION = re.compile(r"^## ", re.MULTILINE)
# Words for what is not a country.
SHOWN = {
    NOT_KNOWN: "a country not known",
    SCHOLARSHIP: "scholarly works of any country",
    "International": "bodies of several countries",
}


@dataclass(frozen=True)
class View:
    """Draws for one page. Every macro is a function of a view and its arguments.

    ``noted`` holds the sources that have had their margin note, since the margin names each once, not at every number,
    and the
    marks of claims that stand in the text.
    ``drawn`` holds the charts drawn so far, so that one drawn twice has two ids.
    """

    site: Site
    page: Page
    noted: set[str] = field(default_factory=set)
    drawn: list[tuple[str, str]] = field(default_factory=list)

    def link(self, target: str) -> str:
        """The address of ``target`` (``systems/x.html#y``) as seen from this page."""
        return relative(target, self.page.url)

    def draw(self, template: str, **context: object) -> str:
        """Fill one template of ``overrides/macros/``; one that cannot be filled ends the build with its line."""
        root = self.site.library.root
        try:
            return (
                templates.environment(root / "overrides" / "macros")
                .get_template(f"{template}.html")
                .render(view=self, link=self.link, library=self.site.library, **context)
            )
        except TemplateError as error:
            raise SystemExit(str(templates.fault(error, template, root))) from error

    def issue_on(self, place: str) -> str | None:
        """Where a mistake at ``place`` (``part/x.html#claim-y``) is reported, filled in; None while no repository is
        set.
        """
        repository = self.site.config.get("extra", {}).get("repository")
        return f"{repository.rstrip('/')}/issues/new?{urlencode({'title': place})}" if repository else None

    def first(self, mark: str) -> str | None:
        """``mark`` when it is asked for the first time, else None: one place of a page, and one way back to it."""
        if mark in self.noted:
            return None
        self.noted.add(mark)
        return mark

    def level(self, macro: str, key: str = "") -> int:
        """Of the heading of a figure: below the section in which the page calls for it, if there is one above."""
        lines = (call.line for call in self.page.calls if call.name == macro and key in (*call.arguments, ""))
        line = next(lines, 0)
        return 3 if any(self.page.line(found.start()) < line for found in SECTION.finditer(self.page.body)) else 2

    @cached_property
    def record(self) -> Record | None:
        """The record of this page, if it has one."""
        return self.site.record_of(self.page)

    @cached_property
    def cited(self) -> dict[str, int]:
        """Source id -> its number on this page: cited ones first, then those behind the page's claims and record."""
        keys = [key for kind, key in self.site.used_by(self.page) if kind == "source"]
        for claim in self.claims:
            keys += self.site.library.claims[claim].sources
        keys += _sources_of(self.record)
        return {key: number for number, key in enumerate(dict.fromkeys(keys), start=1)}

    @cached_property
    def sources(self) -> list[tuple[int, str, Source]]:
        """The numbered sources of this page."""
        return [(number, key, self.site.library.sources[key]) for key, number in self.cited.items()]

    @cached_property
    def published(self) -> list[tuple[str, int]]:
        """In how many works of which country this page was read."""
        found = places(self.site.published_in[key] for key in self.cited)
        return [(SHOWN.get(place, place), number) for place, number in found]

    @cached_property
    def claims(self) -> list[str]:
        """Ids of the claims on this page, in order of first appearance."""
        return [key for kind, key in self.site.used_by(self.page) if kind == "claim"]

    def used(self, kind: str) -> list[str]:
        """Ids of the records of one kind that this page shows, in order."""
        return [key for found, key in self.site.used_by(self.page) if found == kind]

    def users(self, kind: str, key: str) -> list[Page]:
        """The other pages that show a record; the home page only leads to them."""
        uris = self.site.uses.get((kind, key), [])
        return [self.site.pages[uri] for uri in uris if uri not in (self.page.uri, "index.md")]

    def title_of(self, page: Page) -> str:
        """The title of any page: of its record, else of its heading."""
        if page.companion:
            return _with_words(self.site, *page.companion, page.stem)
        record = self.site.record_of(page)
        return kind_of(page.kind).title_of(record) if record and page.kind else page.heading

    def link_to(self, kind: str, key: str) -> str:
        """The address of a record's page or entry as seen from this page."""
        page = self.site.page_of(kind, key)
        return self.link(page.url if page else kind_of(kind).address(key))


def _with_words(site: Site, kind: str, companion: Companion, key: str) -> str:
    """What a further page of a record is called: ``The list: for teachers``, ``Who said it? For teachers``."""
    title = kind_of(kind).title_of(site.library.all(kind)[key])
    asks = title.endswith(("?", "!"))
    return f"{title} {companion.words.capitalize()}" if asks else f"{title}: {companion.words}"


def _sources_of(record: Record | None) -> list[str]:
    """All source ids in a record, in the order they stand (a table's rows name theirs beside each row)."""
    found: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, dict):
            found.extend(value.get("sources") or [])
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    if record is not None:
        walk(record.model_dump())
    return list(dict.fromkeys(found))
