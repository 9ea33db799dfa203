"""The search: its index, read from the built pages, and its scripts, joined.

It is written after the render, and alike below the pages of every builder: it uses nothing of a theme.
"""

import json
from pathlib import Path

from explainer.export.built import Pages
from explainer.export.search.entries import Entry, entries
from explainer.export.search.result_kinds import SEARCH_KINDS
from explainer.export.search.scripts import join_scripts
from explainer.export.search.synonyms import Group, synonyms
from explainer.export.search.variants import variants
from explainer.site import Site


def write_search(site: Site, target: Path, pages: Pages) -> None:
    """Write the index and join the scripts."""
    found = entries(site, pages)
    _write(target, "index", "searchIndex", as_data(found, synonyms(site.library)))
    _write(target, "more", "searchMore", {"parts": _parts(found, later=True)})
    join_scripts(target)


def _write(target: Path, file: str, name: str, data: dict[str, object]) -> None:
    """A script and not JSON: from a folder, a page may run a script but may not read a file."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    (target / "search").mkdir(exist_ok=True)
    (target / "search" / f"{file}.js").write_text(f"self.{name} = {text};\n", encoding="utf-8")


def as_data(found: list[Entry], groups: list[Group]) -> dict[str, object]:
    """The index as the engine reads it: kinds, pages, their parts, synonyms; names by number, to keep it small.

    Without the parts that a first answer does not wait for.
    """
    kinds = list(SEARCH_KINDS)
    tops = [entry for entry in found if not entry.anchor]
    return {
        "kinds": [(name, *kind[:2], *map(int, kind[2:5])) for name, kind in SEARCH_KINDS.items()],
        "pages": [(entry.url, entry.title, kinds.index(entry.kind), entry.text) for entry in tops],
        "parts": _parts(found, later=False),
        "synonyms": groups,
        "variants": variants(found, groups),
    }


def _parts(found: list[Entry], later: bool) -> list[tuple[object, ...]]:
    """What stands on the pages, below their own number: of the kinds that come later, or of all others."""
    kinds = list(SEARCH_KINDS)
    number = {entry.url: place for place, entry in enumerate(entry for entry in found if not entry.anchor)}
    return [
        (
            number[entry.url],
            entry.anchor,
            kinds.index(entry.kind),
            entry.title,
            entry.text,
            *([1] if entry.in_text else []),
        )
        for entry in found
        if entry.anchor and SEARCH_KINDS[entry.kind].later == later
    ]
