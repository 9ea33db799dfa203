"""Every kind of bad input gives one clear line, all faults in one run, exit 1, and leaves the last good site alone."""

import re
from pathlib import Path

import pytest

from explainer.__main__ import main

DELETE = None
# (what a writer did, file, old text or None to replace all, new text or None to delete the file, the line we owe them)
CASES = [
    ("broken YAML", "data/glossary.yml", "term: Gate", "term: 'Gate", r"data/glossary.yml:\d+: YAML: .*; correct"),
    ("duplicate key", "data/glossary.yml", "term: Gate", "term: Gate\n    term: Door",
     "data/glossary.yml:4: terms.0.term: is a duplicate key (first on line 3); keep one of them"),
    ("unknown key", "data/claims/lane.yml", "unit: days", "units: days", "data/claims/lane.yml:6: claims.0.units: is not a key"),
    ("unknown key beside a list", "data/glossary.yml", "terms:", "more: 1\nterms:", "data/glossary.yml:1: more: is not a key"),
    ("missing required key", "data/claims/lane.yml", "    who: The office\n", "",
     "data/claims/lane.yml:2: claims.0.who: required key is missing; add it"),
    ("wrong type", "data/claims/lane.yml", "who: The office", "who: 5", "data/claims/lane.yml:7: claims.0.who: is not text"),
    ("bare date", "data/claims/lane.yml", 'as_of: "2018"', "as_of: 2018-07-01",
     "data/claims/lane.yml:8: claims.0.as_of: is not text; put it in quotes"),
    ("country code NO", "data/systems/gate.yml", "place: Here", "place: NO", "data/systems/gate.yml:5: place: is not text"),
    ("empty file", "data/glossary.yml", None, "", "data/glossary.yml:1: file: is empty"),
    ("list at top level", "data/glossary.yml", None, "- a\n- b\n", "data/glossary.yml:1: file: has no mapping at its top level"),
    ("not UTF-8", "data/glossary.yml", "A door", "A d\xf6or", "data/glossary.yml:4: file: is not UTF-8; save it as UTF-8"),
    ("misplaced file", "data/extra.yml", None, "a: 1\n", "data/extra.yml:1: file: is not where any record belongs"),
    ("unknown source in data", "data/claims/lane.yml", "sources: [paper]", "sources: [papers]",
     "data/claims/lane.yml:10: sources.0: there is no source 'papers'"),
    ("unknown claim in data", "data/systems/gate.yml", "known: lane-delay", "known: lane-delays",
     "data/systems/gate.yml:16: beside.0.known: there is no claim 'lane-delays'"),
    ("unknown system in data", "data/systems/gate.yml", "not_known:", "like: [door]\nnot_known:",
     "data/systems/gate.yml:20: like.0: there is no system 'door'"),
    ("unknown term in data", "data/glossary.yml", "term: Gate", "term: Gate\n    see: [door]",
     "data/glossary.yml:4: see.0: there is no term 'door'"),
    ("unknown source in a page", "docs/part/lane.md", 'cite("paper")', 'cite("papers")',
     "docs/part/lane.md:9: cite: there is no source 'papers'"),
    ("unknown claim in a page", "docs/part/lane.md", 'claim("lane-delay")', 'claim("lane")', "docs/part/lane.md:9: claim: there is no"),
    ("unknown table in a page", "docs/part/lane.md", 'table("counts")', 'table("count")', "docs/part/lane.md:11: table: there is no"),
    ("unknown system in a page", "docs/part/lane.md", 'system("gate")', 'system("door")', "docs/part/lane.md:9: system: there is no"),
    ("unknown term in a page", "docs/part/lane.md", 'term("gate")', 'term("door")', "docs/part/lane.md:9: term: there is no"),
    ("unknown macro", "docs/part/lane.md", "{{ quiz() }}", "{{ quizz() }}\n\n{{ quiz() }}", "docs/part/lane.md:13: macro: 'quizz' is not a macro"),
    ("macro without quotes", "docs/part/lane.md", 'term("gate")', "term(gate)", "docs/part/lane.md:9: macro: 'term' takes plain texts"),
    ("macro block", "docs/part/lane.md", "{{ quiz() }}", "{% if x %}\n\n{{ quiz() }}", "docs/part/lane.md:13: macro: a page may only"),
    ("a figure the claim does not hold", "docs/part/lane.md", 'claim("lane-delay")', 'claim("lane-delay", "7 days")',
     "docs/part/lane.md:9: claim: shows '7', which the claim 'lane-delay' does not hold"),
    ("unknown column", "docs/part/lane.md", 'table("counts")', 'table("counts", columns="placce")',
     "docs/part/lane.md:11: table: 'counts' has no column 'placce'"),
    ("no ending", "docs/part/lane.md", "{{ ending() }}", "", "docs/part/lane.md:1: ending: "),
    ("duplicate id", "data/claims/lane.yml", "id: lane-claim", "id: lane-delay",
     "data/claims/lane.yml:11: id: 'lane-delay' is a duplicate id (first in data/claims/lane.yml:2)"),
    ("id in capitals", "data/claims/lane.yml", "id: lane-claim", "id: Lane", "data/claims/lane.yml:11: claims.1.id: has a form"),
    ("malformed date", "data/claims/lane.yml", '"2018"', '"July 2018"', "data/claims/lane.yml:8: claims.0.as_of: is not a date"),
    ("a day that never was", "data/claims/lane.yml", '"2018"', '"2018-02-30"',
     "data/claims/lane.yml:8: claims.0.as_of: there is no such day as 2018-02-30"),
    ("too few cells", "data/tables/counts.yml", "[Here, 2018, 5]", "[Here, 2018]",
     "data/tables/counts.yml:9: rows.0.cells: has 2 cells, the table has 3 columns"),
    ("too many cells", "data/tables/counts.yml", "[Here, 2018, 5]", "[Here, 2018, 5, 6]",
     "data/tables/counts.yml:9: rows.0.cells: has 4 cells, the table has 3 columns"),
    ("cell of another type", "data/tables/counts.yml", "[Here, 2018, 5]", "[Here, 2018, many]",
     "data/tables/counts.yml:9: rows.0.cells.2: is not of the type of column 'count' (number)"),
    ("number without as_of", "data/claims/lane.yml", '    as_of: "2018"\n', "", "data/claims/lane.yml:2: claims.0: a number without 'as_of'"),
    ("table without dates", "data/tables/counts.yml", "type: year", "type: text",
     "data/tables/counts.yml:1: file: numbers without 'as_of'"),
    ("claim without a source", "data/claims/lane.yml", "    kind: company\n    sources: [paper]\n", "    kind: company\n",
     "data/claims/lane.yml:11: claims.1.sources: required key is missing"),
    ("a source nobody uses", "data/sources.yml", "sources:\n",
     "sources:\n  - {id: lost, type: report, title: L, URL: 'https://example.org/l'}\n",
     "data/sources.yml:2: id: nothing uses the source 'lost'; cite it or delete it"),
    ("one work under two ids", "data/sources.yml", "sources:\n",
     "sources:\n  - {id: twin, type: report, title: L, URL: 'http://www.example.org/report/'}\n",
     "data/sources.yml:7: URL: is also the address of 'twin'; keep one id for one work"),
    ("a claim nobody shows", "data/claims/lane.yml", "claims:\n",
     "claims:\n  - {id: lost, shown: a, text: a, who: a, kind: expert, sources: [paper]}\n",
     "data/claims/lane.yml:2: id: nothing uses the claim 'lost'"),
    ("a chapter without its data file", "data/chapters/lane.yml", None, DELETE,
     "docs/part/lane.md:1: record: there is no data/chapters/lane.yml"),
    ("a data file without its page", "docs/systems/gate.md", None, DELETE, "data/systems/gate.yml:1: page: has no page docs/systems/gate.md"),
    ("no front matter", "docs/part/lane.md", "---\ndescription: A sample chapter that calls every macro that takes an id.\n---\n", "",
     "docs/part/lane.md:1: front matter: is missing"),
    ("broken front matter", "docs/part/lane.md", "description: A", "description: [A", r"docs/part/lane.md:\d+: YAML: "),
    ("unknown front matter key", "docs/part/lane.md", "description:", "titel: x\ndescription:", "docs/part/lane.md:2: titel: is not a key"),
    ("two right answers", "data/chapters/lane.yml", "{text: b}, {text: c}], because", "{text: b, right: true}, {text: c}], because",
     "data/chapters/lane.yml:9: questions.0: has not exactly one right answer"),
    ("a definition that rambles", "data/glossary.yml", "A door that reads a face.", "word " * 30,
     "data/glossary.yml:4: terms.0.definition: has 30 words; say it in 25 or fewer"),
]


