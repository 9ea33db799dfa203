"""What was read from YAML is kept in ``.build/`` under the hash of the very text: parsing is a fifth of a check.

A key stands for the text, the parser's code and its versions, so nothing stale can be had; what is not read again is
let go. A file that is broken, or that cannot be written, costs the time that it would have saved, and nothing else.
"""

import contextlib
import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

_CODE = b"\0".join(
    [sys.version.encode(), str(yaml.__version__).encode(), Path(__file__).with_name("strict_yaml.py").read_bytes()]
)
_SEAL = 32


class _Store:
    """Content by key: what earlier runs read, and what this one does. ``whole`` until something was not asked for."""

    def __init__(self, file: Path) -> None:
        self.file, self.now, self.whole = file, dict[bytes, Any](), True

    @cached_property
    def before(self) -> dict[bytes, Any]:
        return _load(self.file)

    def save(self) -> None:
        """Write what this run read, if that is not what stands there; all of it or nothing."""
        if not self.now or self.now.keys() == self.before.keys():
            return
        content = marshal.dumps(self.now if self.whole else {**self.before, **self.now})
        with contextlib.suppress(OSError):
            self.file.parent.mkdir(exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.file.parent, prefix="kept-", delete=False) as fresh:
                fresh.write(hashlib.sha256(content).digest() + content)
            os.replace(fresh.name, self.file)


_open: list[_Store] = []


@contextlib.contextmanager
def keeping(root: Path) -> Iterator[None]:
    """Let ``kept`` and ``keep`` know what was read of the project in ``root``."""
    _open.append(_Store(root / ".build" / "yaml"))
    try:
        yield
    finally:
        _open.pop().save()


def key_of(text: str, line_offset: int) -> bytes:
    """What stands for a text that begins ``line_offset`` lines down in its file."""
    return hashlib.blake2b(b"%d\0%b" % (line_offset, text.encode()), key=_KEY).digest()


_KEY = hashlib.blake2b(_CODE, digest_size=32).digest()


def pass_over() -> None:
    """A text that this process knows already need not be looked up, and stays kept."""
    if _open:
        _open[-1].whole = False


def kept(key: bytes) -> Any:
    """(content, lines) of a sound text that was read before; None if it was not."""
    store = _open[-1] if _open else None
    if store and key in store.before:
        store.now[key] = store.before[key]
        return store.now[key]
    return None


def keep(key: bytes, content: Any, lines: Any) -> None:
    """Remember a sound text. A value that cannot be written down plainly (a date) is not kept."""
    if _open:
        with contextlib.suppress(ValueError):
            marshal.dumps(content)
            _open[-1].now[key] = (content, lines)


def _load(file: Path) -> dict[bytes, Any]:
    """What stands in the file, if it is whole."""
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        data = file.read_bytes()
        if hashlib.sha256(data[_SEAL:]).digest() == data[:_SEAL]:
            found = marshal.loads(data[_SEAL:])
            return found if isinstance(found, dict) else {}
    return {}
