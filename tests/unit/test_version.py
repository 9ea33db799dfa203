"""The version stands in pyproject.toml; whatever repeats it agrees."""

import tomllib
from pathlib import Path

import yaml


def test_the_version_is_the_same_everywhere(root: Path) -> None:
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    citation = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == version
    assert f"\n## {version}," in (root / "CHANGELOG.md").read_text(encoding="utf-8")
