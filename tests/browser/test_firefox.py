"""The other engine: what a reader does most, in Firefox. Playwright speaks to the machine's own by the standard
protocol.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from explainer.editions.signs import signs
from explainer.site import Site
from tests.browser.test_filters import seen, told
from tests.support.contexts import PATIENCE
from tests.support.waiting import until

CHAPTER = "shaming-screens/the-crossing.html"
CLAIM = 'a[data-opens="claim-xiangyang-delay-2018"]'
FOLDED = "No second source on Xiangyang"
GROUND = "getComputedStyle(document.body).backgroundColor"
# No call home, and nothing but this machine can be reached.
QUIET = {
    "app.normandy.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 1,
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
    "network.proxy.allow_hijacking_localhost": False,
    "ui.systemUsesDarkTheme": 0,
    # A page that was left is read again on the way back, with what the browser kept of its fields: the harder way.
    "browser.sessionhistory.max_total_viewers": 0,
}
NO_STORAGE = {"network.cookie.cookieBehavior": 2}


@pytest.fixture(scope="module")
def firefox(driver: Playwright, firefox_path: str) -> Iterator[Browser]:
    settings: dict[str, str | float | bool] = {**QUIET, **NO_STORAGE}
    browser = driver.firefox.launch(channel="moz-firefox", executable_path=firefox_path, firefox_user_prefs=settings)
    yield browser
    browser.close()


@pytest.fixture
def fox(firefox: Browser) -> Iterator[Page]:
    """A fresh page, as wide as a desk, of a reader who lets no site store anything."""
    context = firefox.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def test_notes(fox: Page, address: str) -> None:
    fox.goto(f"{address}/{CHAPTER}")
    fox.locator(CLAIM).first.click()
    expect(fox.locator(".opened")).to_contain_text("Officials in Xiangyang")
    fox.keyboard.press("Escape")
    expect(fox.locator(".opened")).to_have_count(0)
    expect(fox.locator(CLAIM).first).to_be_focused()


def test_what_is_folded_is_found(fox: Page, address: str) -> None:
    fox.goto(f"{address}/{CHAPTER}")
    assert fox.evaluate("words => find(words)", FOLDED)
    until(fox, "String(getSelection()).length > 0")
    expect(fox.get_by_text(FOLDED).first).to_be_in_viewport()


def test_an_address_leads_to_its_claim(fox: Page, address: str) -> None:
    fox.goto(f"{address}/{CHAPTER}#claim-xiangyang-weeks-2018")
    expect(fox.locator("model-view[data-live]")).to_have_count(1)
    until(fox, "Math.abs(document.getElementById('claim-xiangyang-weeks-2018').getBoundingClientRect().top - 90) < 60")


def test_filters_and_the_way_back(fox: Page, address: str) -> None:
    fox.goto(f"{address}/timeline.html")
    whole = seen(fox)
    fox.locator("select[data-key=country]").select_option(value="China")
    before = seen(fox), told(fox)
    assert 0 < before[0] < whole and before[0] == before[1]
    fox.goto(f"{address}/about/privacy.html")
    fox.go_back()
    expect(fox.locator("select[data-key=country]")).to_have_value("China")
    assert (seen(fox), told(fox)) == before


def test_a_question(fox: Page, address: str) -> None:
    fox.goto(f"{address}/{CHAPTER}")
    form = fox.locator("form.question").first
    form.locator("label[data-right] input").focus()
    fox.keyboard.press("Space")
    fox.keyboard.press("Enter")
    expect(form.get_by_role("status")).to_contain_text("Right")


def test_a_model(fox: Page, address: str) -> None:
    fox.goto(f"{address}/try-it/watchlist-odds.html")
    fox.locator(".guess [data-right]").click()
    expect(fox.locator(".guess").get_by_role("status")).to_contain_text("Right")
    expect(fox.locator("model-view[data-live] .model__figure svg")).to_be_visible()
    before = fox.locator(".model__big").inner_text()
    fox.locator("input[type=range]").first.press("End")
    expect(fox.locator(".model__big")).not_to_have_text(before)


def test_the_search(fox: Page, address: str) -> None:
    fox.goto(f"{address}/about/privacy.html")
    field = fox.get_by_label("Search the site")
    field.click()
    field.press_sequentially("smart glasses")
    expect(fox.get_by_role("search").get_by_role("link").filter(has_text="glasses").first).to_be_visible()


def test_the_colour_switch_where_nothing_may_be_stored(fox: Page, address: str) -> None:
    fox.goto(f"{address}/about/privacy.html")
    for _ in range(2):
        before = fox.evaluate(GROUND)
        fox.locator(".scheme__label:visible").click()
        until(fox, f"{GROUND} !== {before!r}")
    assert fox.evaluate("try { localStorage.length } catch { 'refused' }") == "refused"


def test_a_line_is_verified_from_a_folder(fox: Page, built: Path, records: Site) -> None:
    fox.goto((built / "verify.html").as_uri())
    fox.get_by_label("The printed line").fill(signs(records, "claim", "xiangyang-delay-2018"))
    fox.get_by_role("button", name="Verify", exact=True).click()
    expect(fox.locator("[data-part=answer]")).to_contain_text("These signs stand for this record")
