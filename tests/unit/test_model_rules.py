"""Every rule of a model's record refuses what it forbids, at the place where it stands."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from explainer.records.model import Model

SOUND: dict[str, Any] = {
    "title": "A",
    "question": "B?",
    "shows": "C.",
    "chapter": "lane",
    "guess": {
        "ask": "How many?",
        "answers": [{"text": "One", "right": True}, {"text": "Two"}],
        "because": "It was one.",
    },
    "invented": "Nothing.",
    "caveats": ["One."],
    "sources": ["paper"],
    "inputs": [
        {
            "name": "faces",
            "label": "Faces",
            "default": 5,
            "min": 1,
            "max": 10,
            "step": 1,
            "basis": "published",
            "words": "count",
            "why": "Why.",
            "sources": ["paper"],
        }
    ],
    "outputs": [{"name": "alerts", "label": "Alerts", "format": "count"}],
    "equations": [{"words": "W", "formula": "a = f"}],
    "presets": [
        {
            "id": "first",
            "name": "First",
            "detail": "2018",
            "values": {},
            "note": "N",
            "sources": ["paper"],
            "published": [{"output": "alerts", "value": 5, "within": 0, "text": "5 alerts"}],
        },
        {"id": "second", "name": "Second", "detail": "2019", "values": {"faces": 6}, "note": "N"},
    ],
    "says": [{"big": "{alerts|alert|alerts} of {faces}", "text": "T"}],
    "checks": [{"name": "one", "preset": "first", "inputs": {"faces": 5}, "expect": {"alerts": 5}, "within": 0}],
    "tasks": [{"do": "D", "notice": "N"}] * 3,
}


def _input(**change: object) -> Callable[[dict[str, Any]], None]:
    return lambda model: model["inputs"][0].update(change)


def _hidden(count: int) -> Callable[[dict[str, Any]], None]:
    return lambda model: model["inputs"].extend(
        {**model["inputs"][0], "name": f"more{number}"} for number in range(count)
    )


def _twice(key: str) -> Callable[[dict[str, Any]], None]:
    return lambda model: model[key].append(model[key][0])


def _preset(place: int, **change: object) -> Callable[[dict[str, Any]], None]:
    return lambda model: model["presets"][place].update(change)


def _check(**change: object) -> Callable[[dict[str, Any]], None]:
    return lambda model: model["checks"][0].update(change)


def _says(words: str) -> Callable[[dict[str, Any]], None]:
    return lambda model: model["says"][0].update(big=words)


# (what is done to a sound model, where the fault stands, what it says)
RULES: list[tuple[Callable[[dict[str, Any]], None], tuple[str | int, ...], str]] = [
    (_input(default=11), ("inputs", 0), "outside its range"),
    (_input(scale="log", min=-1), ("inputs", 0), "is logarithmic but starts below 0"),
    (_input(sources=[]), ("inputs", 0), "is called published but has no source"),
    (_input(choices=[{"value": 4, "name": "Four"}]), ("inputs", 0), "is none of its choices"),
    (_hidden(3), ("inputs",), "shows more than three controls"),
    (_twice("inputs"), ("inputs", 1, "name"), "'faces' stands twice"),
    (lambda model: model["guess"]["answers"][1].update(right=True), ("guess",), "has not exactly one right answer"),
    (_twice("outputs"), ("outputs", 1, "name"), "'alerts' stands twice"),
    (_twice("presets"), ("presets", 2, "id"), "'first' stands twice"),
    (_says("{people} walked"), ("says", 0, "big"), "which is no input or output"),
    (_says("{alerts of"), ("says", 0, "big"), "has a brace that is not one of a pair"),
    (_preset(1, values={"hands": 2}), ("presets", 1, "values", "hands"), "which is no input"),
    (_preset(1, values={"faces": 99}), ("presets", 1, "values", "faces"), "outside its range"),
    (_preset(0, values={"faces": 6}), ("presets", 0, "values", "faces"), "must leave every input at its default"),
    (
        _preset(1, basis={"hands": {"basis": "assumed", "words": "w"}}),
        ("presets", 1, "basis", "hands"),
        "which is no input",
    ),
    (
        _preset(0, published=[{"output": "hits", "value": 5, "within": 0, "text": "t"}]),
        ("presets", 0, "published", 0, "output"),
        "which is no output",
    ),
    (_preset(0, sources=[]), ("presets", 0), "has a published result but no source"),
    (_check(inputs={"hands": 2}), ("checks", 0, "inputs", "hands"), "which is no input"),
    (_check(expect={"hits": 2}), ("checks", 0, "expect", "hits"), "which is no output"),
    (_check(preset="third"), ("checks", 0, "preset"), "which is no case"),
]


def test_a_sound_model_is_taken() -> None:
    assert Model.model_validate(SOUND).title == "A"


@pytest.mark.parametrize(("spoil", "place", "said"), RULES, ids=[said for _, _, said in RULES])
def test_a_rule_refuses_what_it_forbids(
    spoil: Callable[[dict[str, Any]], None], place: tuple[str | int, ...], said: str
) -> None:
    model = copy.deepcopy(SOUND)
    spoil(model)
    with pytest.raises(ValidationError) as refused:
        Model.model_validate(model)
    assert [error["loc"] for error in refused.value.errors() if said in error["msg"]] == [place], refused.value.errors()
