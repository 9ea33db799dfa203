"""The files of data, read back by small readers of our own, as a spreadsheet or a citation manager would."""

import csv
import hashlib
import io
import json
import re
import zipfile
from typing import Any

import pytest

from explainer.export.assets import UnreadableError
from explainer.export.data.citations import as_bibtex, as_csl, as_ris
from explainer.export.data.columns import first_day, last_day
from explainer.export.data.files import as_json, data_files
from explainer.export.data.words import about
from explainer.export.spreadsheet import as_cell, as_csv
from explainer.kinds import KINDS
from explainer.records.source import Source
from explainer.site import Site

NAMES = [str(kind.data) for kind in KINDS if kind.data]
RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HOSTILE = ["=1+1", "+1", "-1 and +2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''=1"]


def _package(site: Site) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(data_files(site)["data/datapackage.json"])
    return content


def _resource(site: Site, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in _package(site)["resources"] if one["name"] == name)
    return found


def _table(data: bytes) -> tuple[list[str], list[list[str]]]:
    assert data.startswith(b"\xef\xbb\xbf"), "a spreadsheet would guess the encoding"
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return head, rows


def _read(cell: str, wanted: Any, kind: str) -> Any:
    """A cell by the type that the package declares; lists are told by what the JSON holds there."""
    if re.match(rf"'+[{re.escape(''.join(RUN))}]", cell):
        cell = cell[1:]
    if isinstance(wanted, list) and kind == "string":
        return cell.split(" | ") if cell else []
    if kind in ("array", "object"):
        return json.loads(cell) if cell else wanted.__class__()
    if cell == "":
        return None
    return {"number": float, "boolean": lambda text: text == "true"}.get(kind, str)(cell)


def test_the_records_that_readers_take_away_are_all_there(records: Site) -> None:
    assert sorted(NAMES) == sorted(
        ["claims", "facts", "corrections", "events", "systems", "companies", "glossary", "sources"]
    )
    for kind in (kind for kind in KINDS if kind.data):
        rows = json.loads(data_files(records)[f"data/{kind.data}.json"])
        assert [row["id"] for row in rows] == list(records.library.all(kind.name))


@pytest.mark.parametrize("name", NAMES)
def test_a_csv_read_back_is_the_json(records: Site, name: str) -> None:
    types = {field["name"]: field["type"] for field in _resource(records, name)["schema"]["fields"]}
    head, rows = _table(data_files(records)[f"data/{name}.csv"])
    wanted = json.loads(data_files(records)[f"data/{name}.json"], parse_constant=pytest.fail)
    assert len(rows) == len(wanted) > 0
    for row, record in zip(rows, wanted, strict=True):
        read = {key: _read(cell, record[key], types[key]) for key, cell in zip(head, row, strict=True)}
        assert read == record


def test_a_claim_in_the_csv_says_what_its_record_says(records: Site) -> None:
    """The other side of the comparison: both files could be wrong together."""
    head, rows = _table(data_files(records)["data/claims.csv"])
    for row in (dict(zip(head, cells, strict=True)) for cells in rows):
        claim = records.library.claims[row["id"]]
        assert (row["text"], row["who"], row["kind"]) == (claim.text, claim.who, claim.kind)
        assert row["sources"].split(" | ") == claim.sources
        assert row["cited_addresses"].count(" | ") == row["cited_names"].count(" | ") == row["cited"].count(" | ")
        first = records.library.sources[claim.sources[0]]
        assert (first.address or "no address") in row["cited_addresses"]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("sources", "glossary")])
def test_a_row_names_its_sources_by_id_name_and_address(records: Site, name: str) -> None:
    known = records.library.sources
    for row in json.loads(data_files(records)[f"data/{name}.json"]):
        assert set(row.get("sources", [])) <= set(row["cited"])
        assert [known[key].address or "no address" for key in row["cited"]] == row["cited_addresses"]
        assert len(row["cited_names"]) == len(row["cited"])


@pytest.mark.parametrize("name", NAMES)
def test_the_package_declares_the_columns_that_the_csv_has(records: Site, name: str) -> None:
    resource = _resource(records, name)
    data = data_files(records)[f"data/{name}.csv"]
    fields = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == _table(data)[0]
    assert len({field["name"] for field in fields}) == len(fields)
    assert all(field["title"] and len(field["description"].split()) > 1 for field in fields)
    assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")


@pytest.mark.parametrize("name", NAMES)
def test_dates_are_days_and_numbers_are_numbers(records: Site, name: str) -> None:
    fields = _resource(records, name)["schema"]["fields"]
    head, rows = _table(data_files(records)[f"data/{name}.csv"])
    for field in fields:
        cells = [row[head.index(field["name"])] for row in rows]
        pattern = {"date": r"\d{4}-\d\d-\d\d|", "number": r"-?\d+(\.\d+)?|", "boolean": "true|false"}.get(field["type"])
        assert pattern is None or all(re.fullmatch(pattern, cell) for cell in cells), field["name"]


