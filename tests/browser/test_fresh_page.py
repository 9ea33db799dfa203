"""Tests share a browser context; nothing of one reaches the next by it."""

from pathlib import Path

import pytest

from tests.support.contexts import Contexts

STORE = """() => {
  document.cookie = "left=1";
  for (const store of [localStorage, sessionStorage]) store.setItem("left", "1");
}"""
STORED = "[document.cookie, localStorage.length, sessionStorage.length]"


@pytest.mark.parametrize("where", ["host", "folder"])
def test_a_page_has_nothing_of_the_page_before_it(contexts: Contexts, address: str, built: Path, where: str) -> None:
    start = address if where == "host" else built.as_uri()
    found = []
    for _ in range(2):
        page = contexts.open()
        page.goto(f"{start}/about/privacy.html")
        found.append(page.evaluate(STORED))
        page.evaluate(STORE)
        assert page.evaluate("localStorage.length") == 1
        contexts.tidy()
    assert found == [["", 0, 0], ["", 0, 0]]
    assert page.is_closed()
