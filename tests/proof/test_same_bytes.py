"""Equal sources give equal bytes, whatever the day, the time zone, the language, the hash seed, the folder, the age of
the files, and with or without a repository around them.
"""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.html import listing
from tests.support.projects import copy_project

pytestmark = pytest.mark.proof
# Python reads this before all else: the process believes that it is this much later.
LATER = """
import datetime, time
_ahead, _time = {days} * 86_400, time.time
time.time = lambda: _time() + _ahead

class _Date(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())

class _DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

datetime.date, datetime.datetime = _Date, _DateTime
"""
WORLDS = {
    "here": {"days": 0, "TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
    "far [from] here, 1": {
        "days": 403, "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "LANGUAGE": "tr", "PYTHONHASHSEED": "4242",
    },
}  # fmt: skip


def _begin(folder: Path, days: int, **settings: str) -> subprocess.Popen[str]:
    """A build of the project's own files, in a copy without a repository, that has begun."""
    project = copy_project(folder / "project")
    for file in project.rglob("*"):
        if not file.is_symlink():
            os.utime(file, (86_400.0 * (9_000 + days),) * 2)
    (folder / "later").mkdir()
    (folder / "later" / "sitecustomize.py").write_text(LATER.format(days=days), encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, "-m", "explainer", "build", "--root", str(project)],
        cwd=project,
        env={**os.environ, **settings, "PYTHONPATH": f"{folder / 'later'}{os.pathsep}{project}"},
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_worlds_give_the_same_bytes(tmp_path: Path) -> None:
    begun = [_begin(tmp_path / name, **settings) for name, settings in WORLDS.items()]
    for run in begun:
        assert run.wait() == 0, run.stderr.read() if run.stderr else ""
    sites = [tmp_path / name / "project" / "site" for name in WORLDS]
    names = [sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()) for site in sites]
    assert names[0] == names[1] and len(names[0]) > 1000
    _, other, unread = filecmp.cmpfiles(*sites, names[0], shallow=False)
    assert not other + unread, listing(other + unread)
