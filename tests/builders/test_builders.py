"""The way out stays open: two other builders make the same pages from the same files."""

import difflib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from explainer.export.built import read_built, write_built
from explainer.export.search import write_search
from explainer.site import Site
from tests.html import Element, listing, main_content, read_pages
from tests.support.served import served

BUILDERS = {
    "properdocs": ("properdocs", "build", "--strict"),
    "zensical": ("zensical", "build", "--clean", "--strict"),  # its cache does not notice edited data, hence --clean
}
LEFT_BEHIND = ("site", ".build", ".git", ".venv", ".cache", ".pytest_cache", "__pycache__")
# (builder, page): why its words differ. Nothing is listed for all pages of a builder.
EXCEPTIONS: dict[tuple[str, str], str] = {}


@pytest.fixture(scope="session")
def builds(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, subprocess.Popen[str]]]:
    """Every builder at work at once, each on its own copy of the project."""
    return {name: _start(name, root, tmp_path_factory.mktemp(name) / "project") for name in BUILDERS}


def _start(name: str, root: Path, copy: Path) -> tuple[Path, subprocess.Popen[str]]:
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
    program, *arguments = BUILDERS[name]
    environment = {**os.environ, "PYTHONPATH": str(copy), "NO_MKDOCS_2_WARNING": "1"}
    return copy, subprocess.Popen(
        [Path(sys.executable).parent / program, *arguments],
        cwd=copy,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.fixture(scope="session", params=BUILDERS)
def other(
    request: pytest.FixtureRequest, builds: dict[str, tuple[Path, subprocess.Popen[str]]]
) -> tuple[str, dict[str, Element]]:
    """The name of a builder and the pages it made."""
    copy, build = builds[request.param]
    said, _ = build.communicate()
    assert build.returncode == 0, said[-2000:]
    write_built(read_built(copy / "site"), copy / "site")  # what macros made travels packed
    return request.param, read_pages(copy / "site")


@pytest.fixture(scope="session")
def ours(built: Path) -> dict[str, Element]:
    return read_pages(built)


def test_the_list_of_pages_is_the_same(ours: dict[str, Element], other: tuple[str, dict[str, Element]]) -> None:
    assert sorted(other[1]) == sorted(ours)


def test_headings_are_the_same(ours: dict[str, Element], other: tuple[str, dict[str, Element]]) -> None:
    both = sorted(ours.keys() & other[1].keys() - {"404.html"})
    faults = [name for name in both if _headings(ours[name]) != _headings(other[1][name])]
    assert not faults, listing(faults)


def test_visible_words_are_the_same(ours: dict[str, Element], other: tuple[str, dict[str, Element]]) -> None:
    builder, pages = other
    faults = []
    for name in sorted(ours.keys() & pages.keys()):
        mine, theirs = main_content(ours[name]).words.split(), main_content(pages[name]).words.split()
        assert mine, name
        if mine != theirs and (builder, name) not in EXCEPTIONS:
            faults.append(f"{name}: {_first_difference(mine, theirs)}")
    assert not faults, listing(faults)


def test_the_search_works(
    page: Page,
    records: Site,
    builds: dict[str, tuple[Path, subprocess.Popen[str]]],
    other: tuple[str, dict[str, Element]],
) -> None:
    site = builds[other[0]][0] / "site"
    write_search(records, site, read_built(site))
    with served(site) as address:
        page.goto(f"{address}/about/privacy.html")
        page.click("header [data-search-open]")
        page.keyboard.type("smart spectacles")
        expect(page.locator(".search__result").first).to_contain_text("glasses")
        page.keyboard.press("Enter")
        page.wait_for_url("**/smart-glasses-zhengzhou.html*")
        expect(page.locator("mark.found-word").first).to_be_in_viewport()
        page.goto("about:blank")


def _headings(page: Element) -> list[tuple[str, str, str]]:
    return [(item.tag, item.get("id"), item.words) for item in main_content(page).all("h1", "h2", "h3", "h4")]


def _first_difference(mine: list[str], theirs: list[str]) -> str:
    changes = (
        change
        for change in difflib.SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
        if change[0] != "equal"
    )
    _, a, b, c, d = next(changes)
    return f"'{' '.join(mine[max(0, a - 2) : b + 2])[:80]}' became '{' '.join(theirs[max(0, c - 2) : d + 2])[:80]}'"
