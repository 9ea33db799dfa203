"""What was published and is no longer where it was: records that had to go, and addresses that lead elsewhere."""

from typing import Annotated

from pydantic import StringConstraints

from explainer.records.base import ID, Date, Record, Text

RECORD_KEY, PATH = rf"^[a-z]+/{ID}$", r"^[a-z0-9]+([-./][a-z0-9]+)*$"
RecordKey = Annotated[str, StringConstraints(pattern=RECORD_KEY)]
Path = Annotated[str, StringConstraints(pattern=PATH)]


class Gone(Record):
    """The tombstone of a record that an edition froze and that had to go: it is shown at the record's address.

    ``id`` is ``<kind>/<id>``, ``see`` the record to look at instead, in the same form.
    """

    id: RecordKey
    date: Date
    why: Text
    see: RecordKey | None = None


class Moved(Record):
    """A page or file that stands elsewhere now. ``id`` is its former address below the site, ``to`` the present one:
    the build leaves a page there that leads on, or, of a file, a copy.
    """

    id: Path
    to: Path
    date: Date
    why: Text
