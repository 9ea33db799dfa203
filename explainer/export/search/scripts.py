"""The scripts of the search, and the only place that tells their order.

``lazy-search.js`` stands on every page (``extra_javascript``); it and the panel fetch all others by the addresses in
``overrides/partials/search.html``. They are plain scripts and not modules, which a browser refuses from a folder.
"""

from pathlib import Path

FOLDER = "assets/search"
# Files that are always wanted together are one, since a reader waits for each; every file needs those before it.
JOINED = {
    "search/panel.js": ("client.js", "results.js", "history.js", "panel.js"),
    "search/engine.js": (
        "minisearch.js",
        "words.js",
        "spelling.js",
        "query.js",
        "entries.js",
        "judge.js",
        "engine.js",
        "passage.js",
    ),
}


def join_scripts(target: Path) -> None:
    """Write each file of ``JOINED`` below ``target`` and take its parts away."""
    for name, parts in JOINED.items():
        files = [target / FOLDER / part for part in parts]
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text("\n".join(file.read_text(encoding="utf-8") for file in files), encoding="utf-8")
        for file in files:
            file.unlink()
