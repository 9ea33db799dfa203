"""Who has not read the chapter cannot guess the answers: no rule that looks only at the options does much better than
chance.
"""

import re
from collections.abc import Callable

import pytest

from explainer.records.chapter import Question
from explainer.site import Site
from tests.html import listing

MOST = 0.35  # chance is a quarter
ABSOLUTE = re.compile(
    r"\b(only|always|never|all|every\w*|nobody|none|nothing|no "
    r"one|any\w*|must|cannot|exactly|invented|prove\w*|proof)\b",
    re.I,
)
EMPTY = re.compile(r"^(no source|nothing in the sources|nothing of the kind|no such)", re.I)
Picked = list[int]


@pytest.fixture(scope="module")
def bank(records: Site) -> list[Question]:
    return [question for chapter in records.library.chapters.values() for question in chapter.questions]


def _texts(question: Question) -> list[str]:
    return [option.text for option in question.shuffled]


def _right(question: Question) -> int:
    return next(place for place, option in enumerate(question.shuffled) if option.right)


def _of_length(rank: int) -> Callable[[list[str]], Picked]:
    """The options at a rank of length, longest first; options of one length share their ranks."""

    def pick(texts: list[str]) -> Picked:
        length = sorted(map(len, texts), reverse=True)[rank]
        return [place for place, text in enumerate(texts) if len(text) == length]

    return pick


def _where(holds: Callable[[str], object]) -> Callable[[list[str]], Picked]:
    return lambda texts: [place for place, text in enumerate(texts) if holds(text)]


def _cunning(texts: list[str]) -> Picked:
    """A comma, else nothing absolute, else the second longest: what scored 55 per cent before the bank was mended."""
    return next(
        (picked for rule in ("a comma", "not absolute") if len(picked := RULES[rule](texts)) == 1),
        RULES["second longest"](texts),
    )


RULES: dict[str, Callable[[list[str]], Picked]] = {
    "longest": _of_length(0),
    "second longest": _of_length(1),
    "third longest": _of_length(2),
    "shortest": _of_length(3),
    "a comma": _where(lambda text: "," in text),
    "no comma": _where(lambda text: "," not in text),
    "not absolute": _where(lambda text: not ABSOLUTE.search(text)),
    "absolute": _where(ABSOLUTE.search),
    "cunning": _cunning,
} | {f"always {letter}": lambda _, place=place: [place] for place, letter in enumerate("ABCD")}


def _score(bank: list[Question], rule: Callable[[list[str]], Picked]) -> float:
    """The share of right answers of someone who takes one of the picked options by lot, or any where none is picked."""
    total = 0.0
    for question in bank:
        picked = rule(_texts(question)) or list(range(len(question.options)))
        total += (_right(question) in picked) / len(picked)
    return total / len(bank)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_that_reads_nothing_hardly_beats_chance(name: str, bank: list[Question]) -> None:
    assert _score(bank, RULES[name]) <= MOST


@pytest.mark.parametrize("rank", range(4))
def test_right_answers_have_every_length(rank: int, bank: list[Question]) -> None:
    shares = []
    for question in bank:
        texts, right = _texts(question), _texts(question)[_right(question)]
        first = sum(len(text) > len(right) for text in texts)
        ties = sum(len(text) == len(right) for text in texts)
        shares.append((first <= rank < first + ties) / ties)
    assert 0.15 <= sum(shares) / len(bank) <= MOST


def test_a_comma_gives_nothing_away(bank: list[Question]) -> None:
    right = [option for question in bank for option in question.options if option.right]
    wrong = [option for question in bank for option in question.options if not option.right]
    shares = [sum("," in option.text for option in options) / len(options) for options in (right, wrong)]
    assert abs(shares[0] - shares[1]) <= 0.10


def test_three_answers_do_not_give_away_the_fourth(records: Site) -> None:
    """A key that uses every letter once is chance in one chapter of eleven; as a rule it would hand over the last
    answer.
    """
    keys = [[_right(question) for question in chapter.questions] for chapter in records.library.chapters.values()]
    assert sum(len(set(key)) == 4 for key in keys) <= len(keys) / 3


def test_every_wrong_answer_is_told_why(bank: list[Question]) -> None:
    """A reason answers the thought behind the choice; that no source says so tells a pupil nothing about it."""
    faults = [
        f"{question.id}: '{option.text}': '{option.why or 'no reason'}'"
        for question in bank
        for option in question.options
        if not option.right and (not option.why or EMPTY.search(option.why) or len(option.why.split()) < 5)
    ]
    assert not faults, listing(faults)
