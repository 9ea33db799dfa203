"""A model on its page: moved, typed at, shared, reloaded, switched off, narrow."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.records.model import Model
from tests.models.conftest import read_models

MODELS = read_models()


def opened(page: Page, address: str, key: str, setting: str = "") -> None:
    page.goto("about:blank")  # another setting of the same page would load nothing
    page.goto(f"{address}/try-it/{key}.html{setting}")
    if not setting:  # a setting that was asked for is not asked about
        page.get_by_role("button", name="Show the model").click()
    expect(page.locator("model-view[data-live]")).to_be_visible()


# Frame by frame in the page itself: its policy forbids what Playwright's own waiting for a function does.
DRAWN = """async () => {
  const due = () => !document.querySelector(".model__figure svg") || document.querySelector("model-view").due;
  for (let frame = 0; due() && frame < 600; frame++) await new Promise(requestAnimationFrame);
  if (due()) throw new Error("no drawing after 600 frames");
}"""


# What is announced from here on.
LISTEN = """() => {
  const status = document.querySelector("[data-part=status]");
  window.said = [];
  new MutationObserver(() => said.push(status.textContent)).observe(status, {childList: true, characterData: true, subtree: true});
}"""


def drawing(page: Page) -> str:
    """The figure's markup, once no drawing is due: it follows the words by a frame."""
    page.evaluate(DRAWN)
    return page.locator(".model__figure").inner_html()


def big(page: Page) -> str:
    return page.locator(".model__big").inner_text()


@pytest.mark.parametrize("key", MODELS)
def test_every_case_and_control_answers_in_words(page: Page, address: str, key: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    opened(page, address, key)
    model: Model = MODELS[key]
    for preset in model.presets:
        page.locator(f"[data-preset='{preset.id}']").check(force=True)
        expect(page.locator(f"[data-note='{preset.id}']")).to_be_visible()
    for control in page.locator("input[type=range]").all():
        for press in ("Home", "End", "ArrowLeft"):
            control.press(press)
            assert not re.search(r"NaN|Infinity|undefined|null|\{\w", page.locator(".model").inner_text()), press
            assert "NaN" not in drawing(page)
    assert not errors


@pytest.mark.parametrize("key", MODELS)
def test_a_shared_setting_comes_back(page: Page, address: str, key: str) -> None:
    opened(page, address, key)
    page.locator("input[type=range]").first.press("End")
    before = big(page), page.locator(".model__results").inner_text()
    page.get_by_role("button", name="Copy link to this setting").click()
    link = page.locator(".model__address").input_value()
    assert f"#{key}=" in link and "?" not in link
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("model-view[data-live]")).to_be_visible()
    assert (big(page), page.locator(".model__results").inner_text()) == before
    expect(page.locator("[data-note='']")).to_be_visible()
    page.get_by_role("button", name="Back to the first case").click()
    expect(page).to_have_url(f"{address}/try-it/{key}.html")


def test_typing_nonsense_leaves_the_last_good_value(page: Page, address: str) -> None:
    opened(page, address, "watchlist-odds")
    box = page.locator(".model__number[data-name=list]")
    for typed, kept in (
        ("", "7,292"),
        ("nonsense", "7,292"),
        ("-5", "100"),
        ("1e99", "30,000,000"),
        ("12,345", "12,345"),
        ("NaN", "12,345"),
    ):
        box.fill(typed)
        box.blur()
        expect(box).to_have_value(kept)
    opened(page, address, "watchlist-odds", "#watchlist-odds=list_NaN*faces_-1*nobody_3*hitRate_")
    assert "alert" in big(page)


def test_the_address_holds_the_setting_and_the_result_is_announced(page: Page, address: str) -> None:
    opened(page, address, "watchlist-odds")
    page.locator(".model__number[data-name=list]").fill("72920")
    page.locator(".model__number[data-name=list]").blur()
    expect(page).to_have_url(re.compile("#watchlist-odds=list:72920$"))
    expect(page.locator("output[aria-live=polite]")).to_contain_text("71 alerts")


