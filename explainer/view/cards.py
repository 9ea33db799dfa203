"""What stands on the cards that other sites show: a claim, or a chart, with its source and its address."""

from markupsafe import Markup

from explainer.records.chart import AnyChart
from explainer.view.addresses import address_of
from explainer.view.charts.figure import dated, sources
from explainer.view.embeds import POLICY
from explainer.view.view import View


def claim_card(view: View, key: str, style: str) -> str:
    """The whole card of a claim. ``style`` is the address of its style sheet as seen from the card."""
    claim, address = view.site.library.claims[key], view.site.site_url + address_of("claim", key)
    return _card(view, "claim", claim=claim, address=address, style=style)


def chart_card(view: View, key: str, chart: AnyChart, drawings: str, style: str) -> str:
    """The whole card of a chart of the table ``key``; ``drawings`` is its SVG as the page of the table has it."""
    table, address = view.site.library.tables[key], f"{view.site.site_url}tables/{key}.html"
    named = sources(view, table, chart)
    return _card(
        view, "chart", chart=chart, drawings=drawings, sources=named, dated=dated(table), address=address, style=style
    )


def _card(view: View, name: str, **context: object) -> str:
    return view.draw(f"embed-{name}", policy=Markup(POLICY), site_name=view.site.config["site_name"], **context)