def test_no_file_has_a_cell_that_a_spreadsheet_would_run(records: Site) -> None:
    for name in NAMES:
        types = {field["name"]: field["type"] for field in _resource(records, name)["schema"]["fields"]}
        head, rows = _table(data_files(records)[f"data/{name}.csv"])
        texts = [cell for row in rows for key, cell in zip(head, row, strict=True) if types[key] != "number"]
        assert not [cell for cell in texts if cell.startswith(RUN)]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_no_formula_and_comes_back_whole(text: str) -> None:
    for value in (text, [text, "b"]):
        _, [[cell]] = _table(as_csv(["a"], [{"a": value}]))
        assert not cell.startswith(RUN)
        assert _read(cell, value, "string") == value


def test_a_negative_number_stays_a_number() -> None:
    assert as_cell(-1.5) == -1.5


def test_what_is_no_number_is_not_written_as_one() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        as_json([{"value": float("nan")}])


def test_a_column_that_nobody_described_is_told() -> None:
    with pytest.raises(UnreadableError, match=r"words\.yml:1: claims: says nothing of the column 'colour'"):
        about("claims", "colour", "string")


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2018-07-08", "2018-07-08", "2018-07-08"),
        ("2017-05/2018-02", "2017-05-01", "2018-02-28"),
        (None, None, None),
    ],
)
def test_a_date_says_its_first_and_last_day(date: str | None, first: str | None, last: str | None) -> None:
    assert (first_day(date), last_day(date)) == (first, last)


def _ris(text: str) -> list[dict[str, list[str]]]:
    """Entries as tag -> values; every line of a file must be a tag or empty."""
    found: list[dict[str, list[str]]] = []
    for line in text.split("\r\n"):
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert match or not line, line
        if match and match[1] == "TY":
            found.append({})
        if match:
            found[-1].setdefault(match[1], []).append(match[2])
    assert all(entry["ER"] == [""] for entry in found)
    return found


def _bib(text: str) -> dict[str, tuple[str, dict[str, str]]]:
    """Key -> (type, fields), with brackets counted and signs read as TeX does."""
    found = {}
    for block in re.split(r"^(?=@)", text, flags=re.MULTILINE)[1:]:
        head = re.match(r"@(\w+)\{([\w-]+),\n", block)
        assert head, block[:80]
        assert re.sub(r"\\[{}]", "", block).count("{") == re.sub(r"\\[{}]", "", block).count("}"), block
        found[head[2]] = (head[1], dict(re.findall(r"^  (\w+) = \{(.*)\},$", block, re.MULTILINE)))
    return found


def _plain(text: str) -> str:
    """Text as TeX would print it."""
    named = {"textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^"}
    return re.sub(r"\\(text\w+)\{\}|\\([{}$&#%_])", lambda match: named.get(match[1] or "", match[2] or ""), text)


def test_every_source_is_in_the_ris_file(records: Site) -> None:
    entries = {entry["ID"][0]: entry for entry in _ris(data_files(records)["data/sources.ris"].decode())}
    assert list(entries) == list(records.library.sources)
    for key, source in records.library.sources.items():
        assert entries[key]["TI"] == [" ".join(source.title.split())]
        assert entries[key].get("UR") == ([source.address] if source.address else None)
        assert len(entries[key].get("AU", [])) == len(source.author)


def test_every_source_is_in_the_bibtex_file(records: Site) -> None:
    entries = _bib(data_files(records)["data/sources.bib"].decode())
    assert list(entries) == list(records.library.sources)
    for key, source in records.library.sources.items():
        kind, fields = entries[key]
        assert _plain(fields["title"][1:-1]) == source.title
        assert fields.get("url") == source.URL
        assert fields.get("date") == source.issued
        assert kind == "online" or source.type != "webpage"


def test_every_source_is_in_the_csl_file(records: Site) -> None:
    items = {item["id"]: item for item in json.loads(data_files(records)["data/sources.csl.json"])}
    assert list(items) == list(records.library.sources)
    for key, source in records.library.sources.items():
        parts = items[key].get("issued", {}).get("date-parts", [])
        assert "/".join("-".join(f"{part:02}" for part in day) for day in parts) == (source.issued or "")


def test_signs_that_a_format_takes_for_its_own_come_back() -> None:
    nasty = "50% {of} $1 & #2 \\ a_b ~ ^\nTY  - HACK"
    source = Source.model_validate(
        {"id": "a-1", "type": "report", "title": nasty, "URL": "https://a.example/?a=1&b=%20"}
    )
    [entry] = _ris(as_ris([source]).decode())
    assert entry["TI"] == [" ".join(nasty.split())]
    _, fields = _bib(as_bibtex([source.model_copy(update={"title": nasty.replace("\n", " ")})]).decode())["a-1"]
    assert (_plain(fields["title"][1:-1]), fields["url"]) == (nasty.replace("\n", " "), source.URL)
    assert json.loads(as_csl([source]))[0]["title"] == nasty


def test_the_zip_holds_every_file_and_every_table(records: Site) -> None:
    files = data_files(records)
    with zipfile.ZipFile(io.BytesIO(files["data/watched-data.zip"])) as whole:
        assert whole.testzip() is None
        read = {info.filename: whole.read(info) for info in whole.infolist()}
        assert {info.date_time for info in whole.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    beside = {name.removeprefix("data/"): data for name, data in files.items() if not name.endswith(".zip")}
    assert {name: data for name, data in read.items() if not re.fullmatch(r"tables/.*\.json", name)} == beside
    tables = {f"tables/{key}.{suffix}" for key in records.library.tables for suffix in ("csv", "json")}
    assert {name for name in read if name.startswith("tables/")} == tables
