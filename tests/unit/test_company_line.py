"""The line of a company holds what its record holds, each where its date stands."""

import pytest

from explainer.site import Site
from explainer.view.company_line import FIRST, LAST, MARGIN, TICKS, WIDTH, lifespan, place


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("2017", "2018"), ("2017-05/2020", "2018"), ("2018-01", "2018"), ("2018", "2018-07"), ("2018-07", "2018-08-01")],
)
def test_time_runs_to_the_right(earlier: str, later: str) -> None:
    assert place(earlier) < place(later)


def test_every_company_fits_between_the_ends_of_the_scale(records: Site) -> None:
    assert all(FIRST <= year <= LAST for year in TICKS)
    for key, company in records.library.companies.items():
        drawn = lifespan(company)
        everywhere = [drawn.start, drawn.end, *(x for _, x in drawn.marks)]
        assert min(everywhere) >= MARGIN and max(everywhere) <= WIDTH - MARGIN, key
        assert drawn.start <= drawn.end, key


def test_every_dated_thing_of_a_record_has_its_mark(records: Site) -> None:
    for key, company in records.library.companies.items():
        wanted = {"money": len(company.rounds), "event": len(company.history), "list": len(company.us_lists)}
        lanes = [lane for lane, _ in lifespan(company).marks]
        assert {lane: lanes.count(lane) for lane in wanted} == wanted, key
