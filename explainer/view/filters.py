"""Filters of a long list. The choices are worked out from the rows, and stand in the page before any script runs, so
that
nothing moves when one does."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# What a row can be filtered by, key by key.
Values = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Filter:
    """One choice for the reader: every value that occurs, with the number of rows that have it."""

    key: str
    label: str
    choices: list[tuple[str, int]]


def filters(labels: Mapping[str, str], rows: Iterable[Values]) -> list[Filter]:
    """A filter for each key of ``labels`` (key -> what readers see), its values in the order of the alphabet."""
    kept = list(rows)
    counts = {key: Counter(value for row in kept for value in set(row[key])) for key in labels}
    return [
        Filter(key, label, sorted(counts[key].items(), key=lambda choice: choice[0].casefold()))
        for key, label in labels.items()
    ]
