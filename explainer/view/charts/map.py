"""The map: countries of the world by class, every one of them named beneath it."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from explainer.records.chart import Class, Map
from explainer.records.selection import chosen
from explainer.records.table import Table
from explainer.view.charts.canvas import Drawing, Fact, Size, Words, column
from explainer.view.charts.rows import Grid, Names

OUTLINES = Path(__file__).with_name("outlines.json")


@cache
def outlines() -> dict[str, Any]:
    """Outlines and middles of countries by name, in pixels of the wide drawing."""
    return dict(json.loads(OUTLINES.read_text(encoding="utf-8")))


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


@dataclass(frozen=True, kw_only=True)
class MapLayout(Drawing):
    """``scale`` brings the outlines to this size; ``disc`` is the radius of a small country."""

    lands: list[Land]
    keys: list[Key]
    scale: float
    disc: float
    foot: float


def world(chart: Map, table: Table, names: Names, size: Size) -> MapLayout:
    """The layout of a map."""
    grid, rows, world_map = Grid(table), chosen(chart, table), outlines()
    scale = size.width / world_map["width"]
    sorted_out: dict[str, list[str]] = {one.name: [] for one in chart.classes}
    for row in rows:
        fitting = next((one for one in chart.classes if grid.fits(row, one.where)), None)
        if fitting:
            sorted_out[fitting.name].append(grid.words(row, chart.country))
    held = {name for members in sorted_out.values() for name in members}
    lands = [_land("none", sorted(set(world_map["shapes"]) - held))]
    lands += [_land(one.fill, sorted_out[one.name]) for one in chart.classes]
    foot = round(world_map["height"] * scale + 34, 1)
    layout = MapLayout(width=size.width, height=0, words=[], signs=[], facts=[], lands=lands, keys=[], scale=round(scale, 4),
                       disc=4.5 if size.wide else 11, foot=foot)
    if size.wide:
        layout.words.extend(_named(chart, held))
    layout.facts.extend(Fact(one.name, len(sorted_out[one.name]), f"{len(sorted_out[one.name])} countries") for one in chart.classes)
    bottom = _lists(layout, chart.classes, sorted_out, foot, size)
    return MapLayout(**{**vars(layout), "height": round(bottom, 1)})


def _land(fill: str, names: list[str]) -> Land:
    world_map = outlines()
    path = "".join(world_map["shapes"].get(name, "") for name in names)
    small = [name for name in names if name not in world_map["shapes"] and name in world_map["centres"]]
    return Land(fill, path, [tuple(world_map["centres"][name]) for name in small])


def _named(chart: Map, held: set[str]) -> list[Words]:
    centres = outlines()["centres"]
    return [Words(centres[name][0], centres[name][1] + 4, name, "place", "middle") for name in chart.named if name in held]


def _lists(layout: MapLayout, classes: list[Class], members: dict[str, list[str]], top: float, size: Size) -> float:
    """The names under each class's swatch, side by side or one below the other; returns the lower edge."""
    across = len(classes) if size.wide else 1
    gap = 32
    width = (size.width - gap * (across - 1)) / across
    lowest = y = top
    for number, one in enumerate(classes):
        x, y = (round(number * (width + gap), 1), top) if size.wide else (0.0, lowest)
        layout.keys.append(Key(x, y, one.fill))
        heading = column(x + 34, y + 14, f"{one.name}: {len(members[one.name])}", width - 34, "label")
        text = column(x, y + 20 * len(heading) + 22, ", ".join(sorted(members[one.name])), width, "small")
        layout.words.extend(heading + text)
        lowest = max(lowest, y + 20 * len(heading) + 20 * len(text) + (10 if size.wide else 34))
    return lowest
