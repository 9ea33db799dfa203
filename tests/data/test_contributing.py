"""The samples in CONTRIBUTING.md are records that fit the schema, and show every key of it."""

import re
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from explainer.kind import Kind
from explainer.kinds import KINDS

# A sample shows one of each; these need more of the same.
MORE: dict[str, dict[str, int]] = {
    "chapter": {"questions": 4, "discussion": 3},
    "model": {"tasks": 3},
    "rubric": {"criteria": 3, "anchors": 2},
}


def _blocks(root: Path) -> list[dict[str, object]]:
    text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    return [document for block in blocks for document in _documents(block)]


def _documents(block: str) -> list[dict[str, object]]:
    parts = re.split(r"^# data/\S+.*$", block, flags=re.MULTILINE)
    return [yaml.safe_load(part) for part in parts if part.strip()]


def _samples(root: Path, kind_name: str) -> list[dict[str, object]]:
    """The records of one kind that are shown: several where keys exclude each other."""
    kind = next(kind for kind in KINDS if kind.name == kind_name)
    if kind.key is None:
        return [max(_blocks(root), key=lambda block: len(_keys(kind.file_model) & block.keys()))]
    items = next(block[kind.key] for block in _blocks(root) if list(block) == [kind.key])
    assert isinstance(items, list)
    return items


def _keys(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_the_sample_fits_the_schema(kind: Kind, root: Path) -> None:
    for sample in _samples(root, kind.name):
        sample |= {key: sample[key] * times for key, times in MORE.get(kind.name, {}).items()}  # type: ignore[operator]
        kind.record.model_validate(sample)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_the_sample_shows_every_key(kind: Kind, root: Path) -> None:
    shown = set().union(*_samples(root, kind.name))
    assert _keys(kind.record) - shown == set()
