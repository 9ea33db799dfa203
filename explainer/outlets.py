"""Where a source was published, worked out from its outlet: so that a page can say in whose press it was read."""

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from explainer.records.outlet import Outlet
from explainer.records.source import Source

# Works that were reviewed by scholars of many countries, whoever prints them.
SCHOLARLY = frozenset(("article-journal", "chapter", "manuscript", "paper-conference"))
SCHOLARSHIP = "scholarship"
NOT_KNOWN = "Not known"


def place_of(source: Source, outlets: Iterable[Outlet]) -> str | None:
    """The country of a source's outlet, ``scholarship``, or None if no outlet of ``data/outlets.yml`` fits."""
    if source.type in SCHOLARLY:
        return SCHOLARSHIP
    named = "; ".join(
        [source.publisher or "", *(name.literal or "" for name in source.author), source.container_title or ""]
    )
    found = [
        (match.start(), len(name), outlet.place)
        for outlet in outlets
        for name in outlet.names
        if name in named
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", named)
    ]
    # A work may name a paper and its publisher: the one named last, by its longest name, stands for it.
    if found:
        return max(found)[2]
    host = urlsplit(source.URL or "").hostname or ""
    return next((outlet.place for outlet in outlets for end in outlet.addresses if host.endswith(end)), None)


def places(found: Iterable[str | None]) -> list[tuple[str, int]]:
    """How many of the sources come from each country, most first; those of no known place last."""
    counts = Counter(place or NOT_KNOWN for place in found)
    return sorted(counts.items(), key=lambda item: (item[0] == NOT_KNOWN, -item[1], item[0]))
