"""The order of a question's answers is drawn from its id, the same on every machine and in every release."""

import pytest

from explainer.records.chapter import Option, Question

LETTERS = "abcd"


def _shuffled(key: str, texts: str = LETTERS) -> str:
    options = [Option(text=text, right=place == 0) for place, text in enumerate(texts)]
    return "".join(option.text for option in Question(id=key, ask="Which?", options=options, because="So.").shuffled)


@pytest.mark.parametrize(("key", "order"), [("list-q1", "dbac"), ("crossing-q4", "dabc"), ("here-q2", "acdb")])
def test_a_published_order_stays(key: str, order: str) -> None:
    assert _shuffled(key) == order


def test_a_reworded_answer_keeps_its_place() -> None:
    assert _shuffled("list-q1", "abxd") == _shuffled("list-q1").replace("c", "x")


def test_the_right_answer_comes_to_every_place() -> None:
    """Written first by its author, it stands in each of four places about as often as in any other."""
    places = [_shuffled(f"made-up-q{number}").index("a") for number in range(400)]
    assert all(80 <= places.count(place) <= 120 for place in range(4))
