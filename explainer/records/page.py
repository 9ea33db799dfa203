"""The front matter of a Markdown page. MkDocs prints a broken one on the page, so it is checked here."""

from typing import Annotated, Literal

from pydantic import Field

from explainer.records.base import Record, Text


class FrontMatter(Record):
    """``description`` is what search engines and share cards show; ``question`` is that of a part, for its door."""

    description: Annotated[str, Field(min_length=40, max_length=200)]
    title: Text | None = None
    question: Text | None = None
    template: Literal["home.html"] | None = None
    hide: list[Literal["navigation", "toc"]] = []
