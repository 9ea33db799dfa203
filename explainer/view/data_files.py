"""The files of data as a page shows them: what each is, its size, and what its columns mean."""

from dataclasses import dataclass

from explainer.export.data.files import CITATIONS, FOLDER, PACKAGE, ZIP, data_files
from explainer.export.data.package import Resource, as_example, resources
from explainer.export.spreadsheet import PARTED
from explainer.view.teaching_files import size
from explainer.view.view import View

# What a reader calls the types of columns.
TYPES = {
    "string": "text",
    "number": "number",
    "boolean": "true or false",
    "date": "date",
    "list": f"texts, parted by “{PARTED}”",
    "array": "JSON",
    "object": "JSON",
}
EXAMPLE = 40


@dataclass(frozen=True)
class DataFile:
    """A file to take away: its path below the site's root, what a link to it says, its size in bytes."""

    path: str
    label: str
    bytes: int


def all_data(view: View) -> dict[str, object]:
    """What the list of data files needs: (title, files) row by row, and the columns of each resource."""
    files = data_files(view.site)

    def described(name: str, label: str) -> DataFile:
        path = f"{FOLDER}/{name}"
        return DataFile(path, label, len(files[path]))

    kinds = resources(view.site)
    rows = [(one, [described(f"{one.name}.csv", "CSV"), described(f"{one.name}.json", "JSON")]) for one in kinds]
    return {
        "rows": rows,
        "tables": len(view.site.library.tables),
        "citations": [described(name, title.removeprefix("Sources as ")) for name, (title, _) in CITATIONS.items()],
        "whole": [described(ZIP, "Zip"), described(PACKAGE, "Description")],
        "dictionary": [(one, _columns(one)) for one in kinds],
        "size": size,
    }


def _columns(one: Resource) -> list[tuple[str, str, str, str, str]]:
    """(name, type, meaning, unit, example) of every column."""
    return [
        (column.name, TYPES[column.type], column.about, column.unit or "", _shown(one.examples[column.name]))
        for column in one.columns
    ]


def _shown(value: object) -> str:
    """An example, cut where it would fill the page."""
    text = "" if value is None else str(as_example(value))
    if isinstance(value, bool):
        text = text.lower()
    return text if len(text) <= EXAMPLE else f"{text[:EXAMPLE].rstrip()} …"
