"""What the home page offers for a reader's time: how long, and where it leads."""

import pytest

from explainer.site import Site
from explainer.view.position import minutes
from explainer.view.sittings import hours, sittings
from explainer.view.view import View


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (20, "about half an hour"),
        (62, "about one hour"),
        (89, "about one and a half hours"),
        (125, "about two hours"),
        (159, "about two and a half hours"),
    ],
)
def test_minutes_in_hours(total: int, words: str) -> None:
    assert hours(total) == words


def test_the_chapter_that_is_offered_opens_the_book(records: Site) -> None:
    first = records.chapters()[0]
    offers = {offer.uri: offer for offer in sittings(View(records, records.pages["index.md"]))}
    assert first.stem == "the-glasses-and-the-confession"
    assert offers[first.url].time.startswith(("Seven", "Eight", "Nine")) and 7 <= minutes(first) <= 9
