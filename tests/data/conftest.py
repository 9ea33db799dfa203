"""A small project of its own for every test that breaks one."""

from pathlib import Path

import pytest

from tests.support.projects import sample_on_our_code


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample project, on the real code."""
    return sample_on_our_code(tmp_path / "project")
