"""No setting of a model and no answer to a question reaches a server: not in the address asked for,
not as a referrer.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.served import Quiet, served
from tests.support.waiting import until

MODEL, QUIZ, NEXT = "try-it/watchlist-odds.html", "shaming-screens/the-crossing.html", "about/privacy.html"
SETTING = "7777"
STORED = "() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)"
Log = tuple[str, list[str]]


@pytest.fixture(scope="module")
def logged(built: Path) -> Iterator[Log]:
    """The site's address, and every request as a host's log has it: method, path with query, referrer."""
    lines: list[str] = []

    class Logging(Quiet):
        def log_request(self, *_: object) -> None:
            lines.append(f"{self.command} {self.path} from {self.headers.get('Referer', '')}")

        def end_headers(self) -> None:
            self.send_header("Cache-Control", "no-store")  # so that every use of a file is asked for
            super().end_headers()

    with served(built, Logging) as address:
        yield address, lines


@pytest.fixture
def log(logged: Log) -> Log:
    logged[1].clear()
    return logged


def assert_silent(lines: list[str]) -> None:
    assert lines, "the log works"
    # A style sheet names itself as the one that asks for its fonts.
    told = [line for line in lines if "?" in line or SETTING in line or not line.endswith((" from ", ".css"))]
    assert not told, told


def test_settings_of_a_model(page: Page, log: Log) -> None:
    address, lines = log
    page.goto(f"{address}/{MODEL}")
    page.get_by_role("button", name="Show the model").click()
    box = page.locator(".model__number[data-name=list]")
    box.fill(SETTING)
    box.press("Enter")
    expect(page).to_have_url(re.compile(f"list:{SETTING}$"))
    page.get_by_role("button", name="Copy link to this setting").click()
    link = page.locator(".model__address").input_value()
    page.reload()
    expect(box).to_have_value("7,777")
    page.locator("footer").get_by_role("link", name="Privacy", exact=True).click()
    page.wait_for_url(f"**/{NEXT}")
    page.go_back()
    expect(box).to_have_value("7,777")
    page.goto(link)
    assert_silent(lines)


def test_the_chosen_colours_are_kept_and_not_sent(page: Page, log: Log) -> None:
    address, lines = log
    page.goto(f"{address}/{NEXT}")
    assert page.evaluate(STORED) == []
    page.locator(".scheme__label:visible").click()
    until(page, f"({STORED})().length === 1")
    kept = page.evaluate("Object.entries(localStorage)[0]")
    assert kept[0].endswith(".__palette") and "scheme" in kept[1]
    page.reload()
    page.goto(f"{address}/{QUIZ}")
    assert_silent(lines)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_answers_to_questions(open_page: Callable[..., Page], log: Log, scripts: bool, key: str) -> None:
    address, lines = log
    page = open_page(java_script_enabled=scripts)
    page.goto(f"{address}/{QUIZ}")
    for answer in page.locator(".question input").all():
        answer.check(force=True)
        answer.press(key)
    before = page.url
    if scripts:
        assert page.evaluate(STORED) == []
    page.locator("footer").get_by_role("link", name="Privacy", exact=True).click()
    page.wait_for_url(f"**/{NEXT}")
    assert before == f"{address}/{QUIZ}", "the page of the questions was not left"
    assert_silent(lines)
