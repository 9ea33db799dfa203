"""Scripts and style sheets on their way to a reader: joined, small, and under a name that tells their content."""

from pathlib import Path

import pytest

from explainer.export.assets import UnreadableError, below_root, finish_assets, join_scripts, minified, with_bundle
from explainer.export.built import read_built, write_built
from explainer.pipeline import disk_full

PARTS = ["assets/js/a.js", "assets/js/b.js"]


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("address", "page", "base", "name"),
    [
        ("assets/a.js", "index.html", "/", "assets/a.js"),
        ("./assets/a.js", "index.html", "/", "assets/a.js"),
        ("../assets/a.js", "part/lane.html", "/", "assets/a.js"),
        ("/assets/a.js", "404.html", "/", "assets/a.js"),
        ("/watched/assets/a.js", "404.html", "/watched/", "assets/a.js"),
        ("/watched/assets/a.js", "404.html", "/watched", "assets/a.js"),
        ("/assets/a.js", "404.html", "", "assets/a.js"),
    ],
)
def test_an_address_is_found_from_where_its_page_stands(address: str, page: str, base: str, name: str) -> None:
    assert below_root(address, page, base) == name


@pytest.mark.parametrize("up", ["", "../", "../../", "./"])
def test_the_first_of_the_parts_becomes_the_bundle(up: str) -> None:
    page = "a/b/page.html" if up == "../../" else "a/page.html" if up == "../" else "page.html"
    html = (
        f'<p>one\n<script src="{up}assets/js/a.js" defer></script>\n<script src="{up}assets/js/own.js" '
        f"defer></script>\n"
        f'<script src="{up}assets/js/b.js" defer></script>\n<script src="{up}assets/js/a.js" defer></script>\n<p>two'
    )
    assert with_bundle(html, page, "/", "assets/js/all.js", PARTS) == (
        f'<p>one\n<script src="{up}assets/js/all.js" defer></script>\n<script src="{up}assets/js/own.js" '
        f"defer></script>\n<p>two"
    )


def test_a_small_script_keeps_the_spaces_of_its_words(tmp_path: Path) -> None:
    write(tmp_path, {"a.js": "// why\nself.a = (name) => `x ${name ? ` and  ${name}` : ''} y`;"})
    small = minified(tmp_path / "a.js", tmp_path)
    assert "why" not in small and "name" not in small
    assert "`x ${" in small and "` and  ${" in small and "} y`" in small


def test_a_script_that_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    write(tmp_path, {"assets/js/a.js": "// why\nconst a = ;"})
    with pytest.raises(UnreadableError, match=r"^docs/assets/js/a\.js:2: js: unexpected ; in expression; correct it$"):
        minified(tmp_path / "assets/js/a.js", tmp_path)


def deployed(folder: Path, colour: str = "red", script: str = "1") -> dict[str, str]:
    """The files of a small site, by name, after their names were given."""
    write(
        folder,
        {
            "index.html": '<link rel="stylesheet" href="assets/css/a.css">\n<script src="assets/js/a.js" '
            "defer></script>\n"
            '<script src="assets/js/b.js" defer></script><div data-worker="search/engine.js"></div><a '
            'href="t/a.csv">a</a>',
            "part/lane.html": '<link rel="stylesheet" href="../assets/css/a.css"><script src="../assets/js/a.js" '
            "defer></script>",
            "assets/css/a.css": f'@font-face {{ src: url("../fonts/f.woff2"); }} p {{ color: {colour}; }}',
            "assets/fonts/f.woff2": "font",
            "assets/js/a.js": f"self.a = {script};",
            "assets/js/b.js": "/* b */ self.b = 2;",
            "search/engine.js": "/* e */ self.e = 1;",
            "t/a.csv": "a",
        },
    )
    scripts = [{"path": "assets/js/a.js", "defer": True}, "assets/js/b.js"]
    pages = read_built(folder)
    finish_assets({"site_url": "https://sample.example/", "extra_javascript": scripts}, folder, pages)
    write_built(pages, folder)
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_only_what_changes_gets_another_name(tmp_path: Path) -> None:
    names = {
        what: set(deployed(tmp_path / what, **change))
        for what, change in {"first": {}, "again": {}, "style": {"colour": "blue"}, "script": {"script": "3"}}.items()
    }
    assert names["first"] == names["again"]
    assert {name.split(".")[0] for name in names["first"] ^ names["style"]} == {"assets/css/a"}
    assert {name.split(".")[0] for name in names["first"] ^ names["script"]} == {"assets/js/watched"}
    assert "t/a.csv" in names["first"], "data to download keeps its address"


def test_pages_and_style_sheets_name_what_is_there(tmp_path: Path) -> None:
    files = deployed(tmp_path)
    hashed = sorted(name for name in files if name.endswith((".js", ".css", ".woff2")))
    assert len(hashed) == 4 and all(len(name.split(".")[1]) == 8 for name in hashed), hashed
    font, style, script, engine = (
        next(name for name in hashed if part in name) for part in ("fonts", "css", "watched", "engine")
    )
    assert f"url(../{font.removeprefix('assets/')})" in files[style]
    assert all(f'"{name}"' in files["index.html"] for name in (style, script, engine))
    assert all(f'"../{name}"' in files["part/lane.html"] for name in (style, script))
    assert files["index.html"].count("<script") == 1


def test_a_script_that_is_missing_among_others_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("self.a = 1;", encoding="utf-8")
    join_scripts(tmp_path, "none.js", ["b.js", "c.js"])
    with pytest.raises(UnreadableError, match=r"^docs/b\.js:1: file: is not there, and the scripts beside it need it"):
        join_scripts(tmp_path, "all.js", ["a.js", "b.js"])


def test_a_file_that_nobody_put_there_is_told_where_it_belongs(tmp_path: Path) -> None:
    gone = FileNotFoundError(2, "No such file", str(tmp_path / ".build" / "site-x1" / "assets" / "css" / "tokens.css"))
    assert disk_full(tmp_path, gone).startswith("docs/assets/css/tokens.css:1: file: is not there, and the build needs")
