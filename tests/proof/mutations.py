"""What can be done to data, pages, settings, templates and files, by chance from a seed.

A mutation changes the files of a project in place and says which; ``restored`` puts them back.
"""

import contextlib
import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.proof.file_changes import FILES
from tests.proof.hostile import SETTINGS
from tests.proof.text_changes import LINES, PAGES, TEMPLATES, YAML


@dataclass(frozen=True)
class Mutation:
    """One change: what kind it is, and every file that it touches."""

    kind: str
    files: tuple[Path, ...]
    what: str


@contextlib.contextmanager
def restored(project: Path, files: tuple[Path, ...]) -> Iterator[None]:
    """Put the files back as they were, whatever they have become."""
    before = {file: file.read_bytes() if file.is_file() else None for file in files}
    try:
        yield
    finally:
        for file, content in before.items():
            if file.is_dir() and not file.is_symlink():
                shutil.rmtree(file)
            else:
                file.unlink(missing_ok=True)
            if content is not None:
                file.write_bytes(content)


def files_of_a_project(project: Path) -> dict[str, list[Path]]:
    """What may be changed, by what it is."""
    return {
        "record": sorted(file for file in (project / "data").rglob("*.yml")),
        "page": sorted((project / "docs").rglob("*.md")),
        "template": sorted((project / "overrides").rglob("*.html")),
        "settings": [project / "mkdocs.yml"],
    }


def mutate(chance: random.Random, project: Path, files: dict[str, list[Path]]) -> tuple[Mutation, Callable[[], None]]:
    """A mutation, and what carries it out."""
    sort = chance.choices(["record", "page", "template", "settings", "file"], [45, 20, 10, 10, 15])[0]
    if sort == "file":
        return _of_files(chance, project, files)
    if sort == "settings" and chance.random() < 0.6:
        return _setting(chance, project / "mkdocs.yml")
    file = chance.choice(files[sort])
    name, change = chance.choice([*LINES, *(PAGES if sort == "page" else TEMPLATES if sort == "template" else YAML)])
    text = file.read_text(encoding="utf-8")
    changed, what = change(chance, text)
    return (
        Mutation(f"{sort}: {name}", (file,), what),
        lambda: file.write_bytes(changed.encode("utf-8", "surrogatepass")) and None,
    )


def _setting(chance: random.Random, file: Path) -> tuple[Mutation, Callable[[], None]]:
    """A hostile setting in place of one of the same name, or beside the others."""
    put = chance.choice(SETTINGS)
    key = put.partition(":")[0]
    text = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return Mutation("settings: a hostile one", (file,), put), lambda: file.write_text(f"{put}\n{text}") and None


def _of_files(
    chance: random.Random, project: Path, files: dict[str, list[Path]]
) -> tuple[Mutation, Callable[[], None]]:
    name = chance.choice(list(FILES))
    one = chance.choice(files[chance.choice(["record", "page", "template"])])
    touched = FILES[name](chance, one, files)
    return (
        Mutation(f"file: {name}", tuple(touched), ", ".join(file.relative_to(project).as_posix() for file in touched)),
        touched[one],
    )
