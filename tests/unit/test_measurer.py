"""A work is the measurer's if the claim names its author or outlet as the speaker, and not as the
one who passes it on.
"""

import pytest

from explainer.check.claims import _speaks
from explainer.records.source import Source


@pytest.mark.parametrize(
    ("who", "speaks"),
    [
        ("The Guardian", True),
        ("A laboratory, through The Guardian", False),
        ("A laboratory, as reported by The Guardian", False),
        ("Somebody else", False),
    ],
)
def test_who_passes_a_test_on_did_not_measure(who: str, speaks: bool) -> None:
    source = Source.model_validate(
        {
            "id": "x",
            "type": "article-newspaper",
            "title": "T",
            "container-title": "The Guardian",
            "URL": "https://example.org",
        }
    )
    assert _speaks(source, who) is speaks
