"""Long lists are filed as a reader looks for a name: without accents and capitals, figures first,
other scripts last.
"""

import pytest

from explainer.records.source import Source
from explainer.view.a_to_z import by_letter
from explainer.view.listings import _sort_name


def test_letters_stand_in_order_with_figures_first_and_other_scripts_last() -> None:
    groups = by_letter(["36Kr", "über", "ZDF", "«Armando»", "彭森", "?!"], str)
    assert groups == [
        ("0-9", ["36Kr"]),
        ("A", ["«Armando»"]),
        ("U", ["über"]),
        ("Z", ["ZDF"]),
        ("Others", ["彭森", "?!"]),
    ]


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"author": [{"family": "Mozur", "given": "Paul"}], "container-title": "The New York Times"}, "Mozur"),
        ({"author": [{"literal": "Human Rights Watch"}]}, "Human Rights Watch"),
        ({"container-title": "The New York Times"}, "New York Times"),
        ({}, "A law"),
    ],
)
def test_a_source_is_filed_under_its_author_or_else_who_published_it(fields: dict[str, object], name: str) -> None:
    assert (
        _sort_name(
            Source.model_validate({"id": "one", "type": "report", "title": "A law", "read": "A summary.", **fields})
        )
        == name
    )
