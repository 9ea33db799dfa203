"""Bytes over the wire, with brotli: a reader on a slow phone is the one who pays."""

from pathlib import Path

from tests.bench.weight import PAGES, first_visit, later_visit
from tests.html import listing, page_files

FIRST, LATER, ANY = 180, 30, 240  # kB of 1,000 bytes
QUICK = 5  # a brotli quality that errs on the heavy side, for a limit that is far away
# The list of all sources is long by nature and nobody's first page.
LONG = {"about/sources.html"}


def test_a_first_visit_is_light(built: Path) -> None:
    faults = [
        f"{name}: {first_visit(built, name):.0f} kB"
        for name in PAGES.values()
        if name not in LONG and first_visit(built, name) > FIRST
    ]
    assert not faults, listing(faults)


def test_a_later_page_is_lighter(built: Path) -> None:
    faults = [
        f"{name}: {later_visit(built, name):.0f} kB"
        for name in PAGES.values()
        if name not in LONG and later_visit(built, name) > LATER
    ]
    assert not faults, listing(faults)


def test_no_page_is_heavy(built: Path) -> None:
    names = [file.relative_to(built).as_posix() for file in page_files(built) if file.name != "404.html"]
    faults = [f"{name}: {weight:.0f} kB" for name in names if (weight := first_visit(built, name, QUICK)) > ANY]
    assert not faults, listing(faults)
