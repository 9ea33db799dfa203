"""What stands on every printed sheet of a page: its title, its address, and up to when it was checked.

Only the element around a whole page hands its values on to the margins of a sheet, and that one is the theme's, so the
values are written into it after the build; docs/assets/css/paper.css puts them in their places.
"""

from html import escape

from explainer.export.built import Pages
from explainer.read.pages import Page
from explainer.site import Site
from explainer.view.days import day_of_page
from explainer.view.typography import curly
from explainer.view.view import View
from explainer.view.words import date_words


def write_sheets(site: Site, pages: Pages) -> None:
    """Hand title, address and day of the last check of each page to its style sheet."""
    for page in site.pages.values():
        if page.url in pages:
            pages[page.url] = pages[page.url].replace("<html ", f"<html {_values(site, page)} ", 1)


def _values(site: Site, page: Page) -> str:
    view = View(site, page)
    values = {
        "title": view.title_of(page),
        "address": f"{site.site_url}{page.url}",
        "checked": f"Checked on {date_words(day_of_page(site, page))}",
    }
    return " ".join(f'data-sheet-{name}="{escape(curly(words))}"' for name, words in values.items())
