"""Where works are published: the outlets of the sources, by country."""

from explainer.records.base import Id, Record, Text


class Outlet(Record):
    """All outlets of one country. ``addresses`` are ends of host names, for works that name no outlet."""

    id: Id
    place: Text
    names: list[Text] = []
    addresses: list[Text] = []


class OutletFile(Record):
    """``data/outlets.yml``."""

    outlets: list[Outlet]
