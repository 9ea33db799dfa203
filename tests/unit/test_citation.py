"""Lines to cite by. Those expected here are Pandoc's, for the styles apa, modern-language-association and
chicago-notes-bibliography, of the same works.
"""

from dataclasses import replace
from html import unescape

import pytest

from explainer.records.source import Name
from explainer.site import Site
from explainer.view.citation import STYLES, Work, citation, work_of, work_of_page
from explainer.view.title_case import title_case

ADDRESS = "https://watched.example/y.html"
OURS = Work("watched-y", "Is “social credit” one system?", ADDRESS, "2026-11-30", "Watched", (Name(literal="Watched"),))
PEOPLE = (Name(family="Okafor", given="Ada Maria"), Name(family="Lind", given="Per"))
THEIRS = replace(OURS, title="What the scarecrow costs", day="2026-05-03", authors=PEOPLE, publisher="Example Press")
BODY = replace(OURS, authors=(Name(literal="The Watched contributors"),))
LINES = [
    (OURS, "APA", f"Watched. (2026, November 30). <i>Is “social credit” one system?</i> {ADDRESS}"),
    (OURS, "MLA", f"“Is ‘Social Credit’ One System?” <i>Watched</i>, 30 Nov. 2026, {ADDRESS}."),
    (OURS, "Chicago", f"Watched. “Is ‘Social Credit’ One System?” November 30, 2026. {ADDRESS}."),
    (
        BODY,
        "APA",
        f"The Watched contributors. (2026, November 30). <i>Is “social credit” one system?</i> Watched. {ADDRESS}",
    ),
    (
        BODY,
        "MLA",
        f"The Watched contributors. “Is ‘Social Credit’ One System?” <i>Watched</i>, 30 Nov. 2026, {ADDRESS}.",
    ),
    (
        BODY,
        "Chicago",
        f"The Watched contributors. “Is ‘Social Credit’ One System?” Watched, November 30, 2026. {ADDRESS}.",
    ),
    (THEIRS, "APA", f"Okafor, A. M., & Lind, P. (2026, May 3). <i>What the scarecrow costs</i>. Watched. {ADDRESS}"),
    (
        THEIRS,
        "MLA",
        "Okafor, Ada Maria, and Per Lind. “What the Scarecrow Costs.” <i>Watched</i>, Example Press, 3 May 2026, "
        f"{ADDRESS}.",
    ),
    (
        THEIRS,
        "Chicago",
        f"Okafor, Ada Maria, and Per Lind. “What the Scarecrow Costs.” Watched, Example Press, May 3, 2026. {ADDRESS}.",
    ),
]


@pytest.mark.parametrize(("work", "style", "line"), LINES)
def test_a_line_reads_as_pandoc_writes_it(work: Work, style: str, line: str) -> None:
    assert unescape(str(citation(work, style))) == line


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("The longer the list, the more strangers it names", "The Longer the List, the More Strangers It Names"),
        ("Mild about the street: for teachers", "Mild about the Street: For Teachers"),
        ("Who said the number? An hour with a table", "Who Said the Number? An Hour with a Table"),
        ("Face-entry gates at a complex in Xiangyang", "Face-Entry Gates at a Complex in Xiangyang"),
        ("MiDAS, Michigan’s computer for unemployment pay", "MiDAS, Michigan’s Computer for Unemployment Pay"),
        ("Mapping of Uyghurs (IJOP and others)", "Mapping of Uyghurs (IJOP and Others)"),
        ("Who bans or limits face recognition, and since when", "Who Bans or Limits Face Recognition, and Since When"),
        ("A talk with", "A Talk With"),
    ],
)  # fmt: skip
def test_titles_have_the_capitals_that_pandoc_gives_them(written: str, expected: str) -> None:
    assert title_case(written) == expected


def test_the_site_is_named_once_where_it_is_the_whole_work(records: Site) -> None:
    home = work_of_page(records, records.pages["index.md"])
    for style in STYLES:
        assert citation(home, style).striptags().count(records.config["site_name"]) == 1, style


def test_a_statement_keeps_its_words_and_names_who_said_it(records: Site) -> None:
    key, claim = next(iter(records.library.claims.items()))
    for style in STYLES:
        line = citation(work_of(records, "claim", key), style).striptags()
        assert claim.who in line, style
        assert claim.text.removesuffix(".") in line.translate({ord("’"): "'"}), style


def test_a_title_with_markup_is_shown_and_never_run() -> None:
    hostile = replace(OURS, title="<script>alert(1)</script>", authors=(Name(literal="<b>A</b>"),))
    for style in STYLES:
        line = citation(hostile, style)
        assert "<script" not in line.lower() and "<b>" not in line.lower(), style
        assert "script>" in line.striptags().lower(), style
