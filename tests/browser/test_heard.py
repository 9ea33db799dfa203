"""What a screen reader is told of a chapter, a claim, a chart, a quiz and a model: the browser's own accessibility tree.

SCREEN-READERS.md is the script for people; this proves what can be proved without them.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

CHAPTER, SYSTEM = "panopticon/the-list.html", "systems/national-watch-list.html"


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(f"{address}/{CHAPTER}")
    page.get_by_role("button", name="Show the model").click()
    page.locator(".model__figure svg").wait_for()
    yield page
    page.close()


def _heard(page: Page, selector: str) -> list[str]:
    """The lines of the tree, without its indents."""
    tree = page.locator(selector).first.aria_snapshot()
    return [re.sub(r"^- '?|'$|:$", "", line.strip()) for line in tree.splitlines()]


def _some(lines: list[str], pattern: str) -> list[str]:
    return [line for line in lines if re.search(pattern, line)]


@pytest.mark.parametrize(
    ("selector", "patterns"),
    [
        (
            "header.top",
            ['^link "Watched"', '^navigation "Sections"', '^combobox "Search the site"', '^radiogroup "Colours"'],
        ),
        ("article", [r"^heading .+ \[level=1\]", r"^heading .+ \[level=2\]", '^region "Four questions"']),
        (".chart", ['^figure "', r"^heading .+ \[level=3\]", r'^img ".+Smallest: .+Largest: ']),
        ("form.question", ['^group "1 of 4 ', '^radio "', "^group: Show the answer|^group$|Show the answer"]),
        (
            ".model",
            [
                '^group "',
                '^radio ".+" \\[checked\\]',
                '^img "Drawing: ',
                '^slider "',
                '^textbox "',
                "^group: The cases as a table",
            ],
        ),
        (".beside", ['^figure "', '^columnheader "Claimed"', '^button "Open this claim: ']),
    ],
    ids=["header", "chapter", "chart", "quiz", "model", "beside"],
)
def test_each_part_says_what_it_is(page: Page, selector: str, patterns: list[str]) -> None:
    heard = _heard(page, selector)
    assert [pattern for pattern in patterns if not _some(heard, pattern)] == [], "\n".join(heard[:60])


def test_each_step_of_a_system_says_who_does_it(open_page: Callable[..., Page], address: str) -> None:
    page = open_page()
    page.goto(f"{address}/{SYSTEM}")
    heard = _heard(page, ".pipeline")
    assert _some(heard, "^figure ") and len(_some(heard, "^strong: (people|machine)$")) == 4, "\n".join(heard)


def test_a_drawing_of_a_model_is_heard_once(page: Page) -> None:
    assert len(_some(_heard(page, ".model"), '^img "Drawing')) == 1


def test_nothing_that_can_be_used_is_without_a_name(page: Page) -> None:
    used = ("button", "link", "radio", "slider", "textbox", "combobox", "checkbox")
    assert _some(_heard(page, "body"), rf"^({'|'.join(used)})( \[[^\]]*\])*$") == []


def test_a_claim_says_that_it_opens_and_the_focus_goes_to_what_opened(page: Page) -> None:
    claim = page.locator(".page > p [data-opens^='claim-']").first
    assert claim.get_attribute("aria-expanded") == "false"
    claim.focus()
    page.keyboard.press("Enter")
    opened = page.locator(":focus")
    heard = _heard(page, ":focus")
    assert claim.get_attribute("aria-expanded") == "true"
    for term in ("Who said it", "Kind", "Sources"):
        assert _some(heard, f"^term: {term}"), "\n".join(heard)
    page.keyboard.press("Escape")
    assert claim.evaluate("claim => claim === document.activeElement")
    assert opened.count() == 1
