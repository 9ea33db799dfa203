"""When the next check is due: told by records on pages, and by the clock in ``make check`` alone."""

import datetime
import io

import pytest

from explainer.due import all_due, checked, due, print_due
from explainer.site import Site


@pytest.mark.parametrize(
    ("day", "next_day"),
    [
        ("2026-11-30", "2027-11-30"),
        ("2028-02-29", "2029-02-28"),
        ("2027-02-28", "2028-02-28"),
        ("2026-12", "2027-12-01"),
        ("2026", "2027-01-01"),
    ],
)
def test_a_check_is_due_after_twelve_months(day: str, next_day: str) -> None:
    assert due(day) == next_day


def test_a_table_is_as_fresh_as_the_last_of_its_sources_that_was_read(records: Site) -> None:
    table = records.library.tables["live-trials"]
    read = [records.library.sources[key].accessed or "" for row in table.rows for key in row.sources]
    assert checked(records, "table", "live-trials") == max(read) != ""


@pytest.mark.parametrize(
    ("after", "said"),
    [(-1, "nothing is due for a check before "), (0, "due for a check since "), (1, "due for a check")],
)
def test_the_check_says_what_is_due(records: Site, after: int, said: str) -> None:
    first, kind, key = all_due(records)[0]
    out = io.StringIO()
    print_due(records, datetime.date.fromisoformat(first) + datetime.timedelta(days=after), out)
    line = out.getvalue().splitlines()[0]
    assert line.startswith(said) and f"{kind} '{key}'" in line
