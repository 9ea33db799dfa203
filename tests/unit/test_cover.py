"""Which pages stand for all others in a browser: whatever only one page holds is not left out."""

from pathlib import Path

import pytest

from tests.support.cover import LONG, cover

PLAIN = '<p>One</p><blockquote><b>Two</b></blockquote><input type="text">'
# What one page has and the others have not, and whether it must be looked at for that.
ADDED = {
    "another class": ('<p class="rare">One</p>', True),
    "another type": ('<input type="range">', True),
    "another role": ('<p role="note">One</p>', True),
    "an element inside another": ("<blockquote><p>One</p></blockquote>", True),
    "a longer word": (f"<p>{'a' * (LONG + 1)}</p>", True),
    "other words": ("<p>Three</p>", False),
    "another drawing": ('<svg><rect class="rare"/></svg>', False),
}


@pytest.mark.parametrize(("body", "looked_at"), ADDED.values(), ids=ADDED)
def test_a_page_with_anything_of_its_own_is_looked_at(body: str, looked_at: bool, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        drawing = "<svg></svg>" if "svg" in body else ""
        own = PLAIN + drawing + (body if name == "b" else "")
        (tmp_path / f"{name}.html").write_text(f"<!doctype html><title>{name}</title><main>{own}</main>", "utf-8")
    assert cover(tmp_path) == ["b.html" if looked_at else "a.html"]
