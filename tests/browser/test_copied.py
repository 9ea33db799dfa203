"""What is copied of any record proves itself: it is pasted where a line is verified, and one changed letter or sign fails."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from explainer.editions.proofs import lines_to_copy
from explainer.editions.signs import signs
from explainer.site import Site

CLAIM = "xiangyang-delay-2018"
# Kind, id, and the page on which a reader meets it.
ENTRIES = [
    ("fact", "f012", "article.html"),
    ("correction", "c16", "corrections.html"),
    ("event", "e12", "timeline.html"),
    ("term", "watch-list", "glossary.html"),
    ("source", "mozur-2018", "about/sources.html"),
]
CHAPTER = "shaming-screens/the-crossing.html"


@pytest.fixture
def reader(open_page: Callable[..., Page]) -> Page:
    return open_page(permissions=["clipboard-read", "clipboard-write"], viewport={"width": 390, "height": 844})


def _copied(page: Page, button: str) -> str:
    page.get_by_role("button", name=button).first.click()
    expect(page.locator("[role=status]", has_text="Copied.")).to_have_count(1)
    return str(page.evaluate("navigator.clipboard.readText()"))


def _verified(page: Page, address: str, line: str) -> str:
    page.goto(f"{address}/verify.html")
    page.get_by_label("The printed line").fill(line)
    page.get_by_role("button", name="Verify", exact=True).click()
    page.locator("[data-done]").wait_for()
    return page.locator("[data-part=answer]").inner_text()


def _is_proved(page: Page, address: str, text: str, own: str) -> None:
    assert text.endswith(f" {own}")
    assert _verified(page, address, text).startswith(("It is as we wrote it", "What the line says fits"))
    place = text.index(" ", len(text) // 3) - 1  # the last letter of a word in the midst of it
    other = "x" if text[place] != "x" else "y"
    assert _verified(page, address, text[:place] + other + text[place + 1 :]).startswith("The line is not as we")
    sign = "7" if own[-1] != "7" else "8"
    assert _verified(page, address, text[:-1] + sign).startswith("No record has these signs")


@pytest.mark.parametrize("button", ["Copy citation", "Copy as text"])
@pytest.mark.parametrize(("kind", "key", "name"), ENTRIES, ids=[kind for kind, _, _ in ENTRIES])
def test_an_entry_is_copied_with_its_signs(
    reader: Page, address: str, records: Site, kind: str, key: str, name: str, button: str
) -> None:
    own = signs(records, kind, key)
    reader.goto(f"{address}/{name}#{key}")
    reader.get_by_role("button", name=f"Cite {key}", exact=True).press("Enter")
    _is_proved(reader, address, _copied(reader, f"{button} {key}"), own)


@pytest.mark.parametrize("button", ["Copy citation", "Copy as text"])
def test_a_note_in_a_chapter_is_copied_with_its_signs(reader: Page, address: str, records: Site, button: str) -> None:
    reader.goto(f"{address}/{CHAPTER}")
    reader.locator(f"a.claim[href='#claim-{CLAIM}']").first.click()
    _is_proved(reader, address, _copied(reader, f"{button} of this claim"), signs(records, "claim", CLAIM))


def test_the_text_on_a_claims_page_is_copied_with_its_signs(reader: Page, address: str, records: Site) -> None:
    reader.goto(f"{address}/claims/{CLAIM}.html")
    reader.get_by_text("As text", exact=True).click()
    _is_proved(reader, address, _copied(reader, "Copy as text"), signs(records, "claim", CLAIM))


def test_the_link_of_an_entry_leads_to_it(reader: Page, address: str) -> None:
    reader.goto(f"{address}/glossary.html")
    cite = reader.get_by_role("button", name="Cite watch-list", exact=True)
    cite.click()
    link = _copied(reader, "Copy link watch-list")
    cite.click()
    expect(reader.get_by_role("button", name="Copy link watch-list")).to_have_count(0)
    reader.goto("about:blank")
    reader.goto(link)
    expect(reader.locator("#watch-list")).to_be_in_viewport()


def test_where_the_clipboard_is_closed_the_words_are_marked(page: Page, address: str, records: Site) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{address}/corrections.html")
    page.get_by_role("button", name="Cite c01", exact=True).click()
    page.get_by_role("button", name="Copy citation c01").click()
    expect(page.locator(".copies__shown")).to_contain_text("corrections.html#c01")
    assert page.evaluate("getSelection().toString()").endswith(signs(records, "correction", "c01"))


def test_without_a_script_an_entry_has_its_address(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}/article.html")
    page.get_by_role("link", name="Cite f012", exact=True).click()
    assert page.url == f"{address}/article.html#f012"
    expect(page.locator("#f012")).to_be_in_viewport()


EVERY = """async (lines) => {
  const part = document.querySelector("[data-part=editions]");
  const folder = document.querySelector("[data-verify]").dataset.proofs.replace(/[^/]+$/, "");
  for (const sign of "0123456789abcdefghjkmnpqrstvwxyz") await self.teachKit.loadScript(`${folder}${sign}.js`);
  return lines.filter((line) => {
    const { signs, before } = self.verifyLine.signsOf(line);
    const told = self.verifyLine.compare(before, self.watchedProofs[signs], JSON.parse(part.textContent));
    return [told.strangers, told.addresses, told.broken].some((faults) => faults.length);
  });
}"""


@pytest.mark.proof
def test_the_citation_and_the_text_of_every_record_are_held_to_be_ours(page: Page, address: str, records: Site) -> None:
    page.goto(f"{address}/verify.html")
    lines = [line for _, both in lines_to_copy(records) for line in both]
    assert len(lines) > 3000 and page.evaluate(EVERY, lines) == []
