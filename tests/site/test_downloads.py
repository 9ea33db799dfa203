"""What readers take away says what the record says: each file is opened again and held beside the YAML it came from."""

import csv
import json
import struct
import xml.etree.ElementTree as ET
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.html import Element, listing

TABLES = sorted(file.stem for file in (ROOT / "data" / "tables").glob("*.yml"))
SVG = "{http://www.w3.org/2000/svg}"


@cache
def _record(key: str) -> dict[str, Any]:
    """The table as a person wrote it, without any of our own reading."""
    content: dict[str, Any] = yaml.safe_load((ROOT / "data" / "tables" / f"{key}.yml").read_text(encoding="utf-8"))
    return content


def _as_text(cell: object) -> str:
    return "" if cell is None else str(cell)


@pytest.mark.parametrize("key", TABLES)
def test_a_csv_holds_each_cell_under_its_heading(built: Path, key: str) -> None:
    record = _record(key)
    with (built / "tables" / f"{key}.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    names = [column["id"] for column in record["columns"]]
    assert head[: len(names)] == names
    kind = "row_kind" if "kind" in names else "kind"
    assert head[len(names) :] == [kind, "row_note", "sources", "source_names", "source_addresses"]
    assert len(rows) == len(record["rows"])
    for read, row in zip((dict(zip(head, cells, strict=True)) for cells in rows), record["rows"], strict=True):
        assert [read[name] for name in names] == [_as_text(cell) for cell in row["cells"]]
        assert read[kind] == row.get("kind", record.get("kind"))
        assert read["row_note"] == row.get("note", "")
        assert read["sources"].split() == row["sources"]
        assert (
            len(read["source_names"].split(" | ")) == len(read["source_addresses"].split(" | ")) == len(row["sources"])
        )


@pytest.mark.parametrize("key", TABLES)
def test_a_json_file_holds_the_whole_record_and_its_sources(built: Path, key: str) -> None:
    record, read = _record(key), json.loads((built / "tables" / f"{key}.json").read_text(encoding="utf-8"))
    assert [row["cells"] for row in read["rows"]] == [row["cells"] for row in record["rows"]]
    assert [column["id"] for column in read["columns"]] == [column["id"] for column in record["columns"]]
    for name in ("title", "shows", "caveats", "support", "kind"):
        assert read.get(name) == record.get(name), name
    assert {source["id"] for source in read["sources"]} == {
        source for row in record["rows"] for source in row["sources"]
    }
    assert all(source["title"] for source in read["sources"])


@pytest.mark.parametrize("key", TABLES)
def test_a_page_has_the_numbers_of_the_download_row_by_row(pages: dict[str, Element], key: str) -> None:
    rows = {row.get("id"): row for row in pages[f"tables/{key}.html"].all("tr")}
    faults = []
    for number, row in enumerate(_record(key)["rows"], 1):
        shown = rows[f"row-{key}-{number}"].words.replace(",", "")
        wanted = [
            round(cell * column["per"], 6) if "per" in column else cell
            for cell, column in zip(row["cells"], _record(key)["columns"], strict=True)
            if isinstance(cell, (int, float)) and not isinstance(cell, bool)
        ]
        faults += [
            f"row {number}: {cell} in '{shown[:80]}'"
            for cell in wanted
            if f"{abs(cell):g}" not in shown and str(abs(cell)) not in shown
        ]
    assert not faults, listing(faults)


@pytest.mark.parametrize("key", [key for key in TABLES if _record(key).get("charts")])
def test_a_drawing_says_its_headline_its_source_and_where_it_is_from(built: Path, key: str) -> None:
    for chart in _record(key)["charts"]:
        files = [file for file in (built / "tables").glob(f"{key}*.svg") if _says(file, chart["headline"])]
        assert files, f"no drawing of {key} has the headline '{chart['headline']}'"
        words = _words(files[0])
        assert "Sources:" in words
        assert "CC BY 4.0" in words
        assert f"tables/{key}.html" in words.replace(" ", "")


def _words(file: Path) -> str:
    texts = (" ".join(text.itertext()) for text in ET.parse(file).getroot().iter(f"{SVG}text"))
    return " ".join(" ".join(texts).split())


def _says(file: Path, headline: str) -> bool:
    return " ".join(headline.split()) in _words(file)


def test_a_share_card_of_every_page_is_a_whole_picture(built: Path, pages: dict[str, Element]) -> None:
    faults = []
    for name, page in pages.items():
        named = [meta.get("content") for meta in page.all("meta") if meta.get("property") == "og:image"]
        file = built / "assets" / "share" / Path(named[0]).name if named else None
        if name != "404.html" and (file is None or not file.is_file() or not _whole_png(file.read_bytes())):
            faults.append(f"{name}: {named}")
    assert not faults, listing(faults)


def _whole_png(data: bytes) -> bool:
    """Whether every chunk of a PNG has the length and the check sum that it says, up to its end."""
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or struct.unpack(">II", data[16:24]) != (1200, 630):
        return False
    place = 8
    while place + 12 <= len(data):
        (length,), kind = struct.unpack(">I", data[place : place + 4]), data[place + 4 : place + 8]
        inside = data[place + 4 : place + 8 + length]
        if data[place + 8 + length : place + 12 + length] != struct.pack(">I", zlib.crc32(inside)):
            return False
        if kind == b"IEND":
            return place + 12 == len(data)
        place += 12 + length
    return False
