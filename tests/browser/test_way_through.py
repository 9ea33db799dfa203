"""The way through the book: a story begins on the first screen, and where it ends the next one begins."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.site import Site
from explainer.view.typography import curly
from explainer.view.view import View
from tests.html import listing
from tests.support.contexts import PATIENCE

SCREENS = {390: 844, 1440: 900}
# Where the first sentence ends on the screen, in px from the top; null if its words are not to be seen there.
FIRST = """() => {
  const paragraph = document.querySelector(".opener--chapter ~ p");
  const letters = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  range.setStart(paragraph, 0);
  for (let text = letters.nextNode(); text; text = letters.nextNode()) {
    const end = text.data.search(/[.!?][”’)]*(\\s|$)/);
    range.setEnd(text, end < 0 ? text.data.length : end + 1);
    if (end >= 0) break;
  }
  const boxes = [...range.getClientRects()].filter(box => box.width && box.height);
  const seen = boxes.every(box => paragraph.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)));
  return seen ? Math.max(...boxes.map(box => box.bottom)) : null;
}"""
# From the lower edge of the last words of the text to the upper edge of the next title, in px.
GAP = """() => {
  const title = document.querySelector(".onward__title").getBoundingClientRect();
  const last = [...document.querySelectorAll(".page > :is(p, ul, ol, blockquote)")]
    .filter(part => part.compareDocumentPosition(document.querySelector(".onward")) & Node.DOCUMENT_POSITION_FOLLOWING)
    .pop().getBoundingClientRect();
  return title.top - last.bottom;
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@dataclass(frozen=True)
class Seen:
    """What was seen of one chapter: where its first sentence ends at each width, and on a phone what stands below the
    last one.
    """

    first: dict[int, float | None]
    way_on: str
    gap: float
    gaps_told: int
    tops: list[float]


@pytest.fixture(scope="module")
def chapters(reader: Page, address: str, records: Site) -> dict[str, Seen]:
    """Every chapter by its file, each loaded once."""
    return {chapter.uri: _look_through(reader, f"{address}/{chapter.url}") for chapter in records.chapters()}


def _look_through(reader: Page, address: str) -> Seen:
    reader.goto(address)
    reader.wait_for_selector(".where-bar")
    reader.evaluate("document.fonts.ready")
    first = {}
    for width, height in sorted(SCREENS.items(), reverse=True):  # the phone last: the rest is seen there
        reader.set_viewport_size({"width": width, "height": height})
        first[width] = reader.evaluate(FIRST)
    way_on = reader.get_by_role("navigation", name="Read on").get_by_role("link").first
    box = reader.get_by_role("region", name="What is not known")
    quiz = reader.get_by_role("region", name="Four questions")
    places = [part.bounding_box() for part in (reader.locator(".onward"), box, quiz)]
    told = box.get_by_role("listitem").count()
    return Seen(first, way_on.inner_text(), reader.evaluate(GAP), told, [place["y"] for place in places if place])


@pytest.mark.parametrize("width", SCREENS)
def test_the_first_sentence_stands_on_the_first_screen(chapters: dict[str, Seen], width: int) -> None:
    ends = {name: seen.first[width] for name, seen in chapters.items()}
    faults = [f"{name}: ends at {end} px" for name, end in ends.items() if end is None or end > SCREENS[width]]
    assert not faults, listing(faults)


def test_the_next_chapter_stands_directly_under_the_last_sentence(chapters: dict[str, Seen], records: Site) -> None:
    """Within half a screen of a phone, with its title and its hook, before questions and sources."""
    faults, order = [], records.chapters()
    for chapter, after in zip(order, order[1:], strict=False):
        seen, record = chapters[chapter.uri], records.library.chapters[after.stem]
        if curly(record.title) not in seen.way_on or curly(record.hook) not in seen.way_on:
            faults.append(f"{chapter.uri}: leads on with '{seen.way_on}'")
        if not 0 <= seen.gap <= SCREENS[390] / 2:
            faults.append(f"{chapter.uri}: {seen.gap:.0f} px below")
    assert not faults, listing(faults)


def test_the_last_chapter_opens_onward(reader: Page, address: str, records: Site) -> None:
    reader.goto(f"{address}/{records.chapters()[-1].url}")
    doors = reader.get_by_role("navigation", name="Read on").get_by_role("link")
    assert doors.count() >= 2
    doors.first.click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(
        View(records, records.pages["article.md"]).title_of(records.pages["article.md"])
    )


def test_what_is_not_known_stands_in_a_box_after_the_way_on(chapters: dict[str, Seen], records: Site) -> None:
    faults = []
    for chapter in records.chapters():
        seen, wanted = chapters[chapter.uri], len(records.library.chapters[chapter.stem].unknown)
        faults += [f"{chapter.uri}: {seen.gaps_told} of {wanted} told"] * (seen.gaps_told != wanted)
        faults += [f"{chapter.uri}: {seen.tops}"] * (seen.tops != sorted(seen.tops) or len(seen.tops) < 3)
    assert not faults, listing(faults)


@pytest.mark.parametrize("width", SCREENS)
def test_goals_and_note_open_in_place(reader: Page, address: str, records: Site, width: int) -> None:
    reader.set_viewport_size({"width": width, "height": SCREENS[width]})
    stem, record = next((stem, record) for stem, record in records.library.chapters.items() if record.content_note)
    page = records.page_of("chapter", stem)
    assert page
    reader.goto(f"{address}/{page.url}")
    goals = reader.get_by_role("list", name="Afterwards you can")
    expect(goals).to_be_hidden()
    reader.get_by_text("Content note and goals").click()
    expect(goals.get_by_role("listitem")).to_have_count(len(record.objectives))
    expect(reader.locator(".opener__note")).to_be_visible()
