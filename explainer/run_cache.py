"""What was worked out in this process from the very same content the time before: a preview builds the same pages again
and again. A key must hold everything that the result comes from; nothing outlives two runs.
"""

import hashlib
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class RunCache(Generic[T]):
    """Results by key, of this run and of the one before."""

    def __init__(self) -> None:
        self._before: dict[object, T] = {}
        self._now: dict[object, T] = {}

    def begin(self) -> None:
        """Another run: what the one before last knew is let go."""
        self._before, self._now = self._now, {}

    def get(self, key: object, make: Callable[[], T]) -> T:
        """What ``make`` gave for this key, or gives now."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        return self._now[key]


def digest(content: str | bytes) -> bytes:
    """A key that stands for a long text."""
    return hashlib.blake2b(content.encode() if isinstance(content, str) else content, digest_size=20).digest()
