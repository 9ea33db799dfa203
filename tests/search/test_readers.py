"""What ten kinds of readers type, put to the engine with the site's own index: each list, or half of one, by itself."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from tests.html import listing
from tests.search.conftest import Query, asset, read_readers, read_second, read_third

ASK = """queries => queries.map(query => engine.search(query).pages.map(({page, found: [{entry}]}) =>
  `/${page.url}${entry.anchor && `#${entry.anchor}`}`))"""


class Floor(NamedTuple):
    """What was reached, so that no change loses it unseen. All lists are tuned on now; unseen, the third had first 72,
    first three 85, nothing 75 per cent. The aim for what is unseen: 90, 98 and 80.
    """

    first: float
    three: float
    nothing: float


FLOORS = {
    "first list, odd": Floor(0.93, 0.97, 0.85),
    "first list, even": Floor(0.91, 0.96, 0.90),
    "second list, odd": Floor(0.87, 0.94, 0.93),
    "second list, even": Floor(0.87, 0.96, 0.93),
    "third list": Floor(0.86, 0.93, 0.76),
}


@pytest.fixture(scope="module")
def engine(browser: Browser, built: Path) -> Iterator[Page]:
    page = browser.new_page()
    for name in ("search/engine.js", "search/index.js", "search/more.js"):
        page.add_script_tag(path=asset(built, name))
    page.evaluate("() => { window.engine = new SearchEngine(searchIndex, MiniSearch); engine.add(searchMore.parts); }")
    yield page
    page.close()


def _list(name: str) -> tuple[list[Query], list[str]]:
    if name.startswith("third"):
        return read_third()
    return (read_second if name.startswith("second") else read_readers)(name.endswith("even"))


def _ranks(engine: Page, queries: list[Query]) -> list[tuple[Query, int | None]]:
    found = engine.evaluate(ASK, [query.say for query in queries])
    return [(query, query.rank(links)) for query, links in zip(queries, found, strict=True)]


@pytest.mark.parametrize("half", FLOORS)
def test_readers_find_their_pages(engine: Page, half: str) -> None:
    queries, _ = _list(half)
    ranks = _ranks(engine, queries)
    for most, floor in ((1, FLOORS[half].first), (3, FLOORS[half].three)):
        wrong = [f"{query.kind}: {query.say}: {rank}" for query, rank in ranks if rank is None or rank > most]
        assert len(wrong) <= round((1 - floor) * len(ranks)), listing(wrong)


@pytest.mark.parametrize("half", FLOORS)
def test_what_is_not_on_the_site_finds_nothing(engine: Page, half: str) -> None:
    _, absent = _list(half)
    answered = [query for query, links in zip(absent, engine.evaluate(ASK, absent), strict=True) if links]
    assert len(answered) <= round((1 - FLOORS[half].nothing) * len(absent)), listing(answered)


def test_there_are_enough_readers(built: Path) -> None:
    halves = [_list(half) for half in FLOORS]
    queries = [query for half, _ in halves for query in half]
    assert (
        len(queries) >= 350
        and len({query.kind for query in queries}) >= 10
        and sum(len(absent) for _, absent in halves) >= 70
    )
    missing = [
        right for query in queries for right in query.right if not (built / f"{right.partition('#')[0]}.html").exists()
    ]
    assert not missing, listing(missing)
