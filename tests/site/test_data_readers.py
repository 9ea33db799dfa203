"""The data as its users read it: with libraries that know nothing of us, and as the page on data tells them to."""

import contextlib
import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy
from frictionless import Package

from explainer.records.source import Source
from explainer.site import Site
from explainer.view.addresses import address_of
from explainer.view.citation import is_cited, work_of, work_of_page

PAGE = Path("docs") / "about" / "data.md"


def _rows(built: Path, name: str) -> list[dict[str, str]]:
    with (built / "data" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_frictionless_finds_no_fault_in_any_row_of_the_package(built: Path, records: Site) -> None:
    package = Package(str(built / "data" / "datapackage.json"))
    tabular = {resource.name: resource for resource in package.resources if resource.tabular}
    assert {f"table-{key}" for key in records.library.tables} <= set(tabular)
    report = package.validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]
    rows = {task.name: task.stats["rows"] for task in report.tasks if task.name in tabular}
    for key, table in records.library.tables.items():
        assert rows[f"table-{key}"] == len(table.rows)
    assert rows["claims"] == len(records.library.claims)


def _people(source: Source) -> list[str]:
    return [name.literal or ", ".join(filter(None, (name.family, name.given))) for name in source.author]


def test_a_second_reader_of_ris_gets_every_source(built: Path, records: Site) -> None:
    entries = rispy.loads((built / "data" / "sources.ris").read_text(encoding="utf-8"))
    assert [entry["id"] for entry in entries] == list(records.library.sources)
    for entry, source in zip(entries, records.library.sources.values(), strict=True):
        assert entry["title"] == source.title
        assert entry.get("authors", []) == _people(source)
        assert entry.get("urls", []) == ([source.address] if source.address else [])


def _plain(text: str) -> str:
    """BibTeX's text without its braces and backslashes."""
    return re.sub(r"\\(?:textbackslash|textasciitilde|textasciicircum)\{\}|[{}]|\\(?=[&%$#_{}])", "", text)


def test_a_second_reader_of_bibtex_gets_every_source(built: Path, records: Site) -> None:
    library = bibtexparser.parse_string((built / "data" / "sources.bib").read_text(encoding="utf-8"))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == list(records.library.sources)
    for entry, source in zip(library.entries, records.library.sources.values(), strict=True):
        assert _plain(entry["title"]) == re.sub(r"[{}~^\\]", "", source.title)
        assert entry.get("url") is None or entry["url"] == source.URL


def test_second_readers_get_the_citation_of_every_page_and_claim(built: Path, records: Site) -> None:
    cited = {page.url: work_of_page(records, page) for page in filter(is_cited, records.pages.values())}
    assert len(cited) > 90
    cited |= {address_of("claim", key): work_of(records, "claim", key) for key in records.library.claims}
    for url, work in cited.items():
        stem = built / url.removesuffix(".html")
        [ris] = rispy.loads(stem.with_suffix(".ris").read_text(encoding="utf-8"))
        [bib] = bibtexparser.parse_string(stem.with_suffix(".bib").read_text(encoding="utf-8")).entries
        assert (ris["type_of_reference"], bib.entry_type) == ("ELEC", "online"), url
        assert ris["title"] == _plain(bib["title"]) == work.title, url
        assert ris["urls"] == [bib["url"]] == [work.address], url
        assert ris["date"].strip("/").replace("/", "-") == bib["date"] == work.day, url
        assert ris["authors"] == [_plain(bib["author"])] == [records.config["site_name"]], url
        assert not work.signs or (ris["notes"][0].endswith(work.signs) and bib["note"].endswith(work.signs)), url


def test_the_example_with_pandas_runs_as_it_stands_on_the_page(
    root: Path, built: Path, records: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    [code] = re.findall(r"```python\n(.*?)```", (root / PAGE).read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(built / "data")
    said, names = io.StringIO(), dict[str, Any]()
    with contextlib.redirect_stdout(said):
        exec(code, names)
    claims = records.library.claims
    for kind in {claim.kind for claim in claims.values()}:
        count = sum(claim.kind == kind for claim in claims.values())
        assert re.search(rf"^{kind} +{count}$", said.getvalue(), re.MULTILINE), kind
    joined = names["cited"].join(names["sources"].title, on="cited")
    pairs = [tuple(pair) for pair in joined[["id", "title"]].to_numpy()]
    first = next(iter(claims.values()))
    assert (first.id, records.library.sources[first.sources[0]].title) in pairs
    assert joined.title.notna().all()


def test_the_example_in_a_spreadsheet_finds_what_it_says(root: Path, built: Path, records: Site) -> None:
    """A spreadsheet's filter compares cells, and its sorting compares dates, which are the same as text or as days."""
    told = (root / PAGE).read_text(encoding="utf-8")
    assert "filter the column `kind` by `company`" in told and "sort by `as_of_to`" in told
    rows = _rows(built, "claims.csv")
    companies = [row["id"] for row in rows if row["kind"] == "company"]
    assert companies == [key for key, claim in records.library.claims.items() if claim.kind == "company"]
    days = [row["as_of_to"] for row in rows if row["as_of_to"]]
    assert days and all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in days)
    with (built / "data" / "claims.csv").open("rb") as file:
        assert file.read(3) == b"\xef\xbb\xbf"


def test_the_example_for_a_citation_manager_cites_a_source_that_its_files_hold(root: Path, built: Path) -> None:
    [key] = re.findall(r"\\autocite\{([^}]+)\}", (root / PAGE).read_text(encoding="utf-8"))
    library = bibtexparser.parse_string((built / "data" / "sources.bib").read_text(encoding="utf-8"))
    items = json.loads((built / "data" / "sources.csl.json").read_text(encoding="utf-8"))
    titles = {_plain(library.entries_dict[key]["title"])} | {item["title"] for item in items if item["id"] == key}
    ris = rispy.loads((built / "data" / "sources.ris").read_text(encoding="utf-8"))
    assert titles == {entry["title"] for entry in ris if entry["id"] == key} and len(titles) == 1
