"""``mkdocs.yml``: read as strictly as a record."""

from collections.abc import Iterator
from pathlib import Path

from explainer.faults import Faults
from explainer.read.records import validate
from explainer.read.strict_yaml import Document, KeyPath, read_yaml
from explainer.records.settings import Settings

NEEDED = ("site_name", "site_url", "nav")


def read_settings(root: Path, faults: Faults) -> Document | None:
    """Read ``mkdocs.yml``; the builder itself would let a duplicate key pass."""
    document = read_yaml(root / "mkdocs.yml", faults)
    if document is None:
        return None
    validate(Settings, document, faults)
    for key in NEEDED:
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
