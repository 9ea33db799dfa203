"""Where a record that editions freeze stands on the site, and what it is called there."""

from collections.abc import Mapping
from typing import Any

from explainer.editions.canonical import FIELDS
from explainer.kinds import kind_of
from explainer.site import Site
from explainer.view.addresses import CITABLE, address_of

# The fields that name a record, the first that it has.
_NAMES = ("title", "name", "term", "topic", "shown", "says")


def address(site: Site, kind: str, key: str) -> str:
    """Where a frozen record stands below the site: its entry, or its page."""
    if kind in CITABLE:
        return address_of(kind, key)
    page = site.page_of(kind, key)
    assert page is not None and kind in FIELDS, "the check pairs such records with their pages"
    return page.url


def title(site: Site, kind: str, key: str) -> str:
    """What a record of today is called."""
    return kind_of(kind).title_of(site.library.all(kind)[key])


def title_in(words: Mapping[str, Any], key: str) -> str:
    """What a record was called, by its frozen words."""
    return str(next((words[name] for name in _NAMES if name in words), key))


def label(kind: str) -> str:
    """What a reader calls a kind of record: ``Claim``."""
    return str(kind_of(kind).label)
