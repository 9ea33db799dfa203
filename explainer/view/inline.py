"""Macros for the middle of a sentence."""

from explainer.view.templates import inline
from explainer.view.view import View


def claim(view: View, key: str, shown: str | None = None) -> str:
    """A claim in running text; it opens in place, or leads to its note further down."""
    record = view.site.library.claims[key]
    number = view.claims.index(key) + 1
    return inline(view.draw("claim", key=key, claim=record, shown=shown or record.shown, number=number))


def cite(view: View, key: str) -> str:
    """A numbered note: a link to the source list, and a margin note on wide screens."""
    first = key not in view.noted
    view.noted.add(key)
    return inline(view.draw("cite", number=view.cited[key], source=view.site.library.sources[key], first=first))


def term(view: View, key: str, shown: str | None = None) -> str:
    """A glossary term; its definition opens in place."""
    record = view.site.library.terms[key]
    return inline(view.draw("term", key=key, term=record, shown=shown or record.term))


def record_link(view: View, kind: str, key: str, shown: str | None = None) -> str:
    """A link to the page of a system or company."""
    record = view.site.library.all(kind)[key]
    page = view.site.page_of(kind, key)
    words = shown or getattr(record, "short", None) or getattr(record, "name", key)
    return inline(view.draw("record-link", href=view.link(page.url if page else ""), shown=words))


def entry_link(view: View, page: str, key: str, word: str) -> str:
    """A small link to one entry of a long page: a fact, a correction, an event."""
    return inline(view.draw("entry-link", href=view.link(f"{page}#{key}"), word=word, key=key))
