"""Numbers are read as people write them, so that a figure said twice can be compared."""

import pytest

from explainer.records.quantity import quantities, scale


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("five or six days", [5, 6]),
        ("eighteen cameras", [18]),
        ("twenty-five", [25]),
        ("a dozen people", [12]),
        ("2.6 million", [2_600_000]),
        ("1,984.10 yuan", [1984.1]),
        ("two to four thousand", [2, 2000, 4000]),
        ("three hundred thousand", [300_000]),
        ("two thirds", [2 / 3]),
        ("1 in 60,000", [1 / 60_000, 1, 60_000]),
        ("seven of the eight", [7 / 8, 7, 8]),
        ("tens of thousands", [1000]),
        ("weeks before", []),
        ("f012", []),
    ],
)
def test_numbers_in_words_and_figures(text: str, values: list[float]) -> None:
    assert sorted({quantity.value for quantity in quantities(text)}) == pytest.approx(sorted(values))


@pytest.mark.parametrize(
    ("text", "number", "agrees"),
    [
        ("3.65 billion", 3_647_000_000, True),
        ("3.65 billion", 3_660_000_000, False),
        ("13,930 people", 13_930, True),
        ("13,930 people", 13_931, False),
        ("five days", 6, False),
        ("19 per cent", -19, True),
    ],
)
def test_a_rounded_number_agrees_with_what_it_was_rounded_from(text: str, number: float, agrees: bool) -> None:
    assert any(quantity.agrees(number) for quantity in quantities(text)) is agrees


@pytest.mark.parametrize(
    ("unit", "ones"), [("billion yuan", 10**9), ("thousand portraits", 1000), ("people", 1), ("millionaires", 1)]
)
def test_a_unit_may_hold_a_scale(unit: str, ones: int) -> None:
    assert scale(unit) == ones
