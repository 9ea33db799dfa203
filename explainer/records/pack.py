"""A pack: a lesson, or a row of lessons, ready to hold: its agenda, what is read and used, what pupils are handed."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from explainer.records.base import Form, Id, IdOf, Number, Record, RepeatedClaim, Text, refuse
from explainer.records.table import COLUMN, Cell

Minutes = Annotated[int, Field(ge=1, le=120)]
Part = Literal["opener", "reading", "activity", "talk", "exit ticket", "homework"]
# The text before the first heading of a page.
OPENING = "opening"
Fault = tuple[tuple[str | int, ...], str]


class Reading(Record):
    """A chapter, or some of its sections by their anchors; ``opening`` is the text before the first heading."""

    chapter: Annotated[Id, IdOf("chapter")]
    sections: list[Id] = []


class Setting(Record):
    """A model at one of its cases, or with some of its controls moved; ``words`` are those of the link."""

    model: Annotated[Id, IdOf("model")]
    case: Id | None = None
    values: dict[Text, Number] = {}
    words: Text

    @model_validator(mode="after")
    def _one_way(self) -> "Setting":
        if self.case and self.values:
            raise ValueError("has a case and values of its own, and only one of them can be shown; take one out")
        return self


class Extract(Record):
    """Rows of a table, found by what stands in one of its columns, and the columns that the class needs."""

    table: Annotated[Id, IdOf("table")]
    column: Annotated[str, Field(pattern=COLUMN)]
    rows: Annotated[list[Cell], Field(min_length=1)]
    columns: list[Annotated[str, Field(pattern=COLUMN)]] = []


class Card(Record):
    """A statement to judge before its other side is seen.

    Exactly one of ``claim`` and ``fact`` (a statement of the article) stands in front; ``back`` are claims that the
    other side shows beside its record.
    """

    claim: RepeatedClaim | None = None
    fact: Annotated[Id, IdOf("fact", use=False)] | None = None
    back: list[RepeatedClaim] = []

    @model_validator(mode="after")
    def _one_front(self) -> "Card":
        if bool(self.claim) == bool(self.fact):
            raise ValueError("must have one front; write 'claim' or 'fact'")
        return self


class Blank(Record):
    """What a student's sheet gives to write on: a question with lines, or a form of columns and rows to fill."""

    ask: Text
    lines: Annotated[int, Field(ge=0, le=12)] = 0
    columns: list[Text] = []
    rows: list[Text] = []

    @model_validator(mode="after")
    def _rows_have_columns(self) -> "Blank":
        if self.rows and len(self.columns) < 2:
            raise ValueError("has rows, but no columns beside their names; write at least two columns")
        return self


class Step(Record):
    """A step of the agenda. ``do`` and ``expect`` are told to the teacher, ``sheet`` is what pupils are handed.

    ``questions`` are ids of chapters' questions that the class answers; they stand on the sheet without their answers.
    """

    id: Id
    part: Part
    title: Text
    minutes: Minutes
    form: Form
    do: Text
    expect: Text | None = None
    readings: list[Reading] = []
    settings: list[Setting] = []
    extracts: list[Extract] = []
    cards: list[Card] = []
    questions: list[Id] = []
    sheet: list[Blank] = []


class Lesson(Record):
    """One meeting of a class. ``before`` is what has been read at home by then."""

    title: Text
    minutes: Minutes
    before: list[Reading] = []
    steps: Annotated[list[Step], Field(min_length=2)]


class Role(Record):
    """Somebody to be in the activity, with what they want."""

    name: Text
    wants: Text


class Route(Record):
    """Another way through a pack, for a course that reads or uses something else."""

    title: Text
    do: Text
    readings: list[Reading] = []
    extracts: list[Extract] = []
    questions: list[Id] = []


class PackObjective(Record):
    """What pupils can do afterwards, and the steps or questions that show it."""

    text: Text
    shown_by: Annotated[list[Id], Field(min_length=1)]


class Check(Record):
    """A check of four questions of chapters, for a course system: an importer counts every quiz as four points."""

    title: Text
    questions: Annotated[list[Id], Field(min_length=4, max_length=4)]


