"""The thesaurus: what readers type, and the words that stand on the site for it."""

from typing import Annotated, Literal

from pydantic import Field

from explainer.records.base import Id, Record, Text


class Entry(Record):
    """``said`` is what a reader types; ``means`` the words of the site. The search looks for each of ``means`` as well.

    ``listed`` puts the first of ``means`` into the index A to Z, under what it is.
    """

    id: Id
    said: list[Text] = []
    means: Annotated[list[Text], Field(min_length=1)]
    listed: Literal["person", "body", "place"] | None = None


class ThesaurusFile(Record):
    """``data/thesaurus.yml``."""

    thesaurus: list[Entry]
