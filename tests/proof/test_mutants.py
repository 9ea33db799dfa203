"""A test of the tests: each fault below is planted in a copy of the project, which is then built; each must turn its
test red.

Planted together, since one build serves all: they stand in different places and none of them stops the build.
"""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.proof
NOT_COPIED = ("site", ".build", ".git", ".venv", ".cache", ".pytest_cache", ".mypy_cache", ".ruff_cache")


@dataclass(frozen=True)
class Mutant:
    """``old`` becomes ``new`` in ``file``; then ``red`` (a file of tests, and a name in it) must fail."""

    name: str
    file: str
    old: str
    new: str
    red: str


MUTANTS = [
    Mutant(
        "cells of a CSV under the wrong headings",
        "explainer/export/tables.py",
        "for cell in row.cells",
        "for cell in reversed(row.cells)",
        "tests/site/test_downloads.py::test_a_csv_holds",
    ),
    Mutant(
        "a JSON file of one row, without its limits",
        "explainer/export/records.py",
        '"sources": [sources[key] for key in cited]}',
        '"sources": [sources[key] for key in cited], "caveats": [],\n'
        '               "rows": record.model_dump(exclude_none=True)["rows"][:1]}',
        "tests/site/test_downloads.py::test_a_json_file",
    ),
    Mutant(
        "too many sources of every country",
        "explainer/outlets.py",
        "return sorted(counts.items()",
        "return sorted(((place, count + 7) for place, count in counts.items())",
        "tests/site/test_derived.py::test_places_of_publication",
    ),
    Mutant(
        "no rule holds the parts of a model together",
        "explainer/records/model.py",
        "refuse([*self._controls()",
        "list([*self._controls()",
        "tests/unit/test_model_rules.py::test_a_rule",
    ),
    Mutant(
        "no rule holds a chart's names to its table",
        "explainer/check/charts.py",
        "    yield from _name_faults(chart, table)\n",
        "",
        "tests/unit/test_chart_rules.py::test_a_rule",
    ),
    Mutant(
        "no rule keeps a log scale above zero",
        "explainer/check/charts.py",
        "    yield from _log_faults(chart, table, types)\n",
        "",
        "tests/unit/test_chart_rules.py::test_a_rule",
    ),
    Mutant(
        "no rule bounds a crowd",
        "explainer/check/charts.py",
        "    yield from _crowd_faults(chart, table, types)\n",
        "",
        "tests/unit/test_chart_rules.py::test_a_rule",
    ),
    Mutant(
        "words on this page are gone",
        "explainer/view/page_parts.py",
        ', "term": "Words on this page"',
        "",
        "tests/site/test_derived.py::test_a_page_lists_the_terms",
    ),
    Mutant(
        "the index leads to the worst places first",
        "explainer/view/a_to_z.py",
        "key=lambda place: ranks[place.kind]",
        "key=lambda place: -ranks[place.kind]",
        "tests/site/test_derived.py::test_the_index",
    ),
    Mutant(
        "a source names one page that uses it",
        "overrides/macros/listing-sources.html",
        "{% for page in pages %}",
        "{% for page in pages[:1] %}",
        "tests/site/test_derived.py::test_a_source_names",
    ),
    Mutant(
        "words of a chart are not broken into lines",
        "explainer/view/charts/canvas.py",
        "if lines and text_width(",
        "if lines and 0 * text_width(",
        "tests/browser/test_chart_words.py",
    ),
    Mutant(
        "the order of a set reaches the map",
        "explainer/view/charts/map.py",
        'sorted(set(outlines()["shapes"]) - grouped)',
        'list(set(outlines()["shapes"]) - grouped)',
        "tests/unit/test_hash_seed.py",
    ),
    Mutant(
        "a drawing to take away does not name its sources",
        "explainer/export/charts.py",
        'f"Sources: {sources(view, table, chart)}."',
        '""',
        "tests/site/test_downloads.py::test_a_drawing",
    ),
    Mutant(
        "a page shows ten times the number",
        "explainer/view/words.py",
        "def number_words(",
        "def number_words(number: float) -> str:\n    return _number_words(number * 10)\n\n\ndef _number_words(",
        "tests/site/test_downloads.py::test_a_page_has_the_numbers",
    ),
    Mutant(
        "a row cites the sources of another",
        "explainer/export/tables.py",
        '" ".join(row.sources)',
        '" ".join(table.rows[0].sources)',
        "tests/site/test_downloads.py::test_a_csv_holds",
    ),
    Mutant(
        "search engines are not told of the claims",
        "explainer/export/sitemap.py",
        "if kind.stamped and",
        "if not kind.stamped and",
        "tests/site/test_linked_data.py::test_robots_may_read_all",
    ),
    Mutant(
        "a citation ends in the signs of another record",
        "explainer/view/citation.py",
        "replace(work, said=said, signs=_signs(site, kind, key))",
        "replace(work, said=said, signs=_signs(site, kind, next(iter(site.library.all(kind)))))",
        "tests/site/test_claims.py::test_a_citation_ends",
    ),
    Mutant(
        "answers stand as they were written, the right one where it was",
        "overrides/macros/quiz.html",
        "question.shuffled",
        "question.options",
        "tests/site/test_quiz.py::test_answers_stand",
    ),
    Mutant(
        "a card on another site names no source",
        "overrides/macros/embed-claim.html",
        "{% for source in claim.sources %}",
        "{% for source in claim.sources[:0] %}",
        "tests/site/test_claims.py::test_a_card_of_a_claim",
    ),
    Mutant(
        "the hash of a file for teachers is that of another",
        "explainer/export/teaching/files.py",
        "hashlib.sha256(data)",
        "hashlib.sha256(data[:-1])",
        "tests/site/test_teaching_files.py::test_the_index_tells",
    ),
]


def _not_copied(folder: str, names: list[str]) -> list[str]:
    """What is built or installed, at the top alone: ``tests/site`` holds tests."""
    return [name for name in names if name == "__pycache__" or (Path(folder) == ROOT and name in NOT_COPIED)]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the tests say of a project in which all faults stand."""
    copy = tmp_path_factory.mktemp("mutants") / "project"
    shutil.copytree(ROOT, copy, ignore=_not_copied)
    for mutant in MUTANTS:
        _plant(copy / mutant.file, mutant)
    built = subprocess.run(
        [sys.executable, "-m", "explainer", "build"], cwd=copy, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, (
        f"the planted faults must pass the build, so that only a test can see them:\n{built.stderr}"
    )
    files = sorted({mutant.red.partition("::")[0] for mutant in MUTANTS})
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rf", "-p", "no:cacheprovider", *files],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout


def _plant(file: Path, mutant: Mutant) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(mutant.old) >= 1, f"'{mutant.name}' fits no more: {mutant.file} has changed; plant it again"
    file.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")


@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.name for mutant in MUTANTS])
def test_a_planted_fault_turns_a_test_red(mutant: Mutant, said: str) -> None:
    assert any(line.startswith(f"FAILED {mutant.red}") for line in said.splitlines()), said[-3000:]
