"""A glossary term."""

from typing import Annotated

from pydantic import field_validator

from explainer.records.base import Changes, Id, IdOf, Record, Text

MAX_WORDS = 25


class Term(Record):
    """A term, its plain definition (at most 25 words) and the other words readers use for it."""

    id: Id
    term: Text
    definition: Text
    aliases: list[Text] = []
    see: list[Annotated[Id, IdOf("term")]] = []
    changed: Changes = []

    @field_validator("definition")
    @classmethod
    def _short(cls, text: str) -> str:
        if len(text.split()) > MAX_WORDS:
            raise ValueError(f"has {len(text.split())} words; say it in {MAX_WORDS} or fewer")
        return text
