"""Where a chapter stands: neighbours by the order of the navigation, minutes left by the chapters still to come."""

from pathlib import PurePath

from explainer.site import Site
from explainer.view.position import ChapterPosition, minutes, position, short_minutes


def _positions(records: Site) -> dict[str, ChapterPosition]:
    found = {uri: position(records, records.pages[uri]) for uri in records.order if uri in records.pages}
    return {uri: one for uri, one in found.items() if one}


def _pages_of(group: object) -> list[str]:
    """The pages of a group of 'nav' in their order."""
    if isinstance(group, str):
        return [group]
    inside = group.values() if isinstance(group, dict) else group
    return [uri for one in inside for uri in _pages_of(one)]  # type: ignore[attr-defined]


def test_every_chapter_has_its_neighbours(records: Site) -> None:
    positions = _positions(records)
    pages = [PurePath(uri) for uri in _pages_of(records.config["nav"])]
    order = [str(page) for page in pages if page.stem in records.library.chapters and page.parts[0] != "teach"]
    assert sorted(positions) == sorted(order) and len(order) == len(records.library.chapters)
    for place, uri in enumerate(order):
        assert (positions[uri].before.uri if positions[uri].before else None) == (order[place - 1] if place else None)
        assert (positions[uri].after.uri if positions[uri].after else None) == (
            order[place + 1] if place + 1 < len(order) else None
        )


def test_minutes_left_are_those_of_the_rest_of_the_part(records: Site) -> None:
    for uri, one in _positions(records).items():
        if one.after and one.number < one.count:
            assert one.left == minutes(one.after) + _positions(records)[one.after.uri].left, uri
        else:
            assert (one.number, one.left) == (one.count, 0), uri


def test_a_page_that_is_no_chapter_has_no_position(records: Site) -> None:
    assert position(records, records.pages["systems/camera-network.md"]) is None


def test_short_pages_are_as_short_as_the_home_page_says(records: Site) -> None:
    """Machines are offered as a read of two minutes, and companies belong to the same offer."""
    long = {
        page.uri: found
        for page in records.pages.values()
        if page.kind in ("system", "company") and (found := short_minutes(records, page)) > 2
    }
    assert not long
