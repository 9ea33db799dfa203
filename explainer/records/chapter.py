"""A chapter's record: what stands around its prose. The prose itself is the Markdown page of the same stem."""

from hashlib import sha256
from typing import Annotated

from pydantic import Field, model_validator

from explainer.records.base import Changes, Date, Form, Id, IdOf, Record, RepeatedClaim, Text
from explainer.records.system import Beside


class Option(Record):
    """One answer to choose; ``why`` is told to a reader who chose it."""

    text: Text
    right: bool = False
    why: Text | None = None


class Question(Record):
    """A multiple-choice question with a permanent id, one right answer and the reason it is right."""

    id: Id
    ask: Text
    options: Annotated[list[Option], Field(min_length=3, max_length=5)]
    because: Text

    @property
    def shuffled(self) -> list[Option]:
        """The options in the one order in which every page and file shows them.

        Drawn from the id alone: an author who always writes the right answer first gives nothing away, and a
        reworded answer keeps its place, so that an old printed key still fits.
        """
        places = sorted(range(len(self.options)), key=lambda place: sha256(f"{self.id} {place}".encode()).digest())
        return [self.options[place] for place in places]

    @model_validator(mode="after")
    def _one_right(self) -> "Question":
        if sum(option.right for option in self.options) != 1:
            raise ValueError("has not exactly one right answer; write 'right: true' on one option")
        if len({option.text for option in self.options}) < len(self.options):
            raise ValueError("has two options of the same text; reword or delete one")
        return self


class Uses(Record):
    """What of this site a prompt works with: claims, tables and models by id."""

    claims: list[RepeatedClaim] = []
    tables: list[Annotated[Id, IdOf("table", use=False)]] = []
    models: list[Annotated[Id, IdOf("model", use=False)]] = []


class Prompt(Record):
    """A discussion prompt with a permanent id and the minutes it takes in a class.

    ``form`` is how a class works on it, ``product`` what there is to see in the end. ``listen_for`` says what a strong
    answer holds; only teachers are shown it.
    """

    id: Id
    ask: Text
    minutes: Annotated[int, Field(ge=2, le=60)]
    form: Form
    product: Text
    uses: Uses = Uses()
    listen_for: Text


class Objective(Record):
    """What a reader can do afterwards, beginning with a verb that can be seen, and what shows it.

    ``shown_by`` names questions and prompts of the same chapter.
    """

    text: Text
    shown_by: Annotated[list[Id], Field(min_length=1)]


class Unknown(Record):
    """Something that nobody has told, and what was looked for (where, and when if it matters)."""

    what: Text
    looked: Text


class Chapter(Record):
    """Question, objectives, four questions, prompts, content note and the day it was last checked.

    ``hook`` is the one line that makes a reader open the chapter, wherever a link leads to it. ``beside_title``
    says what the figure of claims beside outcomes found. ``unknown`` is the boxed list of what is not known.

    ``repeats`` names claims whose figures its own texts (objectives, questions, prompts) hold.

    Four questions exactly: one importer of course packages fixes every quiz at four points, so a quiz of
    another length would be graded wrongly (Moodle's Common Cartridge converter).
    """

    title: Text
    question: Text
    hook: Text
    objectives: Annotated[list[Objective], Field(min_length=2, max_length=4)]
    content_note: Text | None = None
    reviewed: Date
    repeats: list[RepeatedClaim] = []
    beside_title: Text | None = None
    beside: list[Beside] = []
    unknown: Annotated[list[Unknown], Field(min_length=1)]
    questions: Annotated[list[Question], Field(min_length=4, max_length=4)]
    discussion: Annotated[list[Prompt], Field(min_length=3)]
    changed: Changes = []

    @model_validator(mode="after")
    def _figure_says_what_it_found(self) -> "Chapter":
        if self.beside and not self.beside_title:
            raise ValueError("has rows 'beside' and no 'beside_title'; say there what the figure found")
        return self
