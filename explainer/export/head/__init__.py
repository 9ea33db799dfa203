"""What machines read in the head of a page: tags for citation managers, JSON-LD for search engines and libraries.

Both need the records, which no builder hands to a template of the theme; so they are put into the built pages, the same
whoever built them. ``tags.py`` and ``linked_data.py`` say what, ``overrides/macros/head.html`` how.
"""

from pathlib import Path

from explainer.export.assets import UnreadableError
from explainer.export.head.linked_data import linked_data, linked_data_of
from explainer.kinds import KINDS
from explainer.site import Site
from explainer.view.citation import Work, work_of, work_of_page
from explainer.view.view import View

_END = "</head>"


def write_head(site: Site, target: Path) -> None:
    """Put the tags and the data of every page into it, and those of each record that the export gave a page."""
    for page in site.pages.values():
        view = View(site, page)
        _insert(view, target / page.url, work_of_page(site, page), linked_data(view))
    home = View(site, site.in_order[0])
    for kind in (kind for kind in KINDS if kind.stamped):
        for key in site.library.all(kind.name):
            file = target / kind.address(key)
            if file.exists():
                _insert(home, file, work_of(site, kind.name, key), linked_data_of(site, kind.name, key))


def _insert(view: View, file: Path, work: Work, data: str) -> None:
    text = file.read_text(encoding="utf-8")
    before, end, after = text.partition(_END)
    if not end:
        raise UnreadableError(f"overrides/main.html:1: head: {file.name} has no {_END}; put it back into the template")
    names = [name.literal or f"{name.family}, {name.given}" for name in work.authors]
    tags = view.draw("head", work=work, names=names, data=data)
    file.write_text(before + tags + end + after, encoding="utf-8")
