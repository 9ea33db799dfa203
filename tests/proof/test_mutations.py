"""Whatever is done to data, pages, settings, templates and files is harmless or told: one form, a place for each fault,
no trace, no wait; and what is accepted makes a site in which nothing runs that was put in.

``python -m tests.proof.test_mutations SEED COUNT [real]`` prints the figures of any seed, on the sample or the project.
"""

import contextlib
import functools
import io
import random
import re
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.read import pages, strict_yaml
from explainer.records import quantity
from tests.html import Element, read_pages
from tests.proof.mutations import Mutation, files_of_a_project, mutate, restored
from tests.support.projects import copy_project, sample_on_our_code

LINE = re.compile(r"[^:\n]+:\d+: [^:]+: .+; .+")
MOST_LINES, PATIENCE = 160, 120
PURE = ((pages, "_parse"), (strict_yaml, "hidden_letter"), (quantity, "quantities"))
RUNS = re.compile(r"on\w+")


@dataclass
class Figures:
    """What became of the mutations, by kind; and what must not have happened."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        kinds = sorted({kind for kind, _ in self.outcomes})
        outcomes = sorted({outcome for _, outcome in self.outcomes})
        rows = [[kind, *(str(self.outcomes[kind, outcome]) for outcome in outcomes)] for kind in kinds]
        total = ["all", *(str(sum(self.outcomes[kind, outcome] for kind in kinds)) for outcome in outcomes)]
        lines = [["", *outcomes], *rows, total]
        return "\n".join(f"{line[0]:44}" + "".join(f"{cell:>12}" for cell in line[1:]) for line in lines)


def run(project: Path, seed: int, count: int, build_one_in: int = 0) -> Figures:
    """Mutate, check and put back ``count`` times; of what is accepted, build about one in ``build_one_in``."""
    chance, figures, files = random.Random(seed), Figures(), files_of_a_project(project)
    clean = _running(project) if build_one_in else set()
    for _ in range(count):
        mutation, carry_out = mutate(chance, project, files)
        with restored(project, mutation.files):
            carry_out()
            status, said = _told("check", project)
            outcome = "told" if status else "accepted"
            if wrong := _wrong(status, said):
                outcome = "wrong"
            elif not status and build_one_in and chance.randrange(build_one_in) == 0:
                outcome, wrong = _built(project, clean)
            figures.outcomes[mutation.kind, outcome] += 1
            if wrong:
                figures.wrong.append(_named(mutation, wrong))
    return figures


def _named(mutation: Mutation, wrong: str) -> str:
    return f"{mutation.kind} | {', '.join(file.name for file in mutation.files)} | {mutation.what} | {wrong}"


def _told(command: str, project: Path) -> tuple[int | str, str]:
    """The exit status, or the error that escaped, and what was said."""
    said = io.StringIO()
    signal.alarm(PATIENCE)
    try:
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
            return main([command, "--root", str(project)]), said.getvalue()
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return repr(error), said.getvalue()
    finally:
        signal.alarm(0)


def _wrong(status: int | str, said: str) -> str | None:
    lines = said.splitlines()
    if isinstance(status, str):
        return f"an error escaped: {status}"
    if bool(status) != bool(lines):
        return f"exit status {status}, and said: {said[:200]}"
    if odd := [line for line in lines if not LINE.fullmatch(line) or len(line) > 1000]:
        return f"not in the form: {odd[0][:300]}"
    if inner := [line for line in lines if " code: " in line]:
        return f"an error of the code: {inner[0][:300]}"
    return f"{len(lines)} lines" if len(lines) > MOST_LINES else None


def _built(project: Path, clean: set[str]) -> tuple[str, str | None]:
    """(outcome, what is wrong) of the build of what the check accepted: told after all, or nothing new runs in it."""
    status, said = _told("build", project)
    if status:
        wrong = _wrong(status, said)
        return ("wrong" if wrong else "told by build"), wrong
    new = _running(project, build=False) - clean
    return ("wrong" if new else "built"), (f"runs: {sorted(new)[:3]}" if new else None)


def _running(project: Path, build: bool = True) -> set[str]:
    """Whatever runs or is loaded in the pages of the built site."""
    assert not build or _told("build", project)[0] == 0
    return {what for page in read_pages(project / "site").values() for element in page.all() for what in _runs(element)}


def _runs(element: Element) -> Iterator[str]:
    if element.tag == "script" and not element.get("src") and "json" not in element.get("type"):
        yield "".join(map(str, element.children))
    for name, value in element.attributes.items():
        if RUNS.fullmatch(name) or name == "style" or value.strip().lower().startswith(("javascript:", "data:text")):
            yield f"{name}={value[:80]}"
        if name in ("src", "srcset") and re.match(r"(https?:)?//", value):
            yield f"{name}={value[:80]}"


@contextlib.contextmanager
def quick() -> Iterator[None]:
    """What gives the same for the same text is worked out once; what a mutation changes has another text."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in PURE:
            patch.setattr(module, name, functools.lru_cache(maxsize=None)(getattr(module, name)))
        signal.signal(signal.SIGALRM, _ring)
        yield


def _ring(*_: object) -> None:
    raise TimeoutError(f"no answer in {PATIENCE} seconds")


@pytest.mark.proof
@pytest.mark.parametrize("seed", [20261130, 7])
def test_a_mutation_of_the_sample_is_harmless_or_told(seed: int, tmp_path: Path) -> None:
    with quick():
        figures = run(sample_on_our_code(tmp_path / "project"), seed, 800, build_one_in=10)
    print(figures)
    assert not figures.wrong, figures.wrong[:5]


@pytest.mark.proof
def test_a_mutation_of_the_project_is_harmless_or_told(tmp_path: Path) -> None:
    with quick():
        figures = run(copy_project(tmp_path / "project"), 20261130, 150)
    print(figures)
    assert not figures.wrong, figures.wrong[:5]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, quick():
        place = Path(folder) / "project"
        told = run(
            copy_project(place) if "real" in sys.argv else sample_on_our_code(place),
            int(sys.argv[1]),
            int(sys.argv[2]),
            build_one_in=0 if "real" in sys.argv else 8,
        )
    print(f"seed {sys.argv[1]}", told, *told.wrong, sep="\n")
    sys.exit(bool(told.wrong))
