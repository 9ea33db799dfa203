"""A claim opens where it stands, by every means a reader has; sources, words, questions and tables answer likewise."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

CHAPTER = "shaming-screens/the-crossing.html"
CLAIM = 'a[data-opens="claim-xiangyang-delay-2018"]'


@pytest.fixture
def touch(open_page: Callable[..., Page]) -> Page:
    return open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)


@pytest.fixture
def plain(open_page: Callable[..., Page]) -> Page:
    """A reader without JavaScript."""
    return open_page(viewport={"width": 390, "height": 844}, java_script_enabled=False)


def _shows_the_whole_claim(note: Locator) -> None:
    for words in (
        "five or six days",
        "Who said it",
        "Officials in Xiangyang",
        "As of",
        "July 2018",
        "official claim",
        "A body of the state says so",
        "Others say",
        "Sources",
    ):
        expect(note).to_contain_text(words)
    assert note.locator("a[href^=https]").count() >= 1


def test_a_click_opens_and_closes(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    page.locator(CLAIM).first.click()
    _shows_the_whole_claim(page.locator(".opened"))
    page.locator(".opened__close").click()
    expect(page.locator(".opened")).to_have_count(0)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_open_and_escape_gives_the_focus_back(page: Page, address: str, key: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    link = page.locator(CLAIM).first
    link.focus()
    page.keyboard.press(key)
    _shows_the_whole_claim(page.locator(".opened"))
    expect(link).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator(".opened")).to_have_count(0)
    expect(link).to_be_focused()


def test_escape_leaves_a_reader_who_has_read_on_where_she_is(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    page.locator(CLAIM).first.click()
    page.locator(".quiz").scroll_into_view_if_needed()
    question = page.locator(".question").first
    question.evaluate("element => element.scrollIntoView()")
    before = question.bounding_box()
    page.keyboard.press("Escape")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert question.bounding_box() == before


def test_a_source_opens_in_place_and_in_the_list_leads_back(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    number = page.locator(".cite a").first
    words = number.get_attribute("aria-label") or ""
    before = page.evaluate("scrollY")
    number.click()
    panel = page.locator(".opened")
    expect(panel).to_be_in_viewport()
    expect(panel).to_contain_text(words.partition(": ")[2].split(",")[0])
    assert panel.locator("a[href^=http]").count() >= 1 and page.evaluate("scrollY") - before < 800
    page.keyboard.press("Escape")
    expect(number).to_be_focused()
    page.locator("#source-1").get_by_role("link", name="Back to the text").click()
    expect(page.locator("#cite-1")).to_be_in_viewport()


def test_a_claim_offers_its_own_address(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"], viewport={"width": 390, "height": 844})
    page.goto(f"{address}/{CHAPTER}")
    page.locator(CLAIM).first.click()
    page.get_by_role("button", name="Copy link of this claim").click()
    expect(page.locator(".opened").get_by_role("status")).to_have_text("Copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto("about:blank")
    page.goto(link)
    assert link == f"{address}/claims/xiangyang-delay-2018.html"
    expect(page.get_by_role("heading", level=1)).to_contain_text("five or six days")
    page.get_by_role("link", name="The screen that was a week late").click()
    expect(page.locator(CLAIM).first).to_be_in_viewport()


def test_a_heading_leads_to_itself(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    heading = page.locator(".page > h2").nth(1)
    heading.get_by_role("link").click()
    assert page.url.endswith(f"#{heading.get_attribute('id')}")
    expect(heading).to_be_in_viewport()


FOLDED = "No second source on Xiangyang"


def test_find_in_page_reaches_what_is_folded(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    expect(page.get_by_text(FOLDED).first).not_to_be_in_viewport()
    assert page.evaluate(
        "words => find(words)", FOLDED
    )  # the search of Ctrl+F; only a hand on the keys unfolds as well
    assert page.evaluate("scrollY") > 5000


def test_a_link_to_words_reaches_what_is_folded(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}#:~:text={FOLDED.replace(' ', '%20')}")
    expect(page.get_by_text(FOLDED).first).to_be_in_viewport()


def test_contents_close_as_a_menu_does(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    page.set_viewport_size({"width": 1440, "height": 900})
    panel = page.get_by_role("navigation", name="Contents")
    opener = page.locator(".book > summary")
    opener.click()
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    expect(panel).to_be_visible()
    page.mouse.click(720, 890)
    expect(panel).to_be_hidden()


def test_a_touch_opens(touch: Page, address: str) -> None:
    touch.goto(f"{address}/{CHAPTER}")
    touch.locator(CLAIM).first.tap()
    _shows_the_whole_claim(touch.locator(".opened"))


def test_without_javascript_the_link_leads_to_the_same_words(plain: Page, address: str) -> None:
    plain.goto(f"{address}/{CHAPTER}")
    plain.locator(CLAIM).first.click()
    assert plain.url.endswith("#claim-xiangyang-delay-2018")
    note = plain.locator(".claim-note", has=plain.locator("#claim-xiangyang-delay-2018"))
    expect(note).to_be_visible()
    _shows_the_whole_claim(note)


def test_in_print_a_claim_becomes_a_note(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    page.emulate_media(media="print")
    expect(page.locator(".claim-note", has=page.locator("#claim-xiangyang-delay-2018"))).to_be_visible()


def test_a_word_opens_its_definition(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    page.locator("a.term").first.click()
    expect(page.locator(".opened")).to_contain_text("In the glossary")


def test_an_answer_is_checked_and_explained(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    form = page.locator("form.question").first
    form.locator("label:not([data-right])").first.click()
    form.get_by_role("button", name="Check answer").click()
    expect(form.get_by_role("status")).to_contain_text("Not this one")
    form.locator("label[data-right]").click()
    form.get_by_role("button", name="Check answer").click()
    expect(form.get_by_role("status")).to_contain_text("Right")


def test_keys_answer_a_question(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    form = page.locator("form.question").first
    form.locator("label[data-right] input").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(form.get_by_role("status")).to_contain_text("Right")


def test_without_javascript_enter_sends_no_answer(plain: Page, address: str) -> None:
    """Answers stay on the page, as the page on privacy promises."""
    asked: list[str] = []
    plain.goto(f"{address}/{CHAPTER}")
    plain.on("request", lambda request: asked.append(request.url))
    choice = plain.locator("form.question input").first
    choice.focus()
    plain.keyboard.press("Space")
    plain.keyboard.press("Enter")
    expect(choice).to_be_checked()
    assert not [url for url in [*asked, plain.url] if "?" in url]


def test_without_javascript_the_answer_opens(plain: Page, address: str) -> None:
    plain.goto(f"{address}/{CHAPTER}")
    answer = plain.locator("details.question__answer").first
    expect(answer.locator(".question__because")).not_to_be_visible()
    answer.locator("summary").click()
    expect(answer.locator(".question__because")).to_be_visible()


def test_a_table_sorts_and_leaves_empty_cells_last(page: Page, address: str) -> None:
    page.goto(f"{address}/tables/live-trials.html")
    table = page.locator("table.data").first
    heading = table.locator("th", has_text="Faces").first
    number = heading.evaluate("cell => cell.cellIndex + 1")
    for direction in ("ascending", "descending"):
        heading.get_by_role("button").click()
        expect(heading).to_have_attribute("aria-sort", direction)
        cells = table.locator(f"tbody tr > :nth-child({number})").all_inner_texts()
        numbers = [float(cell.replace(",", "")) for cell in cells if cell.replace(",", "").replace(".", "").isdigit()]
        assert numbers == sorted(numbers, reverse=direction == "descending")
        assert all(cell.replace(",", "").isdigit() for cell in cells[: len(numbers)]), (
            "an empty cell stands among numbers"
        )


def test_a_key_sorts_a_table(page: Page, address: str) -> None:
    page.goto(f"{address}/tables/live-trials.html")
    heading = page.locator("table.data thead th").first
    heading.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(heading).to_have_attribute("aria-sort", "ascending")
    names = page.locator("table.data tbody th").all_inner_texts()
    assert names == sorted(names, key=_as_filed)


def _as_filed(name: str) -> list[tuple[bool, int, str]]:
    """As people file names: by their words, numbers by their size, marks passed over."""
    return [
        (False, int(part), "") if part.isdigit() else (True, 0, part.casefold())
        for part in re.findall(r"\d+|[^\W\d]+", name)
    ]


def test_a_claim_in_a_table_opens_below_it(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    page.locator(".beside a[data-opens]").first.click()
    expect(page.locator(".opened")).to_contain_text("Who said it")
    assert page.locator("table .opened").count() == 0


def test_without_javascript_lists_are_whole_and_offer_nothing_dead(plain: Page, address: str) -> None:
    for name in ("article.html", "systems/index.html", "tables/live-trials.html"):
        plain.goto(f"{address}/{name}")
        assert plain.locator("#content :is(select, button):visible").count() == 0
        rows = plain.locator("[data-filter-list] > *, table.data tbody tr")
        assert rows.count() > 10 and all(row.is_visible() for row in rows.all()[:10])
