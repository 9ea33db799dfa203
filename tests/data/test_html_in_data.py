"""HTML in any text of a record is shown as text, in the body and in the head of the page, and never
becomes an element.
"""

from pathlib import Path

import pytest
import yaml

from explainer.__main__ import main
from explainer.view.typography import curly
from tests.html import listing, read_pages, sound_attribute

MARK = '</title><b onclick="x()">Z</b> [l](javascript:x())'
# What Markdown's attr_list reads at the end of a heading.
ATTRIBUTES = " {: onclick=x() #pwn }"
TITLES = frozenset(("title", "name", "short"))
PROSE = frozenset(
    (
        "title",
        "container-title",
        "says",
        "shows",
        "name",
        "about",
        "unit",
        "licence",
        "caveats",
        "short",
        "lede",
        "place",
        "operator",
        "affected",
        "heading",
        "text",
        "what",
        "not_known",
        "shown",
        "who",
        "term",
        "definition",
        "question",
        "objectives",
        "ask",
        "because",
    )
)


def _marked(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {inner: _marked(item, inner) for inner, item in value.items()}
    if isinstance(value, list):
        return [_marked(inner, key) for inner in value]
    return f"{value} {MARK}{ATTRIBUTES if key in TITLES else ''}" if key in PROSE and isinstance(value, str) else value


def test_html_in_data_is_shown_as_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in (project / "data").rglob("*.yml"):
        file.write_text(
            yaml.safe_dump(_marked(yaml.safe_load(file.read_text(encoding="utf-8"))), allow_unicode=True),
            encoding="utf-8",
        )
    assert main(["build", "--root", str(project)]) == 0, capsys.readouterr().err
    pages = read_pages(project / "site")
    faults = [
        f"{name}: <{found.tag} {found.attributes}>"
        for name, page in pages.items()
        for found in page.all()
        if found.tag == "b" or not all(map(sound_attribute, found.attributes))
    ]
    assert not faults, listing(faults)
    shown = [name for name, page in pages.items() if curly(MARK) in page.words]
    assert {"part/lane.html", "systems/gate.html", "tables/counts.html"} <= set(shown)
    lost = [
        name
        for name in ("part/lane.html", "systems/gate.html", "tables/counts.html")
        if ATTRIBUTES.strip() not in pages[name].words
    ]
    assert not lost, listing(lost)
