"""What every record shares: strict keys, and the small types that say what a field may hold."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_FILLER = {4: "-01-01", 7: "-01", 10: ""}


def _real_date(text: str) -> str:
    """Accept ``2018``, ``2018-07``, ``2018-07-08`` and ranges ``start/end`` (EDTF level 0, CSL's date form)."""
    parts = text.split("/")
    if len(parts) > 2:
        raise ValueError("has more than two dates; write one date or start/end")
    for part in parts:
        if not _DATE.fullmatch(part):
            raise ValueError("is not a date; write '2018', '2018-07', '2018-07-08' or 'start/end', in quotes")
        try:
            datetime.date.fromisoformat(part + _FILLER[len(part)])
        except ValueError:
            raise ValueError(f"there is no such day as {part}; correct the date") from None
    if len(parts) == 2 and parts[0] > parts[1]:
        raise ValueError("the range ends before it starts; swap the two dates")
    return text


# The day of this edition: a machine whose clock is behind it must not take our own dates for dates to come.
EDITION = datetime.date(2026, 11, 30)


def _past_date(text: str) -> str:
    """A date of the past: the first day it may mean has come, in the time zone where days begin first."""
    for part in text.split("/"):
        if is_to_come(part):
            raise ValueError(f"{part} is still to come; correct the date")
    return text


def is_to_come(date: str) -> bool:
    """Whether a single date (``2018``, ``2018-07``, ``2018-07-08``) lies after today, wherever its writer lives."""
    today = max(EDITION, (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=14)).date())
    return datetime.date.fromisoformat(date + _FILLER[len(date)]) > today


def _each_once(ids: list[str]) -> list[str]:
    for place, key in enumerate(ids):
        if key in ids[:place]:
            raise ValueError(f"names '{key}' twice; keep one of them")
    return ids


def is_date(text: object) -> bool:
    """Whether ``text`` is a date as records write it."""
    try:
        return isinstance(text, str) and bool(_real_date(text))
    except ValueError:
        return False


class Record(BaseModel):
    """Base of every record: an unknown key is a fault, nothing is silently turned into another type, no number is
    infinite.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


def refuse(faults: Iterable[tuple[tuple[str | int, ...], str]]) -> None:
    """End a record's own check with all of its faults, each (path inside the record, message) at
    its line; none passes.
    """
    found = [
        InitErrorDetails(type=PydanticCustomError("value_error", "{said}", {"said": said}), loc=path, input=None)
        for path, said in faults
    ]
    if found:
        raise ValidationError.from_exception_data("record", found)


class Mark:
    """What a type may say of its field beyond its form; ``on`` is the sort of value it speaks of."""

    on: ClassVar[type] = str


@dataclass(frozen=True)
class IdOf(Mark):
    """Marks a text as the id of a record of ``kind``: it is checked, and if it is a ``use``, that record counts as
    used.
    """

    kind: str
    use: bool = True


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=f"^{ID}$")]
Date = Annotated[str, AfterValidator(_real_date), AfterValidator(_past_date)]
Number = int | float
Positive = Annotated[int, Field(gt=0)] | Annotated[float, Field(gt=0)]
NotNegative = Annotated[int, Field(ge=0)] | Annotated[float, Field(ge=0)]
# A claim that is named only to be held against: its figure is repeated, but the claim is not shown.
RepeatedClaim = Annotated[Id, IdOf("claim", use=False)]
SourceId = Annotated[Id, IdOf("source")]
SourceIds = Annotated[list[SourceId], Field(min_length=1), AfterValidator(_each_once)]
Kind = Literal[
    "measured",
    "estimate",
    "official",
    "rule",
    "company",
    "expert",
    "reporter",
    "ours",
    "search",
    "extrapolation",
]
# How a class works.
Form = Literal["on your own", "in pairs", "in groups", "in two halves", "the whole class"]
Agreement = Literal["yes", "partly", "no"]
Standing = Literal["independent", "elsewhere", "other-thing", "other-time", "echo", "party"]
# Only who speaks of the same thing, at the same place and time, can agree or disagree.
ON_THE_MATTER = ("independent", "party")
Level = Literal["high", "medium", "low", "unrated"]


class Confidence(Record):
    """How sure we are, and why."""

    level: Level
    why: Text


class Other(Record):
    """What another source says, and whether it agrees.

    ``standing`` is set where the source cannot settle the matter: it tells of another place (``elsewhere``), of another
    quantity, firm or device (``other-thing``) or of another time (``other-time``), repeats what it read (``echo``) or
    has
    a stake in the answer (``party``). ``agrees`` stands where the source speaks of the same thing, and only there: a
    quick
    screen in one town does not disagree with a slow one in another. ``claim``: the one whose figure ``says`` repeats.
    """

    source: SourceId
    agrees: Agreement | None = None
    says: Text
    standing: Standing = "independent"
    claim: RepeatedClaim | None = None

    @model_validator(mode="after")
    def _agrees_on_the_matter_alone(self) -> "Other":
        if (self.standing in ON_THE_MATTER) and self.agrees is None:
            raise ValueError(
                "says of the same thing, but not whether it agrees; add 'agrees', or the 'standing' of a source "
                "that speaks of something else"
            )
        if self.standing not in ON_THE_MATTER and self.agrees is not None:
            raise ValueError(
                f"cannot agree or disagree, since its standing is '{self.standing}'; take 'agrees' or 'standing' out"
            )
        return self


class Dated(Record):
    """Something that happened or was said at a date, with its sources."""

    date: Date
    what: Text
    sources: SourceIds


class Sourced(Record):
    """A single detail of a record that has sources of its own; ``value`` is null where nobody says."""

    value: Text | None
    note: Text | None = None
    sources: list[SourceId] = []


EditionName = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}[.][0-9]+$")]


class Changed(Record):
    """Why a record no longer reads as an edition froze it: it needs one once its words, value, speaker, date or sources
    differ. ``since`` names the last edition that has the former ones; ``why`` is told to readers.
    """

    since: EditionName
    date: Date
    why: Text


Changes = list[Changed]
