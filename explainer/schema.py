"""JSON Schemas of the data files, so that an editor can complete keys and mark mistakes while one types."""

import json
from pathlib import Path

from explainer.kinds import KINDS


def schemas() -> dict[str, str]:
    """File name -> text of every schema, the same text on every run."""
    return {f"{kind.name}.json": _text(kind.file_model.model_json_schema(by_alias=True)) for kind in KINDS}


def write_schemas(folder: Path) -> None:
    """Write all schemas into ``folder`` (``data/schema``)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


def _text(schema: dict[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
