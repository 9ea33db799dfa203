"""Makes explainer/records/outlines.json: the countries of the world as short SVG paths, projected once.

Run by hand, and only when Natural Earth or the projection changes:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/outlines.py package/countries-110m.json package/countries-50m.json

Natural Earth is in the public domain; world-atlas, which repacks it as TopoJSON, is under the ISC licence.
The projection is Equal Earth (Šavrič, Patterson and Jenny 2018): areas are true to each other.
"""

import json
import math
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parent.parent / "explainer" / "records" / "outlines.json"
WIDTH, HEIGHT = 1184, 585
NORTH, SOUTH = 83.6, -56.0
LEAST_AREA, LEAST_STEP = 5.0, 0.9
RENAMED = {"Czechia": "Czech Republic", "Côte d'Ivoire": "Ivory Coast", "United States of America": "United States"}
LEFT_OUT = {"Antarctica", "Fr. S. Antarctic Lands"}
SMALL = ("Bahrain", "Hong Kong", "Malta", "Mauritius", "Singapore")
NOTE = (
    "Outlines: Natural Earth 4.1 (public domain), from the npm package world-atlas 2.0.2 (ISC), 1:110m, simplified; "
    "Equal Earth projection, 1184 by 585. They imply nothing about any border."
)

Point = tuple[float, float]


def equal_earth(longitude: float, latitude: float) -> Point:
    """Degrees -> plane units, about -2.7..2.7 and -1.3..1.3 (y grows to the north)."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    slope = 9 * a4 * theta**8 + 7 * a3 * theta**6 + 3 * a2 * theta**2 + a1
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(theta) / (3 * slope)
    return x, a4 * theta**9 + a3 * theta**7 + a2 * theta**3 + a1 * theta


def placed(longitude: float, latitude: float) -> Point:
    """Degrees -> pixels of the drawing; 11 degrees east stands in the middle, so that Siberia is whole."""
    turned = (longitude - 11 + 180) % 360 - 180
    x, y = equal_earth(turned, latitude)
    top, bottom = equal_earth(0, NORTH)[1], equal_earth(0, SOUTH)[1]
    scale = HEIGHT / (top - bottom)
    return WIDTH / 2 + x * scale, (top - y) * scale


def arcs_of(world: dict[str, Any]) -> list[list[Point]]:
    """The arcs of a TopoJSON file in pixels, simplified one by one, so that neighbours keep one border."""
    (sx, sy), (tx, ty) = world["transform"]["scale"], world["transform"]["translate"]
    found = []
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append(placed(x * sx + tx, max(y * sy + ty, -89)))
        found.append(simplified(points))
    return found


def simplified(points: list[Point]) -> list[Point]:
    """Douglas and Peucker: no point that is left out was further than LEAST_STEP from the line."""
    if len(points) < 3:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = math.hypot(x2 - x1, y2 - y1)

    def away(point: Point) -> float:
        if length < 1e-9:
            return math.hypot(point[0] - x1, point[1] - y1)
        return abs((x2 - x1) * (y1 - point[1]) - (x1 - point[0]) * (y2 - y1)) / length

    place = max(range(1, len(points) - 1), key=lambda index: away(points[index]))
    if away(points[place]) < LEAST_STEP:
        return [points[0], points[-1]]
    return simplified(points[: place + 1])[:-1] + simplified(points[place:])


def rings_of(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[list[Point]]:
    """The outer and inner rings of a country."""
    polygons = geometry.get("arcs", []) if geometry["type"] == "MultiPolygon" else [geometry.get("arcs", [])]
    rings = []
    for ring in (ring for polygon in polygons for ring in polygon):
        points: list[Point] = []
        for index in ring:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            points += arc[1:] if points else arc
        rings.append(points)
    return [ring for ring in rings if max(x for x, _ in ring) - min(x for x, _ in ring) < WIDTH / 2]


def area(ring: list[Point]) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def path(rings: list[list[Point]]) -> str:
    """SVG path data in whole pixels, relative after each start; small islands are left out."""
    whole = [ring for ring in rings if area(ring) >= LEAST_AREA]
    return "".join(_ring(ring) for ring in whole or [max(rings, key=area)])


def _ring(ring: list[Point]) -> str:
    points = [(round(x), round(y)) for x, y in ring]
    steps = []
    for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
        if (x1, y1) != (x2, y2):
            steps.append(f"{x2 - x1}{' ' if y2 >= y1 else ''}{y2 - y1}")
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps[:-1])}z".replace(" -", "-") if len(steps) > 2 else ""


def centre(rings: list[list[Point]]) -> list[int]:
    """The middle of the largest ring: where a name or a small country's disc stands."""
    ring = max(rings, key=area)
    return [round(sum(values) / len(ring)) for values in zip(*ring, strict=True)]


def main(coarse: str, fine: str) -> None:
    shapes: dict[str, str] = {}
    centres: dict[str, list[int]] = {}
    for file, wanted in ((coarse, None), (fine, SMALL)):
        world = json.loads(Path(file).read_text(encoding="utf-8"))
        arcs = arcs_of(world)
        for geometry in world["objects"]["countries"]["geometries"]:
            name = RENAMED.get(geometry["properties"]["name"], geometry["properties"]["name"])
            rings = rings_of(geometry, arcs)
            if not rings or name in LEFT_OUT or (wanted and name not in wanted):
                continue
            centres[name] = centre(rings)
            if not wanted and (drawn := path(rings)):
                shapes[name] = drawn
    content = {
        "note": NOTE,
        "width": WIDTH,
        "height": HEIGHT,
        "shapes": dict(sorted(shapes.items())),
        "centres": dict(sorted(centres.items())),
    }
    TARGET.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(shapes)} countries, {sum(map(len, shapes.values()))} characters of path")


if __name__ == "__main__":
    main(*sys.argv[1:3])
