"""An event since the article: what happened, where, and why it matters to a reader."""

from typing import Annotated, Literal

from pydantic import Field

from explainer.records.base import Changes, Date, Id, Record, RepeatedClaim, SourceIds, Text

Theme = Literal["court", "law", "police use", "company", "test", "leak", "survey", "protest", "reporting"]


class Event(Record):
    """``place`` is for reading; ``countries`` and ``themes`` are what the timeline filters by; ``repeats`` names claims
    whose figures it repeats.
    """

    id: Id
    date: Date
    place: Text
    countries: Annotated[list[Text], Field(min_length=1)]
    themes: Annotated[list[Theme], Field(min_length=1)]
    title: Text
    what: Text
    why_it_matters: Text
    repeats: list[RepeatedClaim] = []
    sources: SourceIds
    changed: Changes = []
