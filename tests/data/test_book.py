"""The parts of the book are declared once: the navigation names and orders them, and whatever does not fit is told."""

from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.faults import Faults
from explainer.site import Site, read_site
from explainer.view.position import position
from explainer.view.view import View

LANE = "data/chapters/lane.yml"
# (what an author did, [(file, old, new)], the line we owe them)
CASES = [
    (
        "a part without a group",
        [("mkdocs.yml", "[{folder: part}]", "[{folder: part}, {folder: more}]")],
        "mkdocs.yml:11: extra.parts: names 'more', but no group of the navigation holds pages of docs/more/",
    ),
    (
        "a page of another folder in a part",
        [("mkdocs.yml", "{A part: [part/lane.md]}, systems/gate.md", "{A part: [part/lane.md, systems/gate.md]}")],
        "mkdocs.yml:10: nav.A part: holds pages of docs/part/ and of others",
    ),
    (
        "a chapter of one part told in the middle of no part",
        [("mkdocs.yml", "{A part: [part/lane.md]}, systems/gate.md", "{A part: [systems/gate.md, part/lane.md]}")],
        "mkdocs.yml:10: nav.A part: holds pages of docs/part/ and of others",
    ),
    (
        "a part in two groups",
        [("mkdocs.yml", "{A part: [part/lane.md]}", "{A part: [part/lane.md]}, {B: [part/next.md]}")],
        "mkdocs.yml:10: nav.B: holds pages of docs/part/, as 'A part' does",
    ),
    (
        "a part whose first page is not its own",
        [("mkdocs.yml", "[part/lane.md]", "[part/lane.md, part/index.md]")],
        "mkdocs.yml:10: nav.A part: does not begin with part/index.md",
    ),
    (
        "a number without a door",
        [("mkdocs.yml", "{folder: part}", "{folder: part, number: one}")],
        "mkdocs.yml:11: extra.parts.0: has a number and no door",
    ),
    (
        "a door that is not drawn",
        [("mkdocs.yml", "{folder: part}", "{folder: part, number: one, door: gone}")],
        "mkdocs.yml:11: extra.parts.0.door: there is no overrides/macros/door-gone.html",
    ),
    (
        "a misspelt key of a part",
        [("mkdocs.yml", "{folder: part}", "{folder: part, numbr: one}")],
        "mkdocs.yml:11: extra.parts.0.numbr: is not a key",
    ),
    (
        "a section that no group holds",
        [("mkdocs.yml", "extra: {", "extra: {sections: [gone], ")],
        "mkdocs.yml:11: extra.sections.0: no group of the navigation holds pages of docs/gone/",
    ),
    (
        "a system of no part",
        [("data/systems/gate.yml", "part: part", "part: parts")],
        "data/systems/gate.yml:4: part: there is no part 'parts'; correct it, or add it to 'extra: parts:' in "
        "mkdocs.yml",
    ),
    (
        "a page of a part without its record",
        [
            (
                "docs/part/next.md",
                None,
                "---\ndescription: A page in a folder of chapters that has no record at all.\n---\n# Next\n",
            ),
            ("mkdocs.yml", "[part/lane.md]", "[part/index.md, part/lane.md, part/next.md]"),
            (
                "docs/part/index.md",
                None,
                "---\ndescription: The first page of the part, which needs no record.\n---\n# A part\n",
            ),
        ],
        "docs/part/next.md:1: record: there is no data/chapters/next.yml; write the record, or move the page to "
        "a folder whose pages have none",
    ),
]


def _edit(project: Path, edits: list[tuple[str, str | None, str]]) -> None:
    for name, old, new in edits:
        file = project / name
        text = file.read_text(encoding="utf-8") if old is not None else ""
        assert old is None or old in text, f"the sample changed: '{old}' is not in {name}"
        file.write_text(new if old is None else text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(("edits", "line"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_does_not_fit_the_book_is_told(
    edits: list[tuple[str, str | None, str]], line: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _edit(project, edits)
    assert main(["check", "--root", str(project)]) == 1
    said = capsys.readouterr().err.splitlines()
    assert any(fault.startswith(line) for fault in said), said


def test_a_part_is_renamed_in_the_navigation_alone(project: Path) -> None:
    _edit(project, [("mkdocs.yml", "A part:", "Another name:")])
    site = _read(project)
    found = position(site, site.pages["part/lane.md"])
    assert found and found.part == "Another name"


def test_a_page_without_a_record_may_stand_in_any_other_folder(project: Path) -> None:
    (project / "docs" / "notes").mkdir()
    _edit(
        project,
        [
            (
                "docs/notes/first.md",
                None,
                "---\ndescription: A page of a folder that nobody has told us about before.\n---\n# First\n\nWords.\n",
            ),
            ("mkdocs.yml", "nav: [index.md", "nav: [index.md, notes/first.md"),
        ],
    )
    assert main(["check", "--root", str(project)]) == 0
    site = _read(project)
    assert (
        site.pages["notes/first.md"].kind is None
        and View(site, site.pages["notes/first.md"]).title_of(site.pages["notes/first.md"]) == "First"
    )


def test_a_chapter_of_another_folder_is_told_where_the_navigation_has_it(records: Site) -> None:
    """The first chapter of all keeps its address in the folder of part three."""
    page = records.pages["panopticon/the-glasses-and-the-confession.md"]
    found = position(records, page)
    assert found and found.before is None and found.part == records.book.parts["start"].title
    assert found.after is not None and found.after.uri == "start/what-is-algorithmic-governance.md"
    assert page not in records.chapters(records.book.parts["panopticon"])


def test_chapters_are_read_in_the_order_of_the_navigation(records: Site) -> None:
    """Turned round in ``nav``, the chapters of every part are turned round in the book, too."""
    assert records.settings
    nav = [
        {title: [pages[0], *reversed(pages[1:])]} if isinstance(pages, list) else {title: pages}
        for group in records.config["nav"]
        for title, pages in group.items()
    ]
    turned = Site(
        records.library,
        records.pages,
        type(records.settings)(records.settings.file, {**records.config, "nav": nav}),
        records.book,
    )
    for part in records.book.parts.values():
        assert turned.chapters(part) == records.chapters(part)[::-1]


def _read(project: Path) -> Site:
    faults = Faults(project)
    site = read_site(project, faults)
    assert not faults, faults.report()
    return site
