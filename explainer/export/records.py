"""Every exported record as JSON (to compute with), beside its page, with the sources it cites written out."""

import json
from pathlib import Path
from typing import Any

from explainer.kinds import KINDS
from explainer.records.base import Record
from explainer.records.references import references
from explainer.site import Site


def as_json(record: Record, sources: dict[str, dict[str, Any]]) -> str:
    """The whole record; ``sources`` are those of the site by id, as they are to be written out."""
    cited = sorted({reference.id for reference in references(record) if reference.kind == "source"})
    written = {**record.model_dump(exclude_none=True), "sources": [sources[key] for key in cited]}
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def record_files(site: Site, kind: str) -> dict[str, bytes]:
    """``<id>.json`` of each record of a kind, and its bytes."""
    sources = {key: source.model_dump(by_alias=True, exclude_none=True) for key, source in site.library.sources.items()}
    return {f"{key}.json": as_json(record, sources).encode() for key, record in site.library.all(kind).items()}


def write_records(site: Site, target: Path) -> None:
    """Write ``<id>.json`` beside the page of each record of an exported kind."""
    for kind in (kind for kind in KINDS if kind.exported and kind.folder):
        folder = target / str(kind.folder)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in record_files(site, kind.name).items():
            (folder / name).write_bytes(content)
