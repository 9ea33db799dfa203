"""What is published beside the pages: a policy for each page and host, licences of all that others made, days from the
records.
"""

import base64
import gzip
import hashlib
import re
from pathlib import Path

import pytest

from explainer.export.licences import SHIPPED, changed
from explainer.export.policy import FRAMED, write_policy, write_security
from explainer.records.settings import Extra
from explainer.site import Site
from tests.html import Element, listing
from tests.support.headers import headers_of, read_headers

DATA_BLOCKS = frozenset(("application/json", "application/ld+json", "text/plain"))


def _policy(page: Element) -> str:
    return next(
        (meta.get("content") for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"), ""
    )


def _inline(page: Element) -> set[str]:
    scripts = (
        "".join(map(str, script.children))
        for script in page.all("script")
        if "src" not in script.attributes and script.get("type") not in DATA_BLOCKS
    )
    return {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts}


def test_each_page_lets_its_own_scripts_run_and_no_others(pages: dict[str, Element]) -> None:
    faults = [
        name for name, page in pages.items() if set(re.findall(r"'sha256-([^']+)'", _policy(page))) != _inline(page)
    ]
    assert not faults, listing(faults)


def test_no_page_lets_anything_in_from_elsewhere(pages: dict[str, Element]) -> None:
    for name, page in pages.items():
        found = _policy(page)
        assert found.startswith("default-src 'none'; ") and "form-action 'none'" in found, name
        assert not re.search(r"unsafe-|data:|https?:|\*|blob:", found), name


def test_the_header_file_holds_for_every_page(built: Path, pages: dict[str, Element]) -> None:
    """A page has one policy, with its own scripts, however its host writes its address; only what is meant to be framed
    may be.
    """
    rules = read_headers(built / "_headers")
    faults = []
    for name, page in pages.items():
        for path in (f"/{name}", f"/{name.removesuffix('.html')}", f"/{name.removesuffix('index.html')}"):
            sent = headers_of(path, rules) if path != f"/{name}/" else {}
            found = sent.get("Content-Security-Policy", "")
            if (
                not _inline(page) <= set(re.findall(r"'sha256-([^']+)'", found))
                or found.count("default-src") != 1
                or ("frame-ancestors 'none'" in found) == name.startswith(f"{FRAMED}/")
                or sent.get("X-Content-Type-Options") != "nosniff"
            ):
                faults.append(path)
    assert not faults, listing(faults)


def test_a_host_reads_all_of_the_header_file(built: Path) -> None:
    """Cloudflare Pages reads 100 rules, and 2,000 letters of a line."""
    text = (built / "_headers").read_text(encoding="utf-8")
    assert len(read_headers(built / "_headers")) <= 100 and max(map(len, text.splitlines())) <= 2000


def test_only_what_is_meant_for_other_sites_may_be_framed(tmp_path: Path) -> None:
    names = ("index.html", "about/privacy.html", f"{FRAMED}/claim.html")
    write_policy(tmp_path, dict.fromkeys(names, '<html><head><meta charset="utf-8"></head></html>'))
    rules = read_headers(tmp_path / "_headers")
    framed = {
        path: headers_of(path, rules)["Content-Security-Policy"] for path in ("/", "/about/x", f"/{FRAMED}/claim")
    }
    assert ["frame-ancestors 'none'" in found for found in framed.values()] == [True, True, False]
    nginx = (tmp_path / "nginx-headers.conf").read_text(encoding="utf-8")
    assert framed["/"].removesuffix("; frame-ancestors 'none'") + '$watched_frames" always;' in nginx


def test_every_licence_is_told_and_every_file_is_the_one_that_was_taken(root: Path, built: Path) -> None:
    text = (built / "licences.txt").read_text(encoding="utf-8")
    assert "MIT" in text and "Creative Commons" in text
    for one in SHIPPED:
        assert one.name in text and (root / "docs" / one.licence).read_text(encoding="utf-8").strip() in text
    assert changed(root) == []
    named = {file for one in SHIPPED for file in one.files}
    fonts = {file.relative_to(root / "docs").as_posix() for file in (root / "docs/assets/fonts").glob("*.woff2")}
    assert fonts <= named, "a font without a licence"


def test_days_in_the_sitemap_are_of_the_records_and_not_of_the_build(records: Site, built: Path) -> None:
    text = (built / "sitemap.xml").read_text(encoding="utf-8")
    days = dict(re.findall(r"<loc>([^<]+)</loc><lastmod>([^<]+)</lastmod>", text))
    known = {source.accessed for source in records.library.sources.values()} | {
        one.reviewed for one in records.library.chapters.values()
    }
    assert len(days) > 60 and set(days.values()) <= known
    assert len(re.findall("<loc>", text)) == len(records.pages) + len(records.library.claims)
    assert gzip.decompress((built / "sitemap.xml.gz").read_bytes()).decode() == text


def test_a_csv_tells_a_spreadsheet_that_it_is_utf8(built: Path) -> None:
    files = sorted((built / "tables").glob("*.csv"))
    assert files and all(file.read_bytes().startswith(b"\xef\xbb\xbf") for file in files)


@pytest.mark.parametrize(
    ("extra", "text"),
    [
        (
            {"security_contact": "mailto:a@example.org", "security_expires": "2027-11-30"},
            "Contact: mailto:a@example.org\nExpires: 2027-11-30T00:00:00Z\nPreferred-Languages: en\n",
        ),
        ({"security_contact": "mailto:a@example.org"}, None),
        ({}, None),
    ],
)
def test_a_security_contact_is_published_only_where_one_is_set(
    extra: dict[str, str], text: str | None, tmp_path: Path
) -> None:
    write_security(tmp_path, Extra.model_validate(extra))
    file = tmp_path / ".well-known" / "security.txt"
    assert (file.read_text(encoding="utf-8") if file.exists() else None) == text
