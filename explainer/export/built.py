"""The built pages: read once, changed in memory by every step that has to, and written once."""

from pathlib import Path

from explainer.carried import unpack

Pages = dict[str, str]  # name below the site (``part/lane.html``) -> its HTML


def read_built(target: Path) -> Pages:
    """Every page that a builder wrote into ``target``, by name, with all its HTML in place."""
    return {
        file.relative_to(target).as_posix(): unpack(file.read_text(encoding="utf-8"))
        for file in sorted(target.rglob("*.html"))
    }


def write_built(pages: Pages, target: Path) -> None:
    """Write them back."""
    for name, html in pages.items():
        (target / name).write_text(html, encoding="utf-8")
