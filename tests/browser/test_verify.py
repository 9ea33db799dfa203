"""A printed line proves itself, from a folder and without a network; one changed letter or sign fails and is named."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.editions.proofs import Proof, proofs
from explainer.editions.signs import list_of, signs
from explainer.site import Site
from explainer.view.as_text import LABELS
from explainer.view.citation import as_cited, work_of

CLAIM = "xiangyang-delay-2018"
EDITION = "2026.1"


@pytest.fixture(scope="module")
def sheet(browser: Browser, built: Path) -> Iterator[Page]:
    """The page as it lies in a folder."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    context.set_default_timeout(8000)
    page = context.new_page()
    page.goto((built / "verify.html").as_uri())
    yield page
    context.close()


@pytest.fixture(scope="module")
def line(records: Site) -> str:
    """A claim as it is cited: APA, with who said it and when."""
    claim = records.library.claims[CLAIM]
    return (
        f"Watched. (2026, November 30). {claim.text.removesuffix('.')} [Statement: {claim.who}, July 2018]. "
        f"{records.site_url}claims/{CLAIM}.html {signs(records, 'claim', CLAIM)}"
    )


def _verify(page: Page, line: str) -> str:
    """What is told of a line, when all of it is told."""
    page.locator("[data-part=answer]").evaluate("(answer) => { delete answer.dataset.done; }")
    page.get_by_label("The printed line").fill(line)
    page.get_by_role("button", name="Verify", exact=True).click()
    page.locator("[data-done]").wait_for()
    return page.locator("[data-part=answer]").inner_text()


def test_a_printed_line_is_as_we_wrote_it(sheet: Page, line: str, records: Site) -> None:
    told = _verify(sheet, line)
    assert told.startswith("It is as we wrote it")
    for words in (records.library.claims[CLAIM].who, "July 2018", "Mozur, The New York Times, 8 July 2018", "the same"):
        assert words in told


CHANGED = {
    "a letter of the words": ("Xiangyang said", "Xiangyong said", "“Xiangyong” is not in the words"),
    "a figure in words": ("five or six", "five or seven", "“seven” is not in the words"),
    "the year": ("In 2018", "In 2019", "“2019” is not in the words"),
    "a word left out": ("a crossing and ", "", "A part is not whole."),
    "two words swapped": ("five or six days", "six or five days", "A part is not whole."),
    "the speaker": (
        "Officials in Xiangyang, to",
        "Officials in Wuhan, to",
        "A part is not whole. It reads: “Officials in Xiangyang",
    ),
    "the month": ("July 2018", "June 2018", "“June” is not in the words"),
    "the address": ("xiangyang-delay-2018.html", "xiangyang-delay-2017.html", "is not the address of this record"),
}


@pytest.mark.parametrize(("old", "new", "said"), CHANGED.values(), ids=CHANGED.keys())
def test_one_changed_word_fails_and_is_named(sheet: Page, line: str, old: str, new: str, said: str) -> None:
    assert old in line
    told = _verify(sheet, line.replace(old, new, 1))
    assert told.startswith("The line is not as we wrote it") and said in told


@pytest.mark.parametrize("place", range(10))
def test_one_changed_sign_fails(sheet: Page, line: str, place: int) -> None:
    own = line[-10:]
    other = own[:place] + ("7" if own[place] != "7" else "8") + own[place + 1 :]
    told = _verify(sheet, line[:-10] + other)
    assert told.startswith("No record has these signs") and other in told
    assert place == 0 or own in told, "what it nearly is, stands there"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "There are no ten signs at the end"),
        ("In 2018 officials said so.", "There are no ten signs at the end"),
        ("59X3GGUDCZ", "These are not our signs"),
    ],
)
def test_what_is_no_line_is_told(sheet: Page, typed: str, said: str) -> None:
    assert _verify(sheet, typed).startswith(said)


def test_signs_are_read_as_people_type_them(sheet: Page, records: Site) -> None:
    own = signs(records, "claim", CLAIM)
    for typed in (own, own.lower(), f"{own[:5]}-{own[5:]}", f"({own}).", own.replace("0", "O")):
        assert _verify(sheet, typed).startswith("These signs stand for this record"), typed


@pytest.mark.parametrize(
    ("kind", "key"), [("fact", "f012"), ("source", "mozur-2018"), ("table", "live-trials"), ("chapter", "the-crossing")]
)
def test_every_kind_has_its_proof(sheet: Page, records: Site, kind: str, key: str) -> None:
    assert _verify(sheet, signs(records, kind, key)).startswith("These signs stand for this record")


# A record of every kind, and what a line that cites it is told to be.
CITED = [
    ("claim", CLAIM),
    ("fact", "f012"),
    ("correction", "c01"),
    ("event", "e12"),
    ("term", "watch-list"),
    ("source", "mozur-2018"),
    ("table", "live-trials"),
    ("system", "jaywalker-screen-xiangyang"),
    ("company", "megvii"),
    ("chapter", "the-crossing"),
    # Their titles end in a date; most words of this speaker stand in the statement too.
    ("source", "bridges-2020-ewca"),
    ("source", "cjo-2021-frt"),
    ("fact", "f066"),
    ("fact", "f007"),
]


