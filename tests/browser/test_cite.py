"""A page's citation: one press away, there without a script, and copied as it stands."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

PAGES = ["panopticon/the-list.html", "tables/opinion.html", "glossary.html"]


@pytest.mark.parametrize("name", PAGES)
def test_a_line_is_opened_by_the_keyboard_and_copied_whole(
    open_page: Callable[..., Page], address: str, name: str
) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"], viewport={"width": 390, "height": 844})
    page.goto(f"{address}/{name}")
    fold, row = page.locator(".how-to-cite"), page.locator(".how-to-cite dl > div", has_text="MLA")
    expect(row).to_be_hidden()
    fold.locator("summary").press("Enter")
    expect(row).to_be_visible()
    line = row.locator("dd > span").first
    assert line.evaluate("line => line.getBoundingClientRect().right <= innerWidth"), "the line is cut off"
    row.get_by_role("button").press("Enter")
    expect(row.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == line.inner_text() and name in copied


def test_without_a_script_the_lines_stand_there_to_be_marked(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}/{PAGES[0]}")
    page.locator(".how-to-cite > summary").click()
    for style in ("APA", "MLA", "Chicago"):
        expect(page.locator(".how-to-cite dl > div", has_text=style)).to_contain_text(PAGES[0])
    expect(page.locator(".how-to-cite button")).to_have_count(0)
