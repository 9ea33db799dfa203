"""Where a result leads, and the addresses of a search: shared, left and come back to."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.search.conftest import FIELD, LINK, PANEL, PRIVACY, RESULT, open_search


def test_enter_leads_to_the_entry_itself(page: Page, address: str) -> None:
    open_search(page, address, "base rate")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary.html#base-rate")


# (query, where it must lead, a word that must be marked in sight)
PASSAGES = [
    ("20 to 30 million", "panopticon/the-list.html#a-list-nobody-has-seen", "million"),
    ("heroin smuggler", "", "heroin"),
    ("robodebt", "", "Robodebt"),
]


@pytest.mark.parametrize(("query", "page_address", "word"), PASSAGES, ids=[query for query, *_ in PASSAGES])
@pytest.mark.parametrize("width", [390, 1440])
def test_enter_lands_on_the_passage_with_its_words_marked(
    page: Page, address: str, query: str, page_address: str, word: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(reduced_motion="no-preference")
    open_search(page, address, query)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "privacy" not in url and "find=" not in url)
    assert page_address in page.url
    marks = page.locator("mark.found-word", has_text=word)
    expect(marks.first).to_be_attached()
    page.wait_for_load_state("networkidle")
    assert marks.evaluate_all(
        "marks => marks.some(mark => { const {top, bottom} = mark.getBoundingClientRect(); "
        "return mark.checkVisibility() && top >= 0 && bottom <= innerHeight; })"
    )


def test_a_claim_can_be_read_where_it_stands(desk: Page, address: str) -> None:
    open_search(desk, address, "Yitu lost 3.65 billion yuan")
    desk.get_by_role("link", name="Read it where it stands").first.click()
    desk.wait_for_url("**.html#claim-*")
    claim = desk.url.partition("#")[2]
    expect(desk.locator(f"#content a[data-opens='{claim}']").first).to_be_in_viewport()
    expect(desk.locator("mark.found-word").first).to_be_in_viewport()


def test_a_result_on_the_same_page_closes_the_panel(desk: Page, address: str) -> None:
    open_search(desk, address, "cookies")
    desk.locator(LINK, has_text="Privacy").first.click()
    expect(desk.locator(PANEL)).to_be_hidden()
    expect(desk.locator("mark.found-word").first).to_be_in_viewport()


def test_a_search_can_be_shared_and_ends(desk: Page, address: str) -> None:
    open_search(desk, address, "jaywalkers")
    expect(desk).to_have_url(re.compile(r"#q=jaywalkers$"))
    shared = desk.context.new_page()
    shared.goto(desk.url)
    expect(shared.locator(RESULT).first).to_be_visible()
    expect(shared.locator(FIELD)).to_have_value("jaywalkers")
    shared.keyboard.press("Escape")
    expect(shared).to_have_url(address + PRIVACY)


def test_a_link_of_earlier_years_still_opens_its_search(desk: Page, address: str) -> None:
    desk.goto(f"{address}{PRIVACY}?q=jaywalkers")
    expect(desk.locator(RESULT).first).to_be_visible()
    expect(desk).to_have_url(f"{address}{PRIVACY}#q=jaywalkers")


def test_closing_leaves_the_address_as_it_was(desk: Page, address: str) -> None:
    desk.goto(f"{address}{PRIVACY}#the-one-thing-that-is-stored")
    desk.focus(FIELD)
    desk.keyboard.type("glasses")
    expect(desk).to_have_url(re.compile("#q=glasses$"))
    desk.keyboard.press("Escape")
    expect(desk).to_have_url(f"{address}{PRIVACY}#the-one-thing-that-is-stored")


@pytest.mark.parametrize("width", [390, 1280])
def test_back_from_a_result_is_back_at_the_search(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    open_search(page, address, "SenseTime")
    page.keyboard.press("Enter")
    page.wait_for_url("**/companies/sensetime.html*")
    page.go_back()
    expect(page.locator(RESULT).first).to_be_visible()
    expect(page.locator(FIELD)).to_have_value("SenseTime")