@pytest.mark.parametrize(("kind", "key"), CITED, ids=["-".join(one) for one in CITED])
def test_the_lines_that_pages_print_are_held_to_be_ours(sheet: Page, records: Site, kind: str, key: str) -> None:
    for style, line in as_cited(work_of(records, kind, key)).lines:
        told = _verify(sheet, str(line.striptags()))
        assert told.startswith(("It is as we wrote it", "What the line says fits the record")), (style, line, told)


def test_our_own_sha256_is_the_standard(sheet: Page) -> None:
    """For plain http, where a browser offers none."""
    texts = ["", "abc", "a" * 55, "a" * 56, "a" * 64, "Größe 中文 " * 400]
    told = sheet.evaluate(
        """async (texts) => {
          const script = document.querySelector('script[src*="sha256"]').src;
          Object.defineProperty(self, "crypto", { value: {}, configurable: true });
          await new Promise((done) => {
            document.head.append(Object.assign(document.createElement("script"), { src: script, onload: done }));
          });
          const found = await Promise.all(texts.map((text) => self.sha256(text)));
          delete self.crypto;
          return found;
        }""",
        texts,
    )
    assert told == [hashlib.sha256(text.encode()).hexdigest() for text in texts]


def _altered(records: Site, built: Path, **change: object) -> tuple[str, dict[str, str]]:
    """The page and the scripts of a site that has an edition, and a record that was changed after it."""
    own = signs(records, "claim", CLAIM)
    proof: Proof = {**dict(proofs(records))[own], "editions": [EDITION], **change}
    hashed = {("claim", CLAIM): hashlib.sha256(proof["form"].encode()).hexdigest()}
    listed = list_of(hashed.items())
    root = hashlib.sha256(listed.encode()).hexdigest()
    names = {
        "site": "Watched",
        "base": records.site_url,
        "editions": {EDITION: {"date": "30 November 2026", "root": root}},
        "labels": LABELS,
    }
    page = re.sub(
        r'(<script type="?application/json"? data-part="?editions"?>).*?(</script>)',
        lambda found: found[1] + json.dumps(names) + found[2],
        (built / "verify.html").read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )
    scripts = {
        f"{own[0].lower()}.js": f"Object.assign(self.watchedProofs ??= {{}}, {json.dumps({own: proof})});",
        f"list-{EDITION}.js": f"Object.assign(self.watchedLists ??= {{}}, {json.dumps({EDITION: listed})});",
    }
    return page, scripts


LATER = {
    "the same": ({}, ["These words stood in edition 2026.1 of 30 November 2026.", "Today it reads the same"]),
    "reworded": (
        {
            "steps": [
                {"why": [["2 March 2027", "A new count."]], "words": [["The statement", "five days", "nine days"]]}
            ]
        },
        ["Today it reads otherwise", "2 March 2027: A new count.", "five days", "nine days"],
    ),
    "taken out": (
        {"gone": ["2 March 2027", "The source took it back."], "steps": None},
        ["It was taken out", "took it back"],
    ),
}


@pytest.mark.parametrize(("change", "said"), LATER.values(), ids=LATER.keys())
def test_what_became_of_frozen_words_is_told(
    page: Page, address: str, built: Path, records: Site, line: str, change: dict[str, object], said: list[str]
) -> None:
    html, scripts = _altered(records, built, **change)
    page.route("**/verify.html", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.route(
        re.compile(r"/verify/[^/]+\.js$"),
        lambda route: route.fulfill(body=scripts[route.request.url.rpartition("/")[2]], content_type="text/javascript"),
    )
    page.goto(f"{address}/verify.html")
    told = _verify(page, line)
    for words in (*said, "It is as we wrote it", "list gives the root of edition 2026.1"):
        assert words in told, told


def test_a_copy_that_was_altered_is_seen(page: Page, address: str, built: Path, records: Site, line: str) -> None:
    html, scripts = _altered(records, built)
    altered = {name: text.replace("five or six days", "nine or ten days") for name, text in scripts.items()}
    page.route("**/verify.html", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.route(
        re.compile(r"/verify/[^/]+\.js$"),
        lambda route: route.fulfill(body=altered[route.request.url.rpartition("/")[2]], content_type="text/javascript"),
    )
    page.goto(f"{address}/verify.html")
    assert _verify(page, line).startswith("This copy of the site was altered")


def test_a_link_may_bring_the_signs(page: Page, address: str, records: Site) -> None:
    page.goto(f"{address}/verify.html#signs={signs(records, 'claim', CLAIM)}")
    expect(page.locator("[data-done]")).to_contain_text("These signs stand for this record")


def test_without_a_script_the_page_says_how_to_verify_by_hand(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/verify.html")
    expect(page.get_by_text("To check a line for you, this page needs JavaScript.")).to_be_visible()
    expect(page.get_by_role("heading", name="By hand")).to_be_visible()
    expect(page.get_by_label("The printed line")).to_be_hidden()
    context.close()
