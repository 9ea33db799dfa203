"""What axe and the keyboard are tried on in place of every page holds every style of element that any page has."""

import re
from pathlib import Path

from tests.html import listing, page_files
from tests.support.cover import cover

# Counted otherwise than by cover(): by the text of the tags. Drawings are made of shapes, which cover() leaves out.
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
UNREAD = re.compile(r"<(script|style|template)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<([a-z][\w-]*)((?:\s[^<>]*?)?)/?>")
CLASS, ROLE, TYPE = (re.compile(rf'\s{name}="?([^">]*)') for name in ("class", "role", "type"))


def _styles(page: Path) -> set[tuple[str, ...]]:
    text = UNREAD.sub("", DRAWING.sub("<svg>", page.read_text(encoding="utf-8")))
    return {(tag, *(_value(pattern, rest) for pattern in (CLASS, ROLE, TYPE))) for tag, rest in TAG.findall(text)}


def _value(pattern: re.Pattern[str], attributes: str) -> str:
    found = pattern.search(attributes)
    return " ".join(sorted(found[1].split())) if found else ""


def test_the_pages_that_are_looked_at_hold_every_style_of_element(built: Path) -> None:
    looked_at = set[tuple[str, ...]]().union(*(_styles(built / name) for name in cover(built)))
    left_out = {
        f"{page.relative_to(built)}: {style}" for page in page_files(built) for style in _styles(page) - looked_at
    }
    assert looked_at and not left_out, listing(sorted(left_out))
