"""The article as of an earlier day: verdicts, counts and voices follow the control, and the address keeps still."""

import re

from playwright.sync_api import Page, expect


def test_the_clock_is_turned_back_and_forth(page: Page, address: str) -> None:
    page.goto(f"{address}/article.html")
    fact, confirmed = page.locator(".fact", has=page.locator("#f012")), page.locator("[data-count=confirmed]")
    now = int(confirmed.inner_text())
    expect(fact.locator(".verdict")).to_have_text("partly")
    page.get_by_label("Judge the article as of").focus()
    page.keyboard.press("Home")
    expect(page.locator(".then__control output")).to_have_text("8 July 2018")
    expect(fact.locator(".verdict")).to_have_text("unconfirmed")
    expect(fact.get_by_text("349 million")).to_be_hidden()
    assert int(confirmed.inner_text()) < now
    page.locator("select[data-key=verdict]").select_option("unconfirmed")
    expect(fact).to_be_visible()
    page.get_by_label("Judge the article as of").focus()
    page.keyboard.press("End")
    expect(fact).to_be_hidden()
    page.locator("select[data-key=verdict]").select_option("")
    expect(fact.locator(".verdict")).to_have_text("partly")
    expect(fact.get_by_text("349 million")).to_be_visible()
    assert int(confirmed.inner_text()) == now
    assert not re.search(r"[?]|then|2018-", page.url)
