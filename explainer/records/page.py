"""The front matter of a Markdown page. MkDocs prints a broken one on the page, so it is checked here."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from explainer.records.base import Record, Text


def _fits_an_attribute(text: str) -> str:
    """The theme writes these into the head of the page as they stand."""
    if re.search(r"[\"<>]", text):
        raise ValueError(
            "holds a straight quote or an angle bracket, which would end it in the page's head; write “ and ”"
        )
    return text


class FrontMatter(Record):
    """``description`` is what search engines and share cards show; ``question`` is that of a part, for its door."""

    description: Annotated[str, Field(min_length=40, max_length=200), AfterValidator(_fits_an_attribute)]
    title: Annotated[Text, AfterValidator(_fits_an_attribute)] | None = None
    question: Text | None = None
    template: Literal["home.html"] | None = None
    hide: list[Literal["navigation", "toc"]] = []
