"""When chapters and tables were last held against their sources, and when the next check is due.

The pages print both days. Whether one is past is said by ``make check`` alone: a page must not change with the day on
which it is built.
"""

import calendar
import datetime
from typing import TextIO

from explainer.records.references import references
from explainer.records.table import Table
from explainer.site import Site
from explainer.view.words import date_words

# Long enough for a small house, short enough that a page on something that moves does not grow old unseen.
MONTHS_BETWEEN = 12
_FIRST = {4: "-01-01", 7: "-01", 10: ""}


def checked(site: Site, kind: str, key: str) -> str | None:
    """The day of the last check: of a chapter, when it was reviewed; of a table, when the last of its sources was read.
    None where no source says.
    """
    if kind == "chapter":
        return site.library.chapters[key].reviewed
    return _last_read(site, site.library.tables[key])


def _last_read(site: Site, table: Table) -> str | None:
    cited = (site.library.sources.get(one.id) for one in references(table) if one.kind == "source")
    return max((source.accessed for source in cited if source and source.accessed), default=None)


def due(day: str) -> str:
    """The day on which what was checked on ``day`` is due again: ``2026-11-30`` -> ``2027-11-30``."""
    first = datetime.date.fromisoformat(day + _FIRST[len(day)])
    months = first.year * 12 + first.month - 1 + MONTHS_BETWEEN
    year, month = divmod(months, 12)
    return first.replace(
        year=year, month=month + 1, day=min(first.day, calendar.monthrange(year, month + 1)[1])
    ).isoformat()


def all_due(site: Site) -> list[tuple[str, str, str]]:
    """(day, kind, id) of every chapter and table that has a day, the earliest first."""
    keys = [(kind, key) for kind in ("chapter", "table") for key in site.library.all(kind)]
    return sorted((due(day), kind, key) for kind, key in keys if (day := checked(site, kind, key)))


def print_due(site: Site, today: datetime.date, out: TextIO) -> None:
    """What is due for a check on ``today``, a line each; else when the first is."""
    rows = all_due(site)
    now = [row for row in rows if row[0] <= today.isoformat()]
    for day, kind, key in now:
        print(f"due for a check since {date_words(day)}: {kind} '{key}'", file=out)
    if rows and not now:
        day, kind, key = rows[0]
        print(f"nothing is due for a check before {date_words(day)} ({kind} '{key}')", file=out)
