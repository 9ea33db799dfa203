"""YAML read so that every key knows its line, no key may stand twice, and every fault of syntax has a place."""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from explainer.faults import Faults
from explainer.read.kept import keep, kept, key_of, pass_over

KeyPath = tuple[str | int, ...]

# YAML 1.1 makes 90 of 1:30, 8 of 010, 31 of 0x1F and 12 of 1_2; an author means none of them. What is no number at all
# ('.nan') is left to the record, which knows whether a number belongs there.
_PLAIN = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e[-+][0-9]+)?|[-+]?\.(?:inf|nan)", re.IGNORECASE)
# Formats (joiners, marks of direction), controls, private and unassigned letters, separators of lines and paragraphs.
_HIDDEN = frozenset(("Cf", "Cc", "Co", "Cn", "Cs", "Zl", "Zp"))
# Letters that are seen: of English, of its neighbours in Europe, of Chinese. Only what is none of them is looked at.
_SEEN = re.compile(r"[\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u4e00-\u9fef]*")
_TEMPLATE = re.compile(r"\{[{%#]")
_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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


# A row of opening signs: the parser would recurse into each, and the process would end without a word.
_NESTED = re.compile(r"(?:[\[{]|- |\? ){20,}")
DEEPEST = 40


def hidden_letter(text: str) -> tuple[int, str] | None:
    """The first letter that nobody sees, or that turns the order of others round, as (place, what is wrong)."""
    if _SEEN.fullmatch(text):
        return None
    for place, letter in enumerate(text):
        if (
            letter > "~"
            and unicodedata.category(letter) in _HIDDEN
            or (letter < " " and letter not in "\n\t\r")
            or letter == "\x7f"
        ):
            name = unicodedata.name(letter, "a control character").lower()
            return place, f"holds U+{ord(letter):04X} ({name}), which nobody sees; delete it"
    return None


def read_yaml(file: Path, faults: Faults) -> Document | None:
    """Read one data file; None, with the reason in ``faults``, if it can't be used."""
    text = read_text(file, faults)
    return None if text is None else parse_yaml(file, text, 0, faults)


def read_text(file: Path, faults: Faults) -> str | None:
    """Read a UTF-8 text file, with or without a byte order mark; None, with a fault, if that cannot be done."""
    try:
        if file.exists() and not file.is_file() and not file.is_dir():
            raise OSError("it is no plain file")  # a pipe would be waited for, and a device never ends
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.add(file, line, "file", "is not UTF-8; save it as UTF-8")
    except OSError as error:
        faults.add(
            file,
            1,
            "file",
            f"cannot be opened ({(error.strerror or str(error)).lower()}); put a readable file here, or delete it",
        )
    return None


def parse_yaml(file: Path, text: str, line_offset: int, faults: Faults) -> Document | None:
    """Parse ``text``, which starts ``line_offset`` lines down in ``file``; its top level must be a mapping."""
    before, document = _SOUND.get(file, ("", None))
    if document and before == (text, line_offset):
        pass_over()
        return document
    key = key_of(text, line_offset)
    known = kept(key)
    document = Document(file, *known) if known else _parsed(file, text, line_offset, faults)
    if document and not known:
        keep(key, document.content, document.lines)
    _SOUND[file] = (text, line_offset), document
    return document


# The text of each file as it was last read in this process, and what it held.
_SOUND: dict[Path, tuple[object, Document | None]] = {}


def _parsed(file: Path, text: str, line_offset: int, faults: Faults) -> Document | None:
    if control := _CONTROL.search(text):
        faults.add(
            file,
            text.count("\n", 0, control.start()) + 1 + line_offset,
            "YAML",
            f"holds the control character {ord(control[0]):#04x}; delete it",
        )
        return None
    deepest = max(map(len, _NESTED.findall(text)), default=0)
    if deepest > DEEPEST:
        faults.add(
            file,
            1 + line_offset,
            "YAML",
            f"is nested {deepest} deep, where {DEEPEST} are enough for any record; write it out",
        )
        return None
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        faults.add(file, _error_line(error) + line_offset, "YAML", _explain(error))
        return None
    if node is None:
        faults.add(file, 1 + line_offset, "file", "is empty; write the record or delete the file")
        return None
    if not isinstance(node, yaml.MappingNode):
        faults.add(file, _line(node) + line_offset, "file", "has no mapping at its top level; begin with 'key:'")
        return None
    return _document(file, node, line_offset, faults)


