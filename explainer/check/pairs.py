"""Pages and records that belong together, by their stem."""

from explainer.faults import Faults
from explainer.kind import BOOK
from explainer.kinds import COMPANIONS, KINDS, kind_of, paged
from explainer.read.pages import Page
from explainer.site import Site


def check_pairs(site: Site, faults: Faults) -> None:
    """Every page of a kind has its record, every record of such a kind its page."""
    first: dict[tuple[str, str], Page] = {}
    for page in site.pages.values():
        if page.kind:
            _check_page(page.kind, page, first.setdefault((page.kind, page.stem), page), site, faults)
        elif page.companion and site.library.lacks(page.companion[0], page.stem):
            faults.add(
                page.file, 1, "record", f"there is no {page.companion[0]} '{page.stem}'; rename or delete the page"
            )
    _check_companions(site, faults)
    _check_long_pages(site, faults)
    _check_scripts(site, faults)
    for kind in paged():
        for key, entry in site.library.entries[kind.name].items():
            folder = "<part>" if kind.folder == BOOK else kind.folder
            if site.page_of(kind.name, key) is None and not list(
                (site.library.root / "docs").glob(f"{kind.folder}/{key}.md")
            ):
                faults.add(
                    entry.file, 1, "page", f"has no page docs/{folder}/{key}.md; write the page, or delete the record"
                )


def _check_long_pages(site: Site, faults: Faults) -> None:
    """Records that share a page, or the frame of a list, have that page or list, and none takes its name."""
    for kind in (kind for kind in KINDS if kind.together):
        entry = next(iter(site.library.entries[kind.name].values()), None)
        if entry and not (site.library.root / "docs" / str(kind.together)).exists():
            faults.add(
                entry.file,
                1,
                "page",
                f'its records have no page docs/{kind.together}; write it with {{{{ listing("{kind.listing}") }}}}, '
                f"or correct 'page' of the kind '{kind.name}' in explainer/kinds.py",
            )
        if kind.stamped and (taken := site.library.entries[kind.name].get("index")):
            faults.add(taken.file, taken.line("id"), "id", "would take the place of the list of all; choose another")


def _check_scripts(site: Site, faults: Faults) -> None:
    """Records of a kind that has scripts have one each; without it a reader's page would stand still."""
    for kind in (kind for kind in KINDS if kind.scripts):
        for key, entry in site.library.entries[kind.name].items():
            script = f"docs/{kind.scripts}/{key}.js"
            if not (site.library.root / script).is_file():
                faults.add(entry.file, 1, "script", f"has no script {script}; write it, or delete the record")


def _check_companions(site: Site, faults: Faults) -> None:
    """Where one record has a further page of some sort, all of its kind that need one have it."""
    folders = {uri.rpartition("/")[0] for uri in site.pages}
    for folder, (kind, companion) in COMPANIONS.items():
        for key, entry in site.library.entries[kind].items():
            uri = f"{folder}/{key}.md"
            if folder in folders and companion.needed_by(entry.record) and uri not in site.pages:
                faults.add(
                    entry.file,
                    1,
                    "page",
                    f"has no page docs/{uri} ({companion.words}); write it with {{{{ title() }}}} and "
                    "{{ companion() }}, as those beside it are, and add it to 'nav'",
                )


def _check_page(kind: str, page: Page, first: Page, site: Site, faults: Faults) -> None:
    if first is not page:
        faults.add(page.file, 1, "page", f"has the name of docs/{first.uri}, so both would show one record; rename it")
    if site.library.lacks(kind, page.stem):
        place = kind_of(kind).files.replace("*", page.stem)
        faults.add(
            page.file,
            1,
            "record",
            f"there is no data/{place}; write the record, or move the page to a folder whose pages "
            "have none, or delete it",
        )
