"""What the development server builds from an edit is what a clean build makes of the same files, byte for byte."""

import random
import shutil
from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.warm import Warm
from tests.conftest import files_of
from tests.support.projects import sample_on_our_code

PROSE, CLAIM, TEMPLATE = "docs/part/lane.md", "data/claims/lane.yml", "overrides/macros/claim-note.html"
# (what was edited, file, old, new): the first few can be rendered page by page, the last need everything.
EDITS = [
    ("a sentence", PROSE, "It took", "It really took"),
    ("a sentence of another page", "docs/index.md", "Nothing here.", "Nothing here yet."),
    ("a claim", CLAIM, "who: The office", "who: The other office"),
    ("a figure in a claim", CLAIM, "five days", "5 days"),
    ("a row of a table", "data/tables/counts.yml", "[There, 2018, null]", "[There, 2018, 7]"),
    ("a template", TEMPLATE, "Who said it", "Who said this"),
    ("a style sheet", "docs/assets/css/claims.css", "\n", "\n/* edited */\n"),
    ("a name", "data/systems/gate.yml", "name: The gate", "name: The high gate"),
    ("front matter", "docs/index.md", "A sample of every kind", "One sample of every kind"),
    ("a heading of a page", "docs/index.md", "# ", "# New "),
    ("a setting", "mkdocs.yml", "site_name: Sample", "site_name: Sampler"),
    ("the frame of all pages", "overrides/main.html", "<article ", "<article data-edited "),
    ("a broken record", CLAIM, "shown:", "shwon:"),
    ("a broken page", PROSE, "{{ quiz() }}", "{{ quizz() }}"),
    ("a broken template", TEMPLATE, "{% endif %}", "{% endfi %}"),
    ("a dead link", "docs/index.md", "Nothing", "[x](#nowhere) Nothing"),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return sample_on_our_code(tmp_path / "project")


def _clean(project: Path, copy: Path) -> dict[str, bytes] | None:
    """What a build from nothing makes of the same files; None if it refuses them."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(project, copy, symlinks=True, ignore=shutil.ignore_patterns("site", ".build"))
    return None if main(["build", "--root", str(copy)]) else files_of(copy / "site")


def _edit(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(old, new, 1) if old in text and new not in text else text.replace(new, old, 1), encoding="utf-8"
    )


def _walk(project: Path, copy: Path, edits: list[tuple[str, str, str, str]]) -> None:
    warm, done = Warm(project), []
    assert warm.build() == []
    for name, file, old, new in edits:
        done.append(name)
        _edit(project, file, old, new)
        faults, wanted = warm.build(), _clean(project, copy)
        assert bool(faults) == (wanted is None), (done, faults)
        if wanted is not None:
            found = files_of(project / "site")
            assert found == wanted, (
                done,
                [name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name)],
            )


def test_each_kind_of_edit_gives_the_site_of_a_clean_build(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = [EDITS[place] for place in (0, 2, 5, 7, 12)]
    _walk(project, tmp_path / "clean", [*chosen, chosen[-1]])


@pytest.mark.parametrize("place", [0, 2, 5, 6], ids=lambda place: EDITS[place][0])
def test_what_reaches_a_page_by_its_text_alone_renders_no_other(
    place: int, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm = Warm(project)
    assert warm.build() == []
    monkeypatch.setattr(warm, "_whole", lambda _: pytest.fail("everything is rendered anew"))
    _edit(project, *EDITS[place][1:])
    assert warm.build() == []


@pytest.mark.proof
@pytest.mark.parametrize("seed", [1, 2])
def test_any_sequence_of_edits_gives_the_site_of_a_clean_build(seed: int, project: Path, tmp_path: Path) -> None:
    chance = random.Random(seed)
    _walk(project, tmp_path / "clean", [chance.choice(EDITS) for _ in range(25)])
