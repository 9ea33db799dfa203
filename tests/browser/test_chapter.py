"""Reading a chapter: how much is left of it, and where it leads."""

import pytest
from playwright.sync_api import Page, expect

from explainer.site import Site
from explainer.view.typography import curly
from tests.support.waiting import until

CHAPTER = "shaming-screens/lists-in-public.html"


def test_minutes_left_count_down_and_go(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    label = page.get_by_text("min left")
    expect(label).to_be_hidden()
    seen = []
    for share in (0.3, 0.9):
        page.evaluate(
            "share => scrollTo(0, share * (document.querySelector('.onward').offsetTop - innerHeight))", share
        )
        expect(label).to_be_visible()
        until(page, f"document.querySelector('.where__left').textContent !== {(seen or [''])[-1]!r}")
        seen.append(label.inner_text())
    assert [int(text.split()[0]) for text in seen] == sorted((int(text.split()[0]) for text in seen), reverse=True)
    page.locator(".quiz").scroll_into_view_if_needed()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(label).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1440])
def test_sections_stay_in_reach(page: Page, address: str, width: int) -> None:
    """From the middle of a long chapter, to another section of it, without the long way up."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}/{CHAPTER}")
    headings = page.locator(".page > h2")
    headings.nth(2).evaluate("element => element.scrollIntoView()")
    menu = page.locator(".where > summary")
    expect(menu).to_be_in_viewport()
    expect(menu).to_contain_text(headings.nth(2).inner_text())
    menu.click()
    page.locator(".where").get_by_role("link").first.click()
    expect(headings.first).to_be_in_viewport()
    expect(page.locator(".where ol")).to_be_hidden()


def test_a_chapter_leads_back_and_on_by_name(page: Page, address: str, records: Site) -> None:
    page.goto(f"{address}/{CHAPTER}")
    way = page.get_by_role("navigation", name="Chapters")
    expect(way).to_contain_text("chapter 2 of 3")
    for stem in ("the-crossing", "does-shame-work"):
        title = curly(records.library.chapters[stem].title)
        page.get_by_role("navigation", name="Chapters").get_by_role("link", name=title).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        page.go_back()
