"""The root of the last edition at the foot of every page: what anybody who kept a page can hold us to."""

from collections.abc import MutableMapping

from explainer.editions.frozen import editions
from explainer.site import Site
from explainer.view.words import date_words

# Where overrides/partials/footer.html has room for it. A builder's own templates know nothing of editions.
PLACE = '<p class="foot__edition" data-edition></p>'


def put_root(site: Site, pages: MutableMapping[str, str]) -> None:
    """Put the root into every page (name -> HTML); before the first edition, take the empty place out."""
    words = ""
    if frozen := editions(site):
        last = frozen[-1]
        said = f"Edition {last.name} of {date_words(last.date)}, root <code>{last.root}</code>"
        words = f'<p class="foot__edition">{said}</p>'
    for name, html in list(pages.items()):
        pages[name] = html.replace(PLACE, words)
