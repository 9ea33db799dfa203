"""The way out stays open: two other builders make the same pages from the same files."""

import difflib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from explainer.__main__ import main
from explainer.export import export
from explainer.export.built import read_built, write_built
from explainer.export.search import write_search
from explainer.pipeline import checked_site
from tests.html import Element, listing, made, main_content, parse, read_pages
from tests.support.projects import sample_with_own_code
from tests.support.served import served

BUILDERS = {
    "properdocs": ("properdocs", "build", "--strict"),
    "zensical": ("zensical", "build", "--clean", "--strict"),  # its cache does not notice edited data, hence --clean
}
LEFT_BEHIND = ("site", ".build", ".git", ".venv", ".cache", ".pytest_cache", "__pycache__")
# (builder, page): why its words differ. Nothing is listed for all pages of a builder.
EXCEPTIONS: dict[tuple[str, str], str] = {}


@dataclass
class Project:
    """A project that every builder makes a site of: our pages of it, a query, and where the query leads."""

    root: Path
    ours: Path
    start: str
    query: str
    leads_to: str
    builds: dict[str, tuple[Path, "subprocess.Popen[str]"]] = field(default_factory=dict)


@pytest.fixture(scope="session", params=["the sample", pytest.param("the book", marks=pytest.mark.proof)])
def project(request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The sample in every run, the whole book in the slow layer. Every builder is at work at once, each on a copy."""
    if request.param == "the sample":
        project = _sample(tmp_path_factory.mktemp("sample") / "project")
    else:
        project = Project(root, root / "site", "about/privacy.html", "smart spectacles", "smart-glasses-zhengzhou")
    for name in BUILDERS:
        project.builds[name] = _start(name, project.root, tmp_path_factory.mktemp(name) / "project")
    yield project
    for _, build in project.builds.values():
        build.kill()


def _sample(target: Path) -> Project:
    sample_with_own_code(target)
    assert main(["build", "--root", str(target)]) == 0
    return Project(target, target / "site", "index.html", "face at the door", "systems/gate")


def _start(name: str, root: Path, copy: Path) -> tuple[Path, "subprocess.Popen[str]"]:
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
def other(request: pytest.FixtureRequest, project: Project) -> tuple[str, dict[str, Element]]:
    """The name of a builder and the pages it made."""
    copy, build = project.builds[request.param]
    said, _ = build.communicate()
    assert build.returncode == 0, said[-2000:]
    write_built(read_built(copy / "site"), copy / "site")  # what macros made travels packed
    return request.param, read_pages(copy / "site")


@pytest.fixture(scope="session")
def ours(project: Project) -> dict[str, Element]:
    """Our pages; those that the export makes are made of what a builder has made."""
    return {name: page for name, page in read_pages(project.ours).items() if not made(name)}


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


# What the export makes of records, whoever has made the pages.
MADE = ("claims/*.html", "claims/*.ris", "embed/**/*.html", "feeds/*.xml", "verify/*.js", "cite/*.js", "data/**/*.csv")


def test_what_is_made_of_records_is_the_same(
    project: Project, other: tuple[str, dict[str, Element]], tmp_path: Path
) -> None:
    copy, target = project.builds[other[0]][0], tmp_path / "site"
    shutil.copytree(copy / "site", target)
    site, _ = checked_site(copy)
    export(site, target)
    for pattern in MADE:
        names = {file.relative_to(project.ours).as_posix() for file in project.ours.glob(pattern)}
        assert names and names == {file.relative_to(target).as_posix() for file in target.glob(pattern)}, pattern
        faults = [name for name in sorted(names) if _own(project.ours / name) != _own(target / name)]
        assert not faults, listing(faults)


def _own(file: Path) -> object:
    """What a file says by itself: of a page in the frame of another, its article and what its head says of it."""
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".html":
        return text
    page = parse(text)
    head = [one.get("content") or one.get("href") or one.words for one in page.all("title", "meta", "link")]
    own = [said for said in head if file.stem in said or said in main_content(page).words]
    return main_content(page).words.split(), sorted(own)


def test_the_search_works(page: Page, project: Project, other: tuple[str, dict[str, Element]]) -> None:
    copy, _ = project.builds[other[0]]
    site, faults = checked_site(copy)
    assert not faults, faults.report()
    write_search(site, copy / "site", read_built(copy / "site"))
    with served(copy / "site") as address:
        page.goto(f"{address}/{project.start}")
        page.click("header [data-search-open]")
        page.keyboard.type(project.query)
        expect(page.locator(".search__result").first).to_be_visible()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{project.leads_to}.html*")
        expect(page.locator("mark.found-word").first).to_be_in_viewport()


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
