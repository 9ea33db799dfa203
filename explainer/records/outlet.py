"""Where works are published: the outlets of the sources, by country."""

from pydantic import model_validator

from explainer.records.base import Id, Record, Text


class Outlet(Record):
    """All outlets of one country. ``addresses`` are ends of host names, for works that name no outlet."""

    id: Id
    place: Text
    names: list[Text] = []
    addresses: list[Text] = []

    @model_validator(mode="after")
    def _is_found(self) -> "Outlet":
        if not self.names and not self.addresses:
            raise ValueError(
                "has neither 'names' nor 'addresses', so no source would be found by it; write one of them"
            )
        return self
