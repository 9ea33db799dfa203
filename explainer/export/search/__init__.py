"""The search: its index, read from the built pages, and its scripts, joined.

It is written after the render, and alike below the pages of every builder: it uses nothing of a theme.
"""

import json
from pathlib import Path

from explainer.export.search.entries import Entry, entries
from explainer.export.search.kinds import SEARCH_KINDS
from explainer.export.search.scripts import join_scripts
from explainer.export.search.synonyms import Group, synonyms
from explainer.export.search.variants import variants
from explainer.site import Site


def write_search(site: Site, target: Path) -> None:
    """Write the index and join the scripts."""
    data = as_data(entries(site, target), synonyms(site.library))
    # A script and not JSON: from a folder, a page may run a script but may not read a file.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    folder = target / "search"
    folder.mkdir(exist_ok=True)
    (folder / "index.js").write_text(f"self.searchIndex = {text};\n", encoding="utf-8")
    join_scripts(target)


def as_data(found: list[Entry], groups: list[Group]) -> dict[str, object]:
    """The index as the engine reads it: kinds, pages, their parts, synonyms; names by number, to keep it small."""
    kinds = list(SEARCH_KINDS)
    tops = [entry for entry in found if not entry.anchor]
    number = {entry.url: place for place, entry in enumerate(tops)}
    return {
        "kinds": [(name, *kind[:2], *map(int, kind[2:])) for name, kind in SEARCH_KINDS.items()],
        "pages": [(entry.url, entry.title, kinds.index(entry.kind), entry.text) for entry in tops],
        "parts": [
            (
                number[entry.url],
                entry.anchor,
                kinds.index(entry.kind),
                entry.title,
                entry.text,
                *([1] if entry.in_text else []),
            )
            for entry in found
            if entry.anchor
        ],
        "synonyms": groups,
        "variants": variants(found, groups),
    }
