"""Every text of every chart stays inside its drawing and touches no other, on a phone and on a wide screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import ROOT
from tests.html import listing

# Texts of the drawing in sight that leave it by more than a pixel, and pairs that lie over each other by more than one
# each way.
CHECK = """() => [...document.querySelectorAll("svg.ch")].filter(svg => svg.getBoundingClientRect().width).flatMap(svg => {
  const room = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")].filter(text => text.textContent.trim());
  const boxes = texts.map(text => ({words: text.textContent.trim(), box: text.getBoundingClientRect()}));
  const outside = boxes.filter(({box}) => box.left < room.left - 1 || box.right > room.right + 1
                                       || box.top < room.top - 1 || box.bottom > room.bottom + 1);
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  const touching = boxes.flatMap(({words, box}, place) => boxes.slice(place + 1)
    .filter(other => over(box, other.box)).map(other => `'${words}' lies over '${other.words}'`));
  return [String(texts.length), ...outside.map(({words}) => `'${words}' leaves the drawing`), ...touching];
})"""


def _pages_with_charts() -> list[str]:
    return sorted(
        file.stem
        for file in (ROOT / "data" / "tables").glob("*.yml")
        if "\ncharts:" in file.read_text(encoding="utf-8")
    )


@pytest.mark.parametrize("width", [390, 1440])
def test_every_word_of_a_chart_has_its_own_room(
    open_page: Callable[..., Page], address: str, built: Path, width: int
) -> None:
    page = open_page(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    faults, texts = [], 0
    for name in _pages_with_charts():
        page.goto(f"{address}/tables/{name}.html")
        page.evaluate("document.fonts.ready")
        for found in page.evaluate(CHECK):
            texts += int(found) if found.isdigit() else 0
            faults += [] if found.isdigit() else [f"{name} at {width} px: {found}"]
    assert texts > 300, "the charts were not in sight"
    assert not faults, listing(faults)


def test_between_a_phone_and_a_desk_a_chart_uses_the_width_it_has(page: Page, address: str) -> None:
    """The drawing stands beside its words, and both together reach from edge to edge of the figure."""
    page.set_viewport_size({"width": 900, "height": 900})
    page.goto(f"{address}/tables/jaywalker-screens.html")
    boxes = [page.locator(f".chart {part}").first.bounding_box() for part in ("figcaption", ".ch--narrow")]
    whole = page.locator(".chart").first.bounding_box()
    words, drawing = boxes
    assert words and drawing and whole
    assert drawing["x"] >= words["x"] + words["width"] and drawing["y"] < words["y"] + words["height"]
    assert drawing["x"] + drawing["width"] >= whole["x"] + whole["width"] - 1
