"""The records as data to take away: JSON and CSV of each kind, sources for citation managers, a description, a zip.

``columns.py`` reads the columns off the records' types, ``words.yml`` says what each means, ``files.py`` names files.
"""

from pathlib import Path

from explainer.export.data.files import data_files
from explainer.site import Site


def write_data(site: Site, target: Path) -> None:
    """Write every file of ``data/`` into the rendered site."""
    for path, content in data_files(site).items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(content)
