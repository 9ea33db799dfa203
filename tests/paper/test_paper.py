"""Every page can be handed out: what a sheet must carry, what must not break, how long a chapter may be."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from explainer.records.table import Row, Table
from explainer.site import Site
from explainer.view.typography import curly
from explainer.view.words import date_words, number_words, per_words
from tests.bench.weight import PAGES
from tests.html import Element, parse
from tests.paper.conftest import Printer
from tests.paper.sheets import Sheet, words

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = sorted(
    f"{file.parent.name}/{file.stem}.html"
    for file in (ROOT / "docs").glob("*/*.md")
    if (ROOT / "data" / "chapters" / f"{file.stem}.yml").exists()
)
TABLES = sorted(f"tables/{file.stem}.html" for file in (ROOT / "data" / "tables").glob("*.yml"))
OTHERS = sorted(
    {
        *PAGES.values(),
        "corrections.html",
        "index-a-z.html",
        "systems/index.html",
        "tables/index.html",
        "panopticon/index.html",
        "try-it/three-hops.html",
    }
    - {*CHAPTERS, *TABLES}
)
EVERY = [*CHAPTERS, *TABLES, *OTHERS]
# In every run: a page of each kind, the longest and the shortest, rows that stand and rows that lie.
EVERY_RUN = {
    *(PAGES[kind] for kind in ("home", "chapter", "system", "company", "table", "model", "glossary", "about")),
    "panopticon/the-list.html",
    "start/what-is-algorithmic-governance.html",
    "tables/surveillance-index-2019.html",
    "tables/debtor-list.html",
    "tables/market.html",
    "try-it/three-hops.html",
}
LETTER = [PAGES["chapter"], PAGES["table"]]
LEAST_INK = 0.2
MOST_SHEETS = 8
MANY_COLUMNS = 6


def printed_pages(names: list[str], *more: str) -> list[object]:
    """Parameters of a test: pages of ``EVERY_RUN``, and in the slow layer the others."""
    return [pytest.param(name, *more, marks=[] if name in EVERY_RUN else [pytest.mark.proof]) for name in names]


CASES = [*printed_pages(EVERY, "A4"), *((name, "Letter") for name in LETTER)]


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_each_sheet_says_whence_it_is(printed: Printer, built: Path, name: str, paper: str) -> None:
    """Title, address, number, day of the check and licence: a sheet gets lost from the others."""
    sheets = printed(name, paper).sheets
    page = _page(built / name)
    title = next(page.all("title")).words.removesuffix(" - Watched") or next(page.all("h1")).words
    for number, sheet in enumerate(sheets, start=1):
        margins = "".join(sheet.margins.split())
        for wanted in (title, name, f"Sheet {number} of {len(sheets)}", "Checked on", "CC BY 4.0"):
            assert "".join(wanted.split()) in margins, f"sheet {number}: no '{wanted}' in '{margins}'"


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_no_sheet_but_the_last_is_nearly_empty(printed: Printer, name: str, paper: str) -> None:
    found = [
        f"sheet {number}: ink on {sheet.ink:.0%}"
        for number, sheet in enumerate(printed(name, paper).sheets[:-1], start=1)
        if sheet.ink < LEAST_INK
    ]
    assert found == []


@pytest.mark.parametrize("name", printed_pages(EVERY))
def test_no_heading_stands_alone_at_a_foot(printed: Printer, built: Path, name: str) -> None:
    # A claim may be a bare number, and so is what stands before a source; only words tell a heading.
    headings = {
        words
        for heading in _headings(_page(built / name))
        if not _over_marks(heading) and not (words := " ".join(heading.words.split())).isdigit()
    }
    found = []
    for number, sheet in enumerate(printed(name).sheets[:-1], start=1):
        foot = " ".join(sheet.body.split())
        found += [f"sheet {number}: '{heading}'" for heading in headings if foot.endswith(f" {heading}")]
    assert found == []


def _over_marks(heading: Element) -> bool:
    """Whether what follows a heading is drawn, and so has no text that could be read from the sheet."""
    return heading.parent is not None and "statements__group" in heading.parent.get("class")


@cache
def _page(file: Path) -> Element:
    return parse(file.read_text(encoding="utf-8"))


def _headings(page: Element) -> list[Element]:
    return [*page.all("h1", "h2", "h3"), *(part for part in page.all("p") if "figure__title" in part.get("class"))]


@pytest.mark.parametrize("name", printed_pages(EVERY))
def test_a_print_tells_a_screen_reader_its_parts(printed: Printer, name: str) -> None:
    assert printed(name).tagged


@pytest.mark.parametrize("name", printed_pages(CHAPTERS))
def test_the_text_of_a_chapter_takes_eight_sheets_at_most(printed: Printer, name: str) -> None:
    bodies = [sheet.body for sheet in printed(name).sheets]
    first = next(number for number, body in enumerate(bodies) if "Claims on this page" in body)
    before = bodies[first].partition("Claims on this page")[0].strip()
    assert first + bool(before) <= MOST_SHEETS


@pytest.mark.parametrize("name", printed_pages(CHAPTERS))
def test_a_chapter_prints_its_notes_sources_and_words(printed: Printer, records: Site, name: str) -> None:
    page = records.pages[name.replace(".html", ".md")]
    used = records.used_by(page)
    text = "".join(printed(name).text.split())
    for number, key in enumerate((key for kind, key in used if kind == "claim"), start=1):
        shown = "".join(curly(records.library.claims[key].shown).split())
        assert f"[{number}]" in text and shown in text, f"claim {key}"
    for kind, key in used:
        if kind == "source" and records.library.sources[key].address:
            assert "".join(str(records.library.sources[key].address).split()) in text, f"no address of {key}"
        if kind == "term":
            assert "".join(_typed(records.library.terms[key].definition).split()) in _typed(text), (
                f"no meaning of {key}"
            )


def _typed(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'")


@pytest.mark.parametrize("name", printed_pages(TABLES))
def test_no_figure_and_no_word_of_a_table_is_broken(printed: Printer, records: Site, name: str) -> None:
    table = records.library.tables[Path(name).stem]
    missing = _words_of(table) - words(_typed(printed(name).text))
    assert not missing, f"not found whole: {dict(missing)}"


def _words_of(table: Table) -> Counter[str]:
    return sum((_words_of_row(row, table) for row in table.rows), Counter[str]())


def _words_of_row(row: Row, table: Table) -> Counter[str]:
    found: Counter[str] = Counter()
    for cell, column in zip(row.cells, table.columns, strict=True):
        if cell is not None and column.type != "flag":
            shown = {"date": date_words, "year": str}.get(column.type, number_words)
            found.update(words(_typed(per_words(cell, column.per) if column.per else shown(cell))))  # type: ignore[arg-type, operator]
    return found


@pytest.mark.parametrize("name", printed_pages(TABLES))
def test_heads_stand_on_each_sheet_and_a_wide_table_lies(printed: Printer, records: Site, name: str) -> None:
    table = records.library.tables[Path(name).stem]
    sheets = printed(name).sheets
    end = next(number for number, sheet in enumerate(sheets, start=1) if f"{len(table.rows)} rows from" in sheet.body)
    found = [(number, _rows(sheet, table), sheet) for number, sheet in enumerate(sheets[:end], start=1)]
    within = [(number, sheet) for number, rows, sheet in found if rows]
    assert sum(rows for _, rows, _ in found) >= len(table.rows)
    for number, sheet in within:
        assert _has_heads(sheet, table), f"sheet {number} has rows and no heads"
        assert sheet.lying == (len(table.columns) > MANY_COLUMNS), f"sheet {number}"


def _has_heads(sheet: Sheet, table: Table) -> bool:
    return all(not words(_typed(column.name)) - words(_typed(sheet.body)) for column in table.columns)


def _rows(sheet: Sheet, table: Table) -> int:
    """How many rows of ``table`` a sheet has whole: all words of all their cells."""
    there = words(_typed(sheet.body))
    return sum(1 for row in table.rows if not _words_of_row(row, table) - there)


@pytest.mark.parametrize("name", [PAGES["model"], "try-it/three-hops.html"])
def test_a_model_prints_its_drawing_and_its_cases(printed: Printer, records: Site, name: str) -> None:
    model = records.library.models[Path(name).stem]
    sheets = printed(name).sheets
    assert sheets[0].marks > 30, "no drawing"
    text = re.sub(r"\s+", "", printed(name).text)
    for preset in model.presets:
        assert re.sub(r"\s+", "", preset.name) in text, preset.name
