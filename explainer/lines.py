"""YAML read so that every key knows its line, no key may stand twice, and every fault of syntax has a place."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from explainer.faults import Faults

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """The content of one YAML file and the line of each of its keys."""

    file: Path
    content: dict[str, Any]
    lines: dict[KeyPath, int] = field(default_factory=dict)

    def line(self, path: KeyPath) -> int:
        """The line of ``path``, or of the nearest thing around it (a missing key has no line of its own)."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(file: Path, faults: Faults) -> Document | None:
    """Read one data file; None, with the reason in ``faults``, if it can't be used."""
    text = read_text(file, faults)
    return None if text is None else parse_yaml(file, text, 0, faults)


def read_text(file: Path, faults: Faults) -> str | None:
    """Read a UTF-8 text file; None, with a fault, if it is not UTF-8."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.add(file, line, "file", "is not UTF-8; save it as UTF-8")
    return None


def parse_yaml(file: Path, text: str, above: int, faults: Faults) -> Document | None:
    """Parse ``text``, which starts ``above`` lines down in ``file``; its top level must be a mapping."""
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        faults.add(file, _error_line(error) + above, "YAML", _explain(error))
        return None
    if node is None:
        faults.add(file, 1 + above, "file", "is empty; write the record or delete the file")
        return None
    if not isinstance(node, yaml.MappingNode):
        faults.add(file, _line(node) + above, "file", "has no mapping at its top level; begin with 'key:'")
        return None
    return _document(file, node, above, faults)


def _document(file: Path, node: yaml.Node, above: int, faults: Faults) -> Document | None:
    lines: dict[KeyPath, int] = {}
    before = len(faults.found)
    _walk(file, node, (), lines, above, faults)
    if len(faults.found) > before:
        return None
    try:
        content = yaml.CSafeLoader("").construct_document(node)
    except (yaml.YAMLError, ValueError) as error:
        faults.add(file, _error_line(error) + above, "YAML", f"holds a value that cannot be read ({error}); "
                   "put dates and odd values in quotes")
        return None
    return Document(file, content, lines)


def _walk(file: Path, node: yaml.Node, path: KeyPath, lines: dict[KeyPath, int], above: int, faults: Faults) -> None:
    lines.setdefault(path, _line(node) + above)
    if isinstance(node, yaml.SequenceNode):
        for position, item in enumerate(node.value):
            _walk(file, item, (*path, position), lines, above, faults)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*path, str(key.value))
            if inner in lines:
                faults.add(file, _line(key) + above, dotted(inner), "is a duplicate key (first on line "
                           f"{lines[inner]}); keep one of them")
            lines.setdefault(inner, _line(key) + above)
            _walk(file, value, inner, lines, above, faults)


def dotted(path: KeyPath) -> str:
    """A path for people: ``rows.3.cells``, counting list items from 0 as editors' schemas do."""
    return ".".join(str(part) for part in path) or "file"


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _error_line(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line + 1 if mark else 1


def _explain(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or str(error)
    return f"cannot be read ({problem}); correct the indentation, quotes or colons here"
