"""A claim away from the pages that tell of it: what its own page says, and where on the site it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.kinds import KINDS, kind_of
from explainer.read.pages import Page
from explainer.records.claim import Claim
from explainer.records.references import references
from explainer.records.table import Table
from explainer.site import Site
from explainer.view.addresses import address_of
from explainer.view.as_text import as_text
from explainer.view.back_then import STOPS, known_at
from explainer.view.citation import as_cited, work_of
from explainer.view.embeds import claim_card_address, claim_embed
from explainer.view.labels import KIND_WORDS
from explainer.view.typography import curly
from explainer.view.verdict import counts_from
from explainer.view.view import View
from explainer.view.words import date_words

INDEX = "claims/index.md"


@dataclass(frozen=True)
class Use:
    """A place that shows or names a claim: what sort of page it is, its title, its address below the site."""

    what: str
    title: str
    url: str


def uses(site: Site, key: str) -> list[Use]:
    """Where a claim can be read, in the order of the navigation, then the records that repeat its figure."""
    return site.once("claims in use", lambda: _all_uses(site)).get(key, [])


def _all_uses(site: Site) -> dict[str, list[Use]]:
    found: dict[str, dict[str, Use]] = {key: {} for key in site.library.claims}
    for page in site.in_order:
        told = {key for call in page.calls if call.name == "claim" for key in call.ids}
        for key in (key for kind, key in site.used_by(page) if kind == "claim"):
            anchor = f"at-claim-{key}" if key in told else f"claim-{key}"
            found[key][page.url] = Use(_what(page), View(site, page).title_of(page), f"{page.url}#{anchor}")
    for key, use in _repeating(site):
        if key in found and use.url not in found[key]:
            found[key][use.url] = use
    return {key: list(places.values()) for key, places in found.items()}


def _what(page: Page) -> str:
    return (page.kind and kind_of(page.kind).label) or "Page"


def _repeating(site: Site) -> Iterator[tuple[str, Use]]:
    """(id of a claim, the page or entry of another record that names it)."""
    for kind in (kind for kind in KINDS if kind.label and kind.name != "claim"):
        for key, record in site.library.all(kind.name).items():
            page = site.page_of(kind.name, key)
            if page or kind.page:
                use = Use(str(kind.label), kind.title_of(record), page.url if page else kind.address(key))
                yield from ((found.id, use) for found in references(record) if found.kind == "claim")


def row_of(site: Site, key: str) -> int:
    """The row of ``claims.csv`` that holds a claim, as a spreadsheet counts: the names of the columns are row 1."""
    rows: dict[str, int] = site.once("rows of claims", lambda: {one: n for n, one in enumerate(site.library.claims, 2)})
    return rows[key]


def _all_counts_from(site: Site) -> dict[str, str]:
    sources = site.library.sources
    return site.once("sources count from", lambda: {key: counts_from(source) for key, source in sources.items()})


def tables_with(site: Site, key: str) -> list[tuple[str, Table]]:
    """The tables with a cell that repeats the figure of a claim."""
    return site.once("tables of claims", lambda: _all_tables(site)).get(key, [])


def _all_tables(site: Site) -> dict[str, list[tuple[str, Table]]]:
    found: dict[str, list[tuple[str, Table]]] = {}
    for key, table in site.library.tables.items():
        for claim in dict.fromkeys(one.id for one in references(table) if one.kind == "claim"):
            found.setdefault(claim, []).append((key, table))
    return found


def described(claim: Claim) -> str:
    """What a search engine and a shared link say of a claim: its kind, who said it, and its words."""
    said = f"{KIND_WORDS[claim.kind].word.capitalize()}, {claim.who}{_dated(claim)}: {claim.text}"
    return curly(said)


def _dated(claim: Claim) -> str:
    return f", {date_words(claim.as_of)}" if claim.as_of else ""


def titled(claim: Claim) -> str:
    """The name of a claim's page: ``Five or six days: officials in Xiangyang, …, July 2018``."""
    return curly(f"{claim.shown[:1].upper()}{claim.shown[1:]} ({claim.who}{_dated(claim)})")


def claim_head(view: View, key: str) -> str:
    """What the head of a claim's page says of it."""
    claim = view.site.library.claims[key]
    return view.draw(
        "claim-head",
        title=titled(claim),
        description=described(claim),
        site_name=view.site.config["site_name"],
        address=view.site.site_url + address_of("claim", key),
    )


def claim_article(view: View, key: str) -> str:
    """What stands on the page of a claim. ``view`` is that of the list of claims, which lies in the same folder."""
    site, claim = view.site, view.site.library.claims[key]
    work = work_of(site, "claim", key)
    return view.draw(
        "claim-page",
        key=key,
        claim=claim,
        uses=uses(site, key),
        row=row_of(site, key),
        tables=tables_with(site, key),
        known=known_at(claim, site.library.sources),
        stops=STOPS,
        counts_from=_all_counts_from(site),
        facts=[(fact, address_of("fact", fact), site.library.facts[fact].says) for fact in claim.facts],
        address=work.address,
        cited=as_cited(work),
        text=as_text(site, "claim", key),
        embed=claim_embed(site, key),
        card=claim_card_address(key),
    )
