"""The map of the code names every module at the top of the package, and nothing that is not there."""

import re
from pathlib import Path

import explainer

FOLDERS = {"read", "check", "view", "export", "records", "editions"}


def test_the_map_of_the_code_is_whole_and_true(root: Path) -> None:
    package = root / "explainer"
    modules = {file.name for file in package.glob("*.py") if not file.name.startswith("__")}
    named = set(re.findall(r"``([\w/]+\.py)``", explainer.__doc__ or ""))
    assert modules <= named, sorted(modules - named)
    assert not [name for name in named if not any(package.rglob(name))]
    folders = {file.parent.name for file in package.glob("*/__init__.py")}
    assert folders == FOLDERS == {name for name in FOLDERS if f"``{name}/``" in (explainer.__doc__ or "")}
