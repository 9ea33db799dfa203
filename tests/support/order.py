"""Which files of tests begin: two workers that start with the slow ones end together on the quick ones."""

import pytest

SLOWEST_FIRST = (
    "browser/test_every_page.py",
    "paper/test_paper.py",
    "search/test_interface.py",
    "models/test_view.py",
    "browser/test_own_settings.py",
    "builders/test_builders.py",
    "serve/test_serve.py",
    "site/test_downloads.py",
    "browser/test_policy.py",
    "browser/test_firefox.py",
    "browser/test_arrival.py",
    "data/test_new_kind.py",
    "data/test_swap.py",
    "site/test_valid.py",
)


def slowest_first(items: list[pytest.Item]) -> None:
    """Order files by what they take, and leave the order within each."""
    items.sort(key=lambda item: _place(item.nodeid.partition("::")[0].removeprefix("tests/")))


def _place(file: str) -> int:
    return SLOWEST_FIRST.index(file) if file in SLOWEST_FIRST else len(SLOWEST_FIRST)
