"""Charts: golden numbers, and input at its most awkward."""

import pytest

from explainer.records.chart import AnyChart, Bars, Crowd, Dots, Map, Multiples, Slopes, Timeline
from explainer.records.selection import chosen
from explainer.records.table import Cell, Table
from explainer.view.charts.canvas import DESK, PHONE, Size, dodge, shown, text_width, ticks, wrap
from explainer.view.charts.crowd import run_path
from explainer.view.charts.describe import describe
from explainer.view.charts.layouts import LAYOUTS, layout
from explainer.view.charts.rows import Names
from explainer.view.charts.scales import linear_ticks, scale_for, seconds, years

WORDS = {"id": "one", "headline": "A headline", "how": "How to read it."}
NAMES = Names({"paper": "Paper, 2018"})
COLUMNS = [("place", "text"), ("when", "date"), ("count", "number"), ("other", "number")]
CHARTS: list[AnyChart] = [
    Bars(kind="bars", label="place", value="count", **WORDS),
    Bars(kind="bars", label="place", value="count", group="place", own_scale=True, **WORDS),
    Dots(kind="dots", label="place", values=["count"], **WORDS),
    Dots(kind="dots", label="place", values=["count", "other"], names=["one", "other"], **WORDS),
    Dots(kind="dots", label="place", values=["count"], scale="log", group="place", span=True, **WORDS),
    Slopes(kind="slopes", x="when", values=["count", "other"], **WORDS),
    Slopes(kind="slopes", x="when", values=["count"], series="place", scale="log", **WORDS),
    Multiples(kind="multiples", facet="place", values=["count", "other"], **WORDS),
    Multiples(kind="multiples", values=["count", "other"], label="place", highlight=["a"], scale="log", **WORDS),
    Timeline(kind="timeline", date="when", label="place", lane="place", **WORDS),
    Crowd(
        kind="crowd", label="place", one="doors", parts=[{"column": "count", "name": "open", "style": "open"}], **WORDS
    ),
    Map(
        kind="map",
        country="place",
        classes=[{"name": "All", "where": {"place": ["a", "Japan"]}, "fill": "dark"}],
        **WORDS,
    ),
]
AWKWARD: dict[str, list[list[Cell]]] = {
    "one row": [["a", "2018", 5, 7]],
    "all null": [["a", None, None, None], ["b", None, None, None]],
    "zero": [["a", "2018", 0, 0]],
    "equal": [["a", "2018-07", 3, 3], ["b", "2018-07", 3, 3]],
    "huge range": [["a", "2018-07-08", 0.0001, 1], ["b", "2019", 12_000_000_000, 3]],
    "long words": [["a word " * 30, "2018/2020", 5, 6], ["Japan", "2018", 1, 2]],
}


def _table(rows: list[list[Cell]]) -> Table:
    columns = [{"id": key, "name": key.title(), "type": kind, "about": "About."} for key, kind in COLUMNS]
    return Table.model_validate(
        {
            "title": "T",
            "shows": "S",
            "support": "good",
            "as_of": "2018",
            "columns": columns,
            "caveats": ["C"],
            "licence": "L",
            "rows": [{"cells": cells, "sources": ["paper"], "kind": "official"} for cells in rows],
        }
    )


# A crowd of the huge range is left out: the check refuses more than 50,000 marks.
DRAWN = [
    pytest.param(chart, rows, id=f"{chart.kind}-{number}-{name}")
    for number, chart in enumerate(CHARTS)
    for name, rows in AWKWARD.items()
    if (chart.kind, name) != ("crowd", "huge range")
]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize(("chart", "rows"), DRAWN)
def test_awkward_rows_are_drawn(chart: AnyChart, rows: list[list[Cell]], size: Size) -> None:
    drawing = layout(chart, _table(rows), NAMES, size)
    assert drawing.width == size.width
    assert drawing.height >= 40
    assert describe(LAYOUTS[chart.kind].description, drawing)
    for word in drawing.words:
        assert 0 <= word.x <= size.width
        assert word.y <= drawing.height + 6


@pytest.mark.parametrize("chart", CHARTS, ids=[f"{chart.kind}-{number}" for number, chart in enumerate(CHARTS)])
def test_no_row_is_no_mark(chart: AnyChart) -> None:
    empty = chart.model_copy(update={"where": {"place": ["nowhere"]}})
    with_it, without = (layout(one, _table(AWKWARD["one row"]), NAMES, DESK).facts for one in (chart, empty))
    assert with_it and not [fact for fact in without if fact.value], without


def test_bars_start_at_zero_and_end_in_proportion() -> None:
    drawing = layout(CHARTS[0], _table([["a", "2018", 10, 0], ["b", "2018", 5, 0]]), NAMES, DESK)
    first, second = drawing.bars  # type: ignore[attr-defined]
    assert (first.x, second.x) == (324.0, 324.0)
    assert first.width == pytest.approx(2 * second.width, abs=0.2)


