"""The further pages of a record: for the teacher of a chapter, for the pupils of a chapter or a pack."""

from collections.abc import Callable

from explainer.read.pages import Page
from explainer.read.sections import sections
from explainer.records.chapter import Chapter
from explainer.records.pack import Pack, Reading
from explainer.view import teaching
from explainer.view.assignments import assigned
from explainer.view.level import reading_of
from explainer.view.teaching_files import files_of, size
from explainer.view.templates import block
from explainer.view.view import View


def companion(view: View) -> str:
    """The body of such a page, by its template."""
    kind, one = view.page.companion or ("", None)
    key = view.page.stem
    record = view.site.library.all(kind)[key]
    name = one.name if one else ""
    return block(view.draw(f"companion-{name}", key=key, record=record, **_CONTEXT[name](view)))


def _pack(view: View) -> Pack:
    return view.site.library.packs[view.page.stem]


def _chapter_page(view: View) -> Page:
    page = view.site.page_of("chapter", view.page.stem)
    assert page is not None, "the check of pairs lets no chapter without its page come so far"
    return page


def _for_teacher(view: View) -> dict[str, object]:
    page, library = _chapter_page(view), view.site.library
    record: Chapter = library.chapters[view.page.stem]
    return {
        "page": page,
        "reading": reading_of(page, library),
        "sections": assigned(view.site, Reading(chapter=page.stem, sections=list(sections(page)))),
        "open_first": [row.claimed for row in record.beside[:3]],
        "terms": list(dict.fromkeys(key for kind, key in view.site.used_by(page) if kind == "term")),
        "packs": [key for key, pack in library.packs.items() if any(r.chapter == page.stem for r in pack.readings)],
        "questions": {question.id: question for question in record.questions},
        "files": files_of(view.site, "chapter", page.stem),
        "size": size,
    }


_CONTEXT: dict[str, Callable[[View], dict[str, object]]] = {
    "chapter-teacher": _for_teacher,
    "chapter-sheet": lambda view: {"page": _chapter_page(view), "site_url": view.site.site_url},
    "pack-sheet": teaching.pieces,
    "pack-cards": lambda view: {"cards": [teaching.card_sides(view.site, card) for card in _pack(view).cards]},
}
