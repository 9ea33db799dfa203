"""Every page has a share image of the size that other sites expect, and no title runs off it."""

import html
import re
import struct
from pathlib import Path

import pytest
import resvg_py

from explainer.export.drawing_style import drawing_style
from explainer.export.share import FONTS, share_drawing, share_name
from explainer.site import Site
from explainer.view.view import View

ROOT = Path(__file__).resolve().parents[2]
TITLE = re.compile(r'font-size="([\d.]+)" letter-spacing="-[\d.]+" fill="#1b1814">([^<]*)<')
WIDTH = 0.46  # of the size: the mean width of a letter of our display face, spacing included, rounded up


@pytest.mark.parametrize(("url", "name"), [("index.html", "index.png"), ("systems/x.html", "systems-x.png")])
def test_the_name_follows_from_the_address(url: str, name: str) -> None:
    assert share_name(url) == name


def test_the_picture_is_1200_by_630(records: Site) -> None:
    drawing = share_drawing(View(records, records.pages["index.md"]))
    picture = bytes(resvg_py.svg_to_bytes(svg_string=drawing, font_files=FONTS, skip_system_fonts=True))
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)


def test_words_stay_above_the_drawing(records: Site) -> None:
    for uri, page in records.pages.items():
        drawing = share_drawing(View(records, page))
        lowest = max(float(y) for y in re.findall(r'<text x="(?:66|72)" y="([\d.]+)"', drawing))
        assert lowest < 412, f"{uri}: a line stands at {lowest}"


def test_no_line_is_wider_than_the_picture(records: Site) -> None:
    for uri, page in records.pages.items():
        for size, line in TITLE.findall(share_drawing(View(records, page))):
            assert float(size) * len(html.unescape(line)) * WIDTH < 1110, f"{uri}: '{line}'"


def test_every_colour_of_a_drawing_is_written_out() -> None:
    assert "var(--" not in drawing_style(ROOT)


def test_a_chapter_shows_its_own_drawing(records: Site) -> None:
    drawings = {
        share_drawing(View(records, page)).split("<text")[0]
        for page in records.pages.values()
        if page.kind == "chapter"
    }
    assert len(drawings) == len(records.library.chapters)
