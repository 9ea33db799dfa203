"""Whatever is done to data, pages, settings and templates is harmless or told: one form, a place for each fault, no
traceback.
"""

import random
import re
from collections import Counter
from pathlib import Path

import pytest

from explainer.__main__ import main
from tests.conftest import copy_sample

LINE = re.compile(r"[^:\n]+:\d+: [^:]+: .+; .+")
TEXTS = (
    "{{7*7}}",
    "{% x %}",
    "<script>x()</script>",
    "</title>",
    '"',
    "'",
    "javascript:x()",
    "data:text/html,x",
    "\u202e",
    "\u200b",
    "\x07",
    "\0",
    "*a",
    "&a x",
    "<<: *a",
    "[" * 5000,
    "- " * 3000,
    "9" * 400,
    "1e999",
    "0x1F",
    "9999-12-31",
    "=1+1",
    "NO",
    "null",
    "\ufeff",
    "{: onclick=x() }",
    "",
)


def _mutate(chance: random.Random, text: str) -> tuple[str, str]:
    """(what was done, the text after it)."""
    lines = text.splitlines(keepends=True) or [""]
    place, at = chance.randrange(len(lines)), chance.randrange(len(text) + 1)
    put = chance.choice(TEXTS)
    return chance.choice(
        [
            ("put in", text[:at] + put + text[at:]),
            ("cut off", text[:at]),
            ("line gone", "".join(lines[:place] + lines[place + 1 :])),
            ("line twice", "".join([*lines[: place + 1], *lines[place:]])),
            ("lines swapped", "".join([*lines[:place], *reversed(lines[place : place + 2]), *lines[place + 2 :]])),
            ("indented", "".join([*lines[:place], "  " + lines[place], *lines[place + 1 :]])),
            ("a letter changed", text[:at] + chr(chance.randrange(32, 0x2100)) + text[at + 1 :]),
            ("a number changed", re.sub(r"\d+", lambda match: str(int(match[0]) * 10 + 1), text, count=1)),
            ("a value replaced", re.sub(r": [^\n]+", lambda _: f": {put}", text, count=1)),
        ]
    )


@pytest.mark.proof
@pytest.mark.parametrize("seed", [20261130, 7])
def test_a_mutation_is_harmless_or_told(seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = copy_sample(tmp_path / "project")
    files = [
        file
        for folder in ("data", "docs", "overrides/macros")
        for file in (project / folder).rglob("*")
        if file.suffix in (".yml", ".md", ".html")
    ] + [project / "mkdocs.yml"]
    chance, outcomes, wrong = random.Random(seed), Counter[str](), []
    for _ in range(800):
        file = chance.choice(sorted(files))
        whole = file.read_bytes()
        kind, text = _mutate(chance, whole.decode())
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            status, said = main(["check", "--root", str(project)]), capsys.readouterr().err
            outcomes[f"{kind}: {'told' if status else 'accepted'}"] += 1
            if bool(status) != bool(said) or not all(map(LINE.fullmatch, said.splitlines())):
                wrong.append((file.name, kind, said[:200]))
        except BaseException as error:  # a traceback is what must not be
            wrong.append((file.name, kind, repr(error)[:200]))
        finally:
            file.write_bytes(whole)
    print(dict(outcomes))
    assert not wrong, wrong[:5]
