"""All chapters as a teacher plans by them: minutes, level, content note, what can be used in class."""

from dataclasses import dataclass

from explainer.read.pages import Page
from explainer.records.chapter import Chapter
from explainer.view.level import Reading, reading_of
from explainer.view.view import View


@dataclass(frozen=True)
class TeachRow:
    """One chapter, with the models and tables on it."""

    page: Page
    record: Chapter
    reading: Reading
    models: list[str]
    tables: list[str]


def teach_rows(view: View) -> list[TeachRow]:
    """A row for each chapter, in the order of the book."""
    library = view.site.library
    pages = [page for page in view.site.chapters() if page.stem in library.chapters]
    return [_row(view, page, library.chapters[page.stem]) for page in pages]


def _row(view: View, page: Page, record: Chapter) -> TeachRow:
    used = view.site.used_by(page)
    return TeachRow(
        page,
        record,
        reading_of(page, view.site.library),
        [key for kind, key in used if kind == "model"],
        list(dict.fromkeys(key for kind, key in used if kind == "table")),
    )
