"""Visits to pages: one load each, seen on a phone, light and dark, and a page of each kind at every width."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.bench.weight import PAGES
from tests.html import page_files
from tests.support.contexts import PATIENCE
from tests.support.cover import cover
from tests.support.waiting import until

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
# (scheme, width) -> every style of text that axe has judged there, on whatever page.
JUDGED: dict[tuple[str, int], set[str]] = defaultdict(set)
# The main part cuts off what is too wide, so that is lifted while measuring: words that are cut off are lost.
TOO_WIDE = """() => {
  const main = document.querySelector(".md-main");
  main.style.overflowX = "visible";
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  main.style.overflowX = "";
  return wide;
}"""


@dataclass
class Visit:
    """What was seen on one page."""

    violations: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    overflow: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)


@pytest.fixture(scope="session", params=["a covering set", pytest.param("every page", marks=pytest.mark.proof)])
def visits(request: pytest.FixtureRequest, built: Path, address: str, browser: Browser) -> Iterator[dict[str, Visit]]:
    """What was seen on pages that together hold every kind of element; in the slow layer, on all at every width."""
    whole = request.param == "every page"
    names = [file.relative_to(built).as_posix() for file in page_files(built)] if whole else cover(built)
    page = browser.new_page(reduced_motion="reduce")
    page.set_default_timeout(PATIENCE)
    page.add_init_script(AXE)
    seen = {name: Visit() for name in names}
    for name, visit in seen.items():
        with _listening(page, visit, f"{address}/"):
            _visit(page, visit, f"{address}/{name}", WIDTHS if whole or name in ONE_OF_A_KIND else [PHONE])
    page.close()
    yield seen


def _visit(page: Page, visit: Visit, address: str, looked_at: Collection[int]) -> None:
    page.set_viewport_size({"width": PHONE, "height": WIDTHS[PHONE]})
    page.emulate_media(color_scheme="light")
    page.goto(address)
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        if page.evaluate(TOO_WIDE):
            visit.overflow.append(str(width))
        if width in looked_at:
            _look(page, visit, width)
    visit.stored = page.evaluate(
        "[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)"
    )


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
        until(page, f"document.body.dataset.mdColorScheme === '{wanted}'")
        found = page.evaluate(CONTRAST, list(JUDGED[scheme, width]))
        JUDGED[scheme, width].update(found["judged"])
        visit.violations += [f"{scheme} | {width} | {rule} | {target}" for rule, target in found["violations"]]
