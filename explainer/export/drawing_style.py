"""The style sheets of the drawings with their tokens filled in, for pictures drawn where no style sheet is loaded.

The renderer of the share images knows neither custom properties nor ``currentcolor`` through ``<use>``, so both are
worked out here, from the same sheets that the pages load.
"""

import re
from functools import cache
from pathlib import Path

from explainer.palette import fill_in, read_palette

_TOKEN = re.compile(r"(--[\w-]+):\s*([^;}]+)")
_VAR = re.compile(r"var\((--[\w-]+)")
_RULE = re.compile(r"^([^@{}\s][^{}@]*?)\s*\{([^{}]*)\}", re.MULTILINE)
_COLOUR = re.compile(r"(?<![\w-])color:([^;}]+)")
_ALPHA = re.compile(r"rgb\((\d+) (\d+) (\d+) / (\d+)%\)")


@cache
def drawing_style(root: Path) -> str:
    """``drawings.css`` and ``scene.css`` as the light scheme sees them, without comments and at-rules."""
    css, tokens = root / "docs" / "assets" / "css", read_palette(root).light
    sheets = "".join((css / name).read_text(encoding="utf-8") for name in ("drawings.css", "scene.css"))
    rules = _RULE.findall(re.sub(r"/\*.*?\*/|@media[^{]*\{.*?\n\}", "", sheets, flags=re.DOTALL))
    return " ".join(_rule(selector, body, tokens) for selector, body in [*rules, *_scoped(rules)])


def _scoped(rules: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A rule that sets properties for what is inside it becomes one rule for each part that uses them."""
    found = []
    for scope, body in rules:
        own = dict(_TOKEN.findall(body))
        found += [
            (f"{scope} {part}", fill_in(inner, own))
            for part, inner in rules
            if "," not in scope + part and own.keys() & set(_VAR.findall(inner))
        ]
    return found


def _rule(selector: str, body: str, tokens: dict[str, str]) -> str:
    body = _ALPHA.sub(
        lambda match: f"rgba({match[1]},{match[2]},{match[3]},{int(match[4]) / 100})",
        fill_in(fill_in(body, tokens), tokens),
    )
    body = re.sub(r"[\w-]+:[^;]*var\([^;]*;", "", body)  # fonts, and what only a scope gives a value
    if "fill:" not in body:
        body = _COLOUR.sub(r"color:\1; fill:\1", body)
    return re.sub(r"\s+", " ", f"{selector}{{{body}}}")
