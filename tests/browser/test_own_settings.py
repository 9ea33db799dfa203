"""A reader's own settings: none of them may take a word away, push one off the screen, or leave a control dead."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, Route, expect

from explainer.site import Site
from tests.browser.conftest import TOO_WIDE
from tests.conftest import FLAGS

CHAPTER, MODEL, HOME, LIST = (
    "shaming-screens/the-crossing.html",
    "try-it/watchlist-odds.html",
    "index.html",
    "systems/index.html",
)
KINDS = [
    HOME,
    CHAPTER,
    LIST,
    MODEL,
    "tables/live-trials.html",
    "about/sources.html",
    "now/here-too.html",
    "glossary.html",
    "timeline.html",
    "article.html",
]
GROUND = "getComputedStyle(document.body).backgroundColor"
PLACE = "Argentina"
ZOOMED = 320  # px that a desk of 1280 has at 400 per cent
# Words that are not whole on the screen: cut off by their own box, or beside the screen, in the header and the main
# text.
LOST = """() => [...document.querySelectorAll(".top a, .top summary, .hero h1, .hero p, h1, h2, .opener p, .page > p")].filter((part) => {
  const box = part.getBoundingClientRect(), style = getComputedStyle(part);
  if (!box.width || style.visibility === "hidden" || part.closest(".sr-only, .skip, .search, details:not([open]) > :not(summary)")) return false;
  const cut = style.overflow !== "visible" && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 4);
  return cut || box.right > innerWidth + 1 || box.left < -1;
}).map((part) => part.textContent.trim().slice(0, 40))"""
SPACING = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}"""  # the values of WCAG 1.4.12


@pytest.fixture
def page(open_page: Callable[..., Page], request: pytest.FixtureRequest) -> Page:
    """A page of a reader with the settings that a test asks for."""
    settings = {"viewport": {"width": 1280, "height": 900}, "bypass_csp": True}
    return open_page(**settings | getattr(request, "param", {}))


@pytest.fixture(scope="session")
def of_the_place(records: Site) -> int:
    """How many systems stand in a country, or have their like there."""
    return sum(
        PLACE in [*system.countries, *(country for place in system.elsewhere for country in place.countries)]
        for system in records.library.systems.values()
    )


@pytest.fixture(scope="module")
def twice_as_large(driver: Playwright, browser_path: str) -> Iterator[Browser]:
    """A reader who has set her letters, not the zoom, to twice their size."""
    browser = driver.chromium.launch(executable_path=browser_path, args=[*FLAGS, "--blink-settings=defaultFontSize=32"])
    yield browser
    browser.close()


def _lost(page: Page, name: str, widths: tuple[int, ...]) -> list[str]:
    """What does not fit the page that is open, at each width."""
    faults = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 256 if width == ZOOMED else 900})
        faults += [f"{name} at {width} px: scrolls sideways"] * page.evaluate(TOO_WIDE)
        faults += [f"{name} at {width} px: {words}" for words in page.evaluate(LOST)]
    return faults


def test_larger_letters_fit(twice_as_large: Browser, address: str) -> None:
    page, faults = twice_as_large.new_page(), []
    for name in KINDS:
        page.goto(f"{address}/{name}")
        faults += _lost(page, name, (390, 1440))
    page.close()
    assert not faults


def test_text_spacing_cuts_nothing(page: Page, address: str) -> None:
    faults = []
    for name in KINDS:
        page.goto(f"{address}/{name}")
        page.add_style_tag(content=SPACING)
        faults += _lost(page, name, (ZOOMED, 1440))
    assert not faults


@pytest.mark.parametrize("page", [{"viewport": {"width": 320, "height": 256}}], indirect=True, ids=["400 per cent"])
def test_at_400_per_cent_a_claim_is_read_and_left(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    page.locator("a.claim").first.click()
    expect(page.locator(".opened__close")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("a.claim").first).to_be_in_viewport()
    page.evaluate("document.querySelector('.page > h2:nth-of-type(3)').scrollIntoView()")
    bar = page.locator(".where").bounding_box()
    assert bar and bar["height"] < 256 / 4, "the way to the sections leaves too little of a small screen"


def test_where_nothing_may_be_stored_all_works(page: Page, address: str) -> None:
    refuse = "Object.defineProperty(self, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    page.add_init_script(f"{refuse}; {refuse.replace('localStorage', 'sessionStorage')}")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{address}/{CHAPTER}")
    for _ in range(3):
        label = page.locator(".scheme__label:visible")
        before = page.locator(".scheme input:checked").get_attribute("id")
        label.click()
        assert page.locator(".scheme input:checked").get_attribute("id") != before
    page.locator("a.claim").first.click()
    expect(page.locator(".opened")).to_be_visible()
    assert not errors


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True, ids=["no scripts"])
def test_without_scripts_nothing_dead_is_offered(page: Page, address: str) -> None:
    for name in (CHAPTER, LIST, MODEL, "tables/live-trials.html"):
        page.goto(f"{address}/{name}")
        controls = page.locator(":is(button, select, input, label):visible")
        dead = [
            control.inner_text()
            for control in controls.all()
            if not control.locator("xpath=ancestor-or-self::*[@class='question' or @class='option']").count()
        ]
        assert not dead, name
    page.goto(f"{address}/{CHAPTER}")
    page.locator(".book > summary").click()
    expect(page.get_by_role("navigation", name="Contents")).to_be_visible()


