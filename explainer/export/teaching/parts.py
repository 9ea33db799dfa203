"""What a file for teachers is made of, whatever its format: courses, their folders, and what stands in them.

All words are finished and all addresses absolute, so that every format says the same.
"""

import string
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from explainer.export.teaching.words import finished
from explainer.records.chapter import Question


@dataclass(frozen=True)
class Choice:
    """An answer to choose, under its letter; ``why`` answers whoever chose it."""

    letter: str
    text: str
    right: bool
    why: str


@dataclass(frozen=True)
class Item:
    """A question in the one order of its answers; ``because`` is told to everybody afterwards."""

    id: str
    ask: str
    choices: tuple[Choice, ...]
    because: str

    @property
    def right(self) -> Choice:
        return next(choice for choice in self.choices if choice.right)


def item_of(question: Question) -> Item:
    """A question of a record, with its letters."""
    choices = tuple(
        Choice(letter, finished(option.text), option.right, _why(option.right, option.why))
        for letter, option in zip(string.ascii_uppercase, question.shuffled, strict=False)
    )
    return Item(question.id, finished(question.ask), choices, finished(question.because))


def _why(right: bool, why: str | None) -> str:
    first = "Right." if right else "Not this one."
    return f"{first} {finished(why)}" if why else first


@dataclass(frozen=True)
class Link:
    """A page of the site to open."""

    key: str
    title: str
    address: str


@dataclass(frozen=True)
class Prompt:
    """Something to talk or write about, for students.

    ``lines`` are there to write on, ``columns`` and ``rows`` to fill in. ``listen`` is what a teacher listens for: it
    stands in keys alone.
    """

    ask: str
    lines: int = 4
    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    listen: str = ""


@dataclass(frozen=True)
class Discussion:
    """A place to answer each other: what to know and do first, a paragraph each, and the prompts."""

    key: str
    title: str
    first: tuple[str, ...]
    prompts: tuple[Prompt, ...]
    link: Link


@dataclass(frozen=True)
class Quiz:
    """Exactly four questions of one point: an importer (Moodle's) takes every quiz for four points."""

    key: str
    title: str
    items: tuple[Item, ...]

    def __post_init__(self) -> None:
        if len(self.items) != 4:
            raise ValueError(f"the quiz '{self.key}' has {len(self.items)} questions; a quiz must have four")


Step = Link | Discussion | Quiz


@dataclass(frozen=True)
class Folder:
    """One section of a course: a chapter, or a lesson."""

    key: str
    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Group:
    """Questions that belong together, under the title that a question bank keeps them by.

    ``check``: it is done after the lesson, so no sheet of the lesson holds it.
    """

    key: str
    title: str
    items: tuple[Item, ...]
    prompts: tuple[Prompt, ...] = ()
    check: bool = False


@dataclass(frozen=True)
class Course:
    """Everything that the files of one chapter, one pack or the whole book are made from.

    ``folder`` is where they stand below the site's root and ``stem`` how their names begin. ``address`` is the page
    for students, ``checked`` the day of the last check of what they say.
    """

    kind: Literal["chapter", "pack", "book"]
    key: str
    folder: str
    stem: str
    title: str
    about: str
    address: str
    checked: str
    folders: tuple[Folder, ...]
    groups: tuple[Group, ...] = field(default=())

    @property
    def bank(self) -> list[Group]:
        """The groups for a question bank: each question once, no group without one."""
        seen: set[str] = set()
        kept = []
        for group in self.groups:
            items = tuple(item for item in group.items if item.id not in seen)
            seen.update(item.id for item in items)
            kept.append(replace(group, items=items))
        return [group for group in kept if group.items]

    @property
    def items(self) -> Iterator[Item]:
        """All questions of the bank, in order."""
        return (item for group in self.bank for item in group.items)
