"""Puts our search into the built pages, in the place of the theme's own."""

import json
import re
import shutil
from pathlib import Path

# The theme fetches this file on every page, before any search: what it needs of it is its form.
EMPTY = {"config": {"lang": ["en"], "separator": "[\\s\\-]+", "pipeline": []}, "docs": []}
# In this order: each needs those before it.
ENGINE = ("minisearch.js", "words.js", "engine.js", "passage.js")
WORDS = {
    "search.result.placeholder": "Type a word, a name or a question",
    "search.result.none": "Nothing was found for these words",
    "search.result.one": "Found on one page",
    "search.result.other": "Found on # pages",
    "search.result.more.one": "One more on this page",
    "search.result.more.other": "# more on this page",
    "search.result.term.missing": "Not found here",
}

_CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)
_BUNDLE = re.compile(r'<script src="([^"]*)assets/javascripts/bundle\.[^"]*"></script>')


class NoPlaceError(RuntimeError):
    """The theme's pages no longer look as this module expects."""


def install(target: Path) -> None:
    """Add the glue to every page, give the theme its words and an empty index, and put our engine in the place of its own."""
    for file in sorted(target.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        if 'id="__config"' in text:
            file.write_text(_with_glue(text, file), encoding="utf-8")
    (target / "search" / "search_index.json").write_text(json.dumps(EMPTY), encoding="utf-8")
    (target / "search" / "search_index.js").write_text(f"var __index = {json.dumps(EMPTY)};\n", encoding="utf-8")
    _join_engine(target)
    for unused in ("workers", "lunr"):
        shutil.rmtree(target / "assets" / "javascripts" / unused, ignore_errors=True)


def _join_engine(target: Path) -> None:
    """One file of the engine's four: a worker fetches its scripts one after the other, and a reader waits for each."""
    files = [target / "assets" / "search" / name for name in ENGINE]
    (target / "search" / "engine.js").write_text("".join(file.read_text(encoding="utf-8") for file in files), encoding="utf-8")
    for file in files:
        file.unlink()


def _with_glue(text: str, file: Path) -> str:
    config, bundle = _CONFIG.search(text), _BUNDLE.search(text)
    if not config or not bundle:
        raise NoPlaceError(f"{file.name}: the theme's settings or its script were not found; see explainer/export/search/install.py")
    settings = json.loads(config[2])
    settings["translations"].update(WORDS)
    # It marks the words on the page that is opened, but inside other words, too ("ai" in "said"); ours marks the target.
    settings["features"] = [feature for feature in settings["features"] if feature != "search.highlight"]
    settings["search"] = f"{bundle[1]}assets/search/worker.js"
    # Neither the glue nor the theme's script is loaded before a reader searches; then the glue comes first, so that the theme
    # asks it for its worker.
    theme = bundle[0].split('"')[1]
    wait = f'<script src="{bundle[1]}assets/search/when-asked.js" data-then="{bundle[1]}assets/search/material.js {theme}" defer></script>'
    written = json.dumps(settings, ensure_ascii=False).replace("</", "<\\/")
    text = text[: config.start(2)] + written + text[config.end(2) :]
    return text.replace(bundle[0], wait, 1)
