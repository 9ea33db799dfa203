"""Colours stand once, in the palette of the style sheets; whatever else has a colour has it from there."""

import re
from pathlib import Path

import pytest

from explainer.palette import fill_in, read_palette

# A colour written out: #hex, rgb() or hsl(). Ids and Jinja's comments begin with '#' too, but not after a colon or a
# quote.
COLOUR = re.compile(
    r"""(?<=[:="'(\s,])#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgba?|hsla?)\(\s*\d""", re.IGNORECASE
)
PLACES = (
    ("docs/assets/css", "*.css"),
    ("overrides", "*.html"),
    ("explainer", "*.py"),
    ("docs/assets", "*.svg"),
    ("docs/assets/js", "*.js"),
    ("docs/assets/models", "*.js"),
)


@pytest.mark.parametrize(("folder", "names"), PLACES)
def test_no_colour_is_written_outside_the_palette(root: Path, folder: str, names: str) -> None:
    files = [file for file in (root / folder).rglob(names) if file.name != "tokens.css"]
    assert files
    found = [
        f"{file.relative_to(root)}: {colour}"
        for file in files
        for colour in COLOUR.findall(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_each_scheme_has_every_token(root: Path) -> None:
    palette = read_palette(root)
    assert palette.light.keys() == palette.dark.keys()
    assert {"--paper", "--ink", "--signal", "--d-dark", "--c-road", "--lift"} <= palette.light.keys()
    assert palette.light["--paper"] != palette.dark["--paper"]


def test_the_screen_says_what_is_read(root: Path) -> None:
    """Every colour of the sheet before its rules for paper is read: none is in a form that is passed over."""
    text = (root / "docs/assets/css/tokens.css").read_text(encoding="utf-8").partition("@media print")[0]
    written = set(re.findall(r"(--[\w-]+):[^;]*(?:#[0-9a-f]{3}|rgb\()", text))
    assert written == read_palette(root).light.keys()


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ('fill="var(--paper)"', 'fill="#fff"'),
        ("var(--none, red)", "red"),
        ("var(--none)", "var(--none)"),
    ],
)
def test_a_name_becomes_its_colour(text: str, filled: str) -> None:
    assert fill_in(text, {"--paper": "#fff"}) == filled