def test_a_run_of_events_is_announced_once(browser: Browser, address: str) -> None:
    """A reader who drags hears the last result and not every one on the way."""
    context = browser.new_context()  # of its own: a clock that is held stands still for every page of a context
    page = context.new_page()
    page.clock.install(time=0)
    opened(page, address, "watchlist-odds")
    page.clock.pause_at(600_000)  # long after the last event, so nothing is left to be said
    page.evaluate(LISTEN)
    for _ in range(12):
        page.locator("#watchlist-odds-list").press("ArrowRight")
    page.clock.run_for(5_000)
    assert page.evaluate("said") == [page.evaluate("document.querySelector('model-view').said.join(' ')")]
    context.close()


@pytest.mark.parametrize(
    ("query", "dots", "marks"),
    [
        ("", "one", 8),
        ("list_400000*listed_200", "2", 284),
        ("list_25000000", "21", 384),
        ("faces_5000000", "556", 370),
        ("faces_300*list_30000000", "one", 290),
    ],
)
def test_the_crowd_shows_the_share_that_is_marked(page: Page, address: str, query: str, dots: str, marks: int) -> None:
    opened(page, address, "watchlist-odds", f"#watchlist-odds={query}")
    drawn = drawing(page)
    assert f"each dot is {dots}<" in drawn
    brackets = re.search(r'd="([^"]+)" class="k-signal"', drawn)
    assert brackets and brackets[1].count("M") == marks


@pytest.mark.parametrize("key", ["shaming-pipeline", "same-person"])
def test_nonsense_in_the_address_is_never_on_screen(page: Page, address: str, key: str) -> None:
    names = [item.name for item in MODELS[key].inputs]
    for value in ("NaN", "Infinity", "-1", "abc", "", "1e400", "_", "0x10"):
        opened(page, address, key, f"#{key}=" + "*".join(f"{name}_{value}" for name in names))
        assert not re.search(r"NaN|Infinity|undefined|null", page.locator(".model").inner_text()), value
        assert "NaN" not in drawing(page), value


@pytest.mark.parametrize(
    ("given", "stands"),
    [
        ("#case=london-2025", "#case=london-2025"),
        ("#case=London-2025", "#case=London-2025"),
        ("#watchlist-odds=faces:220000,list:500", "#watchlist-odds=faces:220000,list:500"),
        ("#case=london-2025&watchlist-odds=faces:220000", "#case=london-2025&watchlist-odds=faces:220000"),
        ("#watchlist-odds=faces_220000", "#watchlist-odds=faces_220000"),
        ("#watchlist-odds=faces_220000%2Alist_500", "#watchlist-odds=faces_220000%2Alist_500"),
        ("?watchlist-odds=faces_220000", "#watchlist-odds=faces:220000"),
        ("?watchlist-odds=faces_220000*list_500#model-watchlist-odds", "#watchlist-odds=faces:220000,list:500"),
        (
            "?from=a&watchlist-odds=faces_220000#three-hops=seeds_3",
            "?from=a#three-hops=seeds_3&watchlist-odds=faces:220000",
        ),
    ],
)
def test_settings_in_an_address_open_and_old_ones_are_put_behind_the_sign(
    page: Page, address: str, given: str, stands: str
) -> None:
    opened(page, address, "watchlist-odds", given)
    faces = "220,000" if "220000" in given else "3,147,436"
    expect(page.locator(".model__number[data-name=faces]")).to_have_value(faces)
    expect(page.locator(".model__figure")).to_contain_text(f"{faces} faces")
    assert page.evaluate("location.search + location.hash") == stands
    assert page.locator(".model").bounding_box()["y"] < 844 / 2, "the model that the address names is in sight"


def test_a_link_to_a_case_is_short_and_works_on_the_open_page(page: Page, address: str) -> None:
    opened(page, address, "watchlist-odds")
    page.evaluate("location.hash = 'case=london-2025'")
    expect(page.locator("[data-note=london-2025]")).to_be_visible()
    page.get_by_role("button", name="Copy link to this setting").click()
    assert page.locator(".model__address").input_value() == f"{address}/try-it/watchlist-odds.html#case=london-2025"


