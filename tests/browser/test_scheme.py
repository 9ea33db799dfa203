"""The scheme switch: it follows the machine until a reader chooses, remembers the choice, and needs nothing of the theme."""

from playwright.sync_api import Page, expect

PAGE = "about/privacy.html"
SCHEME = "data-md-color-scheme"
STORED = "Object.keys(localStorage)"


def test_the_machine_decides_until_the_reader_does(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}/{PAGE}")
    body = page.locator("body")
    expect(body).to_have_attribute(SCHEME, "slate")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute(SCHEME, "default")
    assert page.evaluate(STORED) == []


def test_each_press_is_the_next_scheme_and_is_kept(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}/{PAGE}")
    for wanted in ("default", "slate"):
        page.locator(".scheme__label:visible").click()
        expect(page.locator("body")).to_have_attribute(SCHEME, wanted)
        page.reload()
        expect(page.locator("body")).to_have_attribute(SCHEME, wanted)
    assert [key.rpartition(".")[2] for key in page.evaluate(STORED)] == ["__palette"]


def test_an_arrow_key_chooses(page: Page, address: str) -> None:
    page.goto(f"{address}/{PAGE}")
    page.locator(".scheme input:checked").focus()
    page.keyboard.press("ArrowLeft")  # from the machine's own back round to dark
    expect(page.locator("body")).to_have_attribute(SCHEME, "slate")
    expect(page.get_by_title("Switch to the system's scheme")).to_be_visible()


def test_the_theme_s_script_waits_for_the_search(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/{PAGE}", wait_until="networkidle")
    assert not [url for url in asked if "bundle" in url]
    with page.expect_request(lambda request: "bundle" in request.url):
        page.keyboard.press("/")
