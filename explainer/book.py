"""The parts of the book, declared once: under ``extra: parts:`` of ``mkdocs.yml``, where templates of the theme see
them, too.

A part has a folder below ``docs/`` and a group of the navigation, which begins with a page of that folder. The group's
pages are its chapters: a chapter of another part's folder may be told there, too, and keeps its address. Titles, and
the order of parts and chapters, are those of the navigation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from explainer.faults import Faults
from explainer.read.strict_yaml import Document, KeyPath
from explainer.records.settings import PartRecord

PARTS: KeyPath = ("extra", "parts")


@dataclass(frozen=True)
class Part:
    """A part of the book. ``title`` is that of its group in the navigation, ``uris`` are its pages in reading order."""

    folder: str
    title: str
    number: str | None
    door: str | None
    uris: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """A group of the navigation that stands at its top, with the pages in it and its place in ``mkdocs.yml``."""

    title: str
    path: KeyPath
    uris: tuple[str, ...]


def groups(settings: Document) -> list[Group]:
    """The groups of the navigation in their order."""
    found = []
    nav = settings.content.get("nav")
    for place, item in enumerate(nav if isinstance(nav, list) else []):
        if isinstance(item, dict):
            found += [
                Group(str(title), ("nav", place, title), tuple(map(str, _leaves(inner))))
                for title, inner in item.items()
            ]
    return found


def _leaves(nav: object) -> Iterator[object]:
    if isinstance(nav, dict | list):
        for inner in nav.values() if isinstance(nav, dict) else nav:
            yield from _leaves(inner)
    else:
        yield nav


@dataclass(frozen=True)
class Book:
    """The parts by folder, in the order of the navigation. Not ``known`` if the settings are at fault: then none is
    missing.
    """

    parts: dict[str, Part]
    known: bool = True

    def part_of(self, uri: str) -> Part | None:
        """The part in whose group a page stands; of a page in no group, that of its folder."""
        listed = next((part for part in self.parts.values() if uri in part.uris), None)
        return listed or self.parts.get(uri.rpartition("/")[0])

    @property
    def counted(self) -> list[Part]:
        """The numbered parts: each has a door on the home page."""
        return [part for part in self.parts.values() if part.number]

    @property
    def before(self) -> list[Part]:
        """The parts that stand before the first numbered one; all, if none is numbered."""
        return self._around(first=True)

    @property
    def after(self) -> list[Part]:
        """The parts without a number that stand after a numbered one."""
        return self._around(first=False)

    @property
    def with_index(self) -> list[Part]:
        """The parts that the home page leads to by their page ``index.md``."""
        return [*self.counted, *self.after]

    def _around(self, first: bool) -> list[Part]:
        parts = list(self.parts.values())
        start = next((place for place, part in enumerate(parts) if part.number), len(parts))
        return [part for place, part in enumerate(parts) if not part.number and (place < start) == first]

    def lacks(self, folder: str) -> bool:
        """Whether there is no such part."""
        return self.known and folder not in self.parts


def read_book(root: Path, settings: Document | None, faults: Faults) -> Book:
    """The book of ``mkdocs.yml``; what does not fit together in it is in ``faults``."""
    before = len(faults.found)
    parts = _read_parts(settings, faults) if settings else None
    if parts is None or len(faults.found) > before:
        return Book(_guessed(root), known=False)
    return Book(parts)


def _guessed(root: Path) -> dict[str, Part]:
    """Folders that hold a page with the stem of a chapter's record, so that settings at fault do not make every page a
    fault.
    """
    chapters = {file.stem for file in (root / "data" / "chapters").glob("*.yml")}
    folders = sorted({page.parent.name for page in (root / "docs").glob("*/*.md") if page.stem in chapters})
    return {folder: Part(folder, folder, None, None, ()) for folder in folders}


def _read_parts(settings: Document, faults: Faults) -> dict[str, Part] | None:
    """None if what is written cannot be read; the reader of the settings has said why."""
    extra = settings.content.get("extra") or {}
    try:
        records = {part.folder: part for part in map(PartRecord.model_validate, extra.get("parts", []))}
    except (ValidationError, TypeError, AttributeError):
        return None
    return _in_order(settings, records, faults)


def _in_order(settings: Document, records: dict[str, PartRecord], faults: Faults) -> dict[str, Part]:
    found: dict[str, Part] = {}
    for group in groups(settings):
        folders = list(dict.fromkeys(uri.rpartition("/")[0] for uri in group.uris))
        folder = next((folder for folder in folders if folder in records), None)
        if folder is None:
            continue
        for message in _wrong_group(group, folder, set(folders) - records.keys(), found):
            faults.add(settings.file, settings.line(group.path), f"nav.{group.title}", message)
        record = records[folder]
        found.setdefault(folder, Part(folder, group.title, record.number, record.door, group.uris))
    for folder in records.keys() - found.keys():
        faults.add(
            settings.file,
            settings.line(PARTS),
            "extra.parts",
            f"names '{folder}', but no group of the navigation holds pages of docs/{folder}/; write the group, "
            f"or take it out",
        )
    return found


def _wrong_group(group: Group, folder: str, strange: set[str], found: dict[str, Part]) -> Iterator[str]:
    """What is wrong with the group of a part; ``strange`` are the folders of its pages that are no part's."""
    if strange:
        yield f"holds pages of docs/{folder}/ and of others; keep the pages of a part in a group of their own"
    if folder in found:
        yield f"holds pages of docs/{folder}/, as '{found[folder].title}' does; keep a part in one group"
    # Templates count the chapters of a group from the page that stands before them.
    elif len(group.uris) > 1 and group.uris[0] != f"{folder}/index.md":
        yield f"does not begin with {folder}/index.md, the page of the part itself; write that page, and put it first"
