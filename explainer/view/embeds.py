"""Cards that other sites and learning systems may show in a frame: where each lies, and the code that shows it."""

import math

from markupsafe import Markup, escape

from explainer.records.chart import AnyChart
from explainer.site import Site
from explainer.view.reference import short
from explainer.view.typography import curly

FOLDER = "embed"
# A card loads its style sheet and the fonts that it names, and nothing else; it runs nothing.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
# Pixels of a card 320 wide without its words, of a line of its statement and of a smaller one, and letters to each.
_FRAME, _LINE, _SMALL_LINE, _LETTERS, _SMALL_LETTERS = 200, 28, 23, 26, 34
_EXTRA = 10  # letters that a line is short of full, where a long word does not fit
CHART_HEIGHT = 720


def claim_embed(site: Site, key: str) -> Markup:
    """The code that shows the card of a claim, high enough for a telephone."""
    claim = site.library.claims[key]
    sources = [site.library.sources[source] for source in claim.sources]
    smaller = [claim.who, claim.qualification or "", *(f"{source.title}. {short(source)}" for source in sources)]
    lines = sum(math.ceil((len(text) + _EXTRA) / _SMALL_LETTERS) for text in smaller if text)
    height = _FRAME + _LINE * math.ceil(len(claim.text) / _LETTERS) + _SMALL_LINE * lines
    return frame(site, claim_card_address(key), claim.text, height)


def claim_card_address(key: str) -> str:
    """The address of a claim's card below the site."""
    return f"{FOLDER}/claims/{key}.html"


def chart_card_address(file: str) -> str:
    """The address of a chart's card below the site, from the name of its drawing: ``market.svg``."""
    return f"{FOLDER}/charts/{file.removesuffix('.svg')}.html"


def chart_embed(site: Site, file: str, chart: AnyChart) -> Markup:
    """The code that shows the card of a chart, by the name of its drawing."""
    return frame(site, chart_card_address(file), chart.headline, CHART_HEIGHT)


def frame(site: Site, address: str, title: str, height: int) -> Markup:
    """An ``<iframe>`` as words to be copied, with nothing in it that a strict page would refuse."""
    named = escape(curly(title))
    return Markup(
        escape(
            f'<iframe src="{site.site_url}{address}" title="{named}" width="100%" height="{height}" '
            'frameborder="0" loading="lazy"></iframe>'
        )
    )
