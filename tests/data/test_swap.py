"""``site/`` is whole, old or new, whatever happens to a build: another at the same time, a kill, a full disk, a spoilt
cache.
"""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from explainer import workspace
from explainer.__main__ import main
from explainer.export.share import share_name
from tests.conftest import files_of


def _start(project: Path, limit: int | None = None) -> subprocess.Popen[str]:
    """A build in a process of its own; no file of it may be longer than ``limit`` bytes, as on a disk that is full."""

    def small() -> None:
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen(
        [sys.executable, "-m", "explainer", "build", "--root", str(project)],
        cwd=project,
        text=True,
        preexec_fn=small,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_two_builds_at_once_both_give_the_whole_site(project: Path) -> None:
    builds = [_start(project), _start(project)]
    said = [build.communicate()[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    together = files_of(project / "site")
    assert main(["build", "--root", str(project)]) == 0
    assert together == files_of(project / "site")
    assert [file.name for file in (project / ".build").iterdir() if file.name.startswith(("site-", "old"))] == []


def test_a_full_disk_gives_one_line_and_leaves_the_site(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("good")
    build = _start(project, limit=30_000)
    said = build.communicate()[1]
    assert (build.returncode, (project / "site" / "index.html").read_text()) == (1, "good")
    assert (
        said.count("\n") == 1
        and "cannot be written or read (file too large); make room or give leave; site/ is as it was" in said
    ), said


def test_a_folder_that_cannot_be_made_gives_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / ".build").write_text("in the way")
    assert main(["build", "--root", str(project)]) == 1
    assert (
        capsys.readouterr().err
        == ".build:1: file: cannot be written or read (file exists); make room or give leave; site/ is as it was\n"
    )


def test_a_site_that_was_being_replaced_is_put_back(tmp_path: Path) -> None:
    (tmp_path / ".build" / "old").mkdir(parents=True)
    (tmp_path / ".build" / "old" / "index.html").write_text("good")
    (tmp_path / ".build" / "site-left").mkdir()
    workspace.recover(tmp_path)
    assert (tmp_path / "site" / "index.html").read_text() == "good"
    assert list((tmp_path / ".build").iterdir()) == []


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_new_site_takes_the_place_of_the_old(
    exchanges: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchanges:
        monkeypatch.setattr(workspace, "_exchanged", lambda *_: False)
    for name in ("site", "fresh"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    workspace.replace(tmp_path / "fresh", tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "fresh"


def test_a_spoilt_share_image_in_the_cache_is_drawn_anew(project: Path) -> None:
    assert main(["build", "--root", str(project)]) == 0
    image = project / "site" / "assets" / "share" / share_name("index.html")
    good = image.read_bytes()
    for kept in (project / ".build" / "share").iterdir():
        kept.write_bytes(kept.read_bytes()[:-40])
    assert main(["build", "--root", str(project)]) == 0
    assert image.read_bytes() == good
