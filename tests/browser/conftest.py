"""A visit to every page: one load each, seen narrow and wide, light and dark."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.conftest import FLAGS

AXE = (Path(str(find_spec("axe_playwright_python").origin)).parent / "axe.min.js").read_text(encoding="utf-8")  # type: ignore[union-attr]
WIDTHS = {390: 844, 820: 1100, 1440: 900}
# Rules whose outcome hangs on colour; the others cannot change with the scheme, so they run once for each width.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
RUN = """rules => axe.run(document, {resultTypes: ["violations"], ...(rules && {runOnly: {type: "rule", values: rules}})})
  .then(found => found.violations.flatMap(rule => rule.nodes.map(node => [rule.id, node.target.join(" ")])))"""
# The main part cuts off what is too wide, so that is lifted while measuring: words that are cut off are lost.
TOO_WIDE = """() => {
  const main = document.querySelector(".md-main");
  main.style.overflowX = "visible";
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  main.style.overflowX = "";
  return wide;
}"""
WORKERS = 2


@dataclass
class Visit:
    """What was seen on one page."""

    violations: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    overflow: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def visits(built: Path, address: str, browser_path: str) -> dict[str, Visit]:
    """Every page, visited by two browsers side by side, the largest pages first."""
    files = sorted(built.rglob("*.html"), key=lambda file: -file.stat().st_size)
    names = [file.relative_to(built).as_posix() for file in files]
    with ThreadPoolExecutor(WORKERS) as pool:
        parts = pool.map(partial(_visit_all, browser_path, address), [names[start::WORKERS] for start in range(WORKERS)])
        return {name: visit for part in parts for name, visit in part.items()}


def _visit_all(browser_path: str, address: str, names: list[str]) -> dict[str, Visit]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        context = browser.new_context(reduced_motion="reduce")
        context.add_init_script(AXE)
        seen = {name: _visit(context, address, name) for name in names}
        browser.close()
    return seen


def _visit(context: BrowserContext, address: str, name: str) -> Visit:
    visit, page = Visit(), context.new_page()
    _listen(page, visit, f"{address}/")
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        if page.url == "about:blank":
            page.emulate_media(color_scheme="light")
            page.goto(f"{address}/{name}")
        _look(page, visit, width)
    visit.stored = page.evaluate("[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)")
    page.close()
    return visit


def _listen(page: Page, visit: Visit, home: str) -> None:
    """Note requests as they are made. Stopping each to ask would switch the cache off; ``FLAGS`` let none out anyway."""
    page.on("request", lambda request: request.url.startswith((home, "data:", "blob:")) or visit.requests.append(request.url))
    page.on("pageerror", lambda error: visit.errors.append(str(error)))
    page.on("console", lambda message: visit.errors.append(message.text) if message.type == "error" else None)


def _look(page: Page, visit: Visit, width: int) -> None:
    for scheme, rules in (("light", None), ("dark", COLOUR_RULES)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        wanted = "slate" if scheme == "dark" else "default"
        page.wait_for_function("wanted => document.body.dataset.mdColorScheme === wanted", arg=wanted)
        visit.violations += [f"{scheme} | {width} | {rule} | {target}" for rule, target in page.evaluate(RUN, rules)]
    if page.evaluate(TOO_WIDE):
        visit.overflow.append(str(width))
