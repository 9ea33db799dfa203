"""A figure stands once: changing a claim lists every other place that repeats it, and no such place counts as showing
it.
"""

from pathlib import Path

import pytest

from explainer.check import repeats
from explainer.faults import Faults
from explainer.pipeline import checked_site
from explainer.site import Site
from tests.support.projects import copy_project


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The real data and pages, with one claim that says another figure."""
    project = copy_project(tmp_path / "project")
    file = project / "data" / "claims" / "the-crossing.yml"
    before, claim, after = _parts(file.read_text(encoding="utf-8"))
    file.write_text(
        before + claim.replace("five or six days", "nine days").replace('value: "5-6"', "value: 9") + after,
        encoding="utf-8",
    )
    return project


def _parts(text: str) -> tuple[str, str, str]:
    start = text.index("- id: xiangyang-delay-2018")
    end = text.index("- id: ", start + 6)
    return text[:start], text[start:end], text[end:]


def test_changing_a_claim_lists_every_other_place(changed: Path) -> None:
    _, faults = checked_site(changed)
    places = {(fault.file, fault.field) for fault in faults.found if "differs from edition" not in fault.message}
    assert places == {
        ("data/article.yml", "repeats.0"),
        ("data/chapters/the-crossing.yml", "repeats.1"),
        ("data/claims/the-crossing.yml", "others.2.says"),
        ("data/packs/check-the-article.yml", "repeats.0"),
        ("data/models/shaming-pipeline.yml", "presets.0.published.0.value"),
        ("data/models/shaming-pipeline.yml", "presets.0.published.0.text"),
        ("data/models/shaming-pipeline.yml", "marks.3.value"),
        ("data/models/shaming-pipeline.yml", "marks.3.shown"),
        ("data/models/shaming-pipeline.yml", "repeats.1"),
        ("data/tables/jaywalker-screens.yml", "rows.3.claims.value"),
        ("data/tables/jaywalker-screens.yml", "rows.3.claims.note"),
        ("data/tables/jaywalker-screens.yml", "rows.4.claims.value"),
        ("data/tables/jaywalker-screens.yml", "rows.4.claims.note"),
        ("data/tables/jaywalker-screens.yml", "charts.0.reports.3.says"),
    }, Faults.report(faults)


def test_most_chapters_bind_their_figures(records: Site) -> None:
    bound = {key for key, chapter in records.library.chapters.items() if chapter.repeats}
    assert len(bound) >= 14, sorted(records.library.chapters.keys() - bound)


def test_figures_of_several_texts_do_not_meet_by_chance(records: Site) -> None:
    """The quiz of The list says "five" of one thing and "seven" of another, and nowhere "five of the seven"."""
    key, library = "oxford-circus-2020-stopped", records.library
    chapter = library.chapters["the-list"].model_copy(update={"repeats": [key]})
    whole = " ".join(repeats._leaves(chapter.model_dump()))
    assert not list(repeats._says((), key, library.claims[key], whole)), "the whole no longer holds both: take another"
    assert list(repeats._of(chapter, library.claims))
