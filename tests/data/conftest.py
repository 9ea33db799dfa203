"""A small project of its own for every test that breaks one."""

import shutil
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parent.parent / "sample"


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """A copy of the sample project, with the real templates."""
    copy = tmp_path / "project"
    shutil.copytree(SAMPLE, copy)
    shutil.copytree(root / "overrides" / "macros", copy / "overrides" / "macros")
    (copy / "explainer").symlink_to(root / "explainer")
    return copy