SCRIPTS = ("filters", "scheme", "quiz", "guess", "notes", "fold", "sections", "arrive", "menus", "tables")


def _without(page: Page, script: str) -> None:
    """Blocks one of the site's scripts, whether it comes alone or joined with the others."""

    def answer(route: Route) -> None:
        body = route.fetch().text()
        mark = {
            "filters": ".filters",
            "scheme": ".scheme",
            "quiz": "form.question",
            "guess": "guess__",
            "notes": "data-opens",
            "fold": "until-found",
            "sections": "data-minutes",
            "arrive": "beforematch",
            "menus": "data-menu",
            "tables": "aria-sort",
        }[script]
        alone = route.request.url.rpartition("/")[2].startswith(script)
        route.abort() if alone else route.fulfill(
            body=body.replace(mark, f"{mark}-gone"), content_type="text/javascript"
        )

    page.route(re.compile(r"/assets/js/"), answer)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_that_does_not_come_takes_no_other_along(
    page: Page, address: str, script: str, of_the_place: int
) -> None:
    _without(page, script)
    page.goto(f"{address}/{LIST}")
    usable = page.locator(".filters select:visible").count()
    if usable:
        page.locator("select[data-key=country]").select_option(value=PLACE)
        assert page.locator("[data-filter-list] > *:visible").count() == of_the_place
    assert bool(usable) is (script != "filters")
    assert page.locator(".scheme__label:visible").count() == (script != "scheme")
    page.goto(f"{address}/{CHAPTER}")
    page.locator("a.claim").first.click()
    assert page.locator(".opened").count() == (script != "notes")
    assert page.locator(".question__check:visible").count() == (0 if script == "quiz" else 4)
    if script == "guess":
        expect(page.locator(".model__big").first).to_be_visible()  # it waits no longer for an answer


# What a browser's translator does: every run of words is put into an element of its own, in other words.
TRANSLATE = """() => {
  const all = document.createTreeWalker(document.querySelector("#content"), NodeFilter.SHOW_TEXT, (node) =>
    node.data.trim() && !node.parentElement.closest("script, style, svg, select") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  const nodes = [];
  while (all.nextNode()) nodes.push(all.currentNode);
  for (const node of nodes) {
    const outer = document.createElement("font"), inner = document.createElement("font");
    inner.textContent = `«${node.data}»`;
    outer.append(inner);
    node.replaceWith(outer);
  }
}"""


def test_a_translated_page_still_answers(page: Page, address: str, of_the_place: int) -> None:
    page.goto(f"{address}/{MODEL}")
    page.evaluate(TRANSLATE)
    page.locator(".guess [data-right]").click()
    expect(page.locator("model-view[data-live] .model__figure svg")).to_be_visible()
    for place in (".model__big", ".model__basis"):
        before = page.locator(place).first.inner_text()
        page.locator("input[type=range]").first.press("End")
        expect(page.locator(place).first).not_to_have_text(before)
        page.locator("input[type=range]").first.press("Home")
    page.goto(f"{address}/{LIST}")
    page.evaluate(TRANSLATE)
    page.locator("select[data-key=country]").select_option(value=PLACE)
    expect(page.locator(".filters [role=status]")).to_contain_text(f"{of_the_place} of")
    page.goto(f"{address}/{CHAPTER}")
    page.evaluate(TRANSLATE)
    page.locator(".notes__toggle").click()
    expect(page.locator(".notes__toggle")).to_have_text("Fold the list")
    form = page.locator("form.question").first
    form.locator("label[data-right]").click()
    form.locator(".question__check").click()
    expect(form.locator(".question__feedback")).to_contain_text("Right")
    page.locator("a.claim").first.click()
    expect(page.locator(".opened")).to_contain_text("Xiangyang")


