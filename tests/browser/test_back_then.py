"""The article, and a claim, as of an earlier day: verdicts, counts and voices follow the control, and the address keeps
still.
"""

import re
from collections.abc import Callable

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


CLAIM = "claims/cctv-crime-2009.html"


def test_a_claim_shows_only_what_had_been_published(page: Page, address: str) -> None:
    page.goto(f"{address}/{CLAIM}")
    others = page.locator(".claim-note div", has=page.locator("dt", has_text="Others say")).locator("li")
    whole = page.locator(".claim-note").inner_text()
    expect(others).to_have_count(2)
    control = page.get_by_label("Show what had been published by")
    control.focus()
    page.keyboard.press("Home")
    expect(page.locator(".then__control output")).to_have_text("8 July 2018")
    expect(page.get_by_text("Piza, 2019")).to_be_hidden()
    expect(page.get_by_text("Others say", exact=True)).to_be_hidden()
    expect(page.get_by_text("Welsh, B. C.")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="2 works had not been published")).to_be_visible()
    control.fill("2")
    expect(page.get_by_text("Piza, 2019")).to_be_visible()
    expect(page.get_by_text("newsflash.one, 2020")).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text="1 work had not been published")).to_be_visible()
    control.focus()
    page.keyboard.press("End")
    expect(page.get_by_text("newsflash.one, 2020")).to_be_visible()
    assert page.locator(".claim-note").inner_text().strip() == whole.strip()
    assert page.url.endswith(CLAIM)


def test_without_a_script_a_claim_says_by_when_how_much_was_known(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}/{CLAIM}")
    said = "Of the 3 works named here, 1 had been published by 8 July 2018; 2 by the end of 2019; 3 by the end of 2020."
    expect(page.get_by_text(said)).to_be_visible()
    expect(page.locator(".then__control")).to_be_hidden()
    expect(page.get_by_text("newsflash.one, 2020")).to_be_visible()
