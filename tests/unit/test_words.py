"""Dates, numbers and counts read as people write them."""

import pytest

from explainer.view.words import count_words, date_words, number_words, reading_minutes


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2018", "2018"),
        ("2018-07", "July 2018"),
        ("2018-07-08", "8 July 2018"),
        ("2017-06/2017-08", "June to August 2017"),
        ("2016/2017", "2016 to 2017"),
        ("2019-12-30/2020-01-02", "30 December 2019 to 2 January 2020"),
    ],
)
def test_dates_read_as_words(date: str, words: str) -> None:
    assert date_words(date) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (13930, "13,930"),
        (0.0007, "0.0007"),
        (99.5, "99.5"),
        (7.0, "7"),
        (True, "yes"),
        (False, "no"),
        ("over 300", "over 300"),
        (200000000, "200,000,000"),
        (-41, "-41"),
    ],
)
def test_numbers_keep_their_digits(value: object, words: str) -> None:
    assert number_words(value) == words


@pytest.mark.parametrize(("number", "words"), [(1, "one source"), (3, "three sources"), (40, "40 sources")])
def test_counts_are_spelled_when_small(number: int, words: str) -> None:
    assert count_words(number, "source") == words


@pytest.mark.parametrize(("words", "figures", "minutes"), [(0, 0, 1), (1500, 0, 7), (1500, 4, 9)])
def test_minutes_count_words_and_figures(words: int, figures: int, minutes: int) -> None:
    assert reading_minutes(words, figures) == minutes
