"""What is far down waits with its layout on a telephone, and on nothing else; whoever comes to one place finds it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

CHAPTER = "shaming-screens/the-crossing.html"
WAITS = "getComputedStyle(document.querySelector('.ending')).contentVisibility === 'auto'"


@pytest.mark.parametrize(
    ("touch", "script", "fragment", "again", "waits"),
    [
        (True, True, "", False, True),
        (True, True, "", True, False),
        (True, True, "#sources-of-this-page", False, False),
        (True, False, "", False, False),
        (False, True, "", False, False),
    ],
)
def test_only_the_top_of_a_page_on_a_telephone_waits(
    open_page: Callable[..., Page], address: str, touch: bool, script: bool, fragment: str, again: bool, waits: bool
) -> None:
    page = open_page(
        viewport={"width": 390, "height": 844}, has_touch=touch, is_mobile=touch, java_script_enabled=script
    )
    page.goto(f"{address}/{CHAPTER}{fragment}")
    if again:
        page.reload()
    assert page.evaluate(WAITS) is waits


def test_a_model_comes_to_life_where_the_page_waits(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(f"{address}/{CHAPTER}")
    page.get_by_role("button", name="Show the model").click()
    page.locator("model-view").scroll_into_view_if_needed()
    expect(page.locator(".model__figure svg")).to_be_visible()
    expect(page.locator(".model__live")).to_be_visible()
