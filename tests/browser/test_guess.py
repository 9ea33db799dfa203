"""A model asks before it tells, on its own page and in a chapter; without scripts the answer is a fold away."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from explainer.site import Site

OWN, CHAPTER = "try-it/watchlist-odds.html", "panopticon/the-list.html"


@pytest.mark.parametrize("name", [OWN, CHAPTER])
@pytest.mark.parametrize("right", [True, False])
def test_the_answer_comes_after_the_guess(page: Page, address: str, records: Site, name: str, right: bool) -> None:
    guess = records.library.models["watchlist-odds"].guess
    page.goto(f"{address}/{name}")
    model = page.locator("#model-watchlist-odds")
    expect(model.get_by_text(guess.ask)).to_be_visible()
    expect(model.locator("model-view")).to_be_hidden()
    expect(model.get_by_text(guess.because)).to_be_hidden()
    answer = next(answer for answer in guess.answers if answer.right is right)
    model.get_by_role("button", name=answer.text, exact=True).click()
    expect(model.locator(".guess__said")).to_contain_text(f"{'✓ Right.' if right else '✗ No.'} {guess.because}")
    expect(model.locator(".model__figure svg")).to_be_visible()


def test_a_setting_that_was_asked_for_is_shown_at_once(page: Page, address: str) -> None:
    page.goto(f"{address}/{OWN}#case=london-2025")
    expect(page.locator(".model__big")).to_be_visible()


def test_every_model_asks_with_one_right_answer(page: Page, address: str, records: Site) -> None:
    for key, model in records.library.models.items():
        page.goto(f"{address}/try-it/{key}.html")
        answers = page.locator(".guess__answer:visible")
        assert answers.count() == len(model.guess.answers), key
        assert page.locator(".guess__answer[data-right]:visible").count() == 1, key


def test_without_scripts_the_answer_opens_and_nothing_waits(
    open_page: Callable[..., Page], address: str, records: Site
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}/{OWN}")
    expect(page.locator(".model__table tbody tr").first).to_be_visible()
    page.locator(".guess").get_by_text("Show the answer").click()
    expect(page.get_by_text(records.library.models["watchlist-odds"].guess.because)).to_be_visible()
