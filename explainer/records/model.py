"""A model: one idea a reader can move, with the published numbers that it reproduces."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from explainer.records.base import (
    Id,
    IdOf,
    Kind,
    NotNegative,
    Number,
    Positive,
    Record,
    RepeatedClaim,
    SourceId,
    SourceIds,
    Text,
    refuse,
)

Name = Annotated[str, Field(pattern=r"^[a-z][A-Za-z0-9]*$")]
Fault = tuple[tuple[str | int, ...], str]
Status = Literal["published", "assumed", "invented"]
Format = Literal["count", "percent", "decimal", "days", "times", "one-in"]


class Basis(Record):
    """Where one value of an input comes from, in two or three words: shown beside its control."""

    basis: Status
    words: Text


class Choice(Record):
    """One value of an input that is chosen rather than moved."""

    value: Number
    name: Text


class Input(Record):
    """A control. ``name`` is the key ``compute`` takes; ``basis`` says where its default comes from.

    ``shown`` false: set by cases only, never by a control (three controls at most are shown). ``percent``: a share
    that readers see and type in per cent.
    """

    name: Name
    label: Text
    symbol: Text | None = None
    unit: Text | None = None
    default: Number
    min: Number
    max: Number
    step: Positive
    scale: Literal["linear", "log"] = "linear"
    percent: bool = False
    choices: list[Choice] = []
    shown: bool = True
    basis: Status
    words: Text
    why: Text
    claim: RepeatedClaim | None = None
    sources: list[SourceId] = []

    @model_validator(mode="after")
    def _in_range(self) -> "Input":
        if not self.min <= self.default <= self.max:
            raise ValueError(f"the default of '{self.name}' is outside its range; correct one of them")
        if self.scale == "log" and self.min < 0:
            raise ValueError(f"'{self.name}' is logarithmic but starts below 0; begin at 0 or above")
        if self.basis == "published" and not self.sources:
            raise ValueError(f"'{self.name}' is called published but has no source; name it")
        if self.choices and self.default not in [choice.value for choice in self.choices]:
            raise ValueError(f"the default of '{self.name}' is none of its choices; correct one of them")
        return self


class Output(Record):
    """A result. ``name`` is the key ``compute`` returns; ``about`` says in a sentence what the number means; ``none``
    stands
    where there is no number.

    ``shown`` false: drawn or said in words, or needed by a check, but not listed below the model.
    """

    name: Name
    label: Text
    symbol: Text | None = None
    unit: Text | None = None
    format: Format
    decimals: Annotated[int, Field(ge=0, le=6)] = 0
    none: Text = "none"
    about: Text | None = None
    shown: bool = True


class Published(Record):
    """A published result of a case: the output it belongs to, its value, the tolerance we must meet, and the claim it
    repeats.
    """

    output: Name
    value: Number
    within: NotNegative
    text: Text
    claim: RepeatedClaim | None = None


class Preset(Record):
    """A case: values for some inputs (the rest keep their defaults) and what was published of it.

    ``basis`` overrides where a value comes from; ``note`` says what the case is and is not.
    """

    id: Id
    name: Text
    detail: Text
    values: dict[Name, Number]
    basis: dict[Name, Basis] = {}
    published: list[Published] = []
    extrapolation: bool = False
    note: Text
    sources: list[SourceId] = []


class Mark(Record):
    """A published figure drawn beside the model's own result, never a prediction of it."""

    name: Text
    value: Number
    shown: Text
    claim: RepeatedClaim | None = None
    kind: Kind
    sources: SourceIds


class Pair(Record):
    """Two invented rows of two lists, drawn as they stand; ``same`` says whether they are one person."""

    first: Text
    second: Text
    same: bool


class Equation(Record):
    """An equation in plain words and in symbols, with its source."""

    words: Text
    formula: Text
    sources: list[SourceId] = []
    note: Text | None = None


class Check(Record):
    """A worked computation: for these inputs ``compute`` must give these outputs within ``within``.

    ``preset`` starts from a case; its ``expect`` then stands in the table of cases as "this model gives".
    """

    name: Text
    preset: Id | None = None
    inputs: dict[Name, Number] = {}
    expect: dict[Name, Number]
    within: NotNegative
    sources: list[SourceId] = []


class Sum(Record):
    """Arithmetic behind a figure that no input of the model holds: ``sum`` is evaluated by a test."""

    what: Text
    sum: Annotated[str, Field(pattern=r"^[\d .*/()+-]+$")]
    gives: Number
    within: NotNegative
    sources: list[SourceId] = []


class Say(Record):
    """What the model says in words. ``{faces}`` stands for a value, ``{alerts|alert|alerts}`` for a value and its noun.

    ``when`` is the key that ``compute`` returns as ``says``; the first one also serves any other key. ``mark`` is
    the part of the statement that the bracket frames.
    """

    when: Text | None = None
    big: Text
    mark: Text | None = None
    text: Text


class Task(Record):
    """Something to try, and what to notice."""

    do: Text
    notice: Text


class Answer(Record):
    """One answer to guess at."""

    text: Text
    right: bool = False


