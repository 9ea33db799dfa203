"""Every rule of a pack's record refuses what it forbids, at the place where it stands."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from explainer.records.pack import Pack
from explainer.view.teaching import agenda

STEP: dict[str, Any] = {"part": "activity", "title": "A", "form": "in pairs", "do": "B."}
SOUND: dict[str, Any] = {
    "title": "A",
    "about": "B.",
    "ages": "14",
    "subjects": ["civics"],
    "minutes": 90,
    "room": "Any.",
    "prints": ["One."],
    "content_note": None,
    "objectives": [{"text": "do", "shown_by": ["one"]}, {"text": "say", "shown_by": ["q1"]}],
    "lessons": [
        {
            "title": "L1",
            "minutes": 50,
            "steps": [
                {**STEP, "id": "one", "minutes": 20, "sheet": [{"ask": "C?", "columns": ["D", "E"], "rows": ["F"]}]},
                {**STEP, "id": "two", "minutes": 30, "settings": [{"model": "m", "words": "w", "case": "c"}]},
            ],
        },
        {
            "title": "L2",
            "minutes": 40,
            "steps": [
                {**STEP, "id": "three", "minutes": 15, "questions": ["q1"]},
                {**STEP, "id": "four", "minutes": 25, "cards": [{"claim": "c"}]},
            ],
        },
    ],
    "homework": "G.",
    "differentiation": {"support": "H.", "stretch": "I."},
    "leave_out": "J.",
}
Edit = Callable[[dict[str, Any]], Any]


def _step(pack: dict[str, Any], lesson: int, step: int) -> dict[str, Any]:
    found: dict[str, Any] = pack["lessons"][lesson]["steps"][step]
    return found


# (what an author did, where we owe the line, what it says)
FORBIDDEN: list[tuple[str, Edit, tuple[str | int, ...], str]] = [
    ("a pack longer than its lessons", lambda p: p.update(minutes=95), ("minutes",), "lessons add up to 90"),
    (
        "a step grows and nothing gives way",
        lambda p: _step(p, 1, 0).update(minutes=16),
        ("lessons", 1, "minutes"),
        "steps add up to 41",
    ),
    (
        "two steps of one id",
        lambda p: _step(p, 1, 1).update(id="one"),
        ("lessons", 1, "steps", 1, "id"),
        "stands twice",
    ),
    (
        "an objective that nothing shows",
        lambda p: p["objectives"][1].update(shown_by=["q1", "q9"]),
        ("objectives", 1, "shown_by", 1),
        "'q9' is no step of this pack and no question it asks",
    ),
    (
        "a model at two settings at once",
        lambda p: _step(p, 0, 1)["settings"][0].update(values={"v": 1}),
        ("lessons", 0, "steps", 1, "settings", 0),
        "only one of them can be shown",
    ),
    (
        "a card with two fronts",
        lambda p: _step(p, 1, 1)["cards"][0].update(fact="f001"),
        ("lessons", 1, "steps", 1, "cards", 0),
        "must have one front",
    ),
    (
        "rows without columns to fill",
        lambda p: _step(p, 0, 0)["sheet"][0].update(columns=["D"]),
        ("lessons", 0, "steps", 0, "sheet", 0),
        "write at least two columns",
    ),
]


@pytest.mark.parametrize(
    ("edit", "path", "said"), [case[1:] for case in FORBIDDEN], ids=[case[0] for case in FORBIDDEN]
)
def test_a_pack_refuses(edit: Edit, path: tuple[str | int, ...], said: str) -> None:
    pack = copy.deepcopy(SOUND)
    edit(pack)
    with pytest.raises(ValidationError) as error:
        Pack.model_validate(pack)
    assert any(found["loc"] == path and said in found["msg"] for found in error.value.errors()), error.value


def test_a_sound_pack_passes_and_its_clock_runs_through_the_lesson() -> None:
    pack = Pack.model_validate(SOUND)
    assert [(start, end) for start, end, _ in agenda(pack.lessons[1])] == [(0, 15), (15, 40)]
