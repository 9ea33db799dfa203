"""Dots written out report by report: how long something was said to take, and how exactly it was said."""

from dataclasses import dataclass

from explainer.records.chart import Dots, Report
from explainer.records.table import Row, Table
from explainer.view.charts.canvas import AltItem, Size, TextRun, text_width, ticks
from explainer.view.charts.dots import Axis, DotsDrawing, Mark, Span
from explainer.view.charts.rows import Names
from explainer.view.charts.scales import Scale, scale_for, seconds

FADE = 30


@dataclass(frozen=True)
class ResolvedReport:
    """A report with its rows and its ends in the axis's unit (seconds on a time scale)."""

    report: Report
    rows: list[Row]
    low: float | None
    high: float | None


@dataclass(kw_only=True)
class ReportsDrawing(DotsDrawing):
    """A row a report, all on one axis."""

    def draw_reports(self, y: float) -> float:
        """All reports from ``y`` down, under one axis; returns the lower edge."""
        resolved = [self._resolve(one) for one in self.chart.reports]
        scale = self._scale(resolved)
        for one in resolved:
            y = self._row(one, scale, y)
        self.axes.append(Axis(ticks(scale, self.width), 13, 26, round(y - 10, 1)))
        return y

    def _scale(self, resolved: list[ResolvedReport]) -> Scale:
        ends = [end for one in resolved for end in (one.low, one.high) if end is not None]
        zero = [0.0] if any(one.report.starts for one in resolved) else []
        start, end = self.edges()
        start, end = start + (16 if self.wide else 0), end - (20 if self.wide else 8)
        return scale_for(self.chart.scale, ends + zero, start, end, [float(one) for one in self.chart.ticks])

    def _resolve(self, report: Report) -> ResolvedReport:
        rows = [row for row in self.grid.table.rows if self.grid.fits(row, report.where)]
        factor = (seconds(self.grid.words(rows[0], self.chart.unit)) or 1) if self.chart.unit and rows else 1
        values = self.numbers(rows, self.chart.values[:1])
        low = report.low if report.low is not None else min(values, default=None)
        high = report.high if report.high is not None else max(values, default=None)
        return ResolvedReport(
            report, rows, None if low is None else low * factor, None if high is None else high * factor
        )

    def _row(self, resolved: ResolvedReport, scale: Scale, y: float) -> float:
        report, row = resolved.report, resolved.rows[0]
        label, by = self.grid.words(row, self.chart.label), report.by or self.names.of(row)
        self.facts.append(
            AltItem(f"{label}, {by}", None, f"{report.says} ({report.note})" if report.note else report.says)
        )
        if self.wide:
            self.name_row(y, label, by, row.kind)
            self._says(report, *self._draw(resolved, scale, y + 22), y + 22)
            bottom = y + 76
        else:
            bottom = self._narrow(resolved, label, by, scale, y)
        if report.rule:
            self.rules.append(round(bottom - 14, 1))
        return bottom

    def _narrow(self, resolved: ResolvedReport, label: str, by: str, scale: Scale, y: float) -> float:
        """A phone's row: what was said, by whom, and the mark below."""
        report = resolved.report
        self.words.append(TextRun(0, y + 18, report.says[0].upper() + report.says[1:], "value"))
        small = self.write(0, y + 38, ", ".join(part for part in (label, by, report.note) if part), self.width, "note")
        line = y + 38 + 18 * small + 4
        self._draw(resolved, scale, line)
        return line + 30

    def _draw(self, resolved: ResolvedReport, scale: Scale, y: float) -> tuple[float, float]:
        """The mark of a report; returns its left and right edges."""
        report = resolved.report
        if resolved.low is None or resolved.high is None:
            return scale.start, scale.start
        x1, x2 = scale.at(resolved.low), scale.at(resolved.high)
        if report.mark in ("disc", "ring"):
            self.marks.append(Mark(x2, y, report.mark))
            x1 = x2
        elif report.mark == "range":
            self.marks.append(Mark(x2, y, "end"))
        else:
            self._bar(x1, x2, y, fades=report.mark == "fade")
        return self._start(report, scale, x1, x2, y)

    def _bar(self, x1: float, x2: float, y: float, *, fades: bool) -> None:
        """A solid bar, at least as wide as it is high; where its ends are not known it fades over 30 px more."""
        middle, half = (x1 + x2) / 2, max((x2 - x1) / 2, 8)
        left, right = round(middle - half, 1), round(middle + half, 1)
        if fades:
            left, right = left - FADE, right + FADE
        share = round(FADE / (right - left), 3) if fades else 1.0
        self.spans.append(Span(left, right, y, "fade" if fades else "bar", share))

    def _start(self, report: Report, scale: Scale, x1: float, x2: float, y: float) -> tuple[float, float]:
        """What stands at "at once": a ring joined by dots, or a pale bar from there on."""
        if report.starts == "ring":
            self.spans.append(Span(scale.start + 12, round(x1 - 12, 1), y, "dotted"))
            self.marks.append(Mark(scale.start, y, "ring"))
        elif report.starts == "range":
            self.spans.append(Span(scale.start, x2, y, "range"))
        fade = FADE + 4 if report.mark == "fade" else 0
        return (scale.start if report.starts else x1) - fade, x2 + fade

    def _says(self, report: Report, left: float, right: float, y: float) -> None:
        """What was said, right of the mark if there is room, else left of it."""
        room = max(text_width(report.says, 24, "serif"), text_width(report.note or "", 13, "mono"))
        fits = right + 20 + room <= self.width
        x, anchor = (round(right + 20, 1), "start") if fits else (round(left - 18, 1), "end")
        self.words.append(TextRun(x, y + 3, report.says, "value", anchor))
        if report.note:
            self.words.append(TextRun(x, y + 23, report.note, "note", anchor))


def reports(chart: Dots, table: Table, names: Names, size: Size) -> ReportsDrawing:
    """The drawing of a dots chart that lists its reports."""
    drawing = ReportsDrawing.of(chart, table, names, size)
    return drawing.end_at(drawing.draw_reports(44.0), least=0)
