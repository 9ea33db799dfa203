"""The kinds of thing a search can find: the word that a result shows, and how much each counts."""

from typing import NamedTuple


class SearchKind(NamedTuple):
    """``weight``: a page that explains goes before a statement, and that before a source, which says where to read on.

    ``in_list``: stands in a long list of unlike things, which have nothing to say for each other.
    ``sentence``: its title is a whole sentence, which says something and names nothing.
    """

    label: str
    weight: float = 1.0
    in_list: bool = False
    sentence: bool = False


KINDS = {
    "chapter": SearchKind("Chapter", 1.3),
    "system": SearchKind("System", 1.2),
    "company": SearchKind("Company", 1.2),
    "model": SearchKind("Try it"),
    "table": SearchKind("Table", 1.1),
    "page": SearchKind("Page"),
    "term": SearchKind("Glossary", 1.1, in_list=True),
    "claim": SearchKind("Claim", 0.8, sentence=True),
    "fact": SearchKind("Article check", 0.8, in_list=True, sentence=True),
    "correction": SearchKind("Correction", 0.8, in_list=True, sentence=True),
    "event": SearchKind("Event", 0.8, in_list=True, sentence=True),
    "row": SearchKind("Table row", 0.8, sentence=True),
    "source": SearchKind("Source", 0.4, in_list=True, sentence=True),
}
