"""The picture that stands beside a shared link: 1200 by 630 pixels, drawn at build with our own fonts.

A chapter shows the drawing of its opener, the page with the article's statements shows them, every other page the
crossing.
"""

import functools
import hashlib
import importlib.metadata
import os
import re
import textwrap
from pathlib import Path

import resvg_py

from explainer.export.drawing_style import drawing_style
from explainer.palette import fill_in, read_palette
from explainer.site import Site
from explainer.view import front_page
from explainer.view.view import View

FONTS = sorted(str(path) for path in (Path(__file__).parent / "fonts").glob("*.ttf"))
LINE = 62  # characters a line of the question
LEADING = 43
ROOF = 404  # the lowest line of words: the drawing begins at 422
# Size of the title in pixels by its length: (longest title in characters, size, characters a line). One that would take
# three lines is set smaller, so that the question has room.
SMALLEST, WIDEST = 64, 36
SIZES = ((13, 168, 13), (20, 118, 20), (48, 92, 24))


def share_name(url: str) -> str:
    """``systems/x.html`` -> ``systems-x.png``; overrides/main.html makes the same name for the page's og:image."""
    return url.removesuffix(".html").replace("/", "-") + ".png"


def write_share_images(site: Site, folder: Path, cache: Path) -> None:
    """One PNG a page. Drawing takes a twentieth of a second, so unchanged ones are kept between builds."""
    folder.mkdir(parents=True, exist_ok=True)
    cache.mkdir(parents=True, exist_ok=True)
    for page in site.pages.values():
        drawing = share_drawing(View(site, page))
        (folder / share_name(page.url)).write_bytes(_picture(drawing, cache))


def _picture(drawing: str, cache: Path) -> bytes:
    """The PNG of a drawing, kept under a name that holds all it is made from and, so that a spoilt copy is noticed,
    what came out.
    """
    key = hashlib.sha256(f"{_made_with()} {drawing}".encode()).hexdigest()
    for kept in cache.glob(f"{key}-*.png"):
        picture = kept.read_bytes()
        if kept.stem.endswith(hashlib.sha256(picture).hexdigest()):
            return picture
        kept.unlink()
    picture = bytes(resvg_py.svg_to_bytes(svg_string=drawing, font_files=FONTS, skip_system_fonts=True))
    written = cache / f"{key}.{os.getpid()}"
    written.write_bytes(picture)
    written.replace(cache / f"{key}-{hashlib.sha256(picture).hexdigest()}.png")
    return picture


@functools.cache
def _made_with() -> str:
    """The renderer's version and the fonts, which decide how a drawing looks."""
    fonts = hashlib.sha256(b"".join(Path(font).read_bytes() for font in FONTS)).hexdigest()
    return f"{importlib.metadata.version('resvg-py')} {fonts}"


def share_drawing(view: View) -> str:
    """The SVG: part, title, hook or question, drawing. Letters that our fonts lack do not stand in titles."""
    title = view.title_of(view.page)
    sizes = ((size, textwrap.wrap(title, width)) for most, size, width in SIZES if len(title) <= most)
    size, lines = next((found for found in sizes if len(found[1]) < 3), (SMALLEST, textwrap.wrap(title, WIDEST)))
    street = view.page.uri == "index.md"
    size = 146 if street else size  # in the sky of the street, above its cameras
    top = 178 if street else 84 + size * 0.96
    below = round(top + (len(lines[:3]) - 1) * size + 46 + size * 0.22, 1)
    bars = front_page.bars(view, ()) if any(call.name == "front_page" for call in view.page.calls) else []
    drawing = view.draw(
        "share",
        bars=front_page.placed(bars),
        high=front_page.HIGH,
        label=view.site.groups.get(view.page.uri, "") if view.page.kind else "",
        title=lines[:3],
        title_size=size,
        title_top=round(top, 1),
        question=textwrap.wrap(front_page.headline(bars), LINE)
        if bars
        else _question(view, 1 + int((ROOF - below) // LEADING)),
        question_top=below,
        leading=LEADING,
        site_name=view.site.config["site_name"],
        style=drawing_style(view.site.library.root),
    )
    return fill_in(_faces(drawing), read_palette(view.site.library.root).light)


def _faces(drawing: str) -> str:
    """The face of the home page written out where it is used: its two copies have different colours."""
    found = re.search(r'<g id="face">(.*?)</g>', drawing, flags=re.DOTALL)
    return (
        re.sub(r'<use href="#face"([^>]*)/>', lambda match: f"<g{match[1]}>{found[1]}</g>", drawing)
        if found
        else drawing
    )


def _question(view: View, most: int) -> list[str]:
    """Up to ``most`` lines (a long title leaves none); what does not fit is cut after a sentence, else by "…"."""
    named = (getattr(view.record, name, None) for name in ("hook", "question", "lede", "shows"))
    words = next(filter(None, named), "")
    lines = textwrap.wrap(words, LINE)
    if len(lines) <= most or most < 1:
        return lines[: max(0, most)]
    kept = " ".join(lines[:most])
    sentence = kept[: kept.rfind(". ") + 1]
    return textwrap.wrap(sentence or f"{kept} …", LINE + 2)
