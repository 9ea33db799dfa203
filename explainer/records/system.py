"""A system: one machine at one place, told the same way as every other."""

from typing import Annotated, Literal

from pydantic import Field

from explainer.records.base import Changes, Date, Id, IdOf, Record, Sourced, SourceIds, Text

ClaimId = Annotated[Id, IdOf("claim")]
SystemId = Annotated[Id, IdOf("system")]
# ``place`` is for reading; the index of systems filters by countries.
Countries = Annotated[list[Text], Field(min_length=1)]


class Station(Record):
    """One of the four stations of the pipeline figure: what happens there, and whether a machine or people do it."""

    title: Text
    text: Text
    by: Literal["machine", "people"]


class Beside(Record):
    """A claim beside what is known: two claim ids, drawn in one row.

    ``measures`` says what both speak of. Only a row that has it, of one machine and one measure, may stand on the home
    page.
    """

    claimed: ClaimId
    known: ClaimId
    measures: Text | None = None


class Aftermath(Record):
    """What became of the system, year by year. ``year`` is text, since some are ranges or 'by 2020'."""

    year: Text
    what: Text
    sources: SourceIds


class Elsewhere(Record):
    """Where the same kind of machine stands outside the place of this record, other countries first."""

    place: Text
    countries: Countries
    what: Text
    sources: SourceIds
    system: SystemId | None = None


class LastSeen(Record):
    """What was last known of the system itself, at its place: never more than a source says, and never a guess at
    today.
    """

    state: Literal["in use when last seen", "over", "only announced or told of"]
    date: Date
    what: Text
    sources: SourceIds


class System(Record):
    """It senses, it matches against, someone acts, what happens to the person; claims, outcomes, aftermath."""

    name: Text
    short: Text
    lede: Text
    part: Annotated[Id, IdOf("part")]
    place: Text
    countries: Countries
    started: Text | None = None
    last_seen: LastSeen
    operator: Text
    vendor: Sourced
    affected: Text
    heading: Text
    # What its machines read: the drawing of their steps shows a camera and faces, or sheets and lines.
    reads: Literal["faces", "files"] = "faces"
    senses: Station
    matches: Station
    acts: Station
    happens: Station
    beside: Annotated[list[Beside], Field(min_length=1)]
    aftermath: list[Aftermath]
    elsewhere: list[Elsewhere]
    not_known: Annotated[list[Text], Field(min_length=1)]
    like: list[SystemId] = []
    sources: SourceIds
    changed: Changes = []

    @property
    def measured(self) -> Beside:
        """The first row that says what it measures; the first of all where none does."""
        return next((row for row in self.beside if row.measures), self.beside[0])
