"""A mistake in a declaration is one line with its place, as one in a record is; never a trace, and never a page that is
wrong.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.projects import replace_once, sample_with_own_code

KINDS, MACROS, LAYOUTS = "explainer/kinds.py", "explainer/macros.py", "explainer/view/charts/layouts.py"
# What Python itself refuses: (what an author did, file, old, new, the line we owe them). Each ends the run.
BROKEN = [
    ("a comma forgotten", KINDS, 'name="outlet",', 'name="outlet"', r"explainer/kinds.py:\d+: code: SyntaxError: .+; "),
    ("a key misspelt", KINDS, 'files="outlets.yml",', 'flies="outlets.yml",', r"explainer/kinds.py:\d+: code: TypeE"),
    ("a record of nobody", KINDS, "record=Outlet,", "record=Outlets,", r"explainer/kinds.py:\d+: code: NameError: "),
    (
        "a module of nobody",
        KINDS,
        "from explainer.records.outlet import",
        "from explainer.records.outlets import",
        r"explainer/kinds.py:\d+: code: ModuleNotFoundError: No module named 'explainer.records.outlets'; correct the",
    ),
    (
        "a kind that the library needs",
        KINDS,
        'Kind(name="thesaurus", files="thesaurus.yml", record=ThesaurusEntry, key="thesaurus"),',
        "",
        r"explainer/library.py:\d+: code: LookupError: no kind in explainer/kinds.py has the record Entry; correct the",
    ),
    (
        "a macro without its function",
        MACROS,
        'Macro("doors", "listings:doors")',
        'Macro("doors")',
        r"explainer/macros.py:\d+: code: TypeError: .+ 'function'; correct the declaration",
    ),
    ("a layout of nobody", LAYOUTS, "ChartKind(bars,", "ChartKind(bar,", rf"{LAYOUTS}:\d+: code: NameError: "),
    (
        "an error of the house",
        "explainer/check/use.py",
        "    used = _used(site)\n",
        "    used = 1 / 0\n",
        r"explainer/check/use.py:\d+: code: ZeroDivisionError: division by zero; an error of ours",
    ),
]
# What Python lets pass; all of it is planted together: (what an author did, file, old, new, what the line says).
WRONG = [
    (
        "a field of nobody",
        KINDS,
        'title="place",',
        'title="plaec",',
        "title: 'plaec' is no field of Outlet; write one of ",
    ),
    (
        "a name twice",
        KINDS,
        'name="framework",',
        'name="rubric",',
        "name: 'rubric' is also that of the kind 'rubric'; ",
    ),
    (
        "a list twice",
        KINDS,
        'listing="standards",',
        'listing="rubrics",',
        "listing: 'rubrics' is also that of the kind ",
    ),
    (
        "records without ids",
        KINDS,
        'files="packs/*.yml",',
        'files="packs.yml",',
        "files: is one file without 'key', so its record would have no id; ",
    ),
    (
        "a field that decides",
        KINDS,
        'only_with="cards"',
        'only_with="crads"',
        "companions: 'crads' is no field of Pack; ",
    ),
    (
        "a page and a folder",
        KINDS,
        'folder="companies",',
        'folder="companies",\n        page="companies.md",',
        "page: stands beside 'folder'; ",
    ),
    (
        "a kind of nobody",
        MACROS,
        '"inline:cite", "source"',
        '"inline:cite", "souce"',
        "cite: names records of kind 'souce', which explainer/kinds.py does not hold; ",
    ),
    ("a macro twice", MACROS, 'Macro("title", ', 'Macro("quiz", ', "quiz: is declared twice; "),
    (
        "more than the most",
        MACROS,
        '"inline:term", "term", 1, 2',
        '"inline:term", "term", 3, 2',
        "term: takes at least 3 arguments and at most 2; ",
    ),
    (
        "pages of nobody",
        MACROS,
        'pages=("chapter", "system")',
        'pages=("chapter", "source")',
        "beside: is for pages of kind 'source', which have no record; ",
    ),
    (
        "an option that is a list",
        MACROS,
        '"columns": str}',
        '"columns": list}',
        "table: takes an option 'columns' that is no number and no text; ",
    ),
    (
        "a function of nobody",
        MACROS,
        '"steps:who_does_it"',
        '"steps:who_did_it"',
        "who_does_it: there is no function explainer.view.steps:who_did_it; ",
    ),
    (
        "a layout for no chart",
        LAYOUTS,
        '    "bars": ',
        '    "barz": ',
        "LAYOUTS: has a layout for 'barz', which is no kind of chart; ",
    ),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return sample_with_own_code(tmp_path / "project")


def _check(project: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-B", "-m", "explainer", "check"], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout
    return done.stderr.splitlines()


@pytest.mark.parametrize(("name", "file", "old", "new", "line"), BROKEN, ids=[case[0] for case in BROKEN])
def test_what_python_refuses_is_one_line(name: str, file: str, old: str, new: str, line: str, project: Path) -> None:
    replace_once(project / file, old, new)
    said = _check(project)
    assert len(said) == 1 and re.match(line, said[0]), said


def test_what_python_lets_pass_is_told_in_one_run(project: Path) -> None:
    for _, file, old, new, _ in WRONG:
        replace_once(project / file, old, new)
    said = _check(project)
    for name, file, _, _, words in WRONG:
        assert any(re.match(rf"{re.escape(file)}:(?!1:)\d+: {re.escape(words)}", line) for line in said), (name, said)
    assert not [line for line in said if not re.fullmatch(r"[\w/.*<>-]+:\d+: [^:]+: .+; .+", line)], said


def test_a_kind_whose_long_page_is_not_there_is_told_by_the_check(project: Path) -> None:
    (project / "docs" / "glossary.md").unlink()
    replace_once(project / "mkdocs.yml", "glossary.md, ", "")
    assert any(
        line.startswith("data/glossary.yml:1: page: its records have no page docs/glossary.md; ")
        for line in _check(project)
    )
