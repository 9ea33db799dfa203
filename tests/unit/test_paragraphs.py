"""Every paragraph of a chapter has an id from its first words, which an edit elsewhere leaves alone."""

import re

import pytest

from explainer.export.paragraphs import id_of, plain_words, with_ids


def _page(*paragraphs: str) -> str:
    text = "".join(f"<p>{one}</p>\n" for one in paragraphs)
    return f'<header><p>Site</p></header><article class="page" id="content">\n{text}</article><p>Foot</p>'


def _ids(*paragraphs: str) -> list[str]:
    html, found = with_ids(_page(*paragraphs))
    ids = [key for key, _ in found]
    assert re.findall(r'<p id="([^"]+)">', html) == ids
    return ids


FIRST, SECOND = "In May 2017 the city of Jinan put up a screen.", "A week later it was gone, and nobody said why."


def test_an_id_is_made_of_the_first_words() -> None:
    assert _ids(FIRST, SECOND) == ["p-in-may-2017-the-city-of", "p-a-week-later-it-was-gone"]


@pytest.mark.parametrize(
    "edited",
    [
        ("A new one before it.", FIRST, SECOND),
        (SECOND, FIRST),
        (FIRST.replace("put up a screen", "took a screen down"),),
        (f"<a class='claim' href='#x'>In May</a> 2017 the city of Jinan{FIRST[30:]}",),
    ],
)
def test_an_edit_elsewhere_leaves_it_alone(edited: tuple[str, ...]) -> None:
    assert "p-in-may-2017-the-city-of" in _ids(*edited)


def test_those_that_begin_alike_are_told_apart_by_more_words() -> None:
    assert _ids(FIRST, FIRST.replace("Jinan", "Wuhan"), FIRST) == [
        "p-in-may-2017-the-city-of",
        "p-in-may-2017-the-city-of-wuhan",
        "p-in-may-2017-the-city-of-jinan",
    ]
    assert _ids("Yes.", "Yes.", "Yes.", "是") == ["p-yes", "p-yes-2", "p-yes-3", "p-paragraph"]
    assert id_of("It’s the same", {}) == "p-its-the-same"


@pytest.mark.parametrize(
    "other",
    [
        "<figure><p>In a figure</p></figure>",
        '<div class="quiz"><p>In a box</p></div>',
        '<p class="kicker">With a class</p>',
        "<blockquote><p>Quoted</p></blockquote>",
        "<ul><li><p>In a list</p></li></ul>",
    ],
)
def test_only_the_sentences_of_the_chapter_have_one(other: str) -> None:
    html = _page(FIRST).replace("</article>", f"{other}</article>")
    assert [words for _, words in with_ids(html)[1]] == [FIRST]


def test_what_stands_beside_a_sentence_is_no_part_of_it() -> None:
    beside = (
        '<sup class="cite"><a href="#s">2</a></sup><span class="margin-note"><span class="n">2</span> Mozur</span>'
        '<span class="sr-only"> (estimate)</span><svg><text>x</text></svg>'
    )
    assert plain_words(f"<p>One{beside} &amp; two.</p>") == "One & two."
