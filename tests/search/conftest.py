"""One page with the search open, shared by the tests that only type and read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

QUERIES = Path(__file__).with_name("queries.yml")
# Types a query as one word and waits until the list is drawn; answers with the link of each page, best first: the one
# that Enter would follow.
TYPE = """query => new Promise(done => {
  const field = document.querySelector("[data-md-component=search-query]");
  document.addEventListener("search-answered", function read({detail}) {
    if (detail.query !== query.trim()) return;
    document.removeEventListener("search-answered", read);
    done([...document.querySelectorAll(".md-search-result__item")].map(item => {
      const links = [...item.querySelectorAll("a")].map(a => [Number(a.firstElementChild.dataset.mdScore), a.href]);
      return links.sort(([one], [other]) => other - one)[0][1];
    }));
  });
  field.value = query;
  field.dispatchEvent(new Event("input", {bubbles: true}));
})"""


@dataclass(frozen=True)
class Query:
    """A query of the list, with the addresses that answer it."""

    kind: str
    say: str
    right: tuple[str, ...]

    def rank(self, links: list[str]) -> int | None:
        """The place of the first right page, from 1; None if there is none."""
        return next((place for place, link in enumerate(links, 1) if any(_same(link, right) for right in self.right)), None)


def _same(link: str, right: str) -> bool:
    page, _, anchor = link.partition("#")
    wanted, _, entry = right.partition("#")
    return page.split("?")[0].removesuffix(".html").endswith(f"/{wanted}") and entry in ("", anchor)


def read_queries() -> list[Query]:
    """All queries of ``queries.yml``."""
    content: dict[str, Any] = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))["queries"]
    return [Query(kind, row["say"], tuple(row["right"])) for kind, rows in content.items() for row in rows]


@pytest.fixture(scope="module")
def searching(browser: Browser, address: str) -> Iterator[Page]:
    """A page whose search has the focus."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/about/privacy.html")
    page.focus("[data-md-component=search-query]")
    yield page
    context.close()


@pytest.fixture(scope="module")
def ask(searching: Page) -> Callable[[str], list[str]]:
    """Types a query and returns the links found."""
    searching.evaluate("document.querySelector('[data-md-component=search-query]').value = ''")
    return lambda query: searching.evaluate(TYPE, query)
