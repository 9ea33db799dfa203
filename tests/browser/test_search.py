"""What readers type leads to the right page, and to the right heading on it."""

import pytest
from playwright.sync_api import Page, expect

# (query, where the first result must lead; several where each is a right answer)
QUERIES = [
    (
        "jaywalking",
        (
            "tables/jaywalker-screens",
            "systems/jaywalker-screen-xiangyang",
            "shaming-screens/the-crossing",
            "shaming-screens/does-shame-work",
        ),
    ),
    (
        "jaywalkers",
        (
            "tables/jaywalker-screens",
            "systems/jaywalker-screen-xiangyang",
            "shaming-screens/the-crossing",
            "shaming-screens/does-shame-work",
        ),
    ),
    ("CCTV", ("glossary.html#cctv", "systems/camera-network", "tables/cameras-countries")),
    (
        "smart glasses",
        (
            "glossary.html#facial-recognition-glasses",
            "systems/smart-glasses-zhengzhou",
            "panopticon/the-glasses-and-the-confession",
        ),
    ),
    ("Yitu", ("companies/yitu",)),
    ("panopticon", ("glossary.html#panopticon", "panopticon/")),
    ("BriefCam", ("tables/surveillance-index-2019",)),  # stands only in a cell of a table
    ("base rate", ("glossary.html#base-rate",)),
]


def _first_result(page: Page, address: str, query: str) -> str:
    """Where Enter leads a reader who typed ``query``."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}/about/privacy.html")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="Search the site")).to_be_focused()
    page.keyboard.type(query)
    page.keyboard.press("Enter")  # at once, as a quick reader does: it waits for the answer itself
    page.wait_for_url(lambda url: "privacy" not in url and "find=" not in url)
    return page.url.removeprefix(f"{address}/")


@pytest.mark.parametrize(("query", "wanted"), QUERIES, ids=[query for query, _ in QUERIES])
def test_the_first_result_is_the_right_page(page: Page, address: str, query: str, wanted: tuple[str, ...]) -> None:
    found = _first_result(page, address, query)
    assert any(part in found for part in wanted), found


def test_a_result_lands_on_its_heading(page: Page, address: str) -> None:
    assert "positive-predictive-value" in _first_result(page, address, "positive predictive value")
    expect(page.locator("#positive-predictive-value")).to_be_in_viewport()
