"""A claim, the unit of the site: a figure or an event that stands in ``data/`` once and is opened in place."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import model_validator

from explainer.records.base import Confidence, Date, Id, IdOf, Kind, Number, Other, Record, SourceIds, Text, refuse
from explainer.records.quantity import quantities, scale

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
ROUNDED = 0.5  # "twice as much" for 1.9 times


class Claim(Record):
    """What is said, who said it, as of when, what kind of statement it is, its sources, what qualifies it.

    ``shown`` is the wording that stands in running text; ``text`` is the whole statement, true by itself. ``value``, in
    ``unit``, is what other records that repeat the figure are compared with; the words must hold it.
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
    sources: SourceIds
    qualification: Text | None = None
    others: list[Other] = []
    not_known: Text | None = None
    confidence: Confidence | None = None
    facts: list[Annotated[Id, IdOf("fact")]] = []

    @model_validator(mode="after")
    def _numbers_are_dated(self) -> "Claim":
        if self.as_of is None and (self.value is not None or re.search(r"\d", self.shown)):
            raise ValueError("a number without 'as_of'; add the date it was true of, in quotes")
        refuse([*self._value_not_said(), *self._shown_not_said()])
        return self

    @property
    def figures(self) -> list[float]:
        """The numbers of ``value`` in ones: ``"5-6"`` days -> 5, 6; ``2.6`` million -> 2,600,000. Empty if it holds none."""
        numbers = [quantity.value for quantity in quantities(self.value, ratios=False)] if isinstance(self.value, str) else [abs(self.value or 0)]
        return [number * scale(self.unit or "") for number in numbers] if self.value is not None else []

    def _value_not_said(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        said = quantities(f"{self.shown}. {self.text}")
        share = (self.unit or "").startswith("per cent")
        for number in self.figures:
            if not any(quantity.agrees(number) or (share and quantity.agrees(number / 100)) for quantity in said):
                yield ("value",), (f"'{self.value}' is not what 'shown' and 'text' say; make them agree, or leave 'value' out "
                                   "if the words hold no such figure")
                return

    def _shown_not_said(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """A figure in the words of running text must stand in the whole statement; people round it in words (``twice``)."""
        said = [quantity.value for quantity in quantities(self.text)]
        for quantity in quantities(YEAR.sub("", self.shown)):
            readings = [(quantity.value * times, quantity.half * times) for times in {1, scale(self.unit or "")}]
            if quantity.value > 1 and not any(abs(value - number) <= max(half, ROUNDED) for value, half in readings for number in said):
                yield ("shown",), f"has a figure ({quantity.value:g}) that 'text' does not hold; make them agree"
                return
