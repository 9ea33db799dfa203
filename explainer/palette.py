"""The palette of the style sheets, for what is drawn where no style sheet is: downloads, share images, favicon."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHEET = Path("docs", "assets", "css", "tokens.css")
_COLOUR = r"#[0-9a-f]{3,8}|rgb\([^()]*\)"
_TOKEN = re.compile(rf"^ *(--[\w-]+): (?:light-dark\(({_COLOUR}), ({_COLOUR})\)|({_COLOUR}));$", re.MULTILINE)
_VAR = re.compile(r"var\((--[\w-]+)(?:,\s*([^()]+))?\)")


@dataclass(frozen=True)
class Palette:
    """Token -> colour as CSS writes it, such as ``--paper`` -> ``#f7f3ea``, for each scheme."""

    light: dict[str, str]
    dark: dict[str, str]


@cache
def read_palette(root: Path) -> Palette:
    """Read the palette of the project in ``root``; what is said first holds, as later lines are for paper or old
    browsers.
    """
    found = _TOKEN.findall((root / SHEET).read_text(encoding="utf-8"))[::-1]
    return Palette(
        {name: light or both for name, light, _, both in found}, {name: dark or both for name, _, dark, both in found}
    )


def fill_in(text: str, tokens: dict[str, str]) -> str:
    """``var(--paper)`` -> ``#f7f3ea``; a name without a value keeps its fallback, or stays as it is."""
    return _VAR.sub(lambda match: tokens.get(match[1], match[2] or match[0]), text)
