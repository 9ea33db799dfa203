"""Every record that readers cite has one address, which does not depend on where it is used."""

import pytest

from explainer.site import Site
from explainer.view.addresses import CITABLE, address_of

ADDRESSES = {
    ("claim", "xiangyang-delay-2018"): "claims/xiangyang-delay-2018.html",
    ("fact", "f012"): "article.html#f012",
    ("correction", "c01"): "corrections.html#c01",
    ("event", "e01"): "timeline.html#e01",
    ("term", "panopticon"): "glossary.html#panopticon",
    ("source", "mozur-2018"): "about/sources.html#mozur-2018",
}


@pytest.mark.parametrize(("record", "address"), ADDRESSES.items(), ids=str)
def test_what_was_published_keeps_its_address(record: tuple[str, str], address: str) -> None:
    assert address_of(*record) == address


def test_no_two_records_share_an_address(records: Site) -> None:
    every = [address_of(kind, key) for kind in CITABLE for key in records.library.all(kind)]
    assert len(every) == len(set(every)) > 0


def test_what_has_a_page_in_the_book_is_asked_of_the_site() -> None:
    with pytest.raises(KeyError):
        address_of("chapter", "the-crossing")
