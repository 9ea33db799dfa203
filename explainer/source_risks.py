"""Sources by how easily they may be lost to a reader: those to archive, or to read again, first."""

import datetime
from dataclasses import dataclass
from typing import TextIO

from explainer.records.source import Source
from explainer.site import Site

_YEARS_OLD = 5


@dataclass(frozen=True)
class Risk:
    """A source and why it is at risk; ``points`` counts what weighs most."""

    key: str
    points: int
    reasons: list[str]
    address: str


def risk(key: str, source: Source, users: int, today: datetime.date) -> Risk | None:
    """How easily a source may be lost; None for one that has no address to lose. ``users``: claims that rest on it."""
    if source.address is None:
        return None
    age = today.year - int((source.issued or "0000")[:4])
    weighed = [
        (3, "no archived copy is known", source.archived is None),
        (2, "plain http", source.address.startswith("http://")),
        (1, f"{age} years old", source.issued is not None and age >= _YEARS_OLD),
        (1, "not dated", source.issued is None),
        (1, "no day of reading", source.accessed is None),
        (-2, "has a DOI", source.DOI is not None),
    ]
    found = [(points, reason) for points, reason, holds in weighed if holds]
    reasons = [reason for _, reason in found] + ([f"{users} claims rest on it"] if users else [])
    return Risk(key, sum(points for points, _ in found), reasons, source.address)


def risks(site: Site, today: datetime.date) -> list[Risk]:
    """Every source with an address, the most at risk first; among equals, what most claims rest on."""
    users: dict[str, int] = {}
    for claim in site.library.claims.values():
        for key in claim.sources:
            users[key] = users.get(key, 0) + 1
    found = [risk(key, source, users.get(key, 0), today) for key, source in site.library.sources.items()]
    return sorted((one for one in found if one), key=lambda one: (-one.points, -users.get(one.key, 0), one.key))


def print_risks(site: Site, today: datetime.date, out: TextIO) -> int:
    """Print them, a line each: points, id, reasons, address. Returns the exit status."""
    for one in risks(site, today):
        print(f"{one.points}  {one.key}  {', '.join(one.reasons)}  {one.address}", file=out)
    return 0
