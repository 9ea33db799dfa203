"""A page for each claim at its permanent address, in the frame of the list of all claims; and cards for other sites."""

from collections.abc import Iterator
from pathlib import Path

from explainer.export.built import Pages
from explainer.export.citations import citation_files
from explainer.export.head import head_of
from explainer.export.shell import shell_of
from explainer.records.chart import AnyChart
from explainer.records.table import Table
from explainer.site import Site
from explainer.view.addresses import address_of
from explainer.view.cards import chart_card, claim_card
from explainer.view.charts.figure import file_name
from explainer.view.citation import work_of
from explainer.view.embeds import chart_card_address, claim_card_address
from explainer.view.ledger import INDEX, claim_article, claim_head, titled
from explainer.view.view import View

# The style sheet of all cards. No page names it, so it is handed on to be made ready with the others.
CARD_STYLE = "assets/css/embed.css"


def write_claims(site: Site, target: Path, pages: Pages) -> None:
    """Write the page of every claim, and beside it the files for citation managers. The list of claims must be
    finished: names with hashes, policy and all.
    """
    if INDEX not in site.pages:
        return
    view = View(site, site.pages[INDEX])
    shell = shell_of(pages[view.page.url])
    for key, claim in site.library.claims.items():
        address = address_of("claim", key)
        head = claim_head(view, key) + head_of(view, "claim", key)
        page = shell.page(head, claim_article(view, key), titled(claim), site.site_url + address)
        (target / address).write_text(page, encoding="utf-8")
        for end, content in citation_files(work_of(site, "claim", key)).items():
            (target / address).with_suffix(end).write_bytes(content)


def write_cards(site: Site, target: Path, pages: Pages, style: str) -> None:
    """Write the card of every claim and of every chart. ``style`` is what ``CARD_STYLE`` is called by now."""
    if INDEX not in site.pages:
        return
    view, beside = View(site, site.pages[INDEX]), f"../../{style}"
    for folder in {claim_card_address(""), chart_card_address("")}:
        (target / folder).parent.mkdir(parents=True, exist_ok=True)
    for key in site.library.claims:
        (target / claim_card_address(key)).write_text(claim_card(view, key, beside), encoding="utf-8")
    for key, table, chart, drawn in _charts(site, pages):
        card = chart_card(view, key, chart, drawn, beside)
        (target / chart_card_address(file_name(key, table, chart))).write_text(card, encoding="utf-8")


def _charts(site: Site, pages: Pages) -> Iterator[tuple[str, Table, AnyChart, str]]:
    """Every chart with its drawings, as the page of its table has them."""
    for key, table in site.library.tables.items():
        html = pages[f"tables/{key}.html"]
        for chart in table.charts:
            figure = html.index(f'id="chart-{key}-{chart.id}"')
            yield key, table, chart, html[html.index("<svg", figure) : html.index('<p class="figure__foot', figure)]