@pytest.mark.parametrize(
    ("case", "pairs"),
    [
        ("", r"watchlist-odds=list:30000000"),
        ("london-2025", r"case=london-2025&watchlist-odds=list:30000000"),
    ],
)
def test_a_link_to_ones_own_setting_says_where_it_began_and_what_was_moved(
    page: Page, address: str, case: str, pairs: str
) -> None:
    """What a teacher dictates: no sign that a chat takes for bold or italic, and no value that nobody moved."""
    opened(page, address, "watchlist-odds", f"#case={case}" if case else "")
    page.locator("[data-name=list][type=range]").press("End")
    page.get_by_role("button", name="Copy link to this setting").click()
    link = page.locator(".model__address").input_value()
    assert link == f"{address}/try-it/watchlist-odds.html#{pairs}"
    expect(page).to_have_url(link)
    said = big(page), page.locator(".model__results").inner_text()
    page.reload()
    expect(page.locator("model-view[data-live]")).to_be_visible()
    assert (big(page), page.locator(".model__results").inner_text()) == said


def test_two_models_of_a_page_keep_their_own_settings(page: Page, address: str) -> None:
    page.goto(f"{address}/panopticon/predicting-trouble.html#case=three-hops")
    expect(page.locator("[data-note=three-hops]")).to_be_visible()
    page.locator("[data-preset=power-theft]").check(force=True)
    expect(page).to_have_url(re.compile("#case=three-hops&case=power-theft$"))
    page.reload()
    expect(page.locator("[data-note=three-hops]")).to_be_visible()
    expect(page.locator("[data-note=power-theft]")).to_be_visible()


def test_what_nobody_checked_has_no_right_and_wrong_until_a_reader_guesses(page: Page, address: str) -> None:
    """In Rotterdam no flag was followed up: a number here would be an invented result of a real case."""
    opened(page, address, "meter-that-told", "#case=rotterdam-2019")
    assert not re.search(r"\d+ (right|wrong)", page.locator(".model__answer").inner_text())
    expect(page.locator("[data-out=rightShare]")).to_have_text("not known")
    assert "<svg" not in page.locator(".model__row").inner_html()
    page.locator(".model__number[data-name=baseRate]").fill("1")
    page.locator(".model__number[data-name=baseRate]").blur()
    expect(page.locator(".model__big")).to_contain_text("right,")
    expect(page.locator("[data-out=rightShare]")).not_to_have_text("not known")


@pytest.mark.parametrize("key", MODELS)
def test_it_fits_a_narrow_screen(page: Page, address: str, key: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    opened(page, address, key)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for target in page.locator(
        ".model button:visible, .model__range, .model__number, .model__select, .model__case"
    ).all():
        box = target.bounding_box()
        assert box and box["height"] >= 43.5


@pytest.mark.parametrize("key", MODELS)
def test_without_script_the_cases_stand_as_a_table(open_page: Callable[..., Page], address: str, key: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}/try-it/{key}.html")
    expect(page.locator(".model__table tbody tr").first).to_be_visible()
    assert page.locator(".model__table tbody tr").count() == len(MODELS[key].presets)
    expect(page.locator(".model__live")).to_be_hidden()


def test_in_print_figure_and_table_stand_and_the_controls_do_not(page: Page, address: str) -> None:
    opened(page, address, "watchlist-odds")
    page.emulate_media(media="print")
    expect(page.locator(".model__controls")).to_be_hidden()
    expect(page.locator(".model__figure svg")).to_be_visible()
    assert page.locator(".model__table tbody tr").first.bounding_box()["height"] > 10


def test_table_and_live_model_say_the_same(page: Page, address: str) -> None:
    """The table's formats are written in Python, the live ones in the script."""
    apart = []
    for key, model in MODELS.items():
        opened(page, address, key)
        page.locator(".model__table summary").click()
        rows = page.locator(".model__table tbody tr")
        for place, preset in enumerate(model.presets):
            page.locator(f"[data-preset='{preset.id}']").check(force=True)
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            gives = rows.nth(place).locator("td").nth(2).inner_text()
            for output in model.outputs:
                value = re.search(rf"{re.escape(output.label)}: (.*?)(; [A-Z]|$)", gives)
                if (
                    value
                    and output.shown
                    and (live := page.locator(f"[data-out={output.name}]").inner_text()) != value[1]
                ):
                    apart.append(f"{key} {preset.id} {output.name}: {value[1]} in the table, {live} live")
    assert not apart
