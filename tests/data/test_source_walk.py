"""The walk through claims and sources: each pair once, in reading order, with the place in the source."""

from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.site import Site
from explainer.source_walk import walk


def test_each_pair_once_and_every_argument(records: Site) -> None:
    pairs = [(key, source) for _, key, _, source in walk(records)]
    assert len(pairs) == len(set(pairs))
    assert {key for key, _ in pairs} == records.arguments


def test_all_is_every_claim_on_a_page_in_the_order_of_the_navigation(records: Site) -> None:
    rows = list(walk(records, everything=True))
    assert {key for _, key, _, _ in rows} == {key for kind, key in records.uses if kind == "claim"}
    places = [records.order.index(uri) for uri, *_ in rows]
    assert places == sorted(places)


def test_a_line_names_the_place(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project / "data/claims/lane.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace(
            "sources: [paper]", "sources: [paper]\n    locators: {paper: page 2}", 1
        ),
        encoding="utf-8",
    )
    assert main(["sources", "--root", str(project)]) == 0
    assert "paper: A report | page 2 | https://example.org/report" in capsys.readouterr().out
