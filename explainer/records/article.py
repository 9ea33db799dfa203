"""What the article of July 2018 says, fact by fact, and the corrections that better sources ask for."""

import re
from typing import Annotated

from pydantic import Field, model_validator

from explainer.records.base import (
    Changes,
    Confidence,
    Date,
    Id,
    IdOf,
    Kind,
    Number,
    Other,
    Record,
    RepeatedClaim,
    SourceIds,
    Text,
    is_to_come,
)


class Fact(Record):
    """One statement of the article in our own words (never a quotation). ``id`` is ``f001`` to ``f114``.

    ``repeats`` names claims whose figures it holds. ``checkable`` is false where there is nothing to check: a reading
    of events, an opinion, a note on method.
    """

    id: Id
    says: Text
    kind: Kind
    topic: Id
    as_of: Text | None = None
    place: Text | None = None
    actor: Text | None = None
    value: Number | Text | None = None
    unit: Text | None = None
    company: Annotated[Text, IdOf("company")] | None = None
    confidence: Confidence
    others: list[Other] = []
    checkable: bool = True
    repeats: list[RepeatedClaim] = []
    changed: Changes = []

    @model_validator(mode="after")
    def _numbers_are_dated(self) -> "Fact":
        for year in re.findall(r"\b\d{4}\b", self.as_of or ""):
            if is_to_come(year):
                raise ValueError(f"'as_of' names {year}, which is still to come; correct it")
        if self.value is not None and self.as_of is None:
            raise ValueError("a number without 'as_of'; add the date it was true of, in quotes")
        return self


class Correction(Record):
    """What the article says, what better sources say, and how we write it. ``noted`` dates our entry."""

    id: Id
    topic: Text
    facts: Annotated[list[Annotated[Id, IdOf("fact")]], Field(min_length=1)]
    article_says: Text
    better_sources_say: Text
    how_to_write_it: Text
    sources: SourceIds
    noted: Date
    changed: Changes = []
