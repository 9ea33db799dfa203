"""The preview: from saving a file to the new build being told, and what the builder keeps in memory."""

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path

from tests.bench._longer import LEFT_BEHIND
from tests.bench.build import environment

ROOT = Path(__file__).resolve().parent.parent.parent
TIMES = 30
# What is edited, to and fro: (file, old, new).
EDITS = {
    "a sentence": ("docs/shaming-screens/the-crossing.md", "{{ opener() }}\n\n", "{{ opener() }}\n\nSo it was. "),
    "a claim's record": ("data/claims/the-crossing.yml", "place: Xiangyang", "place: Old Xiangyang"),
    "a template": ("overrides/macros/claim-note.html", "<article", "<article "),
    "a style sheet": ("docs/assets/css/claims.css", "\n", "\n\n"),
    "Python": ("explainer/view/words.py", '"""', '""" '),
}


@contextmanager
def _serving(root: Path) -> Iterator[HTTPResponse]:
    """The stream of builds of a preview of ``root``, after its first."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "explainer", "serve", "--root", str(root), "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=root, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while True:
            try:
                events = urllib.request.urlopen(f"http://127.0.0.1:{port}/__preview/events", timeout=600)
                break
            except OSError:
                time.sleep(0.1)
        while _number(events) < 1:
            pass
        yield events
    finally:
        process.terminate()
        process.wait()


def _number(events: HTTPResponse) -> int:
    """The number of the next build that is told."""
    while not (line := events.readline().decode()).startswith("data:"):
        assert line, "the preview ended"
    return int(line.removeprefix("data:"))


def _worker(root: Path) -> Path:
    """What the system knows about the process that builds ``root``."""
    wanted = ["-m", "explainer.warm", str(root)]
    return next(
        folder
        for folder in Path("/proc").glob("[0-9]*")
        if (folder / "cmdline").read_bytes().decode().split("\0")[1:4] == wanted
    )


def _processor(worker: Path) -> float:
    """Seconds of processor that it has had, with all that it waited for."""
    return sum(map(int, (worker / "stat").read_text().rpartition(")")[2].split()[11:15])) / os.sysconf("SC_CLK_TCK")


def _memory(worker: Path) -> int:
    """MiB that it holds."""
    return int((worker / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 2**20


def _edited(root: Path, file: str, old: str, new: str, events: HTTPResponse) -> tuple[float, float]:
    """One edit: seconds on the clock, and of processor where the same process built before and after."""
    path, before = root / file, _worker(root)
    text, spent = path.read_text(encoding="utf-8"), _processor(before)
    start = time.monotonic()
    path.write_text(text.replace(new, old, 1) if new in text else text.replace(old, new, 1), encoding="utf-8")
    _number(events)
    wall = time.monotonic() - start
    after = _worker(root)
    return wall, _processor(after) - (spent if after == before else 0)


def report() -> None:
    """Medians of each kind of edit, and the memory after each."""
    print(f"{os.getloadavg()[0]:.1f} programs on {os.cpu_count()} processors; medians of {TIMES} edits")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "project"
        shutil.copytree(ROOT, root, ignore=LEFT_BEHIND)
        with _serving(root) as events:
            for name, (file, old, new) in EDITS.items():
                walls, spent = zip(*(_edited(root, file, old, new, events) for _ in range(TIMES)), strict=True)
                print(
                    f"  {name:<18} {statistics.median(walls):5.2f} s on the clock, {statistics.median(spent):5.2f} s of "
                    f"processor, {_memory(_worker(root))} MiB",
                    flush=True,
                )
