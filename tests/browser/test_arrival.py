"""Whoever follows an address with a fragment stands at what it names, with its words in sight and marked."""

from collections.abc import Callable
from functools import partial

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.waiting import until

# Addresses below and above what grows after the page is drawn, one of each kind of target.
TARGETS = [
    "panopticon/the-list.html#claim-national-list-2018",
    "shaming-screens/the-crossing.html#claim-xiangyang-weeks-2018",
    "panopticon/the-list.html#somebody-is-stopped",
    "start-ups/how-good-is-the-match.html#source-3",
    "panopticon/the-patchwork.html#sources-of-this-page",
    "glossary.html#watch-list",
    "article.html#f034",
    "timeline.html#e20",
    "index-a-z.html#u",
    "tables/live-trials.html#what-it-cannot-show",
]
READERS = {
    "desk": {"viewport": {"width": 1440, "height": 900}},
    "desk, less motion": {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"},
    "narrow window": {"viewport": {"width": 390, "height": 844}},
    "telephone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}
# Where the target is, once two frames in a row agree: {top, marked}. Marked: it, or what it heads, stands on another
# ground.
PLACE = """async (id) => {
  const target = document.getElementById(id);
  let before = NaN, same = 0;
  while (same < 12) {
    await new Promise(requestAnimationFrame);
    const now = target.getBoundingClientRect().top;
    same = now === before && document.readyState === "complete" && !document.querySelector("model-view:not([data-live])") ? same + 1 : 0;
    before = now;
  }
  const box = target.closest(".claim-note, .glossary__entry, .fact, .timeline__event, li, tr") || target;
  const ground = (part) => getComputedStyle(part).backgroundColor;
  return { top: before, marked: ground(target) !== ground(document.body.querySelector("article")) && ground(target) !== "rgba(0, 0, 0, 0)"
    || ground(box) !== "rgba(0, 0, 0, 0)", end: scrollY + innerHeight > document.documentElement.scrollHeight - 2 };
}"""


Reader = Callable[[], Page]


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest, open_page: Callable[..., Page]) -> Reader:
    """A function to a fresh page of a reader."""
    return partial(open_page, **READERS[request.param])


def _stands_right(page: Page, target: str) -> str:
    """What is wrong with where the page came to rest, or nothing."""
    place = page.evaluate(PLACE, target.partition("#")[2])
    bar = page.evaluate("document.querySelector('.where-bar')?.getBoundingClientRect().bottom ?? 0")
    top = place["top"]
    low = 0 <= bar <= 60 and top < bar
    wrong = low or top < 0 or (top > 130 and not place["end"])
    return f"{target}: {top:.0f} px down" if wrong else "" if place["marked"] else f"{target}: not marked"


def test_an_address_leads_to_what_it_names(reader: Reader, address: str) -> None:
    faults = []
    for target in TARGETS:
        page = reader()
        page.goto(f"{address}/{target}")
        faults.append(_stands_right(page, target))
        page.close()
    assert not list(filter(None, faults))


@pytest.mark.parametrize("target", [TARGETS[0], TARGETS[4]])
def test_a_first_visit_leads_to_what_the_address_names(browser: Browser, address: str, target: str) -> None:
    """Nothing is kept from an earlier visit, so fonts and models come late and move what stands below them."""
    context = browser.new_context(**READERS["telephone"])
    page = context.new_page()
    page.goto(f"{address}/{target}")
    fault = _stands_right(page, target)
    context.close()
    assert not fault


def test_a_press_leads_to_what_it_names(reader: Reader, address: str) -> None:
    page = reader()
    page.goto(f"{address}/panopticon/the-list.html")
    page.locator(".where > summary").click()
    page.locator(".where").get_by_role("link", name="Somebody is stopped").click()
    assert not _stands_right(page, "panopticon/the-list.html#somebody-is-stopped")


def test_nothing_whirls_past_on_arrival(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(viewport={"width": 1440, "height": 900})
    page.add_init_script("self.passed = []; addEventListener('scroll', () => passed.push(scrollY))")
    page.goto(f"{address}/{TARGETS[0]}")
    place = page.evaluate(PLACE, TARGETS[0].partition("#")[2])
    end = page.evaluate("scrollY")
    assert not [at for at in page.evaluate("passed") if abs(at - end) > 3000], place


def test_a_reader_who_moves_is_left_alone(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{address}/{TARGETS[0]}", wait_until="commit")
    page.wait_for_selector(".notes__toggle")
    page.mouse.wheel(0, -800)
    until(page, f"document.getElementById('{TARGETS[0].partition('#')[2]}').getBoundingClientRect().top > 300")
    page.evaluate("document.querySelector('.ending').style.paddingTop = '500px'")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert (
        page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", TARGETS[0].partition("#")[2])
        > 300
    )


def test_a_percent_sign_is_no_stumbling_block(page: Page, address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{address}/shaming-screens/the-crossing.html#100%")
    page.evaluate("location.hash = 'claim-xiangyang-weeks-2018'")
    expect(page.locator("#claim-xiangyang-weeks-2018")).to_be_in_viewport()
    assert not errors
