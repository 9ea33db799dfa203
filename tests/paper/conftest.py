"""Pages printed by the browser itself, each once a run and only when a test asks for it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.paper.sheets import Print, read_print
from tests.support.waiting import until

Printer = Callable[..., Print]


@pytest.fixture(scope="session")
def printed(browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory) -> Printer:
    """A function from the address of a page (and ``Letter`` instead of ``A4``) to its sheets."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    folder = tmp_path_factory.mktemp("paper")

    @cache
    def sheets(name: str, paper: str) -> Print:
        page.goto(f"{address}/{name}")
        until(page, "[...document.querySelectorAll('model-view')].every(one => 'live' in one.dataset)")
        file: Path = folder / f"{paper}-{name.replace('/', '-')}.pdf"
        page.pdf(path=file, format=paper, prefer_css_page_size=True, tagged=True)
        return read_print(file)

    return lambda name, paper="A4": sheets(name, paper)  # one key for a page, whether its paper is named or not
