"""Whatever no check of data and pages can see is seen in the finished site, before it takes the place of the last good
one.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.check.result import check_result
from explainer.pipeline import checked_site, make
from explainer.site import Site
from tests.support.projects import sample_on_our_code


@pytest.fixture(scope="module")
def finished(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Path]:
    """The sample's site and what it was read from, built once for all cases."""
    project = sample_on_our_code(tmp_path_factory.mktemp("result") / "project")
    target = project / "out"
    assert make(project, target) == []
    return checked_site(project)[0], target


def _delete(name: str) -> Callable[[Path], None]:
    """``name`` may have a star where the hash of the content stands."""
    return lambda site: next(site.glob(name)).unlink()


def _write(name: str, text: str) -> Callable[[Path], None]:
    return lambda site: (site / name).write_text(text, encoding="utf-8") and None


def _change(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(site: Path) -> None:
        text = (site / name).read_text(encoding="utf-8")
        assert old in text, "the case changes nothing"
        (site / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def _cut(name: str) -> Callable[[Path], None]:
    return lambda site: (site / name).write_bytes((site / name).read_bytes()[:-40]) and None


LANE = "part/lane.html"
CASES: list[tuple[str, Callable[[Path], None], str]] = [
    ("a page that was not written", _delete(LANE), "docs/part/lane.md:1: page: was not written as part/lane.html"),
    ("no page for what is not found", _delete("404.html"), "overrides/404.html:1: page: was not written"),
    (
        "a page in another look",
        _change(LANE, 'id="content"', ""),
        "docs/part/lane.md:1: page: was written without its article",
    ),
    ("a page without words", _write(LANE, ""), "docs/part/lane.md:1: page: was written without its article"),
    (
        "macros that did not run",
        _change(LANE, "It took", '{{ claim("x") }}'),
        "docs/part/lane.md:1: text: shows a template sign (",
    ),
    (
        "a style sheet that is not there",
        _delete("assets/css/watched.*.css"),
        "docs/part/lane.md:1: address: '../assets/css/watched.",
    ),
    ("a font that is not there", _delete("assets/fonts/plex-mono-400.*.woff2"), "docs/assets/css/watched."),
    (
        "a download that is not there",
        _delete("tables/counts.csv"),
        "docs/tables/counts.md:1: address: 'counts.csv' leads to nothing",
    ),
    (
        "a picture from elsewhere",
        _change(LANE, "It took", '<img src="https://example.org/a.png" alt="A">'),
        "docs/part/lane.md:1: address: 'https://example.org/a.png' would be loaded from elsewhere",
    ),
    (
        "a script from elsewhere",
        _change(LANE, "</body>", '<script src="//example.org/a.js"></script></body>'),
        "docs/part/lane.md:1: address: '//example.org/a.js' would be loaded",
    ),
    (
        "a film from elsewhere",
        _change(LANE, "It took", '<video src="https://example.org/a.mp4"></video>'),
        "docs/part/lane.md:1: address: 'https://e",
    ),
    (
        "a link that runs a script",
        _change(LANE, "It took", '<a href="javascript:x()">x</a>'),
        "docs/part/lane.md:1: address: 'javascript:x()' is no",
    ),
    (
        "a link to a place that is not there",
        _change(LANE, "It took", '<a href="#nowhere">x</a>'),
        "docs/part/lane.md:1: address: '#nowhere' leads to a",
    ),
    (
        "a style from elsewhere",
        _write("assets/css/more.css", "p{background:url(https://example.org/a.png)}"),
        "docs/assets/css/more.css:1: address: ",
    ),
    ("a drawing that is no XML", _write("assets/x.svg", "<svg><g></svg>"), "docs/assets/x.svg:1: file: is no XML"),
    (
        "a drawing that runs a script",
        _write("assets/x.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'),
        "docs/assets/x.svg:1: file: holds a script",
    ),
    (
        "a share image that was cut",
        _cut("assets/share/index.png"),
        "assets/share/index.png:1: file: is no whole PNG picture",
    ),
    ("data that is no JSON", _cut("tables/counts.json"), "tables/counts.json:1: file: is no JSON"),
]


@pytest.mark.parametrize(("name", "spoil", "line"), CASES, ids=[case[0] for case in CASES])
def test_a_spoilt_site_is_not_published(
    name: str, spoil: Callable[[Path], None], line: str, finished: tuple[Site, Path], tmp_path: Path
) -> None:
    site, whole = finished
    copy = Path(shutil.copytree(whole, tmp_path / "site"))
    spoil(copy)
    said = [str(fault) for fault in check_result(site, copy)]
    assert any(fault.startswith(line) for fault in said), said


@pytest.mark.parametrize("name", ["draft-notes.txt", "assets/x.svg", "x.html", "assets/css/old.css"])
def test_a_file_that_nothing_uses_is_not_published(name: str, finished: tuple[Site, Path], tmp_path: Path) -> None:
    site, whole = finished
    copy = Path(shutil.copytree(whole, tmp_path / "site"))
    for folder in (site.library.root / "docs", copy):
        (folder / name).write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    try:
        assert (
            f"docs/{name}:1: file: is published although nothing uses it; link to it, or take it out of docs/"
            in map(str, check_result(site, copy))
        )
    finally:
        (site.library.root / "docs" / name).unlink()
