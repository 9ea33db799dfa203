"""From a number in a chapter to its address and its citation in two presses; cards stand in other people's pages."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from explainer.editions.signs import signs
from explainer.site import Site
from tests.browser.conftest import AXE, RUN
from tests.site.test_claims import sent
from tests.support.served import Quiet, served

CLAIM = "claims/xiangyang-delay-2018.html"
CARDS = ["embed/claims/xiangyang-delay-2018.html", "embed/charts/opinion.html"]
PAPER = "getComputedStyle(document.body).backgroundColor"


def test_two_presses_lead_from_a_number_to_its_citation(page: Page, address: str) -> None:
    page.goto(f"{address}/shaming-screens/the-crossing.html")
    page.locator("a.claim[href='#claim-xiangyang-delay-2018']").first.click()
    page.locator(".opened").get_by_role("link", name="Address and citation").click()
    expect(page).to_have_url(f"{address}/{CLAIM}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("five or six days")
    for words in ("Officials in Xiangyang, to The New York Times, July 2018", "A body of the state says so", "Medium."):
        expect(page.locator("article.page--claim")).to_contain_text(words)
    page.get_by_role("link", name="Address and citation").click()
    expect(page.locator(".take [data-copy='Copy citation']").first).to_be_in_viewport()
    page.get_by_role("link", name="The screen that was a week late").click()
    expect(page.locator("#at-claim-xiangyang-delay-2018")).to_be_in_viewport()


def test_two_presses_lead_from_a_number_to_the_data_behind_it(page: Page, address: str, records: Site) -> None:
    key, table = "cctv-crime-2009", "being-watched"
    page.goto(f"{address}/panopticon/does-being-watched-change-us.html")
    page.locator(f"a.claim[href='#claim-{key}']").first.click()
    page.locator(".opened").get_by_role("link", name="Address and citation").click()
    taken = page.locator(".take")
    expect(taken.get_by_text(f"/claims/{key}.html").first).to_be_visible()
    expect(taken.get_by_text(signs(records, "claim", key)).first).to_be_visible()
    for name, holds in (
        ("claims.csv", key),
        ("claims.json", f'"{key}"'),
        (f"CSV of {records.library.tables[table].title}", "CCTV"),
        ("RIS", f"ID  - watched-claim-{key}"),
        ("BibTeX", f"@online{{watched-claim-{key},"),
    ):
        link = taken.get_by_role("link", name=name)
        expect(link).to_be_visible()
        got = page.request.get(str(link.evaluate("link => link.href")))
        assert got.ok and holds in got.text(), name
    taken.get_by_role("link", name=records.library.tables[table].title, exact=True).click()
    expect(page).to_have_url(f"{address}/tables/{table}.html")


@pytest.mark.parametrize("button", ["Copy link", "Copy citation APA 7", "Copy as text", "Copy the code"])
def test_what_is_copied_is_what_stands_there(open_page: Callable[..., Page], address: str, button: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{address}/{CLAIM}")
    page.evaluate("document.querySelectorAll('.take details').forEach((one) => (one.open = true))")
    press = page.get_by_role("button", name=button, exact=True)
    place = page.locator("[data-copy]", has=press)
    press.click()
    expect(place.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()").split()
    assert copied and place.inner_text().split()[: len(copied)] == copied


def test_without_a_script_the_list_is_whole_and_all_is_there_to_be_selected(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(f"{address}/claims/index.html")
    expect(page.locator(".filters")).to_be_hidden()
    rows = page.locator("[data-filter-list] > li")
    assert rows.count() > 400
    rows.last.scroll_into_view_if_needed()
    expect(rows.last.get_by_role("link")).to_be_visible()
    page.goto(f"{address}/{CLAIM}")
    for taken in page.locator(".take > :not(details) [data-copy]").all():
        expect(taken).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Copy"))).to_have_count(0)


@pytest.mark.parametrize("card", CARDS)
def test_a_card_has_no_barrier_and_follows_the_machine_into_the_dark(page: Page, address: str, card: str) -> None:
    page.add_init_script(AXE)
    papers = set()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(f"{address}/{card}")
        assert page.evaluate(RUN) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
        papers.add(page.evaluate(PAPER))
    assert len(papers) == 2


def _frames(built: Path, address: str) -> str:
    """A page of somebody else: the card as its code has it, and the page that it is of."""
    text = (built / CLAIM).read_text(encoding="utf-8")
    code = unescape(re.findall(r"<code>(&lt;iframe.*?)</code>", text, re.DOTALL)[0])
    own = re.sub(r'src="[^"]*/embed/', f'src="{address}/embed/', code)
    page = f'<iframe id="page" src="{address}/{CLAIM}"></iframe>'
    return f'<!doctype html><title>x</title><body style="margin:0">{own}{page}'


def test_a_card_and_nothing_else_stands_in_the_page_of_another(
    open_page: Callable[..., Page], built: Path, tmp_path: Path
) -> None:
    class WithHeaders(Quiet):
        def end_headers(self) -> None:
            for name, value in sent(built / "_headers", self.path):
                self.send_header(name, value)
            super().end_headers()

    page = open_page(viewport={"width": 320, "height": 900})
    with served(built, WithHeaders) as ours:
        (tmp_path / "index.html").write_text(_frames(built, ours), encoding="utf-8")
        with served(tmp_path) as theirs:
            page.goto(theirs)
            card = page.frame_locator("iframe").first
            expect(card.get_by_role("heading", level=1)).to_contain_text("five or six days")
            expect(card.get_by_role("link", name=re.compile("Inside China"))).to_be_visible()
            assert card.locator("html").evaluate("html => html.scrollHeight <= innerHeight"), "the card is cut off"
            expect(page.frame_locator("#page").locator("article")).to_have_count(0)
