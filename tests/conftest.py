"""What all tests share: the project, the built site, a local server over it, and a real Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from explainer.pipeline import checked_site
from explainer.site import Site
from tests.browsers import NO_BROWSER, NO_FIREFOX, find_browser, find_firefox
from tests.support.contexts import PATIENCE, Contexts
from tests.support.order import slowest_first
from tests.support.served import served

ROOT = Path(__file__).resolve().parent.parent
# Chromium as root in a container needs no-sandbox; the rest keeps it, and any page, from calling anyone during a test.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def records() -> Site:
    """The real data and pages, read once and without a fault."""
    site, faults = checked_site(ROOT)
    assert not faults, faults.report()
    return site


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a built site by its address, to compare two builds byte for byte."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.fixture(scope="session")
def built() -> Path:
    """The built site; the run ends here if there is none, since skipping would hide everything it proves."""
    if not (ROOT / "site" / "index.html").exists():
        pytest.exit("there is no site/; run 'make site' first", returncode=1)
    return ROOT / "site"


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The built site over HTTP on this machine."""
    with served(built) as address:
        yield address


def pytest_configure() -> None:
    expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    slowest_first(items)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Ends a run that needs a browser before its first test if there is none: one line, not a traceback a test."""
    needed = {name for item in session.items for name in getattr(item, "fixturenames", ())}
    for fixture, found, line in (
        ("browser_path", find_browser, NO_BROWSER),
        ("firefox_path", find_firefox, NO_FIREFOX),
    ):
        if fixture in needed and not found():
            pytest.exit(line, returncode=1)


@pytest.fixture(scope="session")
def browser_path() -> str:
    """Where the browser is; whoever launches one takes it from here."""
    path = find_browser()
    assert path, "pytest_collection_finish lets no test come so far"
    return path


@pytest.fixture(scope="session")
def firefox_path() -> str:
    path = find_firefox()
    assert path, "pytest_collection_finish lets no test come so far"
    return path


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """One for all browsers: two in one thread refuse each other."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(driver: Playwright, browser_path: str) -> Iterator[Browser]:
    browser = driver.chromium.launch(executable_path=browser_path, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Contexts:
    return Contexts(browser)


@pytest.fixture
def open_page(contexts: Contexts) -> Iterator[Callable[..., Page]]:
    """A function from the settings of a browser context to a fresh page with nothing stored."""
    yield contexts.open
    contexts.tidy()


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A fresh page, 390 px wide, with nothing stored."""
    return open_page(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
