"""Every kind of chart, declared once: the function that lays it out, and what its description calls it.

A new kind needs its record in ``records/chart.py``, a line here, and its template
``overrides/macros/charts/<kind>.html``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from explainer.records.chart import CHART_KINDS, AnyChart, Dots
from explainer.records.table import Table
from explainer.view.charts.bars import bars
from explainer.view.charts.canvas import Drawing, Size
from explainer.view.charts.crowd import crowd
from explainer.view.charts.dots import dots
from explainer.view.charts.map import world
from explainer.view.charts.multiples import multiples
from explainer.view.charts.reports import reports
from explainer.view.charts.rows import Names
from explainer.view.charts.slopes import slopes
from explainer.view.charts.timeline import timeline


@dataclass(frozen=True)
class ChartKind:
    """One kind of chart. ``layout`` takes the chart's record, its table, the names of sources and the size."""

    layout: Callable[[Any, Table, Names, Size], Drawing[Any]]
    description: str


def _dots(chart: Dots, table: Table, names: Names, size: Size) -> Drawing[Any]:
    return (reports if chart.reports else dots)(chart, table, names, size)


LAYOUTS = {
    "bars": ChartKind(bars, "Bar chart"),
    "dots": ChartKind(_dots, "Dot chart"),
    "slopes": ChartKind(slopes, "Line chart"),
    "multiples": ChartKind(multiples, "Small charts side by side"),
    "timeline": ChartKind(timeline, "Timeline"),
    "crowd": ChartKind(crowd, "One mark for each one counted"),
    "map": ChartKind(world, "World map"),
}
MISSING = tuple(kind for kind in CHART_KINDS if kind not in LAYOUTS)


def layout(chart: AnyChart, table: Table, names: Names, size: Size) -> Drawing[Any]:
    """The layout of any chart."""
    return LAYOUTS[chart.kind].layout(chart, table, names, size)
