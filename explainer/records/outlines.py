"""The outlines of the world's countries, which maps draw and whose names a map's rows must use."""

import json
from functools import cache
from pathlib import Path
from typing import Any

OUTLINES = Path(__file__).with_name("outlines.json")


@cache
def outlines() -> dict[str, Any]:
    """``shapes`` (paths) and ``centres`` of countries by name, in pixels of a drawing ``width`` by ``height``."""
    return dict(json.loads(OUTLINES.read_text(encoding="utf-8")))


def is_on_map(country: str) -> bool:
    """Whether a country of this name can be drawn, as a shape or as a disc."""
    return country in outlines()["shapes"] or country in outlines()["centres"]
