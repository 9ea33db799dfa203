"""Nothing runs that we did not write: under the shipped headers, under the pages' own policy and from a folder, nothing
is refused.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.html import listing
from tests.support.headers import WithHeaders, read_headers
from tests.support.served import served

# One page of every kind, with all that moves: claims, quiz, model, sorting, filters, drawings, search.
KINDS = (
    "index.html",
    "shaming-screens/the-crossing.html",
    "try-it/watchlist-odds.html",
    "tables/cameras-cities.html",
    "systems/index.html",
    "systems/station-cameras.html",
    "timeline.html",
    "index-a-z.html",
)
LISTEN = """() => {
  window.refused = [];
  document.addEventListener("securitypolicyviolation", (event) => window.refused.push(`${event.effectiveDirective}: ${event.blockedURI || event.sample}`));
}"""


@pytest.fixture(scope="module")
def strict(built: Path) -> Iterator[str]:
    """The built site over HTTP with the headers that it ships."""
    handler = type("Handler", (WithHeaders,), {"rules": read_headers(built / "_headers")})
    with served(built, handler) as address:
        yield address


def _click_through(page: Page) -> None:
    """Use whatever the page has, once."""
    for selector in (
        ".scheme label, [data-scheme]",
        "a.claim",
        ".quiz input[type=radio]",
        "th button",
        "input[type=range]",
        "details summary",
    ):
        for found in page.locator(f"{selector} >> visible=true").all()[:2]:
            found.evaluate("element => element.click()")
    for bar in page.locator("input[type=range]").all()[:2]:
        bar.evaluate("element => { element.stepUp(3); element.dispatchEvent(new Event('input', {bubbles: true})); }")
    for menu in page.locator("select").all()[:2]:
        menu.evaluate(
            "element => { element.selectedIndex = 1; element.dispatchEvent(new Event('change', {bubbles: true})); }"
        )
    page.locator(".search__field").focus()
    page.keyboard.type("glasses")
    page.locator(".search__result").first.wait_for(state="visible")


def _refused(open_page: Callable[..., Page], start: str, pages: tuple[str, ...], console: bool = True) -> list[str]:
    """What the policy refused on these pages and, if ``console``, whatever else a browser complains of."""
    page, found = open_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce"), []
    page.add_init_script(f"({LISTEN})()")
    page.on(
        "console",
        lambda message: (
            found.append(f"{page.url}: {message.text}") if console and message.type in ("error", "warning") else None
        ),
    )
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    for name in pages:
        page.goto(f"{start}/{name}")
        _click_through(page)
        found += [f"{name}: {one}" for one in page.evaluate("window.refused")]
    return found


def test_nothing_is_refused_under_the_shipped_headers(open_page: Callable[..., Page], strict: str) -> None:
    found = _refused(open_page, strict, KINDS)
    assert not found, listing(found)


def test_nothing_is_refused_under_the_pages_own_policy(open_page: Callable[..., Page], address: str) -> None:
    found = _refused(open_page, address, KINDS[1:4])
    assert not found, listing(found)


def test_nothing_is_refused_from_a_folder(open_page: Callable[..., Page], built: Path) -> None:
    # There, Chromium also complains of every preload and module, since a folder is no origin.
    found = _refused(open_page, built.as_uri(), KINDS[1:2], console=False)
    assert not found, listing(found)


def test_the_policy_refuses_what_we_did_not_write(open_page: Callable[..., Page], strict: str) -> None:
    page = open_page()
    page.goto(f"{strict}/index.html")
    said = page.evaluate("""() => {
      const refused = [];
      const attempt = (name, act) => { try { act(); } catch (error) { refused.push(name); } };
      attempt("a handler", () => document.body.insertAdjacentHTML("beforeend", '<p onclick="document.title = 1">x</p>'));
      attempt("a drawing that runs", () => { document.body.lastElementChild.innerHTML = "<svg><script>x()</script></svg>"; });
      const script = document.createElement("script");
      attempt("a script from elsewhere", () => { script.src = "https://example.org/x.js"; });
      attempt("a script of words", () => { script.textContent = "document.title = 2"; });
      document.body.append(script);
      const plain = document.createElement("p");
      attempt("a handler by name", () => plain.setAttribute("onclick", "document.title = 3"));
      document.body.append(plain);
      plain.click();
      attempt("words that run", () => setTimeout("document.title = 4"));
      const drawing = document.createElement("p");
      drawing.innerHTML = "<svg><g></g></svg>";
      return [refused, drawing.childElementCount];
    }""")
    wanted = [
        "a handler",
        "a drawing that runs",
        "a script from elsewhere",
        "a script of words",
        "words that run",
    ]
    assert set(wanted) <= set(said[0]) and said[1] == 1, said
    assert page.title() not in "1234"
