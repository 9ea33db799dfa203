"""What machines read in the head of a page: tags for citation managers, JSON-LD for search engines and libraries.

Both need the records, which no builder hands to a template of the theme; so they are put into the built pages, the same
whoever built them. ``tags.py`` and ``linked_data.py`` say what, ``overrides/macros/head.html`` how.
"""

from explainer.export.assets import UnreadableError
from explainer.export.built import Pages
from explainer.export.head.linked_data import linked_data, linked_data_of
from explainer.site import Site
from explainer.view.citation import Work, work_of, work_of_page
from explainer.view.view import View

_END = "</head>"


def write_head(site: Site, pages: Pages) -> None:
    """Put the tags and the data of every page into it."""
    for page in site.pages.values():
        view = View(site, page)
        _insert(view, pages, page.url, work_of_page(site, page), linked_data(view))


def head_of(view: View, kind: str, key: str) -> str:
    """What the head of a page says that the export makes of a record; any view can draw it."""
    return _tags(view, work_of(view.site, kind, key), linked_data_of(view.site, kind, key))


def _insert(view: View, pages: Pages, name: str, work: Work, data: str) -> None:
    if name not in pages:
        return
    before, end, after = pages[name].partition(_END)
    if not end:
        raise UnreadableError(f"overrides/main.html:1: head: {name} has no {_END}; put it back into the template")
    pages[name] = before + _tags(view, work, data) + end + after


def _tags(view: View, work: Work, data: str) -> str:
    names = [one.literal or f"{one.family}, {one.given}" for one in work.authors]
    return view.draw("head", work=work, names=names, data=data)
