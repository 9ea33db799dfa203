"""Which function lays out which kind, and the two sizes of every drawing."""

from explainer.records.chart import AnyChart, Bars, Crowd, Dots, Map, Multiples, Slopes, Timeline
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


def layout(chart: AnyChart, table: Table, names: Names, size: Size) -> Drawing:
    """The layout of any chart."""
    match chart:
        case Bars():
            return bars(chart, table, names, size)
        case Dots():
            return (reports if chart.reports else dots)(chart, table, names, size)
        case Slopes():
            return slopes(chart, table, names, size)
        case Multiples():
            return multiples(chart, table, names, size)
        case Timeline():
            return timeline(chart, table, names, size)
        case Crowd():
            return crowd(chart, table, names, size)
        case Map():
            return world(chart, table, names, size)
