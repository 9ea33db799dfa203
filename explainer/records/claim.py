"""A claim, the unit of the site: a figure or an event that stands in ``data/`` once and is opened in place."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from explainer.records.arithmetic import Sum
from explainer.records.base import (
    Changes,
    Confidence,
    Date,
    Id,
    IdOf,
    Kind,
    Number,
    Other,
    Record,
    SourceIds,
    Text,
    refuse,
)
from explainer.records.quantity import quantities, scale

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
ROUNDED = 0.5  # "twice as much" for 1.9 times


class Claim(Record):
    """What is said, who said it, as of when, what kind of statement it is, its sources, what qualifies it.

    ``shown`` is the wording that stands in running text; ``text`` is the whole statement, true by itself. ``value``, in
    ``unit``, is what other records that repeat the figure are compared with; the words must hold it. ``sum`` is the
    arithmetic of 'our calculation', ``looked_in`` the places of 'our search'. ``locators`` say where in a source it
    stands
    (source id -> page, paragraph or section), ``original`` gives the words of a source in another language, and
    ``would_settle`` what would end the doubt about a claim that rests on one source.
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
    sum: Sum | None = None
    looked_in: Annotated[list[Text], Field(min_length=1)] | None = None
    sources: SourceIds
    locators: dict[Id, Text] = {}
    original: Text | None = None
    qualification: Text | None = None
    others: list[Other] = []
    not_known: Text | None = None
    confidence: Confidence | None = None
    would_settle: Text | None = None
    facts: list[Annotated[Id, IdOf("fact")]] = []
    changed: Changes = []

    @model_validator(mode="after")
    def _numbers_are_dated(self) -> "Claim":
        if self.as_of is None and (self.value is not None or re.search(r"\d", self.shown)):
            raise ValueError("a number without 'as_of'; add the date it was true of, in quotes")
        refuse([*self._value_not_said(), *self._shown_not_said()])
        return self

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Claim":
        if (self.kind == "ours") != (self.sum is not None) and self.kind != "extrapolation":
            raise ValueError(
                "'our calculation' needs its 'sum', and no other kind but an extrapolation has one; correct "
                "'kind' or 'sum'"
            )
        if (self.kind == "search") != (self.looked_in is not None):
            raise ValueError(
                "'our search' needs 'looked_in', the places that were searched, and no other kind has it; "
                "correct 'kind' or 'looked_in'"
            )
        if self.kind == "search" and len(self.as_of or "") < len("2026-11"):
            raise ValueError("'our search' needs the month or day of the search; write it in 'as_of'")
        return self

    @model_validator(mode="after")
    def _locates_its_own_sources(self) -> "Claim":
        if strangers := [key for key in self.locators if key not in self.sources]:
            raise ValueError(
                f"locates '{strangers[0]}', which is none of its sources; correct the id, or add the source"
            )
        return self

    @property
    def figures(self) -> list[float]:
        """The numbers of ``value`` in ones: ``"5-6"`` days -> 5, 6; ``2.6`` million -> 2,600,000. Empty if it holds
        none.
        """
        numbers = (
            [quantity.value for quantity in quantities(self.value, ratios=False)]
            if isinstance(self.value, str)
            else [abs(self.value or 0)]
        )
        return [number * scale(self.unit or "") for number in numbers] if self.value is not None else []

    def _value_not_said(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        said = quantities(f"{self.shown}. {self.text}")
        share = (self.unit or "").startswith("per cent")
        for number in self.figures:
            if not any(quantity.agrees(number) or (share and quantity.agrees(number / 100)) for quantity in said):
                yield (
                    ("value",),
                    (
                        f"'{self.value}' is not what 'shown' and 'text' say; make them agree, or leave 'value' out "
                        "if the words hold no such figure"
                    ),
                )
                return

    def _shown_not_said(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """A figure in the words of running text must stand in the whole statement; people round it in words
        (``twice``).
        """
        said = [quantity.value for quantity in quantities(self.text)]
        for quantity in quantities(YEAR.sub("", self.shown)):
            readings = [(quantity.value * times, quantity.half * times) for times in {1, scale(self.unit or "")}]
            if quantity.value > 1 and not any(
                abs(value - number) <= max(half, ROUNDED) for value, half in readings for number in said
            ):
                yield ("shown",), f"has a figure ({quantity.value:g}) that 'text' does not hold; make them agree"
                return
