"""A source: the fields of the Citation Style Language (CSL 1.0.2), and what of it was read."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from explainer.records.base import Changes, Date, Id, Number, Record, SourceId, Text

SourceType = Literal[
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "chapter",
    "dataset",
    "entry-encyclopedia",
    "legal_case",
    "legislation",
    "manuscript",
    "paper-conference",
    "report",
    "speech",
    "webpage",
]
ADDRESS, DOI = r"^https?://[^\s\"<>]+$", r"^10\.\d{4,9}/[^\s\"<>]+$"
Address = Annotated[str, StringConstraints(pattern=ADDRESS)]
# Without its resolver: the address is made from it.
Doi = Annotated[str, StringConstraints(pattern=DOI)]


class Name(Record):
    """A CSL name: a person (family and given) or a body (literal)."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None

    @model_validator(mode="after")
    def _one_form(self) -> "Name":
        if bool(self.literal) == bool(self.family):
            raise ValueError("a name needs either 'family' or 'literal'; write one of them")
        return self


class Archived(Record):
    """A copy of the work in a public archive that somebody opened and found whole; ``date`` is the day of the copy."""

    URL: Address
    date: Date


class Source(Record):
    """One work, under one id, however many records cite it.

    ``read`` says what was read when it was not simply the work at its address. A work with no address is
    cited by name and never linked, so it must say in ``read`` how it was read.
    """

    id: Id
    type: SourceType
    title: Text
    title_is_descriptive: bool = False
    author: list[Name] = []
    container_title: Text | None = Field(None, alias="container-title")
    publisher: Text | None = None
    volume: Number | Text | None = None
    issue: Number | Text | None = None
    page: Text | None = None
    number: Number | Text | None = None
    issued: Date | None = None
    accessed: Date | None = None
    DOI: Doi | None = None
    URL: Address | None = None
    license: Text | None = None
    read: Text | None = None
    note: Text | None = None
    same_reporter_as: SourceId | None = None
    archived: Archived | None = None
    changed: Changes = []

    @model_validator(mode="after")
    def _unlinked_says_why(self) -> "Source":
        if not (self.URL or self.DOI or self.read):
            raise ValueError("has no 'URL' and no 'DOI'; say in 'read' how the work was read")
        return self

    @property
    def address(self) -> str | None:
        """Where the title links to; None for a work that was read only in a copy."""
        return self.URL or (f"https://doi.org/{self.DOI}" if self.DOI else None)