# As people write 12345 and 12.5, and what cannot be told: it leaves what stood there.
WRITTEN: dict[str, Any] = {
    "watchlist-odds": {
        "box": "list",
        "before": ("500", "500"),
        "typed": [
            ("12345", "12,345"),
            ("12,345", "12,345"),
            ("12.345", "12,345"),
            ("12 345", "12,345"),
            ("12\u00a0345", "12,345"),
            ("12\u202f345", "12,345"),
            ("12'345", "12,345"),
            ("12’345", "12,345"),
            ("１２３４５", "12,345"),
            ("twelve", "500"),
            ("1e", "500"),
            ("--5", "500"),
        ],
    },
    "behaving-as-if-watched": {
        "box": "realChance",
        "before": ("50", "50"),
        "typed": [(typed, "12.5") for typed in ("12.5", "12,5", "12.5 %", "12,5%", "١٢٫٥")],
    },
}


@pytest.mark.parametrize("model", ["watchlist-odds", "behaving-as-if-watched"])
def test_a_number_is_read_as_its_reader_writes_it(page: Page, address: str, model: str) -> None:
    page.goto(f"{address}/try-it/{model}.html")
    page.get_by_role("button", name="Show the model").click()
    expect(page.locator("model-view[data-live]")).to_be_visible()
    name, before = WRITTEN[model]["box"], WRITTEN[model]["before"]
    box = page.locator(f".model__number[data-name={name}]")
    for typed, shown in WRITTEN[model]["typed"]:
        for text, wanted in (before, (typed, shown)):  # so that what stands there cannot be left from the one before
            box.fill(text)
            box.blur()
            expect(box, f"'{typed}' was typed").to_have_value(wanted)


@pytest.mark.parametrize("page", [{"reduced_motion": "reduce"}], indirect=True, ids=["less motion"])
def test_less_motion_is_none(page: Page, address: str) -> None:
    for name in (HOME, CHAPTER, MODEL):
        page.goto(f"{address}/{name}")
        assert (
            page.evaluate("document.getAnimations().filter(({ playState }) => playState === 'running').length") == 0
        ), name


@pytest.mark.parametrize(
    "page",
    [{"contrast": "more"}, {"forced_colors": "active"}],
    indirect=True,
    ids=["more contrast", "forced colours"],
)
def test_marks_are_drawn_under_strong_contrast(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}#claim-xiangyang-weeks-2018")
    marked = page.locator(".claim-note", has=page.locator("#claim-xiangyang-weeks-2018"))
    other = page.locator(".claim-note", has_not=page.locator("#claim-xiangyang-weeks-2018")).first
    look = "part => { const style = getComputedStyle(part); return [style.backgroundColor, style.outlineStyle, style.borderLeftWidth].join(); }"
    assert marked.evaluate(look) != other.evaluate(look)
    claim = page.locator("a.claim").first
    claim.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert claim.evaluate("part => getComputedStyle(part).outlineStyle") == "solid"


def test_a_page_works_in_a_small_sandboxed_frame(page: Page, address: str, of_the_place: int) -> None:
    """As a course platform shows it: scripts, but no address and no storage of its own."""
    page.set_viewport_size({"width": 480, "height": 400})
    page.route(
        "**/frame.html",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f'<!doctype html><iframe sandbox="allow-scripts" width="440" height="360" '
            f'src="{address}/{LIST}"></iframe>',
        ),
    )
    page.goto(f"{address}/frame.html")
    frame = page.frame_locator("iframe")
    frame.locator("select[data-key=country]").select_option(value=PLACE)
    expect(frame.locator(".filters [role=status]")).to_contain_text(f"{of_the_place} of")
    before = frame.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    frame.locator(".scheme__label:visible").click()
    assert frame.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") != before


SELECTED = "part => { getSelection().selectAllChildren(part); return String(getSelection()); }"


def test_what_is_copied_is_what_was_seen(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    paragraph = page.locator(".page > p:has(.margin-note):has(.claim)").first
    copied = paragraph.evaluate(SELECTED)
    seen = paragraph.evaluate("""part => { const copy = part.cloneNode(true);
      copy.querySelectorAll(".margin-note, .sr-only").forEach((one) => one.remove()); return copy.textContent; }""")
    assert " ".join(copied.split()) == " ".join(seen.split())
    page.goto(f"{address}/tables/live-trials.html")
    table = page.locator("table.data").first
    copied = table.evaluate(SELECTED)
    for heading in table.locator("thead th").all():
        assert heading.inner_text().split()[0].casefold() in copied.casefold()
