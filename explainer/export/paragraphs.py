"""Every paragraph of a chapter gets an address of its own, made of the words that it begins with.

Not of its place: an edit elsewhere, and one further on in the paragraph, leaves it as it is. Where two begin alike, the
first keeps the short id and the second takes as many words more as tell it from the first.
"""

import re
from collections.abc import Iterator
from html import unescape

from explainer.export.built import Pages
from explainer.export.shell import close_up
from explainer.site import Site

WORDS = 6
_TAG = re.compile(r"<(/?)(p|figure|div|section|blockquote|details|aside|nav|article|table|ul|ol|dl|header)\b([^>]*)>")
# Inside a paragraph, but no part of the sentence: numbers of sources, notes in the margin, words for screen readers.
_BESIDE = re.compile(
    r'<sup\b.*?</sup>|<span class="margin-note".*?</span>.*?</span>|<span class="sr-only">.*?</span>|<svg\b.*?</svg>',
    re.DOTALL,
)


def mark_paragraphs(site: Site, pages: Pages) -> None:
    """Give the paragraphs of every chapter their ids."""
    for page in (page for page in site.pages.values() if page.kind == "chapter" and page.url in pages):
        pages[page.url] = close_up(with_ids(pages[page.url])[0])


def with_ids(html: str) -> tuple[str, list[tuple[str, str]]]:
    """A page whose paragraphs, those that stand in nothing but its article, have ids; (id, words) of each."""
    parts, done, found = [], 0, dict[str, str]()
    for start, end in _paragraphs(html):
        words = plain_words(html[start:end])
        key = id_of(words, found)
        found[key] = words
        parts += [html[done:start], f'<p id="{key}">']
        done = start + len("<p>")
    return "".join([*parts, html[done:]]), list(found.items())


def _paragraphs(html: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs right below the article begin and end."""
    article = re.search(r'<article\b[^>]*\bid="content"[^>]*>', html)
    depth, begun = 0, None
    for tag in _TAG.finditer(html, article.end()) if article else ():
        closes, name, attributes = tag.groups()
        if closes:
            depth -= 1
            if depth < 0:
                return
            if depth == 0 and begun is not None and name == "p":
                yield begun, tag.end()
            begun = None if depth == 0 else begun
        else:
            begun = tag.start() if depth == 0 and name == "p" and not attributes else begun
            depth += 1


def plain_words(paragraph: str) -> str:
    """The sentence of a paragraph, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", _BESIDE.sub("", paragraph))).split())


def id_of(words: str, taken: dict[str, str]) -> str:
    """The id of a paragraph with these words: ``p-in-may-2017-the-city-of``. One that has no words is numbered."""
    found = re.findall(r"[a-z0-9]+", words.lower().replace("’", "")) or ["paragraph"]
    for length in range(min(WORDS, len(found)), len(found) + 1):
        key = "p-" + "-".join(found[:length])
        if key not in taken:
            return key
    return f"{key}-{sum(other.startswith(key) for other in taken) + 1}"
