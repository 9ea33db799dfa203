"""A few queries of which none may ever miss: the first result is the right page, or the right entry on it."""

from collections.abc import Callable

import pytest

from tests.search.conftest import Query

SCREENS = (
    "tables/jaywalker-screens",
    "systems/jaywalker-screen-xiangyang",
    "shaming-screens/the-crossing",
    "shaming-screens/does-shame-work",
)
# query -> where the first result must lead; several where each is a right answer
QUERIES = {
    "jaywalking": SCREENS,
    "jaywalkers": SCREENS,
    "CCTV": ("glossary#cctv", "systems/camera-network", "tables/cameras-countries"),
    "smart glasses": (
        "glossary#facial-recognition-glasses",
        "systems/smart-glasses-zhengzhou",
        "panopticon/the-glasses-and-the-confession",
    ),
    "Yitu": ("companies/yitu",),
    "panopticon": ("glossary#panopticon", "panopticon/does-being-watched-change-us", "panopticon/index"),
    "BriefCam": ("tables/surveillance-index-2019",),  # stands only in a cell of a table
    "base rate": ("glossary#base-rate",),
    "positive predictive value": ("glossary#positive-predictive-value",),
}


@pytest.mark.parametrize("query", QUERIES)
def test_the_first_result_is_the_right_page(ask: Callable[[str], list[str]], query: str) -> None:
    found = ask(query)
    assert Query("first", query, QUERIES[query]).rank(found) == 1, found[:3]
