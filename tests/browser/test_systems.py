"""The picture of all systems: a square or a disc for every step, in sight at every width, sorted by a head, and words for
those who listen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from explainer.site import Site

PAGE = "systems/index.html"
STEPS = ("senses", "matches", "acts", "happens")
# What is drawn in each step of a row: a full disc, an open square, or neither.
DRAWN = """row => [...row.querySelectorAll("td .by")].map((mark) => {
  const box = mark.getBoundingClientRect(), style = getComputedStyle(mark);
  if (box.width < 8 || box.left < 0 || box.right > innerWidth) return "out of sight";
  const round = parseFloat(style.borderTopLeftRadius) >= box.width / 2 || style.borderTopLeftRadius === "50%";
  const full = style.backgroundColor === style.borderTopColor;
  return round && full ? "people" : !round && !full ? "machine" : "neither";
})"""


def rows(page: Page) -> Locator:
    return page.locator("[data-filter-list=systems] > tr")


def patterns(records: Site) -> dict[str, list[str]]:
    """Who does the four steps, by the short name of each system."""
    return {record.short: [getattr(record, name).by for name in STEPS] for record in records.library.systems.values()}


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_step_is_drawn_as_its_record_has_it(
    page: Page, address: str, records: Site, width: int, scheme: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}/{PAGE}")
    names = rows(page).locator("th a").all_inner_texts()
    drawn = [row.evaluate(DRAWN) for row in rows(page).all()]
    wanted = {name.replace("'", "’"): steps for name, steps in patterns(records).items()}
    assert dict(zip(names, drawn, strict=True)) == wanted


def test_who_listens_hears_who_does_each_step(page: Page, address: str, records: Site) -> None:
    page.goto(f"{address}/{PAGE}")
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="MiDAS, Michigan"))
    expect(row.get_by_role("cell")).to_contain_text(["machine: Lines in two files", "machine: A rule about income"])
    expect(page.get_by_role("columnheader", name="Carries out")).to_be_visible()
    assert page.get_by_role("table").count() == 1


def test_a_head_sorts_the_rows_both_ways(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}/{PAGE}")
    head = page.get_by_role("columnheader", name="Matches").get_by_role("button")
    head.click()
    first = [row.evaluate(DRAWN)[1] for row in rows(page).all()]
    assert first == sorted(first) and len(set(first)) == 2
    head.click()
    assert [row.evaluate(DRAWN)[1] for row in rows(page).all()] == sorted(first, reverse=True)


def test_the_words_below_follow_the_picture(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}/{PAGE}")
    page.get_by_role("columnheader", name="System").get_by_role("button").click()
    page.locator("select[data-key=place]").select_option(value="Australia")
    shown = page.locator(".systems-index__row:visible h3").all_inner_texts()
    assert shown == rows(page).locator("th a:visible").all_inner_texts() == ["Robodebt, Australia"]


def test_without_scripts_the_picture_is_whole_and_nothing_dead_is_offered(
    open_page: Callable[..., Page], address: str, records: Site
) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(f"{address}/{PAGE}")
    expect(rows(page)).to_have_count(len(records.library.systems))
    expect(page.get_by_role("button", name="Matches")).to_have_count(0)
    expect(page.locator(".filters")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1440])
def test_the_four_lines_of_marks_show_every_system_and_are_as_long_as_the_screen_allows(
    page: Page, address: str, records: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}/now/the-people-in-the-machine.html")
    lines = page.locator(".who__marks").evaluate_all(
        """lines => lines.map((line) => [...line.children].map((mark) => {
          const { left, right, top, width, height } = mark.getBoundingClientRect();
          const whole = left >= 0 && right <= innerWidth && width >= 6 && Math.abs(width - height) < 1;
          return [whole, Math.round(top), mark.classList.contains("by--people")];
        }))"""
    )
    steps = list(patterns(records).values())
    people = [sum(row[place] == "people" for row in steps) for place in range(len(STEPS))]
    assert [[len(line), sum(mark[2] for mark in line)] for line in lines] == [[len(steps), many] for many in people]
    assert all(mark[0] and mark[1] == line[0][1] for line in lines for mark in line)
    counts = page.locator(".who__count").all_inner_texts()
    assert counts == [f"people in {many} of {len(steps)}" for many in people]
