"""The colours that a browser wants outside of any style sheet: the favicon's, and that of its own bars."""

from pathlib import Path

from explainer.export.built import Pages
from explainer.palette import fill_in, read_palette

FAVICON = Path("assets", "favicon.svg")
THEME_COLOUR = 'media="(prefers-color-scheme: {})" content="{}"'


def write_colours(root: Path, target: Path, pages: Pages) -> None:
    """Fill the palette of the project in ``root`` into the rendered site. Unfilled, a browser
    ignores the theme colour.
    """
    palette = read_palette(root)
    icon = target / FAVICON
    if icon.exists():
        icon.write_text(fill_in(icon.read_text(encoding="utf-8"), palette.light), encoding="utf-8")
    for scheme in ("light", "dark"):
        unfilled = THEME_COLOUR.format(scheme, "var(--paper)")
        filled = THEME_COLOUR.format(scheme, getattr(palette, scheme)["--paper"])
        for name, html in pages.items():
            pages[name] = html.replace(unfilled, filled)
