"""The page on data says what the files hold, and each of its files is there."""

from pathlib import Path

from explainer.export.data.files import data_files
from explainer.export.data.package import resources
from explainer.site import Site
from tests.html import Element


def test_every_file_of_data_is_written_and_linked(built: Path, records: Site, pages: dict[str, Element]) -> None:
    links = {link.get("href") for link in pages["about/data.html"].all("a")}
    for path, content in data_files(records).items():
        assert (built / path).read_bytes() == content
        # A table is offered on its own page, and its copy beside the description says the same.
        own = path.removeprefix("data/")
        assert (built / own).read_bytes() == content if own.startswith("tables/") else f"../{path}" in links


def test_the_page_tells_the_meaning_of_every_column(records: Site, pages: dict[str, Element]) -> None:
    words = pages["about/data.html"].words
    missing = [
        (one.name, column.name) for one in resources(records) for column in one.columns if column.about not in words
    ]
    assert not missing
