"""On pages that hold all there is, and on every page in the slow layer: no barrier that axe can find, no request to anyone else, nothing stored, no script error."""

from tests.browser.conftest import Visit
from tests.html import listing


def test_axe_finds_nothing(visits: dict[str, Visit]) -> None:
    faults = [f"{name} | {fault}" for name, visit in visits.items() for fault in visit.violations]
    assert not faults, listing(sorted(faults), most=100)


def test_no_request_leaves_the_site(visits: dict[str, Visit]) -> None:
    faults = [f"{name}: {request}" for name, visit in visits.items() for request in visit.requests]
    assert not faults, listing(faults)


def test_nothing_is_stored_but_the_colour_scheme(visits: dict[str, Visit]) -> None:
    """The theme keeps the scheme, under the site's path, when the reader's system or the reader changes it."""
    faults = [
        f"{name}: {key}" for name, visit in visits.items() for key in visit.stored if not key.endswith(".__palette")
    ]
    assert not faults, listing(faults)


def test_no_script_fails(visits: dict[str, Visit]) -> None:
    faults = [f"{name}: {error}" for name, visit in visits.items() for error in visit.errors]
    assert not faults, listing(faults)


def test_no_page_scrolls_sideways(visits: dict[str, Visit]) -> None:
    faults = [f"{name}: {width} px" for name, visit in visits.items() for width in visit.overflow]
    assert not faults, listing(faults)
