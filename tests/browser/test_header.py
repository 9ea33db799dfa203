"""The bar at the top shows the ways that fit beside each other, whole and on one line."""

import pytest
from playwright.sync_api import Page

SECTIONS = ["Shaming screens", "Start-ups", "The panopticon", "Systems", "Data", "Try it", "Teach"]
HOME, PAGE = "index.html", "companies/index.html"
# Links of the bar that are whole on the screen, from left to right.
IN_SIGHT = """() => [...document.querySelectorAll(".sections a")].filter((link) => {
  const { left, right, width } = link.getBoundingClientRect();
  return link.checkVisibility() && width && left >= 0 && right <= innerWidth;
}).map((link) => link.textContent.trim())"""


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (
            PAGE,
            {
                390: [],
                820: [],
                1024: SECTIONS,
                1184: SECTIONS,
                1280: SECTIONS,
                1440: [*SECTIONS, "Companies"],
                1920: [*SECTIONS, "Companies"],
            },
        ),
        (
            HOME,
            {
                1024: SECTIONS,
                1440: [*SECTIONS, "Companies"],
                1600: [*SECTIONS, "Companies", "Timeline", "Glossary"],
            },
        ),
    ],
)
def test_the_bar_shows_what_fits_on_one_line(page: Page, address: str, name: str, wanted: dict[int, list[str]]) -> None:
    page.goto(f"{address}/{name}")
    for width, links in wanted.items():
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(IN_SIGHT) == links, f"{width} px"
        assert page.evaluate("document.querySelector('.top__row').offsetHeight") < 80, f"{width} px"


@pytest.mark.parametrize("width", [390, 1440])
def test_numbers_of_sources_are_no_smaller_than_labels(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}/panopticon/the-list.html")
    sizes = page.locator("sup a").evaluate_all(
        "links => links.map((link) => parseFloat(getComputedStyle(link).fontSize))"
    )
    assert sizes and min(sizes) >= 13
