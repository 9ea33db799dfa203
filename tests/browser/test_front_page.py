"""The page of bars as a reader sees it: all of it inside the page, large enough to hit, its verdicts told apart."""

import pytest
from playwright.sync_api import Browser, Page

PAGE = "article-in-a-minute.html"
LOOK = """bar => { const drawn = getComputedStyle(bar, "::before");
  return [drawn.backgroundColor, drawn.backgroundImage, drawn.borderTopStyle, drawn.borderTopWidth].join(" "); }"""


@pytest.fixture(scope="module", params=[(390, "light"), (1440, "dark")], ids=lambda shape: f"{shape[0]} {shape[1]}")
def minute(request: pytest.FixtureRequest, browser: Browser, address: str) -> Page:
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=False
    )
    request.addfinalizer(context.close)
    page = context.new_page()
    page.goto(f"{address}/{PAGE}")
    return page


def test_every_bar_is_inside_the_page_and_large_enough_to_hit(minute: Page) -> None:
    boxes = [bar.bounding_box() for bar in minute.locator("a.bar").all()]
    width = minute.viewport_size["width"] if minute.viewport_size else 0
    assert len(boxes) > 100
    assert all(box and box["height"] >= 24 and box["width"] >= 24 for box in boxes)
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)


def test_each_verdict_is_drawn_in_its_own_way(minute: Page) -> None:
    keys = minute.locator(".front-page__key .bar")
    looks = [keys.nth(place).evaluate(LOOK) for place in range(keys.count())]
    assert len(looks) == 5
    assert len(set(looks)) == len(looks), looks


def test_the_home_page_draws_each_verdict_in_its_own_way(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    groups = page.locator(".statements__group")
    looks = [
        groups.nth(place)
        .locator("li a")
        .first.evaluate(
            "mark => { const drawn = getComputedStyle(mark);"
            " return [drawn.backgroundColor, drawn.backgroundImage, drawn.borderTopStyle].join(' '); }"
        )
        for place in range(groups.count())
    ]
    assert len(looks) == 5
    assert len(set(looks)) == len(looks), looks


def test_a_number_stands_before_the_bar_that_its_line_tells_of(minute: Page) -> None:
    told = minute.locator(".front-page__told")
    lines = minute.locator(".page > ol:not([class]) > li")
    assert told.count() == lines.count() > 3
    for place in range(told.count()):
        number, bar = told.nth(place), told.nth(place).locator("xpath=following-sibling::a")
        assert number.inner_text() == str(place + 1)
        assert bar.get_attribute("href") == lines.nth(place).locator("a.verdict").get_attribute("href")
        left, right = number.bounding_box(), bar.bounding_box()
        assert left and right and 0 <= right["x"] - left["x"] - left["width"] < 12
        assert abs(left["y"] - right["y"]) < 6
