"""The only module that meets the site builder: registers the macros that pages may call.

``define_env`` is called once by mkdocs-macros-plugin, and once a page by Zensical's macros extension; ``env.page``
names the page in both. Nothing else of a builder is used, so the way to another one stays open.
"""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from explainer.macros import MACROS, Macro
from explainer.packed_html import pack
from explainer.pipeline import checked_site
from explainer.site import Site, provided_site
from explainer.view.completeness import function_of
from explainer.view.templates import stands_alone
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
    # Zensical runs this file again for every page; only an imported module keeps its cache.
    from explainer import mkdocs_macros

    return provided_site(root) or mkdocs_macros.read_once(root)


def _uri(page: Any) -> str:
    """The page's path below ``docs/``, as MkDocs (``file.src_uri``) or Zensical (``path``) tells it."""
    file = getattr(page, "file", None)
    return str(file.src_uri if file is not None else page.path)


def define_env(env: Any) -> None:
    """Register every macro of ``explainer/macros.py``."""
    root = Path(env.project_dir).resolve()

    views: dict[tuple[int, int], View] = {}

    def view() -> View:
        """The view of the page being built; a new one whenever the builder comes with a new page, or the site was read
        again.
        """
        site = _site(root)
        key = (id(env.page), id(site))
        if key not in views:
            views.clear()
            views[key] = View(site, site.pages[_uri(env.page)])
        return views[key]

    for macro in MACROS.values():
        env.macro(_bound(macro, view), macro.name)


def _bound(macro: Macro, view: Callable[[], View]) -> Callable[..., str]:
    """The function that a page calls: that of the macro, with the view of the page being built."""
    function = function_of(macro)

    def called(*arguments: Any, **options: Any) -> str:
        html = function(view(), *arguments, **macro.given, **options)
        return pack(html, view().site.led_to) if stands_alone(html) else html

    return called
