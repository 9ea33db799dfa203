"""The way through the chapters: neighbours by the order of the navigation, minutes left by the chapters still to come."""

from explainer.site import Site
from explainer.view.page_parts import Way, minutes, way
from explainer.view.view import View


def _ways(records: Site) -> dict[str, Way]:
    found = {uri: way(View(records, records.pages[uri])) for uri in records.order if uri in records.pages}
    return {uri: one for uri, one in found.items() if one}


def test_every_chapter_has_its_neighbours(records: Site) -> None:
    ways = _ways(records)
    order = list(ways)
    assert len(order) == len(records.library.chapters)
    for place, uri in enumerate(order):
        assert (ways[uri].before.uri if ways[uri].before else None) == (order[place - 1] if place else None)
        assert (ways[uri].after.uri if ways[uri].after else None) == (order[place + 1] if place + 1 < len(order) else None)


def test_minutes_left_are_those_of_the_rest_of_the_part(records: Site) -> None:
    for uri, one in _ways(records).items():
        if one.after and one.number < one.count:
            assert one.left == minutes(one.after) + _ways(records)[one.after.uri].left, uri
        else:
            assert (one.number, one.left) == (one.count, 0), uri


def test_a_page_that_is_no_chapter_has_no_way(records: Site) -> None:
    assert way(View(records, records.pages["systems/camera-network.md"])) is None