def _document(file: Path, node: yaml.Node, line_offset: int, faults: Faults) -> Document | None:
    lines: dict[KeyPath, int] = {}
    before = len(faults.found)
    _walk(_Walk(file, line_offset, faults, lines), node, ())
    if len(faults.found) > before:
        return None
    try:
        content = yaml.CSafeLoader("").construct_document(node)
    except (yaml.YAMLError, ValueError) as error:
        faults.add(
            file,
            _error_line(error) + line_offset,
            "YAML",
            f"holds a value that cannot be read ({_problem(error)}); put dates and odd values in quotes",
        )
        return None
    return Document(file, content, lines)


@dataclass
class _Walk:
    """What one walk through a file carries along. ``seen`` holds the collections met so far: an alias leads to one
    again.
    """

    file: Path
    line_offset: int
    faults: Faults
    lines: dict[KeyPath, int]
    seen: set[int] = field(default_factory=set)

    def fault(self, node: yaml.Node, path: KeyPath, message: str) -> None:
        self.faults.add(self.file, _line(node) + self.line_offset, dotted(path), message)


def _walk(walk: _Walk, node: yaml.Node, path: KeyPath) -> None:
    """Note the line of everything below ``node``, and what YAML would allow but no author means."""
    walk.lines.setdefault(path, _line(node) + walk.line_offset)
    if isinstance(node, yaml.ScalarNode):
        if node.tag.endswith((":int", ":float")) and not _PLAIN.fullmatch(node.value):
            walk.fault(
                node,
                path,
                f"'{node.value}' would be read as another number; write the number plainly, or put it in quotes",
            )
        elif sign := _TEMPLATE.search(node.value):
            walk.fault(node, path, f"holds '{sign[0]}', which a template would take for its own; write it otherwise")
        elif hidden := hidden_letter(node.value):
            walk.fault(node, path, hidden[1])
        return
    if id(node) in walk.seen:
        walk.fault(node, path, "is repeated by an alias ('*'); write it out where it is needed")
        return
    walk.seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        _walk_keys(walk, node, path)
    else:
        for position, item in enumerate(node.value):
            _walk(walk, item, (*path, position))


def _walk_keys(walk: _Walk, node: yaml.MappingNode, path: KeyPath) -> None:
    for key, value in node.value:
        if not key.tag.endswith((":str", ":merge")):
            walk.fault(key, path, "has a key that is not text; put the key in quotes")
            continue
        inner = (*path, key.value)
        if inner in walk.lines:
            walk.fault(key, inner, f"is a duplicate key (first on line {walk.lines[inner]}); keep one of them")
        walk.lines.setdefault(inner, _line(key) + walk.line_offset)
        _walk(walk, value, inner)


def dotted(path: KeyPath) -> str:
    """A path for people: ``rows.3.cells``, counting list items from 0 as editors' schemas do."""
    return ".".join(map(_plain, path)) or "file"


def _plain(part: str | int) -> str:
    """A key as it stands in a fault, which a key of any length or with a colon in it would make unreadable."""
    text = str(part)
    return text if re.fullmatch(r"[\w -]{1,60}", text) else "…".join(re.findall(r"[\w -]+", text[:30])) or "…"


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _error_line(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line + 1 if mark else 1


def _explain(error: yaml.YAMLError) -> str:
    return f"cannot be read ({_problem(error)}); correct the indentation, quotes or colons here"


def _problem(error: Exception) -> str:
    return str(getattr(error, "problem", None) or error)
