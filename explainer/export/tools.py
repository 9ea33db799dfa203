"""The records that a class works with, as one script: a page opened from a folder may load no other kind of data."""

import json
from pathlib import Path
from typing import Any

from explainer.site import Site
from explainer.view.record_data import claim_data, fact_data
from explainer.view.tools import RECORDS, STOPS, stops
from explainer.view.typography import curly


def write_tool_records(site: Site, target: Path) -> None:
    """Write every claim and statement, and everything that can be assigned, as scripts that set ``self.watched…``."""
    library = site.library
    records = {
        "claims": {key: claim_data(site, key) for key in library.claims},
        "facts": {key: fact_data(site, key) for key in library.facts},
    }
    for file, name, content in ((RECORDS, "watchedRecords", records), (STOPS, "watchedStops", stops(site))):
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        written = json.dumps(_printed(content), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        (target / file).write_text(f"self.{name}={written};\n", encoding="utf-8")


def _printed(value: Any) -> Any:
    """The texts with the marks of print, as on every page; addresses are no texts."""
    if isinstance(value, dict):
        return {name: inner if name in ("href", "at") else _printed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_printed(inner) for inner in value]
    return curly(value) if isinstance(value, str) else value