class Standards(Record):
    """Codes of one framework that the pack serves."""

    framework: Annotated[Id, IdOf("framework")]
    codes: Annotated[list[Text], Field(min_length=1)]


class Difference(Record):
    """The same pack for those who need support, and for those who want more."""

    support: Text
    stretch: Text


class Pack(Record):
    """Everything a teacher needs for ``minutes`` in class: the sum of its lessons, each the sum of its steps.

    ``ages`` and ``subjects`` say for whom; ``room`` what the room must have; ``prints`` what to print, and how often.
    ``content_note`` is null where there is nothing to say beforehand, since silence would leave a teacher to look.
    ``leave_out`` says what to drop when time is short, ``repeats`` names claims whose figures its texts hold.
    """

    title: Text
    about: Text
    ages: Text
    subjects: Annotated[list[Text], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=10, le=900)]
    room: Text
    prints: Annotated[list[Text], Field(min_length=1)]
    content_note: Text | None
    objectives: Annotated[list[PackObjective], Field(min_length=2)]
    roles: list[Role] = []
    lessons: Annotated[list[Lesson], Field(min_length=1)]
    checks: list[Check] = []
    homework: Text
    standards: list[Standards] = []
    rubrics: list[Annotated[Id, IdOf("rubric")]] = []
    routes: list[Route] = []
    differentiation: Difference
    leave_out: Text
    repeats: list[RepeatedClaim] = []

    @property
    def steps(self) -> list[Step]:
        """The steps of all lessons, in order."""
        return [step for lesson in self.lessons for step in lesson.steps]

    @property
    def readings(self) -> list[Reading]:
        """Everything that is read, at home or in class, in order."""
        return [
            reading
            for lesson in self.lessons
            for reading in (*lesson.before, *(inner for step in lesson.steps for inner in step.readings))
        ]

    @property
    def settings(self) -> list[Setting]:
        """The models that are used, with their settings."""
        return [setting for step in self.steps for setting in step.settings]

    @property
    def cards(self) -> list[Card]:
        """All cards, in the order in which they are dealt."""
        return [card for step in self.steps for card in step.cards]

    @property
    def questions(self) -> list[str]:
        """Ids of all questions that the class is asked, each once: in steps, then in checks."""
        asked = [key for step in self.steps for key in step.questions]
        asked += [key for route in self.routes for key in route.questions]
        return list(dict.fromkeys([*asked, *(key for check in self.checks for key in check.questions)]))

    @model_validator(mode="after")
    def _parts_fit(self) -> "Pack":
        refuse([*self._sums(), *self._ids(), *self._shown()])
        return self

    def _sums(self) -> Iterator[Fault]:
        if wrong := _wrong_sum(self.minutes, (lesson.minutes for lesson in self.lessons), "lessons"):
            yield ("minutes",), wrong
        for place, lesson in enumerate(self.lessons):
            if wrong := _wrong_sum(lesson.minutes, (step.minutes for step in lesson.steps), "steps"):
                yield ("lessons", place, "minutes"), wrong

    def _ids(self) -> Iterator[Fault]:
        seen: set[str] = set()
        for number, lesson in enumerate(self.lessons):
            for place, step in enumerate(lesson.steps):
                if step.id in seen:
                    yield ("lessons", number, "steps", place, "id"), f"'{step.id}' stands twice; rename one of them"
                seen.add(step.id)

    def _shown(self) -> Iterator[Fault]:
        known = {*(step.id for step in self.steps), *self.questions}
        for place, objective in enumerate(self.objectives):
            yield from (
                (
                    ("objectives", place, "shown_by", number),
                    f"'{key}' is no step of this pack and no question it asks; correct the id",
                )
                for number, key in enumerate(objective.shown_by)
                if key not in known
            )


def _wrong_sum(stated: int, parts: Iterable[int], name: str) -> str | None:
    found = sum(parts)
    return None if found == stated else f"are {stated}, but the {name} add up to {found}; correct one of them"
