"""A chapter's level is said with the band it lies in, and its minutes as those of a reader and of a class."""

import pytest

from explainer.read.reading import grade
from explainer.view.level import Reading
from explainer.view.words import class_minutes


@pytest.mark.parametrize(
    ("years", "said"),
    [
        (9.1, "Flesch-Kincaid 9.1, inside the band for grades 9 to 10"),
        (8.3, "Flesch-Kincaid 8.3, inside the band for grades 6 to 8"),
        (12.2, "Flesch-Kincaid 12.2, inside the band for grades 11 to 12"),
        (5.0, "Flesch-Kincaid 5.0, outside the bands for grades 6 to 12"),
    ],
)
def test_a_level_is_said_with_its_band(years: float, said: str) -> None:
    assert Reading(8, (9, 10), years).level == said


def test_a_text_without_a_word_is_no_level_and_no_error() -> None:
    assert grade("") == 0


@pytest.mark.parametrize(("words", "minutes"), [(1750, (10, 12)), (1, (1, 1)), (176, (2, 2))])
def test_a_class_is_given_time_enough(words: int, minutes: tuple[int, int]) -> None:
    assert class_minutes(words) == minutes
