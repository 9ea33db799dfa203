"""The permanent address of every record that readers cite, declared once, in ``kinds.py``.

It is short and never depends on where a record is shown. A claim has a page of its own, which the export makes; what
stands on a long page (a fact, a correction, an event, a term, a source) has its entry there.
"""

from explainer.kinds import KINDS, kind_of

# The kinds that readers cite one by one.
CITABLE = tuple(kind.name for kind in KINDS if kind.citable)


def address_of(kind: str, key: str) -> str:
    """The address below the site of a record of a kind in ``CITABLE``: ``claims/x.html``, ``article.html#f012``.

    KeyError for any other kind: the address of a page in the book is told by the site.
    """
    if kind not in CITABLE:
        raise KeyError(kind)
    return kind_of(kind).address(key)
