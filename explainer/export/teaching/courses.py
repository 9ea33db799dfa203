"""All courses of the site: its packs, its chapters, and the whole book."""

from explainer.export.teaching.from_chapters import book_course, chapter_courses
from explainer.export.teaching.from_packs import pack_courses
from explainer.export.teaching.parts import Course
from explainer.site import Site


def courses(site: Site) -> list[Course]:
    """In the order in which a page lists them."""
    chapters = chapter_courses(site)
    return [*pack_courses(site), *chapters, book_course(site, chapters)]
