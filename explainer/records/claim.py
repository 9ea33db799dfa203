"""A claim, the unit of the site: a figure or an event that stands in ``data/`` once and is opened in place."""

import re

from pydantic import model_validator

from explainer.records.base import Confidence, Date, Id, Kind, Number, Other, Record, SourceIds, Text


class Claim(Record):
    """What is said, who said it, as of when, what kind of statement it is, its sources, what qualifies it.

    ``shown`` is the wording that stands in running text; ``text`` is the whole statement, true by itself.
    """

    id: Id
    shown: Text
    text: Text
    value: Number | Text | None = None
    unit: Text | None = None
    who: Text
    as_of: Date | None = None
    place: Text | None = None
    kind: Kind
    sources: SourceIds
    qualification: Text | None = None
    others: list[Other] = []
    not_known: Text | None = None
    confidence: Confidence | None = None
    facts: list[Id] = []

    @model_validator(mode="after")
    def _numbers_are_dated(self) -> "Claim":
        if self.as_of is None and (self.value is not None or re.search(r"\d", self.shown)):
            raise ValueError("a number without 'as_of'; add the date it was true of, in quotes")
        return self


class ClaimFile(Record):
    """``data/claims/<any name>.yml``: the claims of one page or theme."""

    claims: list[Claim]
