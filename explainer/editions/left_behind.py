"""What is left at an address where something was: the tombstone of a record, the way on from a page that moved."""

import re
from collections.abc import MutableMapping
from pathlib import Path

from explainer.editions.changes import Lost, all_lost
from explainer.editions.frozen import editions
from explainer.editions.places import address, label, title
from explainer.kinds import KINDS
from explainer.site import Site
from explainer.view.links import relative
from explainer.view.templates import environment
from explainer.view.view import View

# What explainer/export/citations.py writes beside a page.
CITATION_FILES = (".ris", ".bib")


def write_left_behind(site: Site, target: Path, pages: MutableMapping[str, str]) -> None:
    """Add a page (name -> HTML) at each such address, and write a copy of each file that moved."""
    for one in all_lost(site):
        for page in [] if "#" in one.address else _pages_of(site, one):
            (target / page).parent.mkdir(parents=True, exist_ok=True)
            pages[page] = _drawn(site, page, "gone-page", lost=one, seen=_seen(site, one))
    for former, moved in site.library.moved.items():
        (target / former).parent.mkdir(parents=True, exist_ok=True)
        if former.endswith(".html"):
            pages[former] = _drawn(site, former, "moved-page", moved=moved, there=site.site_url + moved.to)
            _copy_citations(target / former, target / moved.to)
        else:
            (target / former).write_bytes((target / moved.to).read_bytes())


def _copy_citations(former: Path, present: Path) -> None:
    """The files for citation managers beside a page have promised addresses as well."""
    for end in CITATION_FILES:
        if (file := present.with_suffix(end)).exists():
            former.with_suffix(end).write_bytes(file.read_bytes())


def _pages_of(site: Site, one: Lost) -> list[str]:
    """The addresses of a record of its own: its page, its card for other sites, and pages below that have its name."""
    folder, _, name = one.address.rpartition("/")
    own = re.compile(rf"(?:embed/)?{re.escape(folder)}/(?:[\w-]+/)?{re.escape(name)}")
    pages = [page for edition in editions(site) for page in edition.pages if own.fullmatch(page)]
    return list(dict.fromkeys([one.address, *pages]))


def _drawn(site: Site, page: str, template: str, **context: object) -> str:
    templates = environment(site.library.root / "overrides" / "macros")
    return templates.get_template(f"{template}.html").render(
        link=lambda place: relative(place, page), site_name=site.config["site_name"], **context
    )


def _seen(site: Site, one: Lost) -> tuple[str, str] | None:
    """(title, address) of the record to look at instead."""
    if not one.tombstone.see:
        return None
    kind, _, key = one.tombstone.see.partition("/")
    return f"{label(kind)}: {title(site, kind, key)}", address(site, kind, key)


def tombstones(view: View, what: str) -> str:
    """The records that stood in this list and were taken out, each under its id, from
    ``overrides/macros/gone-entries.html``; nothing where there is none.
    """
    kinds = {kind.name for kind in KINDS if kind.listing == what and kind.page == view.page.uri}
    rows = [(one, _seen(view.site, one)) for one in all_lost(view.site) if one.key[0] in kinds]
    return view.draw("gone-entries", rows=rows) if rows else ""