def _break(project: Path, file: str, old: str | None, new: str | None) -> None:
    path = project / file
    if new is DELETE:
        path.unlink()
        return
    text = new if old is None else path.read_text(encoding="utf-8").replace(old, new, 1)
    assert old is None or text != path.read_text(encoding="utf-8"), "the case changes nothing"
    path.write_bytes(text.encode("latin-1" if "\xf6" in text else "utf-8"))


def _run(project: Path, command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = main([command, "--root", str(project)])
    return status, capsys.readouterr().err


def test_the_sample_is_sound(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(project, "check", capsys) == (0, "")


@pytest.mark.parametrize(("name", "file", "old", "new", "line"), CASES, ids=[case[0] for case in CASES])
def test_bad_input_gives_one_clear_line(
    name: str, file: str, old: str | None, new: str | None, line: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(project, file, old, new)
    status, said = _run(project, "check", capsys)
    assert status == 1
    assert "Traceback" not in said
    first_file = re.escape(line.split(":")[0])
    about = [fault for fault in said.splitlines() if re.match(first_file, fault)]
    assert any(fault.startswith(line) or re.match(line, fault) for fault in about), said
    assert all(re.match(r"[\w/.-]+:\d+: [^:]+: .+; .+", fault) for fault in said.splitlines()), said


def test_all_faults_come_in_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _break(project, "data/glossary.yml", "term: Gate", "trem: Gate")
    _break(project, "data/tables/counts.yml", "[Here, 2018, 5]", "[Here, 2018]")
    _break(project, "docs/part/lane.md", 'cite("paper")', 'cite("papers")')
    _, said = _run(project, "check", capsys)
    for file in ("data/glossary.yml:3", "data/tables/counts.yml:9", "docs/part/lane.md:9"):
        assert file in said


def test_a_fault_leaves_the_last_good_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = project / "site" / "index.html"
    kept.parent.mkdir()
    kept.write_text("good")
    _break(project, "data/glossary.yml", "term: Gate", "trem: Gate")
    status, _ = _run(project, "build", capsys)
    assert (status, kept.read_text()) == (1, "good")


def test_a_broken_link_leaves_the_last_good_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = project / "site" / "index.html"
    kept.parent.mkdir()
    kept.write_text("good")
    _break(project, "docs/index.md", "Nothing here.", "See [this](nowhere.md).")
    status, said = _run(project, "build", capsys)
    assert (status, kept.read_text()) == (1, "good")
    assert "nowhere.md" in said and "Traceback" not in said


def test_a_broken_record_is_not_also_called_missing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _break(project, "data/tables/counts.yml", "licence: Facts", "license: Facts")
    _break(project, "data/claims/lane.yml", "who: The office", "woh: The office")
    _, said = _run(project, "check", capsys)
    assert {line.split(":")[0] for line in said.splitlines()} == {"data/tables/counts.yml", "data/claims/lane.yml"}
