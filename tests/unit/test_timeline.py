"""The timeline looks like time: a mark for each event above its year, and a longer line where nothing happened."""

import pytest

from explainer.site import Site
from explainer.view.listings import gaps_before, listing
from explainer.view.view import View


@pytest.mark.parametrize(
    ("dates", "steps"),
    [
        ([], []),
        (["2018-07-08"], [0]),
        (["2018-07-08", "2018-08-30"], [0, 0]),
        (["2018-07", "2018-11-20"], [0, 2]),
        (["2018-07-08", "2021"], [0, 4]),
    ],
)
def test_quiet_months_are_steps(dates: list[str], steps: list[int]) -> None:
    assert gaps_before(dates) == steps


def test_every_event_has_a_mark_above_its_year(records: Site) -> None:
    drawn = listing(View(records, records.pages["timeline.md"]), "events").partition("</nav>")[0]
    years = sorted({event.date[:4] for event in records.library.events.values()})
    assert drawn.count("<span></span>") == len(records.library.events)
    assert drawn.count('class="years__year"') == int(years[-1]) - int(years[0]) + 1
