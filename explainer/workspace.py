"""Where a build works: a lock, so that two never meet; a folder of its own; and a swap after which ``site/`` is whole,
old or new.
"""

import contextlib
import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such locks; there, two builds at once are the author's own affair
    fcntl = None  # type: ignore[assignment]

_AT_FDCWD, _EXCHANGE = -100, 2


@contextlib.contextmanager
def workspace(root: Path) -> Iterator[Path]:
    """An empty folder below ``.build`` for this build alone. A second build waits here for the first; OSError if none
    can be made.
    """
    shelter = root / ".build"
    shelter.mkdir(exist_ok=True)
    with (shelter / "lock").open("a+") as lock:
        _acquire(lock.fileno(), shelter / "lock")
        recover(root)
        folder = Path(tempfile.mkdtemp(prefix="site-", dir=shelter))
        folder.chmod(0o755)  # mkdtemp shuts out everyone else, and a web server may be someone else
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _acquire(lock: int, file: Path) -> None:
    """Hold the lock until the process ends or lets it go; the system lets it go when a build is killed."""
    if fcntl is None:
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(f"another build is running (process {file.read_text() or 'unknown'}); waiting for it", file=sys.stderr)
        fcntl.flock(lock, fcntl.LOCK_EX)
    os.ftruncate(lock, 0)
    os.pwrite(lock, str(os.getpid()).encode(), 0)


def recover(root: Path) -> None:
    """Put back what a killed build left: the last good site if it was being replaced, and nothing
    of unfinished ones.
    """
    old = root / ".build" / "old"
    if old.exists() and not (root / "site").exists():
        old.rename(root / "site")
    for left in [old, *(root / ".build").glob("site-*")]:
        shutil.rmtree(left, ignore_errors=True)


def replace(fresh: Path, place: Path) -> None:
    """Swap by renaming, so that a reader of ``site/`` never meets half of it, nor none of it where the system can
    exchange two names.
    """
    if place.exists() and not _exchanged(fresh, place):
        old = fresh.with_name("old")
        shutil.rmtree(old, ignore_errors=True)
        place.rename(old)
        fresh.rename(place)
        shutil.rmtree(old, ignore_errors=True)
    elif not place.exists():
        fresh.rename(place)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two names in one step (Linux); False where that cannot be done."""
    try:
        rename = ctypes.CDLL(None).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)
