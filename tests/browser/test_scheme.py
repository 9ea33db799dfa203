"""The scheme switch: it follows the machine until a reader chooses, remembers the choice, and needs nothing of the
theme.
"""

import pytest
from playwright.sync_api import Page, expect

PAGE = "about/privacy.html"
SCHEME = "data-md-color-scheme"
STORED = "Object.keys(localStorage)"
GROUND = "getComputedStyle(document.body).backgroundColor"
# The colour that a browser takes for its bar: of the first theme-color whose media fit.
BAR = """() => {
  const meta = [...document.querySelectorAll("meta[name=theme-color]")].find(({ media }) => matchMedia(media).matches);
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = meta.content;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}"""


def test_the_machine_decides_until_the_reader_does(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}/{PAGE}")
    body = page.locator("body")
    expect(body).to_have_attribute(SCHEME, "slate")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute(SCHEME, "default")
    assert page.evaluate(STORED) == []


@pytest.mark.parametrize("machine", ["light", "dark"])
def test_each_press_is_seen_and_kept(page: Page, address: str, machine: str) -> None:
    page.emulate_media(color_scheme=machine)  # type: ignore[arg-type]
    page.goto(f"{address}/{PAGE}")
    for _ in range(2):
        before = page.evaluate(GROUND)
        page.locator(".scheme__label:visible").click()
        now = page.evaluate(GROUND)
        assert now != before
        assert page.evaluate(BAR) == now, "the browser's own bar has another colour than the page"
        page.reload()
        assert page.evaluate(GROUND) == now
    assert [key.rpartition(".")[2] for key in page.evaluate(STORED)] == ["__palette"]


def test_an_arrow_key_chooses(page: Page, address: str) -> None:
    page.goto(f"{address}/{PAGE}")
    page.locator(".scheme input:checked").focus()
    page.keyboard.press("ArrowLeft")  # from the machine's own back round to dark
    expect(page.locator("body")).to_have_attribute(SCHEME, "slate")
    expect(page.get_by_title("Colours: dark. Press for")).to_be_visible()


def test_a_screen_reader_is_told_the_truth(page: Page, address: str) -> None:
    page.goto(f"{address}/{PAGE}")
    group = page.get_by_role("radiogroup", name="Colours")
    expect(group.get_by_role("radio", name="as the system")).to_be_checked()
    page.locator(".scheme__label:visible").click()
    expect(group.get_by_role("radio", name="dark")).to_be_checked()
