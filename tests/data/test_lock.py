"""The lock, the lists that pip installs, and the named dependencies with their reasons all agree."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

Package = tuple[str, str]
LISTS = {"requirements.txt": "dependencies", "requirements-test.txt": "test"}


@pytest.fixture(scope="module")
def lock(root: Path) -> list[dict[str, Any]]:
    return tomllib.loads((root / "uv.lock").read_text(encoding="utf-8"))["package"]


def _listed(file: Path) -> dict[Package, set[str]]:
    """(name, version) -> hashes, as pip reads them."""
    entries = re.findall(r"^([\w.-]+)==(\S+)[^\n]*((?:\\\n +--hash=\S+ ?)+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {(name, version): set(re.findall(r"--hash=(\S+)", hashes)) for name, version, hashes in entries}


def _hashes(package: dict[str, Any]) -> set[str]:
    files = [package["sdist"]] if "sdist" in package else []
    return {file["hash"] for file in [*files, *package.get("wheels", [])]}


def _needed(lock: list[dict[str, Any]], group: str) -> set[Package]:
    """Everything that a group of the project's own dependencies brings along."""
    own = next(package for package in lock if package["name"] == "watched")
    waiting = list(own["dependencies"] if group == "dependencies" else own["dev-dependencies"][group])
    found: set[Package] = set()
    while waiting:
        wanted = waiting.pop()
        for package in lock:
            key = (package["name"], package["version"])
            if key[0] == wanted["name"] and wanted.get("version", key[1]) == key[1] and key not in found:
                found.add(key)
                waiting += package.get("dependencies", [])
                waiting += [inner for extra in wanted.get("extra", []) for inner in package["optional-dependencies"][extra]]
    return found


@pytest.mark.parametrize("name", LISTS)
def test_each_list_names_exactly_what_the_lock_needs(name: str, root: Path, lock: list[dict[str, Any]]) -> None:
    assert _listed(root / name).keys() == _needed(lock, LISTS[name])


@pytest.mark.parametrize("name", LISTS)
def test_hashes_agree(name: str, root: Path, lock: list[dict[str, Any]]) -> None:
    locked = {(package["name"], package["version"]): _hashes(package) for package in lock}
    faults = [key for key, hashes in _listed(root / name).items() if not hashes or hashes != locked[key]]
    assert not faults


def test_the_lock_follows_the_project_file(root: Path, lock: list[dict[str, Any]]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    locked = {package["name"]: package["version"] for package in lock}
    own = next(package for package in lock if package["name"] == "watched")
    for wanted, held in ((project["project"]["dependencies"], own["dependencies"]),
                         (project["dependency-groups"]["test"], own["dev-dependencies"]["test"])):
        pins = dict(pin.split("==") for pin in wanted)
        assert pins == {item["name"]: locked[item["name"]] for item in held}


def test_every_dependency_is_pinned_and_says_why(root: Path) -> None:
    lines = re.findall(r"^  \"[^\n]+$", (root / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(lines) > 10
    faults = [line for line in lines if not re.fullmatch(r'  "[\w-]+==[\d.]+", +# (\S+ ){1,}\S+', line)]
    assert not faults
