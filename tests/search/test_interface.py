"""The search as a reader meets it: nothing loads unasked, every way of asking works, and there is always a way on."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

FIELD = "[data-md-component=search-query]"
RESULT = ".md-search-result__item"
LINK = ".md-search-result__link"
TOGGLE = "#__search"
STATUS = ".md-search-result__meta"


def _open(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}/about/privacy.html")
    page.focus(FIELD)
    page.keyboard.type(query)


def test_nothing_of_the_index_loads_before_the_field_has_the_focus(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(f"{address}/index.html", wait_until="networkidle")
    assert not [url for url in asked if url.endswith(("search/index.js", "search/engine.js", "worker.js"))]
    page.focus(FIELD)
    page.wait_for_event("request", lambda request: request.url.endswith("/search/index.js"))


def test_a_result_says_its_kind_and_marks_the_words(page: Page, address: str) -> None:
    _open(page, address, "panopticon")
    expect(page.locator(f"{RESULT} .result-kind").first).to_have_text("Glossary")
    expect(page.locator(f"{RESULT} mark").first).to_have_text("panopticon")


def test_the_count_is_announced(page: Page, address: str) -> None:
    _open(page, address, "SenseTime")
    expect(page.locator(f"{STATUS}[role=status]")).to_contain_text("Found on")


def test_enter_leads_to_the_entry_itself(page: Page, address: str) -> None:
    _open(page, address, "base rate")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary.html#base-rate")


def test_arrows_walk_through_the_results(page: Page, address: str) -> None:
    _open(page, address, "glasses")
    page.keyboard.press("ArrowDown")
    expect(page.locator(LINK).first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(TOGGLE)).not_to_be_checked()


# One task from the last letter to the key, so that no answer can come between: a reader who is quicker than the engine.
HURRY = """([query, key]) => {
  const field = document.querySelector("[data-md-component=search-query]");
  field.value = query;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  if (key) field.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
}"""


def test_enter_waits_for_the_whole_query(page: Page, address: str) -> None:
    _open(page, address, "s")
    expect(page.locator(RESULT).first).to_be_visible()
    page.evaluate(HURRY, ["SenseTime", "Enter"])
    page.wait_for_url("**/companies/sensetime.html*")


def test_arrows_wait_for_the_whole_query(page: Page, address: str) -> None:
    _open(page, address, "s")
    expect(page.locator(RESULT).first).to_be_visible()
    page.evaluate(HURRY, ["SenseTime", "ArrowDown"])
    expect(page.locator(LINK).first).to_be_focused()
    assert "/companies/sensetime.html" in page.evaluate("document.activeElement.href")


def test_arrows_wait_for_the_search_to_open(page: Page, address: str) -> None:
    _open(page, address, "SenseTime")
    expect(page.locator(RESULT).first).to_be_visible()
    # A slow machine: the answer is there before the theme has noticed the focus and opened the search.
    page.evaluate(f"document.querySelector('{TOGGLE}').checked = false")
    page.evaluate(HURRY, ["SenseTime", "ArrowDown"])
    page.evaluate(f"document.querySelector('{TOGGLE}').click()")
    expect(page.locator(LINK).first).to_be_focused()


def test_escape_gives_the_focus_back(page: Page, address: str) -> None:
    page.goto(f"{address}/about/privacy.html")
    came_from = page.locator("main a").first
    for steps in range(2):  # out of the field, and out of the results
        came_from.focus()
        page.keyboard.press("/")
        expect(page.locator(FIELD)).to_be_focused()
        page.keyboard.type("glasses")
        for _ in range(steps):
            page.keyboard.press("ArrowDown")
            expect(page.locator(LINK).first).to_be_focused()
        expect(page.locator(RESULT).first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(TOGGLE)).not_to_be_checked()
        expect(came_from).to_be_focused()


def test_a_list_drawn_anew_keeps_the_focus(page: Page, address: str) -> None:
    _open(page, address, "sense")
    page.keyboard.press("ArrowDown")
    expect(page.locator(LINK).first).to_be_focused()
    page.evaluate("window.old = document.activeElement")
    page.evaluate(HURRY, ["SenseTime", ""])
    page.wait_for_function("!window.old.isConnected")
    expect(page.locator(LINK).first).to_be_focused()


def test_the_query_stands_in_the_address(page: Page, address: str) -> None:
    _open(page, address, "jaywalkers")
    expect(page).to_have_url(re.compile(r"\?q=jaywalkers$"))
    shared = page.context.new_page()
    shared.goto(page.url)
    expect(shared.locator(RESULT).first).to_be_visible()
    expect(shared.locator(FIELD)).to_have_value("jaywalkers")
    shared.keyboard.press("Escape")
    expect(shared.locator(TOGGLE)).not_to_be_checked()
    expect(shared).not_to_have_url(re.compile("q="))


def test_back_from_a_result_is_back_at_the_search(page: Page, address: str) -> None:
    _open(page, address, "SenseTime")
    page.keyboard.press("Enter")
    page.wait_for_url("**/companies/sensetime.html*")
    page.go_back()
    expect(page.locator(RESULT).first).to_be_visible()


def test_a_query_that_finds_nothing_has_a_way_on(page: Page, address: str) -> None:
    _open(page, address, "panoptzzzzqon")
    expect(page.locator(STATUS)).to_have_text("Nothing was found for these words")
    expect(page.locator(".search-nearest a").first).to_have_text("panopticon")
    expect(page.locator(".search-a-z a")).to_be_visible()


def test_a_pasted_word_is_searched(page: Page, address: str) -> None:
    page.goto(f"{address}/about/privacy.html")
    page.focus(FIELD)
    page.keyboard.insert_text("Uighur")
    expect(page.locator(RESULT).first).to_be_visible()


def test_markup_in_a_query_stays_text(page: Page, address: str) -> None:
    _open(page, address, "<img src=x> camera <b>")
    expect(page.locator(RESULT).first).to_be_visible()
    assert page.locator(".md-search-result img, .md-search-result b").count() == 0


def test_no_page_crowds_out_the_rest(ask: Callable[[str], list[str]], searching: Page) -> None:
    links = ask("camera")
    pages = [link.split("#")[0] for link in links]
    assert len(set(pages)) == len(pages) > 5
    assert searching.evaluate(f"Math.max(...[...document.querySelectorAll('{RESULT}')].map(item => item.querySelectorAll(':scope > a').length))") <= 3


def test_it_works_from_a_folder(browser: Browser, built: Path) -> None:
    page = browser.new_page()
    page.goto(f"{(built / 'about' / 'privacy.html').as_uri()}")
    page.focus(FIELD)
    page.keyboard.type("smart spectacles")
    expect(page.locator(RESULT).first).to_contain_text("glasses", timeout=15_000)
    page.keyboard.press("Enter")
    page.wait_for_url("**/systems/smart-glasses-zhengzhou.html*")
    page.close()


def test_without_a_script_the_index_takes_its_place(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/about/privacy.html")
    page.click(".search-instead")
    assert page.url.endswith("/index-a-z.html")
    for word in ("watch list", "SenseTime", "Xiangyang", "Jeremy Bentham", "NIST"):
        expect(page.locator(".a-z__lines").get_by_text(word, exact=True).first).to_be_visible()
    context.close()