class Guess(Record):
    """What a reader is asked before the model tells: a closed question about its first case or a published figure."""

    ask: Text
    answers: Annotated[list[Answer], Field(min_length=2, max_length=4)]
    because: Text

    @model_validator(mode="after")
    def _one_right(self) -> "Guess":
        if sum(answer.right for answer in self.answers) != 1:
            raise ValueError("has not exactly one right answer; write 'right: true' on one")
        return self


class Model(Record):
    """Question, a guess, controls, results, equations, cases with published results, checks and caveats. ``repeats``
    names claims whose figures its words hold.
    """

    title: Text
    question: Text
    shows: Text
    chapter: Annotated[Id, IdOf("chapter")]
    guess: Guess
    inputs: Annotated[list[Input], Field(min_length=1)]
    outputs: Annotated[list[Output], Field(min_length=1)]
    equations: Annotated[list[Equation], Field(min_length=1)]
    presets: Annotated[list[Preset], Field(min_length=1)]
    marks: list[Mark] = []
    pairs: list[Pair] = []
    says: Annotated[list[Say], Field(min_length=1)]
    results: Text | None = None  # a heading over the results, where they make one point together
    checks: Annotated[list[Check], Field(min_length=1)]
    sums: list[Sum] = []
    tasks: Annotated[list[Task], Field(min_length=3, max_length=3)]
    invented: Text
    caveats: Annotated[list[Text], Field(min_length=1)]
    sources: SourceIds
    repeats: list[RepeatedClaim] = []

    @model_validator(mode="after")
    def _parts_fit(self) -> "Model":
        refuse([*self._controls(), *self._words(), *self._presets(), *self._checks()])
        return self

    def _names(self) -> tuple[set[str], set[str]]:
        return {item.name for item in self.inputs}, {item.name for item in self.outputs}

    def _controls(self) -> Iterator[Fault]:
        if sum(item.shown for item in self.inputs) > 3:
            yield ("inputs",), "shows more than three controls; set 'shown: false' on the others"
        for key, what, names in (
            ("inputs", "name", [item.name for item in self.inputs]),
            ("outputs", "name", [item.name for item in self.outputs]),
            ("presets", "id", [item.id for item in self.presets]),
        ):
            yield from (
                ((key, place, what), f"'{name}' stands twice; rename or delete one")
                for place, name in enumerate(names)
                if name in names[:place]
            )

    def _words(self) -> Iterator[Fault]:
        names = set().union(*self._names())
        for place, say in enumerate(self.says):
            for key in ("big", "mark", "text"):
                words = getattr(say, key) or ""
                yield from (
                    (("says", place, key), f"says '{{{name}}}', which is no input or output; correct it")
                    for name in re.findall(r"\{(\w+)", words)
                    if name not in names
                )
                if re.search(r"[{}]", re.sub(r"\{\w+(\|[^{}|]*\|[^{}|]*)?\}", "", words)):
                    yield (
                        ("says", place, key),
                        "has a brace that is not one of a pair; write '{name}' or '{name|one|many}'",
                    )

    def _presets(self) -> Iterator[Fault]:
        inputs = {item.name: item for item in self.inputs}
        for place, preset in enumerate(self.presets):
            for name, value in preset.values.items():
                here = ("presets", place, "values", name)
                if name not in inputs:
                    yield here, f"preset '{preset.id}' sets '{name}', which is no input; correct the name"
                elif not inputs[name].min <= value <= inputs[name].max:
                    yield here, f"preset '{preset.id}' puts '{name}' at {value}, outside its range; correct one of them"
                elif place == 0 and value != inputs[name].default:
                    yield (
                        here,
                        "the first case must leave every input at its default, since the model opens on it; "
                        "correct one of them",
                    )
            yield from (
                (
                    ("presets", place, "basis", name),
                    f"preset '{preset.id}' gives a basis for '{name}', which is no input; correct the name",
                )
                for name in preset.basis
                if name not in inputs
            )
            yield from self._published(place, preset)

    def _published(self, place: int, preset: Preset) -> Iterator[Fault]:
        outputs = self._names()[1]
        for number, item in enumerate(preset.published):
            if item.output not in outputs:
                yield (
                    ("presets", place, "published", number, "output"),
                    f"preset '{preset.id}' publishes '{item.output}', which is no output; correct the name",
                )
        if preset.published and not preset.sources:
            yield ("presets", place), f"preset '{preset.id}' has a published result but no source; name it"

    def _checks(self) -> Iterator[Fault]:
        inputs, outputs = self._names()
        presets = {item.id for item in self.presets}
        for place, check in enumerate(self.checks):
            for key, what, names, known in (
                ("inputs", "input", check.inputs, inputs),
                ("expect", "output", check.expect, outputs),
            ):
                yield from (
                    (
                        ("checks", place, key, name),
                        f"check '{check.name}' names '{name}', which is no {what}; correct it",
                    )
                    for name in names
                    if name not in known
                )
            if check.preset and check.preset not in presets:
                yield (
                    ("checks", place, "preset"),
                    f"check '{check.name}' starts from '{check.preset}', which is no case; correct the id",
                )
