"""What a browser colours by itself has the colours of the page: its bars, the icon in its tab, the drawings that are
taken away.
"""

from pathlib import Path

import pytest

from explainer.palette import read_palette
from tests.html import Element


def test_every_page_names_its_paper_for_both_schemes(pages: dict[str, Element], root: Path) -> None:
    palette = read_palette(root)
    wanted = {f"(prefers-color-scheme: {scheme})": getattr(palette, scheme)["--paper"] for scheme in ("light", "dark")}
    for name, page in pages.items():
        found = {
            meta.get("media"): meta.get("content") for meta in page.all("meta") if meta.get("name") == "theme-color"
        }
        assert found == wanted, name


@pytest.mark.parametrize(
    ("names", "tokens"),
    [("assets/favicon.svg", ("--paper", "--signal", "--ink")), ("tables/*.svg", ("--paper", "--ink"))],
)
def test_a_file_has_the_colours_of_the_palette(built: Path, root: Path, names: str, tokens: tuple[str, ...]) -> None:
    files = list(built.glob(names))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert "var(" not in text, file.name
        assert all(read_palette(root).light[token] in text for token in tokens), file.name
