"""The day that a page or a record bears: read from the records, never from the clock, so that equal sources give equal
bytes.
"""

from collections.abc import Iterable
from typing import Any

from explainer.kinds import KINDS
from explainer.read.pages import Page
from explainer.records.base import Record
from explainer.records.references import references
from explainer.site import Site
from explainer.view.view import View

_WHOLE = len("2018-07-08")


def day_of_page(site: Site, page: Page) -> str:
    """The day a page was last checked: that of its record's review, else the newest on which a source of what it shows
    was read, as ``2026-11-30``. A page with neither bears the newest day of all records.
    """
    view = View(site, page)
    reviewed = _newest([getattr(view.record, "reviewed", None)])
    return reviewed or _newest(one.accessed for _, _, one in view.sources) or newest_day(site)


def day_of_record(site: Site, record: Record) -> str:
    """The newest day on which the record, or a source that it names, was read; else the newest of all records."""
    sources = site.library.sources
    named = [sources[one.id].accessed for one in references(record) if one.kind == "source" and one.id in sources]
    return _newest([*_own(record), *named]) or newest_day(site)


def newest_day(site: Site) -> str:
    """The newest day in all records. Worked out once a build."""
    return site.once("newest day", lambda: _newest(_all(site)) or "2018-07-08")


def _all(site: Site) -> list[Any]:
    return [day for kind in KINDS for record in site.library.all(kind.name).values() for day in _own(record)]


def _own(record: Record) -> list[Any]:
    return [getattr(record, name, None) for name in ("reviewed", "accessed", "noted")]


def _newest(days: Iterable[str | None]) -> str | None:
    return max((day for day in days if day and len(day) == _WHOLE), default=None)
