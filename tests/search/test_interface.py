"""The search as a reader meets it: nothing loads unasked, every way of asking works, and there is always a way on."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.search.conftest import FIELD, LINK, OPENER, PANEL, PRIVACY, RESULT, STATUS, TYPE, open_search, until


def test_nothing_loads_before_the_search_is_used(desk: Page, address: str) -> None:
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    desk.goto(f"{address}/index.html", wait_until="networkidle")
    assert asked and not [url for url in asked if "search" in url]
    with desk.expect_request("**/search/index.*.js"):
        desk.focus(FIELD)


def test_no_typed_word_reaches_the_host(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.headers.get('referer', '')}"))
    open_search(page, address, "heroin")
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "privacy" not in url)
    page.go_back()
    expect(page.locator(RESULT).first).to_be_visible()
    page.reload()
    expect(page.locator(RESULT).first).to_be_visible()
    assert len(asked) > 8
    assert not [line for line in asked if "heroin" in line]


def test_a_result_says_its_kind_and_marks_the_words(page: Page, address: str) -> None:
    open_search(page, address, "panopticon")
    expect(page.locator(f"{RESULT} .search__kind").first).to_have_text("Glossary")
    expect(page.locator(f"{RESULT} mark").first).to_have_text("panopticon")


def test_the_count_is_announced_and_true(page: Page, address: str) -> None:
    open_search(page, address)
    found = len(page.evaluate(TYPE, "SyRI"))  # in one go: a count read between two lists is true of neither
    expect(page.locator(f"{STATUS}[role=status]")).to_have_text(f"Found on {found} pages")
    expect(page.locator(RESULT)).to_have_count(found)
    assert len(page.evaluate(TYPE, "camera")) == 20
    expect(page.locator(STATUS)).to_have_text(re.compile(r"^The 20 best of \d+ pages$"))


def test_the_roles_say_what_stands_there(desk: Page, address: str) -> None:
    desk.goto(address + PRIVACY)
    field = desk.get_by_role("combobox", name="Search the site")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.focus()
    desk.keyboard.type("glasses")
    expect(desk.get_by_role("dialog", name="Search results")).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_accessible_description(re.compile("Arrow keys or Tab lead to the results"))
    expect(desk.get_by_text("Arrow keys or Tab lead to the results")).to_be_visible()


def test_tab_and_arrows_reach_every_result(desk: Page, address: str) -> None:
    open_search(desk, address, "glasses")
    expect(desk.locator(RESULT).first).to_be_visible()
    desk.keyboard.press("ArrowDown")
    expect(desk.locator(LINK).first).to_be_focused()
    desk.keyboard.press("ArrowDown")
    expect(desk.locator(LINK).nth(1)).to_be_focused()
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("ArrowUp")
    expect(desk.locator(FIELD)).to_be_focused()
    reached = []
    for _ in range(30):
        desk.keyboard.press("Tab")
        reached.append(desk.evaluate("document.activeElement.href ?? ''"))
    first = desk.locator(LINK).evaluate_all(
        "links => links.filter(link => link.checkVisibility()).slice(0, 5).map(link => link.href)"
    )
    assert set(first) <= set(reached)
    expect(desk.locator(PANEL)).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 1183, 1184, 1440])
def test_the_focus_is_seen_at_every_width(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_search(page, address)
    ring = page.locator(".search__row").evaluate("row => getComputedStyle(row).outline")
    assert "solid" in ring and "3px" in ring


@pytest.mark.parametrize("width", [960, 1024, 1183, 1184, 1440, 1920])
def test_the_field_leaves_the_header_one_line(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + PRIVACY)
    assert page.evaluate("document.querySelector('.top__row').offsetHeight") < 80


# One task from the last letter to the key, so that no answer can come between: a reader who is quicker than the engine.
TYPED_AT_ONCE = """([query, key]) => {
  const field = document.querySelector(".search__field");
  field.value = query;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  if (key) field.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
}"""


def test_enter_waits_for_the_whole_query(page: Page, address: str) -> None:
    open_search(page, address, "s")
    until(page, "self.searchPanel")
    page.evaluate(TYPED_AT_ONCE, ["SenseTime", "Enter"])
    page.wait_for_url("**/companies/sensetime.html*")


def test_arrows_wait_for_the_whole_query(page: Page, address: str) -> None:
    open_search(page, address, "xu")
    until(page, "self.searchPanel")
    page.evaluate(TYPED_AT_ONCE, ["SenseTime", "ArrowDown"])
    expect(page.locator(LINK).first).to_be_focused()
    assert "/companies/sensetime.html" in page.evaluate("document.activeElement.href")


def test_enter_waits_for_the_search_to_load(page: Page, address: str) -> None:
    held: list[object] = []
    page.route("**/search/panel.*.js", lambda route: held.append(route))
    open_search(page, address, "SenseTime")
    page.keyboard.press("Enter")
    assert held
    held[0].continue_()  # type: ignore[attr-defined]
    page.wait_for_url("**/companies/sensetime.html*")


def test_escape_gives_the_focus_back(desk: Page, address: str) -> None:
    desk.goto(address + PRIVACY)
    came_from = desk.locator("main a").first
    for steps in range(2):  # out of the field, and out of the results
        came_from.focus()
        desk.keyboard.press("Control+k")
        expect(desk.locator(FIELD)).to_be_focused()
        desk.keyboard.type("glasses")
        expect(desk.locator(RESULT).first).to_be_visible()
        for _ in range(steps):
            desk.keyboard.press("ArrowDown")
            expect(desk.locator(LINK).first).to_be_focused()
        desk.keyboard.press("Escape")
        expect(desk.locator(PANEL)).to_be_hidden()
        expect(came_from).to_be_focused()


@pytest.mark.parametrize("key", ["/", "s", "f", "n", "p", ".", ","])
def test_no_single_sign_is_a_shortcut(desk: Page, address: str, key: str) -> None:
    open_search(desk, address, "glasses")
    expect(desk.locator(RESULT).first).to_be_visible()
    desk.locator("main a").first.focus()
    expect(desk.locator(PANEL)).to_be_hidden()
    desk.keyboard.press(key)
    desk.evaluate("() => new Promise(requestAnimationFrame)")
    expect(desk.locator(FIELD)).not_to_be_focused()
    expect(desk).to_have_url(address + PRIVACY)


def test_a_click_outside_closes(desk: Page, address: str) -> None:
    open_search(desk, address, "glasses")
    expect(desk.locator(RESULT).first).to_be_visible()
    desk.mouse.click(200, 600)
    expect(desk.locator(PANEL)).to_be_hidden()
    expect(desk).to_have_url(address + PRIVACY)


def test_tab_out_of_the_search_closes_it(desk: Page, address: str) -> None:
    open_search(desk, address, "glasses")
    expect(desk.locator(RESULT).first).to_be_visible()
    desk.locator(".search__a-z a").focus()
    desk.keyboard.press("Tab")
    expect(desk.locator(PANEL)).to_be_hidden()


def test_a_tap_on_a_phone_opens_the_keyboard(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/index.html")
    page.evaluate(
        """opener => document.querySelector(opener).addEventListener("click", () => {
      window.focusedAtOnce = document.activeElement.matches(".search__field");
    })""",
        OPENER,
    )
    page.tap(OPENER)
    assert page.evaluate("window.focusedAtOnce")
    context.close()


def test_back_closes_the_panel_of_a_phone(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    open_search(page, address, "glasses")
    expect(page.locator(RESULT).first).to_be_visible()
    page.go_back()
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page).to_have_url(address + PRIVACY)
    page.click(OPENER)
    expect(page.locator(RESULT).first).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page.locator(OPENER)).to_be_focused()
    page.go_back()
    expect(page).to_have_url(f"{address}/index.html")


def test_a_list_drawn_again_keeps_the_focus(page: Page, address: str) -> None:
    open_search(page, address, "sense")
    page.keyboard.press("ArrowDown")
    expect(page.locator(LINK).first).to_be_focused()
    page.evaluate("window.old = document.activeElement")
    page.evaluate(TYPED_AT_ONCE, ["SenseTime", ""])
    until(page, "!window.old.isConnected")
    expect(page.locator(LINK).first).to_be_focused()


def test_a_query_that_finds_nothing_says_so_and_has_a_way_on(page: Page, address: str) -> None:
    open_search(page, address, "tiktok")
    expect(page.locator(STATUS)).to_have_text("Nothing was found for these words. This site does not hold “tiktok”.")
    expect(page.locator(".search__covers")).to_be_visible()
    expect(page.locator(".search__a-z a")).to_be_visible()
    expect(page.locator(RESULT)).to_have_count(0)


def test_the_words_that_are_here_can_be_searched_without_the_others(page: Page, address: str) -> None:
    open_search(page, address, "netflix glasses")
    page.get_by_role("button", name="glasses", exact=True).click()
    expect(page.locator(RESULT).first).to_contain_text("glasses")


def test_what_was_also_searched_is_said_and_can_be_undone(page: Page, address: str) -> None:
    open_search(page, address, "panoptacon")
    expect(page.locator(".search__also")).to_contain_text("Also searched: panopticon (for “panoptacon”)")
    page.get_by_role("button", name="Only my words").click()
    expect(page.locator(STATUS)).to_contain_text("Nothing was found")
    page.get_by_role("button", name="Search for related words, too").click()
    expect(page.locator(RESULT).first).to_contain_text("panopticon")


def test_a_pasted_word_is_searched(page: Page, address: str) -> None:
    open_search(page, address)
    page.keyboard.insert_text("Uighur")
    expect(page.locator(RESULT).first).to_be_visible()


def test_a_large_paste_is_cut(page: Page, address: str) -> None:
    open_search(page, address)
    page.evaluate(TYPED_AT_ONCE, ["glasses " * 7000, ""])
    expect(page.locator(RESULT).first).to_be_visible()
    assert len(page.input_value(FIELD)) == 200
    assert len(page.url) < 600


def test_markup_in_a_query_stays_text(page: Page, address: str) -> None:
    open_search(page, address, "<img src=x> camera <b>")
    expect(page.locator(STATUS)).to_contain_text(re.compile("found|best", re.IGNORECASE))
    assert page.locator(f"{PANEL} img, {PANEL} b").count() == 0


def test_no_page_crowds_out_the_rest(ask: Callable[[str], list[str]], searching: Page) -> None:
    links = ask("camera")
    pages = [link.split("#")[0] for link in links]
    assert len(set(pages)) == len(pages) > 5
    visible = "[...document.querySelectorAll('.search__result')].map(item => [...item.querySelectorAll('.search__link')].filter(a => a.checkVisibility()).length)"
    assert max(searching.evaluate(visible)) <= 3


@pytest.mark.parametrize(
    ("typed", "same"), [("商湯", "商汤"), ("人臉識別", "人脸识别"), ("襄陽", "襄阳"), ("天網", "天网")]
)
def test_traditional_characters_find_what_simplified_ones_do(
    ask: Callable[[str], list[str]], typed: str, same: str
) -> None:
    found = [link.split("#")[0] for link in ask(typed)]
    assert found and found == [link.split("#")[0] for link in ask(same)]
