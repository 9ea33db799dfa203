"""A filter leaves on the screen what it says, and the address, the count and the way back agree with it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.waiting import until

# The bar is above all other lists; a page opens at its top.
LISTS = [
    ("article.html", "verdict", "contradicted"),
    ("timeline.html", "theme", "court"),
    ("timeline.html", "country", "Russia"),
    ("systems/index.html", "step", "people match"),
    ("systems/index.html", "country", "Germany"),
    ("systems/index.html", "place", "United States"),
    ("systems/index.html", "evidence", "our calculation"),
    ("claims/index.html", "kind", "our search"),
    ("claims/index.html", "place", "Russia"),
    ("claims/index.html", "system", "Camera network, China"),
    ("claims/index.html", "year", "2026"),
    ("claims/index.html", "speaker", "Human Rights Watch"),
]
ROWS = "[data-filter-list] > *"


def seen(page: Page) -> int:
    """How many rows are drawn: what a reader would count with a finger."""
    return page.locator(ROWS).evaluate_all(
        "rows => rows.filter((row) => row.getClientRects().length && row.offsetHeight).length"
    )


def told(page: Page) -> int:
    """What the line above the list says."""
    return int(page.locator(".filters [role=status]").inner_text().split()[0])


@pytest.mark.parametrize(("name", "key", "choice"), LISTS)
def test_rows_on_screen_are_the_chosen_ones(page: Page, address: str, name: str, key: str, choice: str) -> None:
    page.goto(f"{address}/{name}")
    whole = seen(page)
    select = page.locator(f"select[data-key={key}]")
    wanted = int(re.findall(r"\((\d+)\)", select.locator(f"option[value='{choice}']").text_content() or "")[-1])
    select.select_option(value=choice)
    assert (seen(page), told(page)) == (wanted, wanted)
    assert 0 < wanted < whole
    page.get_by_role("button", name="Show all").click()
    assert (seen(page), told(page)) == (whole, whole)


@pytest.fixture(params=[True, False], ids=["kept page", "page read again"])
def either_way(request: pytest.FixtureRequest, open_page: Callable[..., Page]) -> Page:
    """A reader whose browser keeps the page she left whole, and one whose browser reads it again."""
    page = open_page(viewport={"width": 1280, "height": 900})
    if not request.param:
        page.add_init_script("addEventListener('unload', () => {})")  # a page with such a listener is never kept
    return page


def test_the_way_back_leads_to_the_list_as_it_was_left(either_way: Page, address: str) -> None:
    page = either_way
    page.goto(f"{address}/timeline.html")
    page.locator("select[data-key=country]").select_option(value="China")
    before = seen(page), told(page)
    page.goto(f"{address}/about/privacy.html")
    page.go_back()
    expect(page.locator("select[data-key=country]")).to_have_value("China")
    assert (seen(page), told(page)) == before


def test_an_address_brings_the_filter_and_tells_no_server(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + request.headers.get("referer", "")))
    page.goto(f"{address}/systems/index.html")
    page.locator("select[data-key=step]").select_option(value="people match")
    shared, rows = page.url, seen(page)
    page.goto(f"{address}/about/privacy.html")
    page.goto(shared)
    assert (seen(page), told(page)) == (rows, rows)
    assert "people" in shared and not [url for url in asked if "people" in url]
    page.evaluate("location.hash = ''")
    until(page, "document.querySelector('.filters select').value === ''")
    assert seen(page) == told(page) > rows


def test_words_leave_the_rows_that_hold_them_all(page: Page, address: str) -> None:
    page.goto(f"{address}/claims/index.html")
    whole = told(page)
    page.get_by_label("Find a claim by any word").fill("Xiangyang SCREEN")
    expect(page.locator(".filters [role=status]")).not_to_have_text(f"{whole} of {whole} shown")
    rows = page.locator(f"{ROWS} >> visible=true")
    assert 0 < rows.count() == told(page) < whole
    assert all("xiangyang" in text.lower() and "screen" in text.lower() for text in rows.all_inner_texts())


def test_an_entry_that_is_linked_to_is_never_filtered_away(page: Page, address: str) -> None:
    page.goto(f"{address}/article.html#verdict=contradicted")
    hidden = page.locator("[data-filter-list] > * h2").evaluate_all(
        "all => all.find((one) => !one.getClientRects().length).id"
    )
    page.evaluate("id => { location.hash = id; }", hidden)
    expect(page.locator(f"#{hidden}")).to_be_in_viewport()
    assert seen(page) == told(page)