def test_negative_bars_go_left() -> None:
    drawing = layout(CHARTS[0], _table([["a", "2018", -10, 0], ["b", "2018", 5, 0]]), NAMES, DESK)
    left, right = drawing.bars  # type: ignore[attr-defined]
    assert left.x + left.width == pytest.approx(right.x, abs=0.2)
    assert "−10" in [word.text for word in drawing.words]


def test_a_missing_value_is_drawn_as_missing() -> None:
    drawing = layout(CHARTS[0], _table([["a", "2018", 10, 0], ["b", "2018", None, 0]]), NAMES, DESK)
    assert [word.text for word in drawing.words if word.role == "missing"] == ["not reported"]
    assert len(drawing.bars) == 1  # type: ignore[attr-defined]


def test_every_one_counted_has_a_mark() -> None:
    drawing = layout(CHARTS[10], _table([["a", "2018", 2470, 0]]), NAMES, DESK)
    assert sum(run.count for run in drawing.runs) == 2470  # type: ignore[attr-defined]
    assert _dots(drawing.runs[0].path, drawing.pitch) == 2470  # type: ignore[attr-defined]


def _dots(path: str, pitch: float) -> int:
    """A line of length n pitches carries n + 1 dots."""
    return sum(round(float(piece.split("h")[1]) / pitch) + 1 for piece in path.split("M") if piece)


def test_a_run_of_marks_breaks_where_the_line_is_full() -> None:
    assert run_path(3, 4, 5, 0, 0, 10) == "M30 0h10.01M0 10h10.01"


def test_reports_stand_on_a_time_axis() -> None:
    chart = Dots.model_validate(
        {
            **WORDS,
            "kind": "dots",
            "label": "place",
            "values": ["count"],
            "scale": "time",
            "unit": "place",
            "reports": [
                {"where": {"place": ["seconds until"]}, "says": "10 seconds", "mark": "ring"},
                {"where": {"place": ["days until"]}, "says": "a day", "mark": "range", "starts": "range"},
            ],
        }
    )
    drawing = layout(chart, _table([["seconds until", "2018", 10, 0], ["days until", "2018", 1, 0]]), NAMES, DESK)
    ring, end = drawing.marks  # type: ignore[attr-defined]
    assert (ring.shape, end.shape) == ("ring", "end")
    assert drawing.spans[0].x1 < ring.x < end.x  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("values", "kind", "ends"),
    [
        ([0.0, 9.0], "linear", (0, 10)),
        ([], "linear", (0.0, 1.0)),
        ([5.0], "linear", (0, 5)),
        ([-90.0, 40.0], "linear", (-100, 50)),
        ([0.0007, 0.69], "log", (0.0001, 1)),
        ([], "log", (1, 10)),
        ([10.0], "log", (10, 100)),
        ([0.0], "log", (1, 10)),
        ([10.0, 518400.0], "time", (10, 604800)),
    ],
)
def test_scales_have_round_ends(values: list[float], kind: str, ends: tuple[float, float]) -> None:
    scale = scale_for(kind, values, 0, 100)  # type: ignore[arg-type]
    assert (scale.low, scale.high) == pytest.approx(ends)


def test_log_steps_are_even_and_zero_stands_before_them() -> None:
    scale = scale_for("log", [0.0, 1.0, 100.0], 0, 100)
    assert [scale.at(value) for value in (0, 1, 10, 100)] == [0, 10.0, 55.0, 100.0]


def test_small_pieces() -> None:
    assert linear_ticks(0, 10) == [0, 2, 4, 6, 8, 10]
    assert (seconds("minutes until the name is shown"), seconds("people")) == (60, None)
    assert (years("2018"), years("2018/2020")) == (2018.5, 2019.5)
    assert shown(0.0107, "percent") == "1.07%"
    assert shown(0.01165, "per-1000") == "11.7"
    assert shown(-35, "plain", after="%") == "−35%"
    assert wrap("one two three", text_width("one two", 16), 16) == ["one two", "three"]


def test_labels_keep_apart_and_near() -> None:
    assert dodge([10, 11, 50], 20, 0, 100) == [0.5, 20.5, 50]
    assert dodge([98, 99], 20, 0, 100) == [80, 100]
    assert dodge([], 20, 0, 100) == []


def test_ticks_that_would_touch_lose_their_words() -> None:
    found = ticks(scale_for("time", [0.0, 10.0, 2629800.0], 12, 336), 350)
    assert [tick.text for tick in found] == ["at once", "", "1 min", "1 hour", "1 day", "", "1 month"]


def test_rows_are_chosen_sorted_and_cut() -> None:
    table = _table([["a", "2018", 1, 0], ["b", "2018", None, 0], ["c", "2018", 3, 0], ["d", "2018", 2, 0]])
    chart = CHARTS[0].model_copy(update={"sort": "-count", "without": {"place": ["d"]}, "limit": 2})
    assert [row.cells[0] for row in chosen(chart, table)] == ["c", "a"]
