"""The frame of a finished page is filled again: what spoke of that page is gone, and what runs is as it was."""

import pytest

from explainer.export.shell import shell_of

SCRIPT = "<script>\n  let a = 1;\n\n  let b = 2;\n</script>"
PAGE = f"""<html data-sheet-title="List" data-sheet-address="list.html" data-sheet-checked="Checked" lang="en">
<head>
  <meta charset="utf-8">
  <meta name="description" content="The list">
  <title>List - Site</title>
  <link rel="canonical" href="list.html"><link rel="next" href="next.html">
  <link rel="stylesheet" href="a.css">
  <meta property="og:title" content="List"><meta name="citation_title" content="List">
  <script type="application/ld+json">{{"name": "List"}}</script>
  {SCRIPT}
</head>
<body><a href="#list" class="md-skip">Skip</a>
<a href="list.html" aria-current="page">List</a>
<article class="page" id="content"><article>inner</article></article>
<footer>end</footer></body></html>"""
FILLED = shell_of(PAGE).page("<title>One</title>", "<article>one</article>", "One", "one.html")


@pytest.mark.parametrize(
    "gone", ["List - Site", "The list", "canonical", "next.html", "og:title", "citation", "ld+json"]
)
def test_what_speaks_of_the_other_page_is_gone(gone: str) -> None:
    assert gone not in FILLED


@pytest.mark.parametrize(
    "kept",
    [
        SCRIPT,
        '<meta charset="utf-8">',
        '<link rel="stylesheet" href="a.css">',
        '<html data-sheet-title="One" data-sheet-address="one.html" data-sheet-checked="Checked" lang="en">',
        '<a href="#content" class="md-skip">',
        '<a href="list.html" aria-current="true">',
        "<footer>end</footer></body></html>",
    ],
)
def test_the_frame_stays(kept: str) -> None:
    assert kept in FILLED


def test_the_article_and_the_head_are_the_new_ones() -> None:
    assert "inner" not in FILLED and FILLED.index("<title>One</title>") < FILLED.index("</head>")
    assert "<article>one</article>" in FILLED


@pytest.mark.parametrize("broken", ["<html><head></head></html>", '<article id="content"></article>'])
def test_a_page_without_head_or_article_is_no_frame(broken: str) -> None:
    with pytest.raises(ValueError, match="no head or no article"):
        shell_of(broken)
