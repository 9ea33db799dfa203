"""A rubric: lines to mark a piece of work by, and answers that show what each level looks like."""

from typing import Annotated, Literal

from pydantic import Field

from explainer.records.base import Id, Record, RepeatedClaim, Text

Level = Literal["strong", "secure", "emerging", "beginning"]


class Criterion(Record):
    """One line: what is looked at, and what it looks like at each level."""

    name: Text
    strong: Text
    secure: Text
    emerging: Text
    beginning: Text


class Anchor(Record):
    """An answer written for this rubric, its level, and why it has it."""

    level: Level
    answer: Text
    why: Text


class Rubric(Record):
    """Four points for strong, three for secure, two for emerging, one for beginning, on each line.

    ``repeats`` names claims whose figures the anchors hold.
    """

    id: Id
    title: Text
    of: Text
    criteria: Annotated[list[Criterion], Field(min_length=3)]
    anchors: Annotated[list[Anchor], Field(min_length=2)]
    repeats: list[RepeatedClaim] = []
