"""The two lists that pip installs are the lock: they agree with the named dependencies, and say nothing of where things
come from.
"""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

LISTS = {"requirements.txt": "project", "requirements-test.txt": "test"}
HOSTS = re.compile(r"pypi\.\w+|python" r"hosted|registry\.npm" r"js")


class Entry(NamedTuple):
    """A line of a list: its version, its hashes, and what asks for it."""

    version: str
    hashes: list[str]
    via: set[str]


def _entries(text: str) -> dict[str, Entry]:
    blocks = re.findall(
        r"^([\w.-]+)(?:\[[^\]]+\])?==([^\s;]+)(.*?)(?=^[\w.-]+(?:\[|==)|\Z)", text, re.MULTILINE | re.DOTALL
    )
    return {
        name: Entry(
            version,
            re.findall(r"--hash=(sha256:[0-9a-f]{64})\b", rest),
            set(re.findall(r"# +(?:via )?([^\s#]+(?: \([^)]*\))?)$", rest, re.MULTILINE)),
        )
        for name, version, rest in blocks
    }


@pytest.fixture(scope="module")
def lists(root: Path) -> dict[str, dict[str, Entry]]:
    return {name: _entries((root / name).read_text(encoding="utf-8")) for name in LISTS}


def _pins(root: Path, group: str) -> dict[str, str]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] if group == "project" else project["dependency-groups"][group]
    return {name.lower(): version for name, version in (pin.split("==") for pin in wanted)}


@pytest.mark.parametrize("name", LISTS)
def test_each_list_holds_what_the_project_names(name: str, root: Path, lists: dict[str, dict[str, Entry]]) -> None:
    pins, entries = _pins(root, LISTS[name]), lists[name]
    assert pins == {key: entries[key].version for key in pins if key in entries}, "run 'make lock'"


@pytest.mark.parametrize("name", LISTS)
def test_whatever_a_list_holds_is_asked_for(name: str, root: Path, lists: dict[str, dict[str, Entry]]) -> None:
    own = "watched (pyproject.toml)" if LISTS[name] == "project" else "watched (pyproject.toml:test)"
    faults = {key for key, entry in lists[name].items() if not entry.via & {own, *lists[name]}}
    named = {key for key, entry in lists[name].items() if own in entry.via}
    assert not faults and named == _pins(root, LISTS[name]).keys(), "run 'make lock'"


@pytest.mark.parametrize("name", LISTS)
def test_whatever_is_installed_has_its_hashes(name: str, lists: dict[str, dict[str, Entry]]) -> None:
    assert lists[name] and not [key for key, entry in lists[name].items() if not entry.hashes]


def test_the_lists_agree_with_each_other(lists: dict[str, dict[str, Entry]]) -> None:
    first, second = lists.values()
    assert {key: first[key][:2] for key in first.keys() & second.keys()} == {
        key: second[key][:2] for key in first.keys() & second.keys()
    }


def test_no_file_names_the_host_of_a_registry(root: Path) -> None:
    files = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    faults = []
    for name in files:
        file = root / name
        if name and file.is_file() and file.suffix not in (".woff2", ".ttf", ".png"):
            faults += [
                f"{name}: {found[0]}" for found in HOSTS.finditer(file.read_text(encoding="utf-8", errors="replace"))
            ]
    assert not faults


def test_the_lists_hold_no_address(root: Path) -> None:
    assert not [name for name in LISTS if "://" in (root / name).read_text(encoding="utf-8")]


def test_every_dependency_is_pinned_and_says_why(root: Path) -> None:
    lines = re.findall(r"^  \"[^\n]+$", (root / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(lines) > 10
    faults = [line for line in lines if not re.fullmatch(r'  "[\w-]+==[\d.]+", +# (\S+ ){1,}\S+', line)]
    assert not faults
