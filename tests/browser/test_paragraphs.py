"""A paragraph can be pointed at: by its address, by the sign beside it, by keys in the list, and by its number on paper."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

CHAPTER = "shaming-screens/the-crossing.html"
PARAGRAPHS = ".page--chapter > p[id^='p-']"


def test_the_sign_beside_a_paragraph_copies_an_address_that_leads_to_it(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{address}/{CHAPTER}")
    paragraph = page.locator(PARAGRAPHS).nth(8)
    paragraph.hover()
    sign = page.locator(".pilcrow")
    expect(sign).to_have_count(1)
    sign.click()
    expect(sign).to_have_text("copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == f"{address}/{CHAPTER}#{paragraph.get_attribute('id')}"
    page.goto("about:blank")
    page.goto(link)
    expect(paragraph).to_be_in_viewport()
    assert paragraph.evaluate("one => getComputedStyle(one).boxShadow") != "none"


def test_keys_reach_every_paragraph_by_the_list_and_are_stopped_at_none(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    page.locator(PARAGRAPHS).nth(2).hover()
    expect(page.locator(".pilcrow")).to_have_attribute("tabindex", "-1")
    page.locator(".ending__paragraphs summary").focus()
    page.keyboard.press("Enter")
    listed = page.locator(".paragraphs a")
    expect(listed.last).to_be_visible()
    assert listed.count() == page.locator(PARAGRAPHS).count() > 10
    listed.nth(4).focus()
    page.keyboard.press("Enter")
    expect(page.locator(PARAGRAPHS).nth(4)).to_be_in_viewport()


def test_on_paper_paragraphs_are_numbered(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    numbers = f"""() => [...document.querySelectorAll("{PARAGRAPHS}")].filter((one) =>
        getComputedStyle(one, "::before").content.includes("counter")).length"""
    assert page.evaluate(numbers) == 0
    page.emulate_media(media="print")
    assert page.evaluate(numbers) == page.locator(PARAGRAPHS).count()
