"""The kinds of thing a search can find: those of the records, plain pages and rows of tables."""

from typing import NamedTuple

from explainer.kinds import KINDS


class SearchKind(NamedTuple):
    """``weight``: a page that explains goes before a statement, and that before a source, which says where to read on.

    ``in_list``: stands in a long list of unlike things, which have nothing to say for each other.
    ``sentence``: its title is a whole sentence, which says something and names nothing.
    ``story``: its page has the title of a story, and its address says what it is about.
    ``later``: there are hundreds of it, and pages tell most of what it says: a first answer does not wait for it.
    """

    label: str
    weight: float = 1.0
    in_list: bool = False
    sentence: bool = False
    story: bool = False
    later: bool = False


LATER = {"claim", "source"}
SEARCH_KINDS = {
    **{
        kind.name: SearchKind(
            kind.label, kind.weight, kind.page is not None, kind.sentence, kind.story, kind.name in LATER
        )
        for kind in KINDS
        if kind.label
    },
    "page": SearchKind("Page"),
    "row": SearchKind("Table row", 0.8, sentence=True, later=True),
}
