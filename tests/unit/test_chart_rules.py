"""Every rule that holds a chart to its table refuses what it forbids, at the place where it stands."""

from typing import Any

import pytest

from explainer.check.charts import MOST_MARKS, chart_faults
from explainer.records.table import Table

SLOPES: dict[str, Any] = {"kind": "slopes", "x": "year", "values": ["count"]}
CROWD: dict[str, Any] = {
    "kind": "crowd",
    "label": "place",
    "one": "a door",
    "parts": [{"column": "count", "name": "doors", "style": "solid"}],
}
DOTS: dict[str, Any] = {"kind": "dots", "label": "place", "values": ["count"]}
# (name of the rule, the chart, the count of the second row, where the fault stands, what it says)
RULES: list[tuple[str, dict[str, Any], int | None, tuple[str | int, ...], str]] = [
    ("names", {**SLOPES, "names": ["one", "two"]}, 4, ("names",), "is not of the same length as 'values'"),
    ("highlight", {**SLOPES, "highlight": ["Nowhere"]}, 4, ("highlight", 0), "'Nowhere' stands in no row"),
    ("log scale of lines", {**SLOPES, "scale": "log"}, -4, ("values", 0), "has values below zero"),
    ("log scale of dots", {**DOTS, "scale": "log"}, -4, ("values", 0), "has values below zero"),
    ("a crowd below nothing", CROWD, -4, ("parts", 0, "column"), "has a count below 0"),
    ("a crowd without end", CROWD, MOST_MARKS + 1, ("parts", 0, "column"), f"above {MOST_MARKS:,}"),
    (
        "a crowd of words",
        {**CROWD, "parts": [{"column": "place", "name": "doors", "style": "solid"}]},
        4,
        ("parts", 0, "column"),
        "column 'place' holds text",
    ),
    ("time", {**SLOPES, "x": "place"}, 4, ("x",), "column 'place' holds text, this needs year or date"),
    ("sort", {**DOTS, "sort": "-counts"}, 4, ("sort",), "there is no column 'counts'"),
    ("has", {**DOTS, "has": ["counts"]}, 4, ("has", 0), "there is no column 'counts'"),
    ("without", {**DOTS, "without": {"place": ["Nowhere"]}}, 4, ("without", "place", 0), "no row has 'Nowhere'"),
]


def _table(*charts: dict[str, Any], count: int | None = 4) -> Table:
    columns = [
        {"id": "place", "name": "Place", "type": "text", "about": "W"},
        {"id": "year", "name": "Year", "type": "year", "about": "W"},
        {"id": "count", "name": "Count", "type": "number", "about": "W"},
    ]
    drawn = [{"id": f"c{number}", "headline": "H", "how": "H", **chart} for number, chart in enumerate(charts)]
    return Table.model_validate(
        {
            "title": "T",
            "shows": "S",
            "support": "good",
            "kind": "estimate",
            "columns": columns,
            "caveats": ["C"],
            "licence": "L",
            "charts": drawn,
            "rows": [
                {"cells": ["Here", 2018, 5], "sources": ["paper"]},
                {"cells": ["There", 2019, count], "sources": ["paper"]},
            ],
        }
    )


@pytest.mark.parametrize("chart", [SLOPES, CROWD, DOTS], ids=["slopes", "crowd", "dots"])
def test_a_sound_chart_is_taken(chart: dict[str, Any]) -> None:
    assert chart_faults(_table(chart)) == []


@pytest.mark.parametrize(("rule", "chart", "count", "place", "said"), RULES, ids=[rule for rule, *_ in RULES])
def test_a_rule_refuses_what_it_forbids(
    rule: str, chart: dict[str, Any], count: int | None, place: tuple[str | int, ...], said: str
) -> None:
    found = chart_faults(_table(chart, count=count))
    assert [path for path, message in found if said in message] == [("charts", 0, *place)], (rule, found)


def test_a_country_is_named_as_the_map_names_it() -> None:
    world = {
        "kind": "map",
        "country": "place",
        "classes": [{"name": "All", "where": {"year": [2018, 2019]}, "fill": "dark"}],
    }
    found = chart_faults(_table(world))
    assert (("charts", 0, "country"), "'There' is no country of the map; use the map's name for it") in found
    near = _table(world).model_copy(
        update={"rows": [row.model_copy(update={"cells": ["Equador", 2018, 5]}) for row in _table(world).rows]}
    )
    assert (("charts", 0, "country"), "'Equador' is no country of the map; write 'Ecuador'") in chart_faults(near)


def test_an_id_stands_once() -> None:
    found = chart_faults(_table(DOTS, {**DOTS, "id": "c0"}))
    assert found == [(("charts", 1, "id"), "'c0' is the id of an earlier chart; give it another")]
