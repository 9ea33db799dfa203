"""A company named in the article, and what became of it."""

from explainer.records.base import Changes, Date, Dated, Record, Sourced, SourceIds, Text


class Now(Record):
    """Where the company was when last seen."""

    as_of: Date
    what: Text
    sources: SourceIds


class Founded(Sourced):
    """When it was founded; the line of its life begins there."""

    value: Date | None


class Conflict(Record):
    """Where sources disagree, with the sources on both sides."""

    what: Text
    sources: SourceIds


class Company(Record):
    """Founding, money, sanctions and present state, each with its own sources."""

    name: Text
    also_known_as: list[Text] = []
    lede: Text
    founded: Founded
    headquarters: Sourced
    role_in_article: Text
    rounds: list[Dated] = []
    history: list[Dated] = []
    us_lists: list[Dated] = []
    now: Now
    conflicts: Conflict | None = None
    sources: SourceIds
    changed: Changes = []
