"""Every promise of a page is held by a test that would fail if it broke; ``promises.yml`` names them."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROMISES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("promises.yml").read_text(encoding="utf-8")
)
# Pages whose every item of a list is a promise: (file, heading under which the list stands; "" for the top).
LISTS = (
    ("docs/about/privacy.md", ""),
    ("docs/about/accessibility.md", "What to expect"),
    ("SECURITY.md", "What holds"),
)


def _promises() -> Iterator[tuple[str, str, list[str]]]:
    return ((file, one["says"], one["held_by"]) for file, promises in PROMISES.items() for one in promises)


def _words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(("file", "says", "held_by"), list(_promises()), ids=[says[:50] for _, says, _ in _promises()])
def test_a_promise_stands_on_its_page_and_is_held(file: str, says: str, held_by: list[str]) -> None:
    assert _words(says) in _words((ROOT / file).read_text(encoding="utf-8")), f"{file} promises something else by now"
    assert held_by, "drop the promise, or write its test"
    for test in held_by:
        path, _, name = test.partition("::")
        assert name in _tests(path), f"there is no test {test}"


@cache
def _tests(path: str) -> set[str]:
    """Names of the tests that pytest collects in a file, and does not skip."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    assert re.fullmatch(r"tests/[\w/]+/test_\w+\.py", path), path
    skipping = {"skip", "skipif", "xfail"}
    return {
        item.name
        for item in tree.body
        if isinstance(item, ast.FunctionDef)
        and item.name.startswith("test_")
        and not any(
            isinstance(part, ast.Attribute) and part.attr in skipping
            for mark in item.decorator_list
            for part in ast.walk(mark)
        )
    }


@pytest.mark.parametrize(("file", "heading"), LISTS)
def test_each_item_of_a_list_of_promises_is_among_them(file: str, heading: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    part = text.partition(f"## {heading}\n")[2].partition("\n## ")[0] if heading else text.partition("\n## ")[0]
    items = [_words(item) for item in re.split(r"^- ", part, flags=re.MULTILINE)[1:]]
    kept = [_words(one["says"]) for one in PROMISES[file]]
    lost = [item for item in items if not any(says in item for says in kept)]
    assert items and not lost, lost


def test_nothing_is_published_before_its_placeholders_are_filled() -> None:
    """``make ready`` stands before the upload of the pages, and the deployment needs both."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8"))["jobs"]
    steps = [str(step.get("run") or step.get("uses")) for step in jobs["test"]["steps"]]
    order = [
        next(place for place, step in enumerate(steps) if words in step) for words in (".ci/run", "ready", "upload")
    ]
    assert order == sorted(order) and jobs["deploy"]["needs"] == "test"
    assert not [step for step in jobs["test"]["steps"] if step.get("continue-on-error")]


@pytest.mark.parametrize("file", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda file: file.stem)
def test_workflows_are_pinned_and_get_no_more_than_they_need(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    content = yaml.safe_load(text)
    assert content["permissions"] == {"contents": "read"}
    more = {name: job["permissions"] for name, job in content["jobs"].items() if "permissions" in job}
    assert more in ({}, {"deploy": {"pages": "write", "id-token": "write"}})
    used = re.findall(r"uses: (\S+)", text)
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", one) for one in used), used
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    assert "pull_request_target" not in text and "${{ github.event" not in text
