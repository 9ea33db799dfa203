"""Every chapter opens with a drawing of its own, small enough to stand in the page."""

import re

from explainer.site import Site
from explainer.view.templates import block, environment

MOST = 3_200  # bytes of a drawing as it stands in the page


def test_every_chapter_has_a_drawing_of_its_own(records: Site) -> None:
    drawings = {file.stem for file in (records.library.root / "overrides" / "macros" / "openers").glob("*.html")}
    assert drawings == set(records.library.chapters)


def test_a_drawing_is_small_and_its_ids_cannot_meet_a_heading(records: Site) -> None:
    templates = environment(records.library.root / "overrides" / "macros")
    for key in records.library.chapters:
        drawn = block(templates.get_template(f"openers/{key}.html").render())
        assert len(drawn.encode()) < MOST, f"{key}: {len(drawn.encode())} bytes"
        assert all(one.startswith("d-") for one in re.findall(r' id="([^"]+)"', drawn)), key
