"""Marks of print in place of typewriter marks, by what stands before and after them."""

import pytest

from explainer.view.typography import curly


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("China's court, the courts' list", "China’s court, the courts’ list"),
        ('China, "public security market"', "China, “public security market”"),
        ('("matches", or so)', "(“matches”, or so)"),
        ("'Dystopia' in China", "‘Dystopia’ in China"),
        (
            "Sued for Something I Didn't Do: 'It Doesn't Work 95% of the Time'",
            "Sued for Something I Didn’t Do: ‘It Doesn’t Work 95% of the Time’",
        ),
        ("The 'Gander, 2025; the '90s", "The ’Gander, 2025; the ’90s"),
        ("“a 'real' one”", "“a ‘real’ one”"),
        ("\"'Real' it is,\" she said", "“‘Real’ it is,” she said"),
        ("already ‘so’, “so”", "already ‘so’, “so”"),
        ("https://example.org/Xi'an", "https://example.org/Xi'an"),
        ("../tables/o'clock.html#row", "../tables/o'clock.html#row"),
        ("", ""),
    ],
)
def test_marks_are_those_of_print(typed: str, printed: str) -> None:
    assert curly(typed) == printed
