"""The files that a teacher takes away, as a page shows them: what each is for, its size, its hash.

A page is written before its files are, and says their size; so they are made here once, and written at the end.
"""

from itertools import groupby

from explainer.export.teaching.files import INDEX, File, teaching_files
from explainer.site import Site
from explainer.view.view import View

HEADINGS = {"pack": "Lessons", "chapter": "Chapters", "book": "The whole book"}


def files_of(site: Site, kind: str, key: str) -> list[File]:
    """The files of one chapter (``kind`` is ``chapter``), pack, or the whole book (``book``, ``book``)."""
    return [file for file, _ in teaching_files(site).values() if (file.kind, file.id) == (kind, key)]


def all_files(view: View) -> dict[str, object]:
    """What the list of all files needs: for each kind of course (heading, [(title, files)])."""
    made = [file for file, _ in teaching_files(view.site).values()]
    courses = [list(run) for _, run in groupby(made, lambda file: (file.kind, file.id))]
    groups = [
        (heading, [(run[0].title, run) for run in courses if run[0].kind == kind]) for kind, heading in HEADINGS.items()
    ]
    return {"groups": groups, "files": made, "size": size, "index": INDEX}


def size(count: int) -> str:
    """``22455`` -> ``23 kB``: as files are counted where they are downloaded."""
    return f"{max(1, round(count / 1000))} kB"
