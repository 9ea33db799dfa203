"""A visit to every page: one load each, seen on a phone, light and dark, and a page of each kind at every width."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.bench.weight import PAGES
from tests.conftest import FLAGS

AXE = (Path(str(find_spec("axe_playwright_python").origin)).parent / "axe.min.js").read_text(encoding="utf-8")  # type: ignore[union-attr]
WIDTHS = {390: 844, 820: 1100, 1440: 900}
PHONE = min(WIDTHS)
# Pages of a kind share their layout, so one of them is enough for axe at the larger widths; that nothing is too wide is
# seen of all.
ONE_OF_A_KIND = set(PAGES.values()) - {PAGES["sources"]}  # a list like the glossary, and ten times as long
# Rules whose outcome hangs on colour are asked in each scheme; the others cannot change with it.
RUN = """() => axe.run(document, {resultTypes: ["violations"],
                         rules: {"color-contrast": {enabled: false}, "link-in-text-block": {enabled: false}}})
  .then(found => found.violations.flatMap(rule => rule.nodes.map(node => [rule.id, node.target.join(" ")])))"""
CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
# (scheme, width) -> every style of text that axe has judged there, on whatever page; shared by the workers.
JUDGED: dict[tuple[str, int], set[str]] = defaultdict(set)
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
    waiting = iter(names)  # shared: whoever is free takes the next
    with ThreadPoolExecutor(WORKERS) as pool:
        parts = pool.map(partial(_visit_all, browser_path, address), [waiting] * WORKERS)
        return {name: visit for part in parts for name, visit in part.items()}


def _visit_all(browser_path: str, address: str, names: Iterator[str]) -> dict[str, Visit]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        page = browser.new_page(reduced_motion="reduce")
        page.add_init_script(AXE)
        seen = {name: _visit(page, address, name) for name in names}
        browser.close()
    return seen


def _visit(page: Page, address: str, name: str) -> Visit:
    visit = Visit()
    with _listening(page, visit, f"{address}/"):
        page.set_viewport_size({"width": PHONE, "height": WIDTHS[PHONE]})
        page.emulate_media(color_scheme="light")
        page.goto(f"{address}/{name}")
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            if page.evaluate(TOO_WIDE):
                visit.overflow.append(str(width))
            if width == PHONE or name in ONE_OF_A_KIND:
                _look(page, visit, width)
        visit.stored = page.evaluate(
            "[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)"
        )
    return visit


@contextmanager
def _listening(page: Page, visit: Visit, home: str) -> Iterator[None]:
    """Note requests as they are made. Stopping each to ask would switch the cache off; ``FLAGS``
    let none out anyway.
    """
    notes: dict[str, Callable[[Any], object]] = {
        "request": lambda request: (
            request.url.startswith((home, "data:", "blob:")) or visit.requests.append(request.url)
        ),
        "pageerror": lambda error: visit.errors.append(str(error)),
        "console": lambda message: visit.errors.append(message.text) if message.type == "error" else None,
    }
    for event, note in notes.items():
        page.on(event, note)  # type: ignore[call-overload]
    yield
    page.goto("about:blank")  # what the page still had to say is said
    for event, note in notes.items():
        page.remove_listener(event, note)


def _look(page: Page, visit: Visit, width: int) -> None:
    visit.violations += [f"{width} | {rule} | {target}" for rule, target in page.evaluate(RUN)]
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        wanted = "slate" if scheme == "dark" else "default"
        page.wait_for_function("wanted => document.body.dataset.mdColorScheme === wanted", arg=wanted)
        found = page.evaluate(CONTRAST, list(JUDGED[scheme, width]))
        JUDGED[scheme, width].update(found["judged"])
        visit.violations += [f"{scheme} | {width} | {rule} | {target}" for rule, target in found["violations"]]
