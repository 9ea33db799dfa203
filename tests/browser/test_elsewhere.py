"""The site at other places: in a folder, below a path, on a host without '.html', and after a second deployment."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from explainer.export.assets import finish_assets
from explainer.export.built import read_built, write_built
from tests.models.conftest import read_models
from tests.support.projects import sample_on_our_code
from tests.support.served import Quiet, served

PATH = "/watched"


class BelowAPath(Quiet):
    """What a project page of a host does: the site begins below a path, and 404.html answers for what is not there."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(PATH) if path.startswith(f"{PATH}/") else "/nowhere")

    def send_error(self, code: int, *_: object) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body)


class WithoutHtml(Quiet):
    """A host that takes '.html' away: it sends a reader to the shorter address, and answers there."""

    def do_GET(self) -> None:
        if self.path.endswith(".html"):
            self.send_response(301)
            self.send_header("Location", self.path.removesuffix(".html").removesuffix("index"))
            self.end_headers()
            return
        super().do_GET()

    def translate_path(self, path: str) -> str:
        file = Path(super().translate_path(path))
        return str(file if file.suffix or file.is_dir() else file.with_suffix(".html"))


def assert_model_moves(page: Page) -> None:
    if "#" not in page.url:
        page.get_by_role("button", name="Show the model").click()
    expect(page.locator("model-view[data-live]")).to_be_visible()
    expect(page.locator(".model__figure svg")).to_be_visible()
    before = page.locator(".model__results, .model__big").all_inner_texts()
    page.locator("input[type=range]").first.press("End")
    expect(page.locator(".model__still")).to_be_hidden()
    assert page.locator(".model__results, .model__big").all_inner_texts() != before


EVERY_DAY = ("watchlist-odds", "three-hops")  # the others stand on the same kit, and are tried in the slow layer


@pytest.mark.parametrize(
    "key", [pytest.param(key, marks=[] if key in EVERY_DAY else [pytest.mark.proof]) for key in read_models()]
)
def test_every_model_works_from_a_folder(page: Page, built: Path, key: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((built / "try-it" / f"{key}.html").as_uri())
    assert_model_moves(page)
    expect(page).to_have_url(re.compile(f"#{key}="))
    page.reload()
    expect(page.locator("[data-note='']")).to_be_visible()
    assert not errors


@pytest.mark.parametrize(
    ("host", "start", "name"),
    [
        (BelowAPath, PATH, "try-it/watchlist-odds.html"),
        (WithoutHtml, "", "try-it/watchlist-odds"),
    ],
    ids=["below a path", "without html"],
)
def test_models_and_settings_work_on_other_hosts(
    page: Page,
    built: Path,
    host: type[Quiet],
    start: str,
    name: str,
) -> None:
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    with served(built, host) as address:
        page.goto(f"{address}{start}/{name}#case=london-2025")
        expect(page.locator("[data-note=london-2025]")).to_be_visible()
        assert_model_moves(page)
        page.locator("footer").get_by_role("link", name="Privacy", exact=True).click()
        expect(page.get_by_role("heading", name="Privacy", level=1)).to_be_visible()
    assert not missing


@pytest.fixture(scope="module")
def below_a_path(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built for an address below a path and without a last slash."""
    project = sample_on_our_code(tmp_path_factory.mktemp("elsewhere") / "project")
    config = project / "mkdocs.yml"
    settings = config.read_text(encoding="utf-8")
    config.write_text(settings.replace("https://sample.example/", f"https://sample.example{PATH}"), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "explainer", "build", "--root", project], cwd=root, check=True)
    return project / "site"


def test_a_missing_page_finds_its_style_below_a_path(page: Page, below_a_path: Path) -> None:
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    with served(below_a_path, BelowAPath) as address:
        page.goto(f"{address}{PATH}/deep/down/nowhere.html")
        assert (
            page.locator("body")
            .evaluate("body => getComputedStyle(body).fontFamily")
            .startswith(("Newsreader", '"Newsreader'))
        )
        page.get_by_role("link", name="Sample").first.click()
        page.wait_for_url(f"**{PATH}/index.html")
    assert missing == [f"{address}{PATH}/deep/down/nowhere.html"]


def test_addresses_told_to_others_are_whole_below_a_path(below_a_path: Path) -> None:
    html = (below_a_path / "index.html").read_text(encoding="utf-8")
    assert f'content="https://sample.example{PATH}/assets/share/index.png"' in html
    assert f'href="https://sample.example{PATH}/' in html


def deploy(folder: Path, colour: str) -> None:
    """A small site in the place of the one before it, pages, style and script of one colour."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("assets/css", "assets/js"):
        (folder / part).mkdir(parents=True)
    (folder / "assets/css/a.css").write_text(f"p {{ color: {colour}; }}")
    (folder / "assets/js/a.js").write_text(f"document.title = '{colour}'; // of this deployment")
    for name in ("one", "two"):
        (folder / f"{name}.html").write_text(
            f'<!doctype html><title>-</title><link rel="stylesheet" href="assets/css/a.css"><p>{colour}</p>\n'
            '<script src="assets/js/a.js" defer></script>'
        )
    pages = read_built(folder)
    finish_assets({"site_url": "https://sample.example/", "extra_javascript": ["assets/js/a.js"]}, folder, pages)
    write_built(pages, folder)


class Kept(Quiet):
    """A host that lets browsers keep everything for ten minutes."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


def test_a_second_deployment_never_mixes_with_the_first(page: Page, tmp_path: Path) -> None:
    with served(tmp_path / "site", Kept) as address:
        for name, words, seen in (("one", "red", "rgb(255, 0, 0)"), ("two", "blue", "rgb(0, 0, 255)")):
            deploy(tmp_path / "site", words)
            page.goto(f"{address}/{name}.html")
            colour = page.locator("p").evaluate("p => getComputedStyle(p).color")
            assert (page.title(), colour, page.locator("p").inner_text()) == (words, seen, words)
