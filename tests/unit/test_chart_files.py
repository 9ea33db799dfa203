"""The real charts: light, the same on every build, and whole without a style sheet."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from explainer.export.charts import STYLES, write_charts
from explainer.site import Site
from explainer.view.charts.figure import figure
from explainer.view.view import View

CLASS = re.compile(r'class="([^"]*)"')


def _figures(site: Site) -> dict[str, str]:
    view = View(site, next(iter(site.pages.values())))
    return {
        f"{key}/{chart.id}": figure(view, key, table, chart)
        for key, table in site.library.tables.items()
        for chart in table.charts
    }


def _drawings(figure_text: str) -> list[str]:
    return re.findall(r'<svg class="ch .*?</svg>\s*(?=<svg class="ch |<p class="figure__foot)', figure_text, re.DOTALL)


def test_each_drawing_is_light(records: Site) -> None:
    for name, text in _figures(records).items():
        drawings = _drawings(text)
        assert len(drawings) == 2, name
        for drawing in drawings:
            most = 60_000 if 'class="ch-land' in drawing else 15_000
            assert len(drawing.encode()) < most, name


def test_each_drawing_has_a_name_and_a_description(records: Site) -> None:
    for name, text in _figures(records).items():
        for drawing in _drawings(text):
            tree = ET.fromstring(drawing)
            assert tree.get("role") == "img", name
            assert [child.tag.split("}")[1] for child in tree][:2] == ["title", "desc"], name
            assert len(tree[1].text or "") > 20, name


def test_no_id_stands_twice_even_if_a_chart_is_drawn_twice(records: Site) -> None:
    view = View(records, next(iter(records.pages.values())))
    key, table = next((key, table) for key, table in records.library.tables.items() if table.charts)
    text = figure(view, key, table, table.charts[0]) + figure(view, key, table, table.charts[0])
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))


def test_the_same_bytes_every_time(records: Site) -> None:
    assert _figures(records) == _figures(records)


def test_nothing_has_a_colour_or_style_of_its_own(records: Site) -> None:
    for name, text in _figures(records).items():
        assert not re.search(r"\bstyle=|#[0-9a-fA-F]{3,6}\b", text), name


def test_every_class_has_a_rule_on_the_page_and_in_the_file(records: Site, root: Path) -> None:
    css = (root / "docs" / "assets" / "css" / "charts.css").read_text(encoding="utf-8")
    named = set(re.findall(r"\.(ch[\w-]*)", css))
    used = {
        one
        for text in _figures(records).values()
        for drawing in _drawings(text)
        for found in CLASS.findall(drawing)
        for one in found.split()
    }
    assert used <= STYLES.keys()
    plain = {key for key, style in STYLES.items() if not style}
    assert {one for one in used if one.startswith("ch")} - named <= plain


@pytest.fixture(scope="module")
def files(records: Site, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("tables")
    write_charts(records, folder)
    return sorted(folder.glob("*.svg"))


def test_the_files_need_nothing_else(files: list[Path]) -> None:
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        ET.fromstring(text)
        assert not re.search(r"\bclass=|[^-]style=|var\(|<script|href=", text), file.name
