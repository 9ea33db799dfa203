"""A build that is killed at any moment leaves ``site/`` whole, old or new, and the next build recovers by itself."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import files_of
from tests.support.projects import replace_once, sample_on_our_code

pytestmark = pytest.mark.proof
KILLS = 10


def _start(project: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "explainer", "build", "--root", str(project)],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _built(project: Path) -> tuple[dict[str, bytes], float]:
    """A whole build, and how many seconds it took."""
    began = time.monotonic()
    assert _start(project).wait() == 0
    return files_of(project / "site"), time.monotonic() - began


def kill_at(project: Path, moment: float) -> bool:
    """Start a build and kill it after so many seconds; whether it was killed before its end."""
    build = _start(project)
    time.sleep(moment)
    build.kill()
    return build.wait() != 0


def walk(project: Path, seed: int, kills: int) -> dict[str, int]:
    """How often the killed builds were cut short, and left the old site and the new one."""
    chance, page = random.Random(seed), project / "docs" / "index.md"
    new, _ = _built(project)
    replace_once(page, "Nothing here.", "Something here.")
    old, took = _built(project)
    assert old != new
    sites = {"Nothing here.": new, "Something here.": old}
    counts = {"cut short": 0, "old": 0, "new": 0}
    for turn in range(kills):
        before, after = sites if page.read_text(encoding="utf-8").count("Nothing here.") else (*reversed(sites),)
        replace_once(page, before, after)
        counts["cut short"] += kill_at(project, chance.uniform(0, took * 1.1))
        left = files_of(project / "site") if (project / "site").exists() else {}
        assert left in (sites[before], sites[after]), f"seed {seed}, turn {turn}: site/ is neither old nor new"
        counts["new" if left == sites[after] else "old"] += 1
        assert _built(project)[0] == sites[after], f"seed {seed}, turn {turn}: the next build does not recover"
    assert [file.name for file in (project / ".build").iterdir() if file.name.startswith(("site-", "old"))] == []
    return counts


def test_a_killed_build_leaves_the_old_site_or_the_new(tmp_path: Path) -> None:
    counts = walk(sample_on_our_code(tmp_path / "project"), seed=19, kills=KILLS)
    assert counts["cut short"] > KILLS / 2, counts
