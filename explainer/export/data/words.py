"""What each column means, from ``words.yml``. A column without words stops the build: nobody could use it rightly."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from explainer.export.assets import UnreadableError

WORDS = Path(__file__).with_name("words.yml")
_DAYS = {
    "_from": ("first day", "The first day that “{}” may mean."),
    "_to": ("last day", "The last day that “{}” may mean."),
}


def about(file: str, name: str, kind: str) -> tuple[str, str, str | None]:
    """(title, meaning, unit or None) of a column of ``data/<file>.csv``; UnreadableError if nobody has written them."""
    if kind == "date":
        stem, _, end = name.rpartition("_")
        words, meaning = _DAYS[f"_{end}"]
        return f"{_title(stem)}, {words}", meaning.format(stem), "day, as YYYY-MM-DD"
    description = _description_of(file, name)
    if isinstance(description, dict):
        return _title(name), description["about"], description["unit"]
    return _title(name), description, None


def _description_of(file: str, name: str) -> Any:
    words = _words()
    for group in (words.get(file, {}), words["every"]):
        if name in group:
            return group[name]
    for stem, meaning in words.get(file, {}).items():
        part = name.removeprefix(f"{stem}_")
        if part != name and part in words["parts"]:
            return f"{meaning.rstrip('.')}: {words['parts'][part]}"
    raise UnreadableError(
        f"explainer/export/data/words.yml:1: {file}: says nothing of the column '{name}'; write what it means"
    )


def _title(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


@cache
def _words() -> dict[str, dict[str, Any]]:
    content: dict[str, dict[str, Any]] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return content
