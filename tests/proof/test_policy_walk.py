"""Pages that together hold all there is, with all that can be pressed pressed, in both browsers, under the shipped
headers and under the pages' own policy: nothing is refused, and neither browser complains.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser.test_firefox import QUIET
from tests.conftest import FLAGS
from tests.html import listing
from tests.support.cover import cover
from tests.support.headers import WithHeaders, read_headers
from tests.support.served import served

pytestmark = pytest.mark.proof
BEFORE = """() => {
  self.refused = [];
  self.print = () => {};
  document.addEventListener("securitypolicyviolation", (event) =>
    self.refused.push(`${event.effectiveDirective}: ${event.blockedURI || event.sample}`));
}"""
# Two of each look; a link is followed only where it opens something in place.
PRESS = """() => {
  const pressed = new Map();
  const wanted = "button, summary, label, input, select, textarea, a[data-opens], [role=button], [role=tab], th button";
  for (const element of document.querySelectorAll(wanted)) {
    const look = `${element.tagName} ${element.className} ${element.type || ""}`;
    if (!element.checkVisibility() || element.disabled || (pressed.get(look) || 0) >= 2) continue;
    pressed.set(look, (pressed.get(look) || 0) + 1);
    if (element.type === "range") element.stepUp(3);
    else if (element.tagName === "SELECT") element.selectedIndex = element.options.length - 1;
    else if (["text", "search", "number", ""].includes(element.type) && "value" in element) element.value = "7";
    else element.click();
    for (const name of ["input", "change"]) element.dispatchEvent(new Event(name, { bubbles: true }));
  }
  return pressed.size;
}"""
# What Firefox says of any page: it names directives that it does not know, and of a folder that it cannot preload.
KNOWN = ("require-trusted-types-for", "trusted-types", "preload", "Layout was forced")


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def each_browser(
    request: pytest.FixtureRequest, driver: Playwright, browser_path: str, firefox_path: str
) -> Iterator[Browser]:
    if request.param == "chromium":
        browser = driver.chromium.launch(executable_path=browser_path, args=FLAGS)
    else:
        browser = driver.firefox.launch(
            channel="moz-firefox", executable_path=firefox_path, firefox_user_prefs=dict(QUIET)
        )
    yield browser
    browser.close()


@pytest.fixture(scope="module", params=["with headers", "without headers"])
def host(request: pytest.FixtureRequest, built: Path) -> Iterator[str]:
    rules = read_headers(built / "_headers") if request.param == "with headers" else []
    with served(built, type("Handler", (WithHeaders,), {"rules": rules})) as address:
        yield address


def test_nothing_is_refused_on_any_page(each_browser: Browser, host: str, built: Path) -> None:
    page, found, pressed = each_browser.new_page(viewport={"width": 1280, "height": 900}), [], 0
    page.add_init_script(f"({BEFORE})()")
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    page.on(
        "console",
        lambda message: (
            found.append(f"{page.url}: {message.text}")
            if message.type == "error" and not any(known in message.text for known in KNOWN)
            else None
        ),
    )
    for name in cover(built):
        page.goto(f"{host}/{name}")
        pressed += page.evaluate(PRESS)
        _search(page)
        found += [f"{name}: {one}" for one in page.evaluate("self.refused")]
    assert pressed > 100 and not found, listing(found)


def _search(page: Page) -> None:
    """Every page but those made for other sites' frames has a search."""
    if page.locator(".search__field").count():
        page.locator(".search__field").focus()
        page.locator(".search__field").fill("glasses")
        page.locator(".search__result").first.wait_for(state="visible")
