"""An assignment stands in its address: what it names, in which order, and where a student is led."""

from playwright.sync_api import Page, expect

DESK = "teach/build.html"
THREE = "a=the-list~two-true-numbers+watchlist-odds~london-2025+table.live-trials"


def _rows(page: Page) -> list[str]:
    return [row.split("\n")[0] for row in page.locator("[data-part=stops] li").all_inner_texts()]


def test_what_is_added_and_moved_by_key_stands_in_the_address_and_comes_back(page: Page, address: str) -> None:
    page.goto(f"{address}/{DESK}")
    for key in ("the-list", "table.live-trials", "watchlist-odds"):
        page.locator(f"[data-add='{key}']").focus()
        page.keyboard.press("Enter")
    page.locator("[data-part=stops] li").nth(2).get_by_role("button", name="Up").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent").startswith("Up")
    assert page.evaluate("location.hash") == "#edit=1&a=the-list+watchlist-odds+table.live-trials"
    before = _rows(page)
    assert len(before) == 3
    page.reload()
    assert _rows(page) == before


def test_sections_stand_under_their_chapter_in_its_order(page: Page, address: str) -> None:
    page.goto(f"{address}/{DESK}")
    sections = page.evaluate("Object.keys(watchedStops['the-list'].parts)")
    for anchor in (sections[2], sections[1]):
        page.evaluate("key => document.querySelector(`[data-add='${key}']`).click()", f"the-list~{anchor}")
    assert page.evaluate("location.hash") == f"#edit=1&a=the-list~{sections[1]}~{sections[2]}"
    assert len(_rows(page)) == 1


def test_a_student_is_led_through_the_stops_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}/{DESK}#{THREE}&t=Period+3&n=Take+paper")
    expect(page.get_by_role("heading", name="Period 3")).to_be_visible()
    expect(page.get_by_text("Take paper")).to_be_visible()
    expect(page.locator(".build__assignable")).to_be_hidden()
    page.get_by_role("link", name="Begin with the first stop").click()
    walk = page.get_by_role("navigation", name="Your assignment")
    expect(walk).to_contain_text("Stop 1 of 3")
    heading = page.locator("#two-true-numbers")
    expect(heading).to_be_in_viewport()
    walk.get_by_role("link", name="Next").click()
    expect(walk).to_contain_text("Stop 2 of 3")
    expect(page.locator("[data-preset='london-2025']")).to_be_checked()
    walk.get_by_role("link", name="Next").click()
    expect(walk).to_contain_text("Stop 3 of 3")
    walk.get_by_role("link", name="Back", exact=True).click()
    expect(walk).to_contain_text("Stop 2 of 3")
    page.go_back()
    walk.get_by_role("link", name="Done").click()
    expect(page.get_by_role("heading", name="Period 3")).to_be_visible()


def test_what_is_not_there_is_told_as_text(page: Page, address: str) -> None:
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    hostile = "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"
    page.goto(f"{address}/{DESK}#edit=1&a=no-such-page+the-list~no-such-section+constructor+{hostile}&t={hostile}")
    lost = page.locator("[data-part=lost]")
    for text in ("no-such-page", "the-list~no-such-section", "constructor", "<img"):
        expect(lost).to_contain_text(text)
    assert page.locator("main img").count() == 0
    assert said == []


def test_forty_stops_and_no_more_are_kept(page: Page, address: str) -> None:
    page.goto(f"{address}/{DESK}#edit=1&a={'+'.join(['watchlist-odds'] * 45)}")
    assert len(_rows(page)) == 40


def test_nothing_of_an_assignment_is_stored_or_sent(page: Page, address: str) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto(f"{address}/{DESK}#{THREE}&t=Secret")
    page.get_by_role("link", name="Begin with the first stop").click()
    page.get_by_role("navigation", name="Your assignment").wait_for()
    # What a browser calls a request's address may show the fragment, which stays with it; path and query travel.
    assert all("Secret" not in url.partition("#")[0] for url in sent)
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
