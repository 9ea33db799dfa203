"""What a search can find, read from the built pages, so that no entry holds words that its page does not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.export.built import Pages
from explainer.export.search.dom import Node, lines, parse
from explainer.export.shell import ARTICLE
from explainer.kinds import with_entries
from explainer.read.pages import Page
from explainer.run_cache import RunCache, digest
from explainer.site import Site

# Left out of every entry. Marks and notes that are no part of the sentence:
MARKS = {"cite", "margin-note", "sr-only", "from", "md-option", "filters", "entry-link"}
# References and details of an entry, which has its own words:
DETAILS = {
    "ref__title",
    "ref__where",
    "ref__note",
    "ref__more",
    "cell--source",
    "figure__foot",
    "figure__how",
    "station__label",
    "fact__line",
    "fact__others",
    "fact__verdict",
    "timeline__place",
    "glossary__see",
    "columns",
    "model__view",
    "verdicts",
    "then",
    "opener__label",
    "opener__facts",
    "opener__fold",
    "unknown__label",
}
# Lists of links to pages and entries that are found by themselves:
LISTED = {
    "systems-index",
    "packs",
    "contents",
    "home-claims",
    "a-z",
    "letters",
    "two-lists",
    "source-list__used",
    "ending__places",
    "onward",
    "claim-note",
    "files",
    "files__hashes",
    "unsearched",  # written in a page, behind a paragraph that only its reader needs
}
LEFT_OUT = MARKS | DETAILS | LISTED
LEFT_OUT_TAGS = {"svg", "script", "style", "form", "button", "nav", "noscript", "canvas", "template", "table", "pre"}
LISTS_OF_LINKS = {"read-about-it"}
HEADINGS = {"h1", "h2", "h3"}
# Under a date stands what the site once had wrong: its words are those of the pages that were mended, which go first.
DATED = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")
# A claim with this share of its words on its page is told there: the passage that tells it is found in its place, and
# nobody waits for the words twice.
TOLD = 0.7


@dataclass(frozen=True)
class Entry:
    """One thing to find. ``text`` has a line for every block of the page, without figures, notes and references.

    ``in_text``: a claim that a sentence of the page makes; others stand in a table or a drawing.
    """

    url: str
    anchor: str
    kind: str
    title: str
    text: str
    in_text: bool = False


def entries(site: Site, pages: Pages) -> list[Entry]:
    """All entries in the order of the navigation; a claim that several pages show is found once, in its chapter."""
    found: list[Entry] = []
    claims: set[str] = set()
    homes = _homes(site)
    _PAGES.begin()
    for uri in ordered(site):
        page = site.pages[uri]
        if page.url not in pages:
            continue
        parts, words_of_page, claim_entries = _of_page(site, page, pages[page.url])
        found += parts
        for entry in claim_entries:
            if page.stem == homes.get(entry.anchor, page.stem) and entry.anchor not in claims:
                claims.add(entry.anchor)
                found += [] if _is_repeated(entry, words_of_page) else [entry]
    return found


Parts = tuple[list[Entry], set[str], list[Entry]]  # of a page: its parts, their words, its claims
_PAGES: RunCache[Parts] = RunCache()


def _of_page(site: Site, page: Page, html: str) -> Parts:
    own = next((kind.name for kind in with_entries() if kind.page == page.uri), None)
    ids = tuple(site.library.all(own)) if own else ()

    def read() -> Parts:
        article = _article(html)
        if article is None:
            return [], set(), []
        parts = [*_sections(site, page, article), *(_rows(page, article) if page.kind == "table" else [])]
        return parts, _word_starts(*parts), list(_claims(page, article))

    return _PAGES.get((page.uri, page.url, page.kind, ids, digest(html)), read)


def _homes(site: Site) -> dict[str, str]:
    """Anchor of a claim -> the page of the stem of its file, for every claim that this page shows."""
    shown = {(page.stem, key) for page in site.pages.values() for kind, key in site.used_by(page) if kind == "claim"}
    files = {key: entry.file.stem for key, entry in site.library.entries["claim"].items()}
    return {f"claim-{key}": stem for key, stem in files.items() if (stem, key) in shown}


def ordered(site: Site) -> list[str]:
    """Page uris, chapters first: a claim belongs to the chapter that tells of it."""
    return sorted((page.uri for page in site.in_order), key=lambda uri: site.pages[uri].kind != "chapter")


def _article(html: str) -> Node | None:
    """The article alone is parsed: what stands around it is as long, and nobody searches it."""
    found = ARTICLE.search(html)
    nodes = parse(found[0]).walk() if found else ()
    return next((node for node in nodes if node.tag == "article" and node.id == "content"), None)


def _left_out(page: Page, node: Node) -> bool:
    if _unsaid(node):
        return True
    # A figure is found on its own page: the pipeline of a system, the model that can be tried.
    return (
        "figure" in node.classes and not (page.kind == "system" and "pipeline" in node.classes) and page.kind != "model"
    )


def _sections(site: Site, page: Page, article: Node) -> Iterator[Entry]:
    """A page's opening and every part under a heading of its own."""
    for heading, parts in _split(article):
        body = [line for part in parts for line in lines(Node("div", {}, [part]), lambda node: _left_out(page, node))]
        title = " ".join(lines(heading, lambda node: _left_out(page, node)))
        if DATED.fullmatch(title):
            continue
        top = heading.tag == "h1"
        kind = _kind(site, page, "" if top else heading.id)
        if kind == "fact":  # its heading is only its number
            title, *body = body
        if top or kind == "fact" or (body and heading.id not in LISTS_OF_LINKS):
            yield Entry(page.url, "" if top else heading.id, kind, title, "\n".join(body))


