"""The files of every course: their names, their bytes, and an index that says size and hash."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from explainer.export.teaching.cartridge import CC11, CC12, as_cartridge
from explainer.export.teaching.courses import courses
from explainer.export.teaching.gift import as_gift
from explainer.export.teaching.on_paper import as_key, as_sheet
from explainer.export.teaching.parts import Course
from explainer.export.teaching.question_table import as_csv
from explainer.site import Site

INDEX = "downloads/index.json"


@dataclass(frozen=True)
class Format:
    """A kind of file: ``words`` and, in short, ``label`` say to a teacher what it is for, ``type`` what it is.

    ``answers``: it holds right answers, so it is a teacher's. ``of`` are the kinds of course that have it.
    """

    name: str
    suffix: str
    words: str
    label: str
    type: str
    answers: bool
    make: Callable[[Course], bytes]
    of: tuple[str, ...] = ("chapter", "pack", "book")


def _marked(text: str) -> bytes:
    """Text that says by its first bytes that it is UTF-8, for programs that would guess (spreadsheets, browsers)."""
    return text.encode("utf-8-sig")


# The names are permanent: they stand in course systems and bookmarks.
FORMATS = (
    Format(
        "cartridge",
        ".imscc",
        "For Moodle, Canvas, Blackboard and Brightspace",
        "Moodle, Canvas and others",
        "Common Cartridge 1.1",
        True,
        lambda course: as_cartridge(course, CC11),
    ),
    Format(
        "cartridge-1.2",
        ".cc12.imscc",
        "For Schoology",
        "Schoology",
        "Common Cartridge 1.2",
        True,
        lambda course: as_cartridge(course, CC12),
    ),
    Format(
        "gift",
        ".gift.txt",
        "Questions for Moodle’s question bank",
        "Question bank",
        "GIFT, text",
        True,
        lambda course: as_gift(course).encode(),
    ),
    Format(
        "csv",
        ".csv",
        "Questions for a form or a spreadsheet",
        "Spreadsheet",
        "CSV",
        True,
        lambda course: _marked(as_csv(course)),
    ),
    Format("key", ".key.txt", "Answer key", "Key", "text", True, lambda course: _marked(as_key(course))),
    Format(
        "sheet",
        ".sheet.txt",
        "Sheet for students",
        "Sheet",
        "text",
        False,
        lambda course: _marked(as_sheet(course)),
        ("chapter", "pack"),
    ),
)


@dataclass(frozen=True)
class File:
    """A file to take away, as the index has it. ``path`` is below the site's root, ``id`` that of its course."""

    path: str
    kind: str
    id: str
    title: str
    format: str
    type: str
    words: str
    label: str
    answers: bool
    checked: str
    bytes: int
    sha256: str

    @property
    def name(self) -> str:
        """The name under which it is saved."""
        return self.path.rpartition("/")[2]


def teaching_files(site: Site) -> dict[str, tuple[File, bytes]]:
    """Path below the site's root -> its entry in the index, and its bytes. Made once a build."""
    return site.once("teaching files", lambda: {file.path: (file, data) for file, data in _made(site)})


def _made(site: Site) -> list[tuple[File, bytes]]:
    pairs = [(course, form) for course in courses(site) for form in FORMATS if course.kind in form.of]
    return [_file(course, form) for course, form in pairs]


def _file(course: Course, form: Format) -> tuple[File, bytes]:
    data = form.make(course)
    entry = File(
        path=f"{course.folder}/{course.stem}{form.suffix}",
        kind=course.kind,
        id=course.key,
        title=course.title,
        format=form.name,
        type=form.type,
        words=form.words,
        label=form.label,
        answers=form.answers,
        checked=course.checked,
        bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return entry, data


def as_index(site: Site) -> str:
    """The list of all files, as JSON."""
    entries = [asdict(file) for file, _ in teaching_files(site).values()]
    content = {"site": site.site_url, "licence": "CC BY 4.0", "files": entries}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
