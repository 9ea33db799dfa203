"""What readers type, typed in a real browser: the right page must come first."""

from collections.abc import Callable

import pytest

from tests.html import listing
from tests.search.conftest import Query, read_queries

FIRST = 0.90
FIRST_THREE = 0.97
NOTHING = 0.02
LEAST = 100


@pytest.fixture(scope="module")
def ranks(ask: Callable[[str], list[str]]) -> list[tuple[Query, int | None, list[str]]]:
    return [(query, query.rank(links), links) for query in read_queries() for links in [ask(query.say)]]


def test_there_are_enough_queries(root: object) -> None:
    queries = read_queries()
    assert len(queries) >= LEAST and len({query.say for query in queries}) == len(queries)


def test_every_right_answer_exists(built: object) -> None:
    missing = [
        right
        for query in read_queries()
        for right in query.right
        if not (built / f"{right.partition('#')[0]}.html").exists()
    ]  # type: ignore[operator]
    assert not missing, listing(missing)


def test_the_right_page_is_first(ranks: list[tuple[Query, int | None, list[str]]]) -> None:
    wrong = [f"{query.kind}: {query.say}: {rank}: {links[:1]}" for query, rank, links in ranks if rank != 1]
    assert len(wrong) <= (1 - FIRST) * len(ranks), listing(wrong)


def test_the_right_page_is_among_the_first_three(ranks: list[tuple[Query, int | None, list[str]]]) -> None:
    wrong = [
        f"{query.kind}: {query.say}: {rank}: {links[:3]}" for query, rank, links in ranks if rank is None or rank > 3
    ]
    assert len(wrong) <= (1 - FIRST_THREE) * len(ranks), listing(wrong)


def test_hardly_any_query_finds_nothing(ranks: list[tuple[Query, int | None, list[str]]]) -> None:
    nothing = [query.say for query, _, links in ranks if not links]
    assert len(nothing) <= NOTHING * len(ranks), listing(nothing)