def _split(article: Node) -> list[tuple[Node, list["Node | str"]]]:
    """Each heading that has an id, with all that follows it up to the next."""
    found: list[tuple[Node, list[Node | str]]] = []
    _split_into(found, article)
    return found


def _split_into(found: list[tuple[Node, list["Node | str"]]], node: Node) -> None:
    if node.tag in HEADINGS and (node.id or node.tag == "h1"):
        found.append((node, []))
    elif _holds_heading(node):
        for child in node.children:
            if isinstance(child, Node):
                _split_into(found, child)
            elif found:
                found[-1][1].append(child)
    elif found:
        found[-1][1].append(node)


def _unsaid(node: Node) -> bool:
    return (
        node.tag in LEFT_OUT_TAGS
        or bool({"data-search-exclude", "hidden"} & node.attributes.keys())
        or bool(node.classes & LEFT_OUT)
    )


def _holds_heading(node: Node) -> bool:
    if _unsaid(node):
        return False
    return any(inner.tag in HEADINGS and (inner.id or inner.tag == "h1") for inner in node.walk())


def _kind(site: Site, page: Page, anchor: str) -> str:
    kind = next((kind.name for kind in with_entries() if kind.page == page.uri), None)
    if anchor and kind and anchor in site.library.all(kind):
        return kind
    return page.kind or "page"


def _rows(page: Page, article: Node) -> Iterator[Entry]:
    """Each row of a whole table, named by its first cells."""
    for row in (node for node in article.walk() if node.tag == "tr" and node.id.startswith("row-")):
        cells = [cell for cell in row.children if isinstance(cell, Node) and not _left_out(page, cell)]
        first = " ".join(lines(cells[0], lambda node: "row-note" in node.classes or _left_out(page, node)))
        note = cells[0].find("row-note")
        shown = [text for cell in cells[1:] if (text := _words(cell)) and text != "not reported"]
        kept = [text for text in shown[1:] if not _bare(text)]
        yield Entry(
            page.url,
            row.id,
            "row",
            " · ".join([first, *shown[:1]]),
            "\n".join([*kept, *([_words(note)] if note else [])]),
        )


def _bare(text: str) -> bool:
    """A small number or a yes says nothing without its column, and nobody looks for it; a year or
    13,930 is looked for.
    """
    return (
        text in ("yes", "no")
        or re.fullmatch(r"[\d.,%-]+", text) is not None
        and re.search(r"\d,\d{3}|^\d{4}$", text) is None
    )


def _claims(page: Page, article: Node) -> Iterator[Entry]:
    """Each claim: the whole statement, and its words in the text where they differ."""
    in_text = {node.attributes.get("data-opens") for node in article.walk() if node.tag == "a"}
    for note in (node for node in article.walk() if "claim-note" in node.classes):
        heading = next(node for node in note.walk() if node.id.startswith("claim-"))
        found = note.find("claim-note__text")
        shown, statement = _words(heading), _words(found) if found else ""
        text = "" if shown.lower() in statement.lower() else shown
        yield Entry(page.url, heading.id, "claim", statement or shown, text, heading.id in in_text)


def _word_starts(*found: Entry) -> set[str]:
    """The first letters of every longer word, in which the forms of a word are alike."""
    text = " ".join(f"{entry.title} {entry.text}" for entry in found).lower().replace("’", "'").replace(",", "")
    return {word[:5] for word in re.findall(r"[a-z0-9']+", text) if len(word) > 3}


def _is_repeated(claim: Entry, words_of_page: set[str]) -> bool:
    """Whether the page says by itself what the claim does; a claim without a longer word stays."""
    words = _word_starts(claim)
    return len(words & words_of_page) >= TOLD * max(1, len(words))


def _words(node: Node) -> str:
    return " ".join(lines(node, lambda inner: inner.tag in LEFT_OUT_TAGS or bool(inner.classes & MARKS)))
