"""Macros for the middle of a sentence."""

from explainer.kinds import kind_of
from explainer.view.templates import inline
from explainer.view.verdict import verdict as verdict_on
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


def record_link(view: View, key: str, shown: str | None = None, *, kind: str) -> str:
    """A link to the page of a record, named by its short name or in other words."""
    page = view.site.page_of(kind, key)
    words = shown or kind_of(kind).short_of(view.site.library.all(kind)[key])
    return inline(view.draw("record-link", href=view.link(page.url if page else ""), shown=words))


def entry_link(view: View, key: str, *, kind: str) -> str:
    """A small link to a record's entry on a long page: a fact, a correction, an event. An id means
    nothing to a reader.
    """
    declared = kind_of(kind)
    about = getattr(view.site.library.all(kind)[key], declared.title or "id")
    return inline(
        view.draw("entry-link", href=view.link(declared.address(key)), shown=declared.entry or kind, about=about)
    )


def verdict(view: View, key: str) -> str:
    """The verdict on a statement of the article, a door to its entry."""
    library = view.site.library
    given = verdict_on(library.facts[key], library.sources)
    return inline(view.draw("verdict", key=key, verdict=given, fact=library.facts[key]))


def report(view: View, words: str) -> str:
    """``words`` that lead to where a mistake or a barrier on this page is reported; plain where no address is set."""
    extra = view.site.config.get("extra", {})
    return inline(
        view.draw(
            "report",
            words=words,
            issue=view.issue_on(view.page.url),
            contact=extra.get("contact"),
            publisher=extra.get("publisher"),
        )
    )
