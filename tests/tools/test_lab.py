"""The claim lab: who decides first sees the record after, and a set can be chosen by its address."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from explainer.site import Site
from explainer.view.labels import KIND_WORDS
from explainer.view.verdict import verdict

LAB = "teach/lab.html"


@pytest.mark.parametrize(
    ("fragment", "kind", "key"),
    [("#facts=f012", "facts", "f012"), ("#claims=essex-2019-right", "claims", "essex-2019-right"), ("", None, None)],
    ids=["a statement of one's own", "a claim of one's own", "a pack's"],
)
def test_a_record_opens_once_a_reader_has_decided(
    page: Page, address: str, records: Site, fragment: str, kind: str | None, key: str | None
) -> None:
    page.goto(f"{address}/{LAB}{fragment}")
    card = page.locator(".lab__card:visible").first
    record = card.locator(".lab__record > dl")
    expect(record).to_be_hidden()
    right = _answer(records, kind, key) if kind and key else str(card.get_attribute("data-answer"))
    card.get_by_role("button", name=right, exact=True).click()
    expect(record).to_be_visible()
    expect(card.locator(".lab__outcome")).to_contain_text("The record says so, too")
    expect(page.locator(".lab__tally:visible").filter(has_text="1 of")).to_contain_text("1 as the record has it")


def _answer(records: Site, kind: str, key: str) -> str:
    library = records.library
    if kind == "facts":
        return verdict(library.facts[key], library.sources)
    return KIND_WORDS[library.claims[key].kind].word


def test_each_card_shows_the_answer_of_its_record(page: Page, address: str, records: Site) -> None:
    page.goto(f"{address}/{LAB}")
    shown = page.locator(".lab__card").evaluate_all(
        "cards => cards.map(card => [card.dataset.kind, card.dataset.answer])"
    )
    wanted = [card for pack in records.library.packs.values() for card in pack.cards]
    assert len(shown) == len(wanted) > 5
    facts = [verdict(records.library.facts[card.fact], records.library.sources) for card in wanted if card.fact]
    assert [answer for kind, answer in shown if kind == "facts"] == facts


def test_ids_that_are_not_there_are_told_as_text(page: Page, address: str) -> None:
    page.goto(f"{address}/{LAB}#facts=f012,f999,constructor,%3Cimg%20src=x%3E")
    expect(page.locator("[data-part=lost]")).to_contain_text("f999, constructor, <img src=x>")
    expect(page.locator(".lab__card:visible")).to_have_count(1)
    assert page.locator(".lab__set img").count() == 0


def test_without_scripts_every_card_opens(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}/{LAB}")
    card = page.locator(".lab__card").first
    card.locator("summary").click()
    expect(card.locator("dl").first).to_be_visible()
