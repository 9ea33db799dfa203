"""What was parsed before is taken for the very same text, and for nothing else."""

from pathlib import Path

import pytest

from explainer.faults import Faults
from explainer.read import strict_yaml
from explainer.read.kept import keeping
from explainer.read.strict_yaml import Document, parse_yaml

TEXT = "name: A\nlist:\n  - one\n"


def _read(root: Path, text: str, offset: int = 0) -> tuple[Document | None, Faults]:
    """As a fresh process reads it."""
    strict_yaml._SOUND.clear()
    faults = Faults(root)
    with keeping(root):
        return parse_yaml(root / "a.yml", text, offset, faults), faults


def _unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on nothing can be parsed."""
    monkeypatch.setattr(strict_yaml, "_parsed", lambda *_: None)


def test_the_same_text_is_not_parsed_again_and_keeps_its_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = _read(tmp_path, TEXT)
    _unread(monkeypatch)
    assert first is not None
    assert _read(tmp_path, TEXT)[0] == first
    assert first.line(("list", 0)) == 3


@pytest.mark.parametrize(
    ("text", "offset"), [("name: B\n", 0), (TEXT + "\n", 0), (TEXT, 1)], ids=["other", "longer", "further down"]
)
def test_another_text_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, offset: int) -> None:
    _read(tmp_path, TEXT)
    _unread(monkeypatch)
    assert _read(tmp_path, text, offset)[0] is None


def test_a_faulty_text_tells_its_faults_each_time(tmp_path: Path) -> None:
    for _ in range(2):
        found, faults = _read(tmp_path, "a: 1\na: 2\n")
        assert found is None
        assert "duplicate key" in faults.report()


@pytest.mark.parametrize("damage", [b"", b"no such thing", None], ids=["empty", "foreign", "cut short"])
def test_a_damaged_file_is_passed_over(tmp_path: Path, damage: bytes | None) -> None:
    first, _ = _read(tmp_path, TEXT)
    (file,) = (tmp_path / ".build").iterdir()
    file.write_bytes(file.read_bytes()[:-3] if damage is None else damage)
    assert _read(tmp_path, TEXT)[0] == first


def test_where_nothing_can_be_written_everything_is_read(tmp_path: Path) -> None:
    (tmp_path / ".build").write_text("in the way")
    found, faults = _read(tmp_path, TEXT)
    assert found is not None
    assert not faults
