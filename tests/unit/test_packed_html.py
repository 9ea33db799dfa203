"""Finished HTML comes out of a page as it went in, whatever Markdown would have made of it."""

import markdown
import pytest

from explainer.packed_html import pack, unpack

HTML = '\n<section id="top"><p>*not* a `mark` “—” 歡</p>\n<div class="pipeline" id="low"></div></section>\n'


@pytest.mark.parametrize("text", ["{}", "Before.\n{}\nAfter.", "- a point\n{}"], ids=["alone", "between", "list"])
def test_markdown_changes_nothing_in_it(text: str) -> None:
    page = unpack(markdown.markdown(text.format(pack(HTML, ())), extensions=["attr_list", "smarty", "toc"]))
    assert HTML.strip("\n") in page
    assert "data-packed" not in page


@pytest.mark.parametrize(
    ("sign", "there"),
    [('<a id="top"></a>', True), ('<a id="low"></a>', False), ("holds-people", True), ("holds-question", False)],
    ids=["wanted anchor", "other anchor", "people", "no question"],
)
def test_the_builder_sees_what_it_asks_for(sign: str, there: bool) -> None:
    assert (sign in pack(HTML, ("top", "elsewhere"))) is there
