"""What could have been known when: later works do not count, and the last stop gives the verdicts of the page."""

import pytest

from explainer.records.claim import Claim
from explainer.records.source import Source
from explainer.site import Site
from explainer.view.back_then import STOPS, Stop, counts_at, known_at, verdicts_at
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


def test_of_a_claim_the_last_stop_hides_nothing_and_hiding_is_deleting(records: Site) -> None:
    sources, told = records.library.sources, 0
    for claim in records.library.claims.values():
        if not (known := known_at(claim, sources)):
            continue
        told += 1
        assert known.hidden[-1] == 0 and known.steps[-1][1] == known.count, claim.id
        for stop, hidden in zip(STOPS, known.hidden, strict=True):
            left = _published(claim, sources, stop)
            named = {*left.sources, *(other.source for other in left.others)}
            assert known.count - hidden == len(named), (claim.id, stop.words)
    assert told > 200


def _published(claim: Claim, sources: dict[str, Source], stop: Stop) -> Claim:
    """The claim without what was published later."""

    def out(key: str) -> bool:
        return counts_from(sources[key]) <= stop.last

    others = [other for other in claim.others if out(other.source)]
    return claim.model_copy(update={"sources": [key for key in claim.sources if out(key)], "others": others})


@pytest.mark.parametrize(
    ("dates", "steps", "hidden"),
    [
        (["2018-07-08", "2018"], [("8 July 2018", 1), ("the end of 2018", 2)], [1, *[0] * 9]),
        (["2019-03", "2026-03"], [("8 July 2018", 0), ("the end of 2019", 1), ("today", 2)], [2, 2, *[1] * 7, 0]),
        (["2017", "2016-03", None], [("8 July 2018", 2), ("today", 3)], [*[1] * 9, 0]),
        (["2017", None], None, None),
    ],
)
def test_what_a_claim_rests_on_is_counted_by_stop(
    records: Site, dates: list[str | None], steps: list[tuple[str, int]] | None, hidden: list[int] | None
) -> None:
    one = next(iter(records.library.sources.values()))
    sources = {f"s{n}": one.model_copy(update={"issued": date}) for n, date in enumerate(dates)}
    claim = next(iter(records.library.claims.values())).model_copy(update={"sources": list(sources), "others": []})
    known = known_at(claim, sources)
    assert (known and [(stop.words, number) for stop, number in known.steps]) == steps
    assert (known and known.hidden) == hidden
