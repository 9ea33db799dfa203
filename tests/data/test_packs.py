"""What a lesson names is there, and what is not is told at its line: sections, settings, rows, questions, codes."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from explainer.check.packs import check_packs
from explainer.check.pairs import check_pairs
from explainer.faults import Faults
from explainer.library import Entry, Library
from explainer.records.pack import Pack
from explainer.site import Site

STEP: dict[str, Any] = {"id": "one", "part": "activity", "title": "A", "minutes": 5, "form": "in pairs", "do": "B."}
# (what an author did, the keys of the step, the words we owe)
FAULTS: list[tuple[str, dict[str, Any], str]] = [
    (
        "a section that is not there",
        {"readings": [{"chapter": "the-list", "sections": ["opening", "two-false-numbers"]}]},
        "readings.0.sections.1: the chapter 'the-list' has no section 'two-false-numbers'; use one of opening, ",
    ),
    (
        "a case that is not there",
        {"settings": [{"model": "watchlist-odds", "case": "paris", "words": "w"}]},
        "settings.0.case: the model 'watchlist-odds' has no case 'paris'; use one of oxford-circus-2020, ",
    ),
    (
        "a control that is not there",
        {"settings": [{"model": "watchlist-odds", "values": {"lists": 5}, "words": "w"}]},
        "settings.0.values.lists: is no control of 'watchlist-odds'; use one of faces, list, ",
    ),
    (
        "a value that the control does not reach",
        {"settings": [{"model": "watchlist-odds", "values": {"list": 5}, "words": "w"}]},
        "settings.0.values.list: 5 is outside the control, which goes from 100 to 30000000",
    ),
    (
        "a column that is not there",
        {"extracts": [{"table": "live-trials", "column": "place", "rows": ["x"], "columns": ["when"]}]},
        "extracts.0.columns.0: the table 'live-trials' has no column 'when'; use one of place, date, ",
    ),
    (
        "a row that is not there",
        {"extracts": [{"table": "live-trials", "column": "date", "rows": ["1999"], "columns": []}]},
        "extracts.0.rows.0: no row of 'live-trials' has '1999' in 'date'",
    ),
    ("a question that is not there", {"questions": ["list-q9"]}, "questions.0: there is no question 'list-q9' in any"),
]


def _told(site: Site, pack: Pack) -> str:
    """What is said of a site that has this pack alone, with the fields that it is said of."""
    entry = next(iter(site.library.entries["pack"].values()))
    library = Library(site.library.root, {**site.library.entries, "pack": {}}, site.library.broken)
    library._records.update({kind: site.library.all(kind) for kind in site.library.entries if kind != "pack"})
    library.add("pack", "made", Entry(pack, entry.document))
    faults = Faults(site.library.root)
    check_packs(dataclasses.replace(site, library=library), faults)
    return faults.report()


def _pack(records: Site, step: dict[str, Any], **more: object) -> Pack:
    sound = next(iter(records.library.packs.values())).model_dump()
    lesson = {"title": "L", "minutes": 10, "steps": [{**STEP, **step}, {**STEP, "id": "two"}]}
    return Pack.model_validate(
        {
            **sound,
            "minutes": 10,
            "lessons": [lesson],
            "checks": [],
            "objectives": [{"text": "a", "shown_by": ["one"]}, {"text": "b", "shown_by": ["two"]}],
            **more,
        }
    )


@pytest.mark.parametrize(("step", "said"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_what_a_step_names_and_nobody_has_is_told(step: dict[str, Any], said: str, records: Site) -> None:
    assert f"lessons.0.steps.0.{said}" in _told(records, _pack(records, step))


def test_a_question_of_a_check_that_nobody_asks_is_told(records: Site) -> None:
    check = {"title": "C", "questions": ["list-q1", "list-q2", "list-q3", "gone-q1"]}
    assert "checks.0.questions.3: there is no question 'gone-q1'" in _told(records, _pack(records, {}, checks=[check]))


def test_every_pack_has_its_sheet_and_every_pack_with_cards_has_them(root: Path, records: Site) -> None:
    wanted = {f"teach/sheets/{key}.md" for key in records.library.packs}
    wanted |= {f"teach/cards/{key}.md" for key, pack in records.library.packs.items() if pack.cards}
    assert wanted - records.pages.keys() == set()


def test_a_chapter_without_its_page_for_teachers_is_told(records: Site) -> None:
    pages = {uri: page for uri, page in records.pages.items() if uri != "teach/chapters/the-list.md"}
    faults = Faults(records.library.root)
    check_pairs(dataclasses.replace(records, pages=pages), faults)
    assert faults.report().startswith(
        "data/chapters/the-list.yml:1: page: has no page docs/teach/chapters/the-list.md (for teachers); write it"
    )
