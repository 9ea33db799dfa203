"""``mkdocs.yml``: read as strictly as a record, and its navigation held against the pages that are there."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from explainer.faults import Faults
from explainer.read.pages import Page
from explainer.read.records import validate
from explainer.read.strict_yaml import Document, KeyPath, dotted, read_yaml
from explainer.records.settings import Settings

NEEDED = ("site_name", "site_url", "nav")


def read_settings(root: Path, faults: Faults) -> Document | None:
    """Read ``mkdocs.yml``; the builder itself would let a duplicate key pass."""
    document = read_yaml(root / "mkdocs.yml", faults)
    if document:
        validate(Settings, document, faults)
    for key in NEEDED if document else ():
        if not document.content.get(key):
            faults.add(document.file, document.line((key,)), key, "required key is missing or empty; write it")
    return document


def entries(nav: object, path: KeyPath = ("nav",)) -> Iterator[tuple[KeyPath, object]]:
    """Every leaf of the navigation with its place, in reading order."""
    if isinstance(nav, dict):
        for key, inner in nav.items():
            yield from entries(inner, (*path, key))
    elif isinstance(nav, list):
        for place, inner in enumerate(nav):
            yield from entries(inner, (*path, place))
    else:
        yield path, nav


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
            faults.add(page.file, 1, "nav", "is not in the navigation; add the page to 'nav' in mkdocs.yml, or delete it")


def _wrong(uri: object, docs: Path, named: Counter[str]) -> str | None:
    if not isinstance(uri, str) or not uri.endswith(".md"):
        return f"'{uri}' is no page; write the path of one below docs/, or take the line out"
    if named[uri]:
        return f"'{uri}' stands in the navigation twice; keep one of them"
    return None if (docs / uri).exists() else f"there is no page docs/{uri}; correct the path, or take the line out"
