"""The development server keeps serving through a broken edit, says what is wrong, and recovers without a restart."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.projects import sample_with_own_code

PATIENCE = 90  # seconds until a wait counts as in vain; two builds of the sample take four when nothing else runs


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample with its own copy of the code, so that a test may edit that, too."""
    return sample_with_own_code(tmp_path / "a [draft] ü")  # an edit must be seen in a folder of any name


@pytest.fixture
def server(project: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address served, and the file that holds what the server says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = tmp_path / "said.txt"
    with said.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "explainer", "serve", "--root", str(project), "--port", str(port)],
            cwd=project,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
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

    _edit(record, "shwon: five days", "shown: 5 days")
    _until(lambda: "5 days" in _get(page), "the mended page is served")
    assert "Traceback" not in said.read_text()


def test_an_edit_of_code_and_of_a_template_is_seen(server: tuple[str, Path], project: Path) -> None:
    address, _ = server
    _until(lambda: "It senses" in _get(f"{address}/systems/gate.html"), "the first build is served")
    _edit(project / "explainer" / "view" / "figures.py", '"It senses"', '"It looks"')
    _until(lambda: "It looks" in _get(f"{address}/systems/gate.html"), "edited code has run")
    _edit(project / "overrides" / "macros" / "pipeline.html", "Squares are machines", "Boxes are machines")
    _until(lambda: "Boxes are machines" in _get(f"{address}/systems/gate.html"), "an edited template is used")


def _asked(address: str, path: str = "/", **headers: str) -> tuple[int, str]:
    request = urllib.request.Request(
        f"{address}{path}", headers={name.capitalize(): value for name, value in headers.items()}
    )
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_only_this_machine_is_answered_and_only_with_the_site(server: tuple[str, Path], project: Path) -> None:
    address, said = server
    _until(lambda: "five days" in _get(f"{address}/part/lane.html"), "the first build is served")
    for headers in (
        {"host": "evil.example"},
        {"origin": "https://evil.example"},
        {"host": address.removeprefix("http://"), "origin": "null"},
    ):
        assert _asked(address, **headers) == (403, "only this machine may read the preview\n"), headers
    assert _asked(address, host=f"localhost:{address.rsplit(':', 1)[1]}")[0] == 200
    for path in ("/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "//etc/passwd", "/part/%00", "/nothing.html"):
        status, words = _asked(address, path)
        assert status == 404 and "This page was not found" in words, path
    port = address.rsplit(":", 1)[1]
    second = subprocess.run(
        [sys.executable, "-m", "explainer", "serve", "--root", str(project), "--port", port],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert second.returncode == 1 and second.stderr.count("\n") == 1
    assert second.stderr.startswith(
        f"port {port} cannot be had (address already in use); stop what uses it, or take another: make serve PORT="
    )


def test_a_fault_stands_on_the_page_and_goes_when_it_is_mended(server: tuple[str, Path], project: Path) -> None:
    address, _ = server
    page = f"{address}/index.html"
    _until(lambda: "Nothing here" in _get(page), "the first build is served")
    _edit(project / "docs" / "index.md", "Nothing here.", "{{ nothing() }}")
    _until(lambda: "docs/index.md:7: macro: &#x27;nothing&#x27; is not a macro" in _get(page), "the fault is shown")
    assert "Nothing here" in _get(page)
    _edit(project / "docs" / "index.md", "{{ nothing() }}", "Something here.")
    _until(lambda: "Something here" in _get(page), "the mended page is served")
    _until(lambda: "is not a macro" not in _get(page), "the fault is gone")


def test_edits_that_come_together_make_one_build_and_readers_do_not_wait(
    server: tuple[str, Path], project: Path
) -> None:
    address, said = server
    _until(lambda: "built" in said.read_text(), "the first build is served")
    before = said.read_text().count("built;")
    page = project / "docs" / "index.md"
    for number in range(20):
        page.write_text(page.read_text(encoding="utf-8") + f"\nLine {number}.\n", encoding="utf-8")
    assert _get(f"{address}/index.html")
    _until(lambda: "Line 19." in _get(f"{address}/index.html"), "the last edit is served")
    assert said.read_text().count("built;") - before <= 3
