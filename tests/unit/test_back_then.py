"""What could have been known when: later works do not count, and the last stop gives the verdicts of the page."""

import pytest

from explainer.records.source import Source
from explainer.site import Site
from explainer.view.back_then import STOPS, counts_at, verdicts_at
from explainer.view.verdict import counts_from, verdict


@pytest.mark.parametrize(
    ("issued", "day"),
    [
        ("2018-07-08", "2018-07-08"),
        ("2018-02", "2018-02-28"),
        ("2020-02", "2020-02-29"),
        ("2019", "2019-12-31"),
        ("2017-06/2017-08", "2017-08-31"),
        (None, "9999-12-31"),
    ],
)
def test_a_work_counts_from_the_last_day_its_date_allows(issued: str | None, day: str) -> None:
    source = Source.model_validate(
        {"id": "x", "type": "webpage", "title": "T", "URL": "https://example.org", "issued": issued}
    )
    assert counts_from(source) == day


def test_the_last_stop_gives_the_verdicts_of_the_page(records: Site) -> None:
    library = records.library
    then = verdicts_at(library.facts, library.sources)
    assert {key: given[-1] for key, given in then.items()} == {
        key: verdict(fact, library.sources) for key, fact in library.facts.items()
    }
    assert all(count.total() == len(library.facts) for count in counts_at(then))
    assert counts_at(then)[0]["confirmed"] < counts_at(then)[-1]["confirmed"]


def test_a_source_that_is_not_out_is_as_good_as_deleted(records: Site) -> None:
    sources = records.library.sources
    for stop in STOPS:
        for fact in records.library.facts.values():
            left = [other for other in fact.others if counts_from(sources[other.source]) <= stop.last]
            assert verdict(fact, sources, stop.until) == verdict(fact.model_copy(update={"others": left}), sources), (
                fact.id,
                stop.words,
            )


@pytest.mark.parametrize(("key", "place"), [("article-confirmed-2018", 0), ("article-confirmed-today", -1)])
def test_the_numbers_of_the_chapter_are_the_true_ones(records: Site, key: str, place: int) -> None:
    library = records.library
    counts = counts_at(verdicts_at(library.facts, library.sources))
    assert library.claims[key].value == counts[place]["confirmed"]
