"""The thesaurus: what readers type, and the words that stand on the site for it."""

from typing import Literal

from pydantic import model_validator

from explainer.records.base import Id, Record, Text


class Entry(Record):
    """``said`` is what a reader types; ``means`` the words of the site. The search looks for each of ``means`` as well.

    ``related``: what is meant is near to what is typed, and not another name of it; it never goes before the word as
    typed.
    ``leads``: where such a query is answered, as beginnings of addresses: whoever types "lesson" wants ``teach/``.
    ``listed`` puts the first of ``means`` into the index A to Z, under what it is.
    """

    id: Id
    said: list[Text] = []
    means: list[Text] = []
    leads: list[Text] = []
    related: bool = False
    listed: Literal["person", "body", "place"] | None = None

    @model_validator(mode="after")
    def _does_something(self) -> "Entry":
        if not self.said and not self.listed:
            raise ValueError("has neither 'said' nor 'listed', so nobody would meet it; write one of them")
        if not self.means and (self.listed or not self.leads):
            raise ValueError("has no 'means', the words of the site for what is said; write them")
        return self
