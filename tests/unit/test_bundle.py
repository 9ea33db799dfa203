"""A style sheet that imports others is one file after the build, and each part keeps its layer."""

from pathlib import Path

from explainer.export.bundle import join_styles


def test_imports_become_one_file(tmp_path: Path) -> None:
    sheets = {
        "a.css": "b {\n}\n",
        "c.css": "d {\n}\n",
        "alone.css": "e {\n}\n",
        "all.css": '@layer one, two;\n\n@import url("a.css") layer(two);\n@import url("c.css") layer(one);\n',
    }
    for name, text in sheets.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    join_styles(tmp_path)
    assert {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == {
        "alone.css": "e {\n}\n",
        "all.css": "@layer one, two;\n\n@layer two {\nb {\n}\n}\n@layer one {\nd {\n}\n}\n",
    }
