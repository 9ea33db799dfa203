"""The navigation in ``mkdocs.yml``, held against the pages that are there."""

from collections import Counter
from pathlib import Path

from explainer.faults import Faults
from explainer.read.pages import Page
from explainer.read.settings import entries
from explainer.read.strict_yaml import Document, KeyPath, dotted
from explainer.site import Site


def check_book(site: Site, faults: Faults) -> None:
    """Every door is drawn, and every section of the bar has a group of the navigation behind it."""
    extra = site.config.get("extra")
    if not site.book.known or not isinstance(extra, dict):
        return
    for place, part in enumerate(extra.get("parts") or []):
        drawing = f"overrides/macros/door-{part.get('door')}.html"
        if part.get("door") and not (site.library.root / drawing).exists():
            _fault(
                site, ("extra", "parts", place, "door"), f"there is no {drawing}; draw it, or correct the name", faults
            )
    for place, folder in enumerate(extra.get("sections") or []):
        if not any(uri.startswith(f"{folder}/") for uri in site.groups):
            _fault(
                site,
                ("extra", "sections", place),
                f"no group of the navigation holds pages of docs/{folder}/; take it out",
                faults,
            )


def _fault(site: Site, path: KeyPath, message: str, faults: Faults) -> None:
    if site.settings:
        faults.add(site.settings.file, site.settings.line(path), dotted(path), message)


def check_navigation(settings: Document, pages: dict[str, Page], docs: Path, faults: Faults) -> None:
    """Every page stands in the navigation once, and nothing else does."""
    named: Counter[str] = Counter()
    for path, uri in entries(settings.content.get("nav", [])):
        wrong = _wrong(uri, docs, named)
        if wrong:
            faults.add(settings.file, settings.line(path), dotted(path), wrong)
        named[str(uri)] += 1
    for uri, page in pages.items():
        if not named[uri]:
            faults.add(
                page.file, 1, "nav", "is not in the navigation; add the page to 'nav' in mkdocs.yml, or delete it"
            )


def _wrong(uri: object, docs: Path, named: Counter[str]) -> str | None:
    if not isinstance(uri, str) or not uri.endswith(".md"):
        return f"'{uri}' is no page; write the path of one below docs/, or take the line out"
    if named[uri]:
        return f"'{uri}' stands in the navigation twice; keep one of them"
    return None if (docs / uri).exists() else f"there is no page docs/{uri}; correct the path, or take the line out"
