"""Every claim has a page of its own at its address, and a card that other sites may show; every chart has a card."""

import csv
import re
from html import unescape
from pathlib import Path

import pytest

from explainer.editions.signs import signs
from explainer.export.policy import FRAMES
from explainer.site import Site
from explainer.view.addresses import address_of
from explainer.view.charts.figure import file_name
from explainer.view.embeds import chart_card_address, claim_card_address
from explainer.view.typography import curly
from tests.html import Element, listing, main_content, parse


@pytest.fixture(scope="module")
def claims(built: Path, records: Site) -> dict[str, Element]:
    """Id -> the page of the claim, without the frame that all have."""
    return {key: _own(built / address_of("claim", key)) for key in records.library.claims}


def _own(file: Path) -> Element:
    html = file.read_text(encoding="utf-8")
    head = re.sub(r"<script\b.*?</script>", "", html[: html.index("</head>")], flags=re.DOTALL)
    return parse(head + html[html.index("<article") : html.rindex("</article>")])


def _meta(page: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in page.all("meta", "link", "title"):
        name = one.get("property") or one.get("name") or one.get("rel") or one.tag
        found.setdefault(name, []).append(one.get("content") or one.get("href") or one.words)
    return found


def test_a_page_says_all_that_its_record_does(claims: dict[str, Element], records: Site) -> None:
    faults = []
    for key, claim in records.library.claims.items():
        words = main_content(claims[key]).words
        told = [claim.text, claim.who, claim.qualification, claim.not_known, claim.original, claim.sum]
        told += [other.says for other in claim.others] + [records.library.sources[one].title for one in claim.sources]
        faults += [f"{key}: {text}" for text in told if text and " ".join(curly(text).split()) not in words]
    assert not faults, listing(faults)


def test_a_page_is_found_and_shared_as_itself(claims: dict[str, Element], records: Site) -> None:
    for key, claim in records.library.claims.items():
        meta, address = _meta(claims[key]), records.site_url + address_of("claim", key)
        assert [meta["canonical"], meta["og:url"]] == [[address], [address]], key
        assert len(meta["title"]) == len(meta["description"]) == 1, key
        assert curly(claim.shown)[1:] in meta["title"][0] and curly(claim.text) in meta["description"][0], key


def test_a_page_leads_to_every_page_that_shows_it(claims: dict[str, Element], records: Site) -> None:
    """``check_result`` sees to it that the place is there."""
    faults = [
        f"{key}: {uri}"
        for key in records.library.claims
        for uri in records.uses.get(("claim", key), [])
        if not any(
            link.get("href").startswith(f"../{records.pages[uri].url}#") and link.get("href").endswith(f"claim-{key}")
            for link in claims[key].all("a")
        )
    ]
    assert not faults, listing(faults)


def test_a_citation_ends_in_the_signs_of_its_record(claims: dict[str, Element], records: Site) -> None:
    for key, page in claims.items():
        lines = [one.words for one in page.all("p") if one.get("data-copy") == "Copy citation"]
        assert len(lines) == 3 and all(line.endswith(f" {signs(records, 'claim', key)}") for line in lines), key


def test_a_page_names_the_row_of_the_data_that_holds_it(built: Path, claims: dict[str, Element], records: Site) -> None:
    with (built / "data" / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row[0] for row in csv.reader(file)]
    for key, page in claims.items():
        [told] = re.findall(r"Row (\d+) of claims.csv", page.words)
        assert rows[int(told) - 1] == key


def _cards(records: Site) -> dict[str, str]:
    """Address of every card -> that of the page it is of."""
    found = {claim_card_address(key): address_of("claim", key) for key in records.library.claims}
    for key, table in records.library.tables.items():
        found |= {chart_card_address(file_name(key, table, chart)): f"tables/{key}.html" for chart in table.charts}
    return found


def test_a_card_runs_nothing_and_says_where_it_is_from(built: Path, records: Site) -> None:
    for address, of in _cards(records).items():
        html = (built / address).read_text(encoding="utf-8")
        assert "<script" not in html and "script-src" not in html and "default-src 'none'" in html, address
        assert f'<link rel="canonical" href="{records.site_url}{of}">' in html, address
        assert '<meta name="robots" content="noindex">' in html and f'<a href="{records.site_url}{of}"' in html, address
        (style,) = re.findall(r'<link rel="stylesheet" href="([^"]+)">', html)
        assert re.search(r"\.[0-9a-f]{8}\.css$", style) and (built / address).parent.joinpath(style).exists(), address


def test_a_card_of_a_claim_names_its_sources(built: Path, records: Site) -> None:
    for key, claim in records.library.claims.items():
        words = parse((built / claim_card_address(key)).read_text(encoding="utf-8")).words
        for said in (claim.text, claim.who, *(records.library.sources[one].title for one in claim.sources)):
            assert " ".join(curly(said).split()) in words, key


def test_the_code_to_embed_shows_the_card(built: Path, records: Site, claims: dict[str, Element]) -> None:
    codes = {key: [one.words for one in page.all("code")] for key, page in claims.items()}
    for key, found in codes.items():
        assert [re.findall(r'src="([^"]+)"', unescape(code)) for code in found] == [
            [records.site_url + claim_card_address(key)]
        ], key
    html = (built / "tables" / "market.html").read_text(encoding="utf-8")
    assert f"{records.site_url}{chart_card_address('market.svg')}" in html


def test_cards_are_in_no_list_for_searchers(built: Path) -> None:
    files = [built / "sitemap.xml", *(built / "search").glob("*.js")]
    assert len(files) > 1 and not [file.name for file in files if "embed/" in file.read_text(encoding="utf-8")]


@pytest.mark.parametrize(
    ("path", "framed"),
    [
        ("/", False),
        ("/article.html", False),
        ("/claims/xiangyang-delay-2018.html", False),
        ("/teach/sheets/check-the-article.html", False),
        ("/embed/claims/xiangyang-delay-2018.html", True),
        ("/embed/charts/market.html", True),
    ],
)
def test_cards_alone_may_stand_in_a_frame(built: Path, path: str, framed: bool) -> None:
    policies = [value for name, value in sent(built / "_headers", path) if name == "Content-Security-Policy"]
    assert len(policies) == 1 and (FRAMES not in policies[0]) == framed


def sent(file: Path, path: str) -> list[tuple[str, str]]:
    """Every header that the rules of ``_headers`` add up to for a path."""
    found, here = [], False
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            here = bool(re.fullmatch(re.escape(line).replace(r"\*", ".*").replace(":file", "[^/]+"), path))
        elif here:
            name, _, value = line.strip().partition(": ")
            found.append((name, value))
    return found
