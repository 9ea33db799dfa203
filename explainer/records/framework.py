"""A framework of standards that teachers plan by: its codes, and in our own words what each asks for."""

from typing import Annotated

from pydantic import Field

from explainer.records.base import Date, Id, Record, Text
from explainer.records.source import ADDRESS


class Code(Record):
    """One standard by its code. ``says`` is our own wording: most frameworks may not be copied."""

    code: Text
    says: Text


class Framework(Record):
    """A published document of standards. ``url`` is the copy in which its codes were looked up, ``read`` the day."""

    id: Id
    name: Text
    who: Text
    edition: Text
    url: Annotated[str, Field(pattern=ADDRESS)]
    read: Date
    note: Text | None = None
    codes: Annotated[list[Code], Field(min_length=1)]
