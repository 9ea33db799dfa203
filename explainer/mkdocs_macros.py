"""The only module that meets the site builder: registers the macros that pages may call.

``define_env`` is called once by mkdocs-macros-plugin, and once a page by Zensical's macros extension; ``env.page``
names the page in both. Nothing else of a builder is used, so the way to another one stays open.
"""

import sys
from functools import cache
from pathlib import Path
from typing import Any

from explainer.pipeline import checked_site
from explainer.site import Site, held
from explainer.view import figures, inline, listings, models, page_parts
from explainer.view.charts.figure import chart
from explainer.view.view import View


@cache
def read_once(root: Path) -> Site:
    """The whole site, read and checked at the first page; a fault ends the build."""
    site, faults = checked_site(root)
    if faults:
        print(faults.report(), file=sys.stderr)
        raise SystemExit(1)
    return site


def _site(root: Path) -> Site:
    from explainer import mkdocs_macros  # Zensical runs this file anew for every page; only an imported module keeps its cache

    return held(root) or mkdocs_macros.read_once(root)


def _uri(page: Any) -> str:
    """The page's path below ``docs/``, as MkDocs (``file.src_uri``) or Zensical (``path``) tells it."""
    file = getattr(page, "file", None)
    return str(file.src_uri if file is not None else page.path)


def define_env(env: Any) -> None:
    """Register every macro."""
    root = Path(env.project_dir).resolve()

    views: dict[int, View] = {}

    def view() -> View:
        """The view of the page being built; a new one whenever the builder comes with a new page."""
        if id(env.page) not in views:
            views.clear()
            site = _site(root)
            views[id(env.page)] = View(site, site.pages[_uri(env.page)])
        return views[id(env.page)]

    env.macro(lambda: page_parts.title(view()), "title")
    env.macro(lambda: page_parts.opener(view()), "opener")
    env.macro(lambda: page_parts.quiz(view()), "quiz")
    env.macro(lambda: page_parts.ending(view()), "ending")
    env.macro(lambda: figures.beside(view()), "beside")
    env.macro(lambda key, shown=None: inline.claim(view(), key, shown), "claim")
    env.macro(lambda key: inline.cite(view(), key), "cite")
    env.macro(lambda key, shown=None: inline.term(view(), key, shown), "term")
    env.macro(lambda key, shown=None: inline.record_link(view(), "system", key, shown), "system")
    env.macro(lambda key, shown=None: inline.record_link(view(), "company", key, shown), "company")
    env.macro(lambda key: inline.entry_link(view(), "article.html", key, "statement"), "fact")
    env.macro(lambda key: inline.entry_link(view(), "corrections.html", key, "correction"), "correction")
    env.macro(lambda key: inline.entry_link(view(), "timeline.html", key, "event"), "event")
    env.macro(lambda key, first=None, columns=None: figures.table(view(), key, first, columns), "table")
    env.macro(lambda key, part=None: chart(view(), key, part), "chart")
    env.macro(lambda key: figures.pipeline(view(), key), "pipeline")
    env.macro(lambda key: models.model(view(), key), "model")
    env.macro(lambda *systems: figures.home_claims(view(), *systems), "home_claims")
    env.macro(lambda: listings.doors(view()), "doors")
    env.macro(lambda what: listings.listing(view(), what), "listing")
    env.macro(lambda part: listings.contents(view(), part), "contents")
