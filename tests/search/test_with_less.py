"""The search where something that it has elsewhere is missing: a host, storage, a line, scripts."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.search.conftest import FIELD, PANEL, PRIVACY, RESULT, STATUS, open_search


def _search_in(page: Page, frame: object = None) -> None:
    where = frame or page
    where.locator(FIELD).focus()  # type: ignore[attr-defined]
    page.keyboard.type("smart spectacles")
    expect(where.locator(RESULT).first).to_contain_text("glasses", timeout=15_000)  # type: ignore[attr-defined]
    page.keyboard.press("Enter")


def test_it_works_from_a_folder(browser: Browser, built: Path) -> None:
    page = browser.new_page()
    page.goto(f"{(built / 'about' / 'privacy.html').as_uri()}")
    _search_in(page)
    page.wait_for_url("**/smart-glasses-zhengzhou.html*")
    expect(page.locator("mark.found-word").first).to_be_attached()
    page.close()


def test_it_works_in_a_closed_frame(desk: Page, address: str) -> None:
    desk.set_content(f'<iframe sandbox="allow-scripts" width="1200" height="800" src="{address}{PRIVACY}"></iframe>')
    _search_in(desk, desk.frame_locator("iframe"))
    expect(desk.frame_locator("iframe").locator("h1")).to_contain_text("glasses")


# Chromium's own setting is a choice of the reader's profile; a page meets it as a storage that throws.
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {get() { throw new DOMException("refused", "SecurityError"); }});
}"""


def test_it_works_where_storage_is_refused(desk: Page, address: str) -> None:
    desk.add_init_script(NO_STORAGE)
    desk.goto(address + PRIVACY)
    _search_in(desk)
    desk.wait_for_url("**/smart-glasses-zhengzhou.html*")


def test_it_says_when_it_cannot_be_loaded(page: Page, address: str) -> None:
    page.route("**/search/panel.*.js", lambda route: route.abort())
    open_search(page, address, "glasses")
    expect(page.locator(STATUS)).to_have_text("The search could not be loaded. The index below works without it.")
    expect(page.locator(".search__a-z a")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()


def test_without_a_script_the_index_takes_its_place(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PRIVACY)
    page.click(".search-instead")
    assert page.url.endswith("/index-a-z.html")
    for word in ("watch list", "SenseTime", "Xiangyang", "Jeremy Bentham", "NIST"):
        expect(page.locator(".a-z__lines").get_by_text(word, exact=True).locator("visible=true").first).to_be_visible()
    context.close()
