"""Tables show what they are about at every width: found by a word, sorted by meaning, their names
and heads in sight.
"""

from playwright.sync_api import Page, expect

INDEX = "tables/surveillance-index-2019.html"
TRIALS = "tables/live-trials.html"
WIDE = {"width": 1440, "height": 900}


def test_a_word_leaves_the_rows_that_have_it_and_counts_them(page: Page, address: str) -> None:
    page.goto(f"{address}/{INDEX}")
    page.get_by_label("Find a row by any word").fill("myanmar")
    rows = page.locator("table.data tbody tr:visible")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Myanmar")
    expect(page.locator(".table__find output")).to_have_text("1 of 75 rows")


def test_a_phone_shows_what_a_table_is_about_and_the_rest_on_demand(page: Page, address: str) -> None:
    page.goto(f"{address}/{INDEX}")
    row = page.locator("table.data tbody tr").first
    expect(row.locator("[data-label='Suppliers']")).to_be_visible()
    expect(row.locator("[data-label='Region']")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Show all columns").click()
    expect(row.locator("[data-label='Region']")).to_be_visible()


def test_dates_are_sorted_by_time(page: Page, address: str) -> None:
    page.goto(f"{address}/{TRIALS}")
    heading = page.locator("table.data thead th", has_text="When")
    heading.get_by_role("button").click()
    years = page.locator("table.data tbody [data-label='When']").evaluate_all(
        "cells => cells.map(cell => cell.textContent.match(/\\d{4}/)[0])"
    )
    assert years == sorted(years)
    assert years[0] < years[-1]


def test_the_name_of_a_row_and_the_heads_stay_in_sight(page: Page, address: str) -> None:
    page.set_viewport_size(WIDE)
    page.goto(f"{address}/{INDEX}")
    page.locator(".table__scroll").evaluate("box => { box.scrollIntoView(); box.scrollTo(400, 900) }")
    box = page.locator(".table__scroll").bounding_box()
    head = page.locator("table.data thead th").first.bounding_box()
    assert box and head
    assert abs(head["x"] - box["x"]) < 2
    assert 0 <= head["y"] - box["y"] < 8
    name = page.locator("table.data tbody th").nth(30).bounding_box()
    assert name and abs(name["x"] - box["x"]) < 2


def test_a_tick_stands_where_the_words_speak_of_ticks(page: Page, address: str) -> None:
    page.set_viewport_size(WIDE)
    page.goto(f"{address}/{INDEX}")
    china = page.locator("table.data tbody tr", has=page.get_by_role("rowheader", name="China"))
    expect(china.locator("[data-label='Face recognition'] .flag")).to_have_text("✓")
    expect(china.locator("[data-label='Face recognition']")).to_contain_text("yes")  # for those who listen


def test_shares_have_the_unit_of_the_text(page: Page, address: str) -> None:
    page.set_viewport_size(WIDE)
    page.goto(f"{address}/tables/nist-search-by-year.html")
    expect(page.locator("table.data thead th", has_text="per 10,000").first).to_be_visible()
    expect(page.locator("table.data tbody")).not_to_contain_text("0.00")
