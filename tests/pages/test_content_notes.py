"""A content note says where in the chapter the matter stands, in the words of the headings a reader meets there."""

import re

from explainer.site import Site
from tests.html import listing


def test_a_content_note_names_headings_of_its_page(records: Site) -> None:
    faults, named = [], 0
    for stem, chapter in records.library.chapters.items():
        page = records.page_of("chapter", stem)
        assert page
        headings = set(re.findall(r"^## (.+?)(?: \{[^}]*\})?$", page.body, re.MULTILINE))
        for name in re.findall("“(.+?)”", chapter.content_note or ""):
            named += 1
            faults += [f"{stem}: '{name}' is no heading of the page"] * (name not in headings)
    assert named and not faults, listing(faults)
