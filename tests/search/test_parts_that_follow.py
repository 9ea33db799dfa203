"""The rows, claims and sources follow the first part of the index: a first answer does not wait for them, and no answer
is false without them.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.search.conftest import FIELD, LINK, RESULT, STATUS, until

MORE = "**/search/more.*.js"
IN_BOTH = "SenseTime"
ONLY_IN_MORE = "Yitu lost 3.65 billion yuan"  # a claim
ONE_WORD_IN_MORE = "tidman"  # the author of a source


@pytest.fixture
def held(page: Page, address: str) -> Iterator[list[Route]]:
    """A page with the search open, and what was asked for of the part that follows, which waits."""
    routes: list[Route] = []
    page.route(MORE, lambda route: routes.append(route))
    page.goto(f"{address}/about/privacy.html")
    page.locator("header [data-search-open], .search__field").locator("visible=true").first.click()
    until(page, "self.searchPanel")
    yield routes
    page.unroute_all(behavior="ignoreErrors")


def _type(page: Page, query: str) -> None:
    page.fill(FIELD, query)  # in one step


def test_a_first_answer_does_not_wait_for_the_rest(page: Page, held: list[Route]) -> None:
    _type(page, IN_BOTH)
    expect(page.locator(RESULT).first).to_contain_text("SenseTime")
    page.keyboard.press("Enter")
    page.wait_for_url("**/companies/sensetime.html*")
    assert held


def test_nothing_is_said_of_the_whole_index_only(page: Page, held: list[Route]) -> None:
    _type(page, ONE_WORD_IN_MORE)
    expect(page.locator(STATUS)).to_have_text("One moment: the index is on its way.")
    held[0].continue_()
    expect(page.locator(RESULT).first).to_contain_text("Tidman")


def test_an_answer_grows_with_the_index(page: Page, held: list[Route]) -> None:
    _type(page, ONLY_IN_MORE)
    expect(page.locator(RESULT).first).to_be_visible()
    expect(page.locator(".search__kind", has_text="Claim")).to_have_count(0)
    held[0].continue_()
    expect(page.locator(".search__kind", has_text="Claim").first).to_be_visible()


def test_enter_waits_for_the_rest_where_a_word_is_in_doubt(page: Page, held: list[Route]) -> None:
    _type(page, f"smart glasses of the police in Zhengzhou {ONE_WORD_IN_MORE}")
    page.keyboard.press("Enter")
    expect(page.locator(RESULT).first).to_be_visible()
    assert "privacy" in page.url
    held[0].continue_()
    page.wait_for_url(lambda url: "privacy" not in url)


def test_without_the_rest_the_search_says_no_false_nothing(page: Page, held: list[Route]) -> None:
    _type(page, ONE_WORD_IN_MORE)
    expect(page.locator(STATUS)).to_have_text("One moment: the index is on its way.")
    held[0].abort()
    expect(page.locator(STATUS)).to_have_text("The search could not be loaded. The index below works without it.")
    _type(page, IN_BOTH)
    expect(page.locator(LINK).first).to_contain_text("SenseTime")
