"""The thesaurus: what readers type, and the words that stand on the site for it."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from explainer.records.base import Id, Record, Text


class Entry(Record):
    """``said`` is what a reader types; ``means`` the words of the site. The search looks for each of ``means`` as well.

    ``related``: what is meant is near to what is typed, and not another name of it; it never goes before the word as
    typed.
    ``listed`` puts the first of ``means`` into the index A to Z, under what it is.
    """

    id: Id
    said: list[Text] = []
    means: Annotated[list[Text], Field(min_length=1)]
    related: bool = False
    listed: Literal["person", "body", "place"] | None = None

    @model_validator(mode="after")
    def _does_something(self) -> "Entry":
        if not self.said and not self.listed:
            raise ValueError("has neither 'said' nor 'listed', so nobody would meet it; write one of them")
        return self
