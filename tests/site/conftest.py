"""Every page of the built site, read once."""

from pathlib import Path

import pytest

from tests.html import Element, read_pages


@pytest.fixture(scope="session")
def pages(built: Path) -> dict[str, Element]:
    """Address below the root -> the page's elements."""
    return read_pages(built)
