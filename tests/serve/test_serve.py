"""The development server keeps serving through a broken edit, says what is wrong, and recovers without a restart."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import copy_sample

PATIENCE = 90  # seconds until a wait counts as in vain; two builds of the sample take four when nothing else runs


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """A copy of the sample with its own copy of the code, so that a test may edit that, too."""
    copy = copy_sample(tmp_path / "project")
    shutil.copytree(root / "explainer", copy / "explainer", ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@pytest.fixture
def server(project: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address served, and the file that holds what the server says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = tmp_path / "said.txt"
    with said.open("w") as out:
        process = subprocess.Popen([sys.executable, "-m", "explainer", "serve", "--root", str(project), "--port", str(port)],
                                   cwd=project, stdout=out, stderr=subprocess.STDOUT)
        yield f"http://127.0.0.1:{port}", said
        process.terminate()
        process.wait(10)


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def _until(true: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"waited in vain until {what}"
        time.sleep(0.2)


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_broken_edit_is_named_and_the_old_page_stays(server: tuple[str, Path], project: Path) -> None:
    address, said = server
    page = f"{address}/part/lane.html"
    record = project / "data" / "claims" / "lane.yml"
    _until(lambda: "five days" in _get(page), "the first build is served")

    _edit(record, "shown: five days", "shwon: five days")
    _until(lambda: "data/claims/lane.yml:3: claims.0.shwon: is not a key" in said.read_text(), "the fault is named")
    assert "five days" in _get(page)

    _edit(record, "shwon: five days", "shown: six days")
    _until(lambda: "six days" in _get(page), "the mended page is served")
    assert "Traceback" not in said.read_text()


def test_an_edit_of_code_and_of_a_template_is_seen(server: tuple[str, Path], project: Path) -> None:
    address, _ = server
    _until(lambda: "It senses" in _get(f"{address}/systems/gate.html"), "the first build is served")
    _edit(project / "explainer" / "view" / "figures.py", '"It senses"', '"It looks"')
    _until(lambda: "It looks" in _get(f"{address}/systems/gate.html"), "edited code has run")
    _edit(project / "overrides" / "macros" / "pipeline.html", "Squares are machines", "Boxes are machines")
    _until(lambda: "Boxes are machines" in _get(f"{address}/systems/gate.html"), "an edited template is used")
