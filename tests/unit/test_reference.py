"""A source is cited the same way everywhere, and a work read only in a copy is never linked."""

import pytest

from explainer.records.source import Source
from explainer.view.reference import archive, authors, brief, details, short

PAPER = Source.model_validate(
    {
        "id": "a",
        "type": "article-journal",
        "title": "Eyes",
        "author": [{"family": "Bateson", "given": "Melissa"}, {"family": "Nettle", "given": "Daniel"}],
        "container-title": "Biology Letters",
        "volume": 2,
        "page": "412-414",
        "issued": "2006-06",
        "DOI": "10.1098/x",
    }
)
COPY = Source.model_validate({"id": "b", "type": "webpage", "title": "Read elsewhere", "read": "Read in a repost."})
BODY = Source.model_validate(
    {
        "id": "c",
        "type": "report",
        "title": "T",
        "author": [{"literal": "Human Rights Watch"}],
        "publisher": "Human Rights Watch",
        "issued": "2019-05-01",
        "URL": "https://hrw.org/r",
    }
)


def test_people_and_bodies_are_named() -> None:
    assert authors(PAPER) == "Bateson, M. and Nettle, D."
    assert authors(BODY) == "Human Rights Watch."


def test_details_hold_volume_pages_and_date() -> None:
    assert details(PAPER) == "Biology Letters, vol. 2, pp. 412-414, June 2006"


def test_a_body_that_publishes_itself_is_named_once() -> None:
    assert short(BODY) == "Human Rights Watch, 1 May 2019"


@pytest.mark.parametrize(
    ("source", "link"), [(PAPER, "https://doi.org/10.1098/x"), (BODY, "https://hrw.org/r"), (COPY, None)]
)
def test_only_a_work_with_an_address_is_linked(source: Source, link: str | None) -> None:
    assert source.address == link


def test_the_archive_is_asked_for_the_day_of_publication() -> None:
    assert archive(BODY) == "https://web.archive.org/web/20190501/https://hrw.org/r"
    assert archive(COPY) is None


def test_a_table_cell_names_author_and_year() -> None:
    assert brief(PAPER) == "Bateson, 2006"
