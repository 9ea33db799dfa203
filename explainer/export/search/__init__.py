"""The search: its index, read from the built pages, and its place in them.

All of it is written after the render, so that a build by another renderer keeps the search of its own theme.
"""

import json
from pathlib import Path

from explainer.export.search.entries import Entry, entries
from explainer.export.search.install import install
from explainer.export.search.kinds import KIND_WORDS
from explainer.export.search.synonyms import synonyms
from explainer.site import Site


def write_search(site: Site, target: Path) -> None:
    """Write the index and point every page at our search."""
    data = as_data(entries(site, target), synonyms(site.library))
    # A script and not JSON: from a folder, a page may run a script but may not read a file.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    folder = target / "search"
    folder.mkdir(exist_ok=True)
    (folder / "index.js").write_text(f"self.searchIndex = {text};\n", encoding="utf-8")
    install(target)


def as_data(found: list[Entry], groups: list[tuple[list[str], list[str]]]) -> dict[str, object]:
    """The index as the engine reads it: kinds, pages, their parts, synonyms; names by number, to keep it small."""
    kinds = list(KIND_WORDS)
    tops = [entry for entry in found if not entry.anchor]
    number = {entry.url: place for place, entry in enumerate(tops)}
    return {
        "kinds": list(KIND_WORDS.items()),
        "pages": [(entry.url, entry.title, kinds.index(entry.kind), entry.text) for entry in tops],
        "parts": [(number[entry.url], entry.anchor, kinds.index(entry.kind), entry.title, entry.text) for entry in found if entry.anchor],
        "synonyms": groups,
    }
