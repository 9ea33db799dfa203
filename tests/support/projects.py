"""The sample project in a folder of its own, for tests that break one, and a way to change its files."""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def copy_sample(target: Path) -> Path:
    """The sample project in ``target``, with the real templates, style sheets, fonts and search."""
    shutil.copytree(ROOT / "tests" / "sample", target)
    for folder in (
        "overrides/macros",
        "overrides/partials",
        "docs/assets/css",
        "docs/assets/fonts",
        "docs/assets/search",
    ):
        shutil.copytree(ROOT / folder, target / folder)
    for name in (
        "overrides/main.html",
        "overrides/404.html",
        "docs/assets/js/load-script.js",
        "docs/assets/teach/assignment.js",
    ):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target / name)
    # It leads from every page to parts of the real book that the sample has not.
    (target / "overrides" / "partials" / "footer.html").write_text("{# the sample has none #}\n", encoding="utf-8")
    return target


def copy_project(target: Path) -> Path:
    """The real data, pages, editions, settings and templates, on the very code of this project."""
    for folder in ("data", "docs", "overrides", "editions"):
        shutil.copytree(ROOT / folder, target / folder)
    shutil.copy(ROOT / "mkdocs.yml", target)
    (target / "explainer").symlink_to(ROOT / "explainer")
    return target


def sample_on_our_code(target: Path) -> Path:
    """The sample on the very code of this project, for tests that change no code."""
    (copy_sample(target) / "explainer").symlink_to(ROOT / "explainer")
    return target


def sample_with_own_code(target: Path) -> Path:
    """The sample with a copy of the code, so that a test may change that, too."""
    copied = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "explainer", copy_sample(target) / "explainer", ignore=copied)
    return target


def replace_once(file: Path, old: str, new: str) -> None:
    """Write ``new`` in the place of the first ``old``, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text and old != new, f"the case changes nothing: {file.name} holds no {old}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
