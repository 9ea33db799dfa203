"""The article as a page of bars: every statement once, drawn after its verdict, on the page and on the share image."""

import re
from collections import Counter

import pytest

from explainer.export.share import share_drawing
from explainer.site import Site
from explainer.view import front_page
from explainer.view.verdict import verdict
from explainer.view.view import View

PAGE = "article-in-a-minute.md"


@pytest.fixture(scope="module")
def view(records: Site) -> View:
    return View(records, records.pages[PAGE])


def test_every_statement_is_a_bar_in_the_order_of_the_article(view: View) -> None:
    drawn = front_page.front_page(view, "f001")
    doors = re.findall(r'class="bar bar--w\d+ bar--([\w-]+)" href="article\.html#(f\d+)"', drawn)
    library = view.site.library
    said = [(verdict(fact, library.sources).replace(" ", "-"), key) for key, fact in library.facts.items()]
    assert doors == said


def test_the_headline_and_the_key_count_the_bars(view: View) -> None:
    found = front_page.bars(view, ())
    counts = Counter(bar.verdict for bar in found)
    drawn = front_page.front_page(view)
    in_key = re.findall(r'count">(\d+)</span> ([\w ]+?)\s*</li>', drawn)
    assert {name: int(number) for number, name in in_key} == counts
    assert re.findall(r"\d+", front_page.headline(found)) == [
        str(number) for number in (counts["confirmed"], len(found), counts["unconfirmed"])
    ]


def test_a_longer_statement_has_a_wider_bar_and_the_style_sheet_knows_each_width(view: View) -> None:
    said = view.site.library.facts
    found = sorted(front_page.bars(view, ()), key=lambda bar: len(said[bar.key].says))
    steps = [bar.steps for bar in found]
    assert steps == sorted(steps)
    assert len(set(steps)) > 3
    css = (view.site.library.root / "docs" / "assets" / "css" / "front-page.css").read_text(encoding="utf-8")
    assert {f".bar--w{step} {{" for step in steps} <= set(re.findall(r"\.bar--w\d+ \{", css))


def test_bars_of_the_share_image_stand_apart_and_inside_it(view: View) -> None:
    lines: dict[int, list[tuple[int, int]]] = {}
    for one in front_page.placed(front_page.bars(view, ())):
        assert one.x + one.wide <= 1200 - front_page.LEFT
        assert one.y + front_page.HIGH <= 620
        lines.setdefault(one.y, []).append((one.x, one.x + one.wide))
    assert len(lines) > 5
    for line in lines.values():
        assert all(end < start for (_, end), (start, _) in zip(line, line[1:], strict=False)), line


def test_only_the_page_with_the_picture_shares_it(records: Site) -> None:
    showing = {
        uri for uri, page in records.pages.items() if "statements are confirmed" in share_drawing(View(records, page))
    }
    assert showing == {PAGE}
