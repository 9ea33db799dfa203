"""Data is text: neither HTML nor Markdown in a field is ever interpreted."""

from explainer.view.templates import block, chinese, inline, literal


def test_html_in_a_field_is_shown() -> None:
    assert literal("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_markdown_in_a_field_is_shown() -> None:
    assert literal("a *b* _c_ [d]") == "a &#42;b&#42; &#95;c&#95; &#91;d&#93;"


def test_chinese_says_that_it_is_chinese() -> None:
    assert chinese("Megvii 旷视科技 <b>") == 'Megvii <span lang="zh-Hans">旷视科技</span> &lt;b&gt;'


def test_an_inline_macro_is_one_line() -> None:
    assert inline("\n<a href='x'>\n  y</a>\n") == "<a href='x'>y</a>"


def test_a_block_has_no_blank_line_that_would_end_it() -> None:
    assert block("<p>\n\n  a\n</p>") == "\n<p>\na\n</p>\n"
