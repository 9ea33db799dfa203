"""A small project of its own for every test that breaks one."""

from pathlib import Path

import pytest

from tests.conftest import copy_sample


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """The sample project, on the real code."""
    copy = copy_sample(tmp_path / "project")
    (copy / "explainer").symlink_to(root / "explainer")
    return copy
