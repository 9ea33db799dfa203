"""One page with the search open, shared by the tests that only type and read; and the parts of the search by name."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.support.waiting import until

QUERIES = Path(__file__).with_name("queries.yml")
READERS = Path(__file__).with_name("readers.yml")
SECOND = Path(__file__).with_name("readers-2.yml")
THIRD = Path(__file__).with_name("readers-3.yml")
SEED = 20261130
FIELD = ".search__field"
RESULT = ".search__result"
LINK = ".search__list a"
STATUS = ".search__status"
OPENER = "header [data-search-open]"
PANEL = "#search-panel"
PRIVACY = "/about/privacy.html"
# Types a query as one word and waits until the list of the whole index is drawn; answers with the link of each page, best first: the one
# that Enter would follow for the first.
TYPE = """query => new Promise(done => {
  const field = document.querySelector(".search__field");
  document.addEventListener("search-answered", function read({detail}) {
    if (detail.query !== query.trim() || !detail.results.whole) return;
    document.removeEventListener("search-answered", read);
    done([...document.querySelectorAll(".search__result")].map(item => item.querySelector("a").href));
  });
  field.value = query;
  field.dispatchEvent(new Event("input", {bubbles: true}));
})"""


def asset(built: Path, name: str) -> Path:
    """A script of the search in the built site, whose name there tells its content: ``search/index.js``."""
    stem = Path(name)
    return next((built / stem.parent).glob(f"{stem.stem}.*{stem.suffix}"))


@dataclass(frozen=True)
class Query:
    """A query of a list, with the addresses that answer it."""

    kind: str
    say: str
    right: tuple[str, ...]

    def rank(self, links: list[str]) -> int | None:
        """The place of the first right page, from 1; None if there is none."""
        return next(
            (place for place, link in enumerate(links, 1) if any(_same(link, right) for right in self.right)), None
        )


def _same(link: str, right: str) -> bool:
    page, _, fragment = link.partition("#")
    wanted, _, entry = right.partition("#")
    anchor = next(
        (part[3:] for part in fragment.split("&") if part.startswith("at=")), fragment if "=" not in fragment else ""
    )
    return page.removesuffix(".html").endswith(f"/{wanted}") and entry in ("", anchor)


def read_queries() -> list[Query]:
    """All queries of ``queries.yml``."""
    return _queries(yaml.safe_load(QUERIES.read_text(encoding="utf-8"))["queries"])


def _queries(content: dict[str, Any]) -> list[Query]:
    return [Query(kind, row["say"], tuple(row["right"])) for kind, rows in content.items() for row in rows]


def read_readers(unseen: bool) -> tuple[list[Query], list[str]]:
    """The queries of one half of ``readers.yml``, and what is not on the site; the file tells how it is halved."""
    content: dict[str, Any] = yaml.safe_load(READERS.read_text(encoding="utf-8"))
    half = slice(int(unseen), None, 2)
    return _queries({who: rows[half] for who, rows in content["readers"].items()}), content["absent"][half]


def read_second(unseen: bool) -> tuple[list[Query], list[str]]:
    """The same of ``readers-2.yml``, halved by the seed."""
    content: dict[str, Any] = yaml.safe_load(SECOND.read_text(encoding="utf-8"))
    halves = ([*_queries(content["readers"])], [*content["absent"]])
    for rows in halves:
        random.Random(SEED).shuffle(rows)  # type: ignore[arg-type]
    queries, absent = halves
    return queries[int(unseen) :: 2], absent[int(unseen) :: 2]


def read_third() -> tuple[list[Query], list[str]]:
    """All of ``readers-3.yml``."""
    content: dict[str, Any] = yaml.safe_load(THIRD.read_text(encoding="utf-8"))
    return _queries(content["readers"]), content["absent"]


@pytest.fixture
def desk(page: Page) -> Page:
    """A wide window, where the field stands in the header."""
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


def open_search(page: Page, address: str, query: str = "") -> None:
    """Opens a plain page and its search as a reader does at this width, and types."""
    page.goto(address + PRIVACY)
    phone = page.locator(OPENER).is_visible()
    page.click(OPENER if phone else FIELD)
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type(query)


@pytest.fixture(scope="module")
def searching(browser: Browser, address: str) -> Iterator[Page]:
    """A page whose search has the focus."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + PRIVACY)
    page.focus(FIELD)
    until(page, "self.searchPanel")
    yield page
    context.close()


@pytest.fixture(scope="module")
def ask(searching: Page) -> Callable[[str], list[str]]:
    """Types a query and returns the links found."""
    return lambda query: searching.evaluate(TYPE, query)
