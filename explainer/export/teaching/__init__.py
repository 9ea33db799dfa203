"""What a teacher takes away: course packages, question banks, sheets and keys, made from chapters and packs.

``courses.py`` turns records into courses (``parts.py``), each format has a module, ``files.py`` names them all.
"""

from pathlib import Path

from explainer.export.teaching.files import INDEX, as_index, teaching_files
from explainer.site import Site


def write_teaching(site: Site, target: Path) -> None:
    """Write every file for teachers, and their index, into the rendered site."""
    contents = {path: data for path, (_, data) in teaching_files(site).items()}
    for path, data in {**contents, INDEX: as_index(site).encode()}.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(data)
