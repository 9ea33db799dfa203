"""The files below ``data/`` of the site: their names, which are permanent, and their bytes."""

import json
from typing import Any

from explainer.export.data.citations import as_bibtex, as_csl, as_ris
from explainer.export.data.package import as_package, resources
from explainer.export.records import record_files
from explainer.export.spreadsheet import as_csv
from explainer.export.tables import table_files
from explainer.export.teaching.archive import packed
from explainer.site import Site

FOLDER, PACKAGE, ZIP = "data", "datapackage.json", "watched-data.zip"
# Name -> what it is, for whom, and its media type.
CITATIONS = {
    "sources.csl.json": ("Sources as CSL-JSON", "application/vnd.citationstyles.csl+json"),
    "sources.bib": ("Sources as BibLaTeX", "application/x-bibtex"),
    "sources.ris": ("Sources as RIS", "application/x-research-info-systems"),
}


def data_files(site: Site) -> dict[str, bytes]:
    """Path below the site's root -> bytes. Made once a build."""
    return site.once("data files", lambda: {f"{FOLDER}/{name}": content for name, content in _made(site).items()})


def _made(site: Site) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for one in resources(site):
        files[f"{one.name}.csv"] = as_csv([column.name for column in one.columns], one.rows)
        files[f"{one.name}.json"] = as_json(one.rows)
    sources = list(site.library.sources.values())
    files |= dict(zip(CITATIONS, (as_csl(sources), as_bibtex(sources), as_ris(sources)), strict=True))
    # A second copy of each table: the description can name only files below its own folder.
    files |= {f"tables/{name}": content for name, content in table_files(site).items()}
    files[PACKAGE] = as_package(site, files, CITATIONS)
    records = {f"tables/{name}": content for name, content in record_files(site, "table").items()}
    return {**files, ZIP: packed({**files, **records})}


def as_json(rows: list[dict[str, Any]]) -> bytes:
    """An array of objects, each with every column; null is what the CSV leaves empty."""
    return (json.dumps(rows, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
