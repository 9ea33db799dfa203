"""The map: countries of the world by class, every one of them named beneath it."""

from dataclasses import dataclass, field

from explainer.records.chart import Map
from explainer.records.outlines import outlines
from explainer.records.table import Table
from explainer.view.charts.canvas import AltItem, Drawing, Size, TextRun
from explainer.view.charts.rows import Names

GAP = 32


@dataclass(frozen=True)
class Land:
    """All countries of a class as one path (``class`` is a fill, or none), and discs for those too small to draw."""

    fill: str
    path: str
    discs: list[tuple[float, float]]


@dataclass(frozen=True)
class Key:
    """A swatch of a fill."""

    x: float
    y: float
    fill: str


@dataclass(kw_only=True)
class MapDrawing(Drawing[Map]):
    """``scale`` brings the outlines to this size; ``disc`` is the radius of a small country; the lists begin at
    ``foot``.
    """

    lands: list[Land] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)

    @property
    def _share(self) -> float:
        return float(self.size.width / outlines()["width"])

    @property
    def scale(self) -> float:
        return round(self._share, 4)

    @property
    def disc(self) -> float:
        return 4.5 if self.wide else 11

    @property
    def foot(self) -> float:
        return round(float(outlines()["height"]) * self._share + 34, 1)

    def draw_lands(self) -> float:
        """All countries by class, and their names below; returns the lower edge."""
        members = self._members()
        grouped = {name for names in members.values() for name in names}
        self.lands.append(_land("none", sorted(set(outlines()["shapes"]) - grouped)))
        self.lands.extend(_land(one.fill, members[one.name]) for one in self.chart.classes)
        if self.wide:
            centres = outlines()["centres"]
            self.words.extend(
                TextRun(centres[name][0], centres[name][1] + 4, name, "place", "middle")
                for name in self.chart.named
                if name in grouped
            )
        for one in self.chart.classes:
            self.facts.append(AltItem(one.name, len(members[one.name]), f"{len(members[one.name])} countries"))
        return self._lists(members)

    def _members(self) -> dict[str, list[str]]:
        """Class -> its countries: a row belongs to the first class that it fits."""
        members: dict[str, list[str]] = {one.name: [] for one in self.chart.classes}
        for row in self.rows:
            fitting = next((one for one in self.chart.classes if self.grid.fits(row, one.where)), None)
            if fitting:
                members[fitting.name].append(self.grid.words(row, self.chart.country))
        return members

    def _lists(self, members: dict[str, list[str]]) -> float:
        """The names under each class's swatch, side by side or one below the other; returns the lower edge."""
        across = len(self.chart.classes) if self.wide else 1
        width = (self.width - GAP * (across - 1)) / across
        lowest = self.foot
        for number, one in enumerate(self.chart.classes):
            x, y = (round(number * (width + GAP), 1), self.foot) if self.wide else (0.0, lowest)
            self.keys.append(Key(x, y, one.fill))
            heading = self.write(x + 34, y + 14, f"{one.name}: {len(members[one.name])}", width - 34, "label")
            text = self.write(x, y + 20 * heading + 22, ", ".join(sorted(members[one.name])), width, "small")
            lowest = max(lowest, y + 20 * heading + 20 * text + (10 if self.wide else 34))
        return lowest


def _land(fill: str, names: list[str]) -> Land:
    world_map = outlines()
    path = "".join(world_map["shapes"].get(name, "") for name in names)
    small = [name for name in names if name not in world_map["shapes"] and name in world_map["centres"]]
    return Land(fill, path, [tuple(world_map["centres"][name]) for name in small])


def world(chart: Map, table: Table, names: Names, size: Size) -> MapDrawing:
    """The drawing of a map."""
    drawing = MapDrawing.of(chart, table, names, size)
    return drawing.end_at(drawing.draw_lands(), least=0)
