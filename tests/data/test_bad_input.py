"""Every kind of bad input gives one clear line, all faults in one run, exit 1, and leaves the last good site alone.

``bad_input/*.yml`` holds the cases: for a file of the sample, each ``fault`` that an author may make in it, and how the
line that we owe for it begins (``says``: as it stands, or as a regular expression). The fault is made by ``new`` in
place of the first ``old``, by ``whole`` in place of all of the file, or the file is ``deleted``.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from explainer.__main__ import main

LANE = "data/claims/lane.yml"


@dataclass(frozen=True)
class Case:
    """One fault and what is said of it."""

    file: str
    fault: str
    says: str
    old: str = ""
    new: str = ""
    whole: str | None = None
    deleted: bool = False

    def make(self, project: Path) -> None:
        """Make the fault in a copy of the sample."""
        if self.deleted:
            (project / self.file).unlink()
        elif self.whole is not None:
            _write(project / self.file, self.whole)
        else:
            _replace(project, self.file, self.old, self.new)


def _cases() -> Iterator[Case]:
    for file in sorted(Path(__file__).with_name("bad_input").glob("*.yml")):
        for name, cases in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            yield from (Case(file=name, **case) for case in cases)


# Too long to be written out.
LONG = [
    Case(
        LANE, "nested without end", f"{LANE}:1: YAML: is nested 5000 deep", old="unit: days", new="unit: " + "[" * 5000
    ),
    Case(
        "overrides/macros/title.html",
        "a template nested without end",
        "overrides/macros/title.html:1: template: cannot be read (it is nested without end); write it out",
        whole="{{ " + "[" * 5000,
    ),
    Case(
        LANE,
        "a key with a colon and no end",
        f"{LANE}:6: claims.0.a…bbbbbbbbbbbbbbbbbbbbbbbbbbbb: is not a key",
        old="unit: days",
        new='"a:' + "b" * 500 + '": days',
    ),
]
CASES = [*_cases(), *LONG]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("latin-1" if "\xf6" in text else "utf-8"))


def _replace(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text(encoding="utf-8")
    assert old in text and old != new, "the case changes nothing"
    _write(project / file, text.replace(old, new, 1))


def _run(project: Path, command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = main([command, "--root", str(project)])
    return status, capsys.readouterr().err


def test_the_sample_is_sound(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(project, "check", capsys) == (0, "")


@pytest.mark.parametrize("case", CASES, ids=[case.fault for case in CASES])
def test_bad_input_gives_one_clear_line(case: Case, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case.make(project)
    status, said = _run(project, "check", capsys)
    assert status == 1
    assert "Traceback" not in said
    first_file = re.escape(case.says.split(":")[0])
    about = [fault for fault in said.splitlines() if re.match(first_file, fault)]
    assert any(fault.startswith(case.says) or re.match(case.says, fault) for fault in about), said
    assert all(re.match(r"[\w/.-]+:\d+: [^:]+: .+; .+", fault) for fault in said.splitlines()), said


@pytest.mark.parametrize("name", ["data/claims/x.yml", "docs/part/x.md"])
def test_a_name_that_is_no_file_is_a_fault(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / name).mkdir()
    assert f"{name}:1: file: cannot be opened (is a directory); " in _run(project, "check", capsys)[1]
    (project / name).rmdir()
    (project / name).symlink_to(project / name)
    assert (
        f"{name}:1: file: cannot be opened (too many levels of symbolic links); " in _run(project, "check", capsys)[1]
    )


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("data/claims/lane.yml", "docs/part/lane.md", "mkdocs.yml"):
        text = (project / name).read_bytes().replace(b"\n", b"\r\n")
        (project / name).write_bytes(b"\xef\xbb\xbf" + text)
    assert _run(project, "check", capsys) == (0, "")


def test_chinese_words_may_say_that_they_are_chinese(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _replace(project, "docs/index.md", "Nothing here.", 'The list (<span lang="zh-Hans">失信</span>).')
    assert _run(project, "check", capsys) == (0, "")


def test_all_faults_come_in_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _replace(project, "data/glossary.yml", "term: Gate", "trem: Gate")
    _replace(project, "data/tables/counts.yml", "[Here, 2018, 5]", "[Here, 2018]")
    _replace(project, "docs/part/lane.md", 'cite("paper")', 'cite("papers")')
    _, said = _run(project, "check", capsys)
    for file in ("data/glossary.yml:3", "data/tables/counts.yml:9", "docs/part/lane.md:9"):
        assert file in said


def test_very_many_faults_are_told_by_the_first_of_each_sort_and_a_count(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lost = "".join(f"  - {{id: lost-{number}, type: report, title: L{number}, read: no}}\n" for number in range(2000))
    _replace(project, "data/sources.yml", "sources:\n", f"sources:\n{lost}")
    _replace(project, "data/glossary.yml", "term: Gate", "trem: Gate")
    status, said = _run(project, "check", capsys)
    lines = said.splitlines()
    assert status == 1 and len(lines) == 28, said[-600:]
    assert lines[0].startswith("data/glossary.yml:3: terms.0.term") or "glossary" in lines[0]
    assert lines[-1] == (
        "data/sources.yml:27: sources.25.read: 1975 more faults of this sort begin here; "
        "mend those above first, then look again"
    )


def test_two_records_in_each_others_files_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = project / "data" / "systems" / "gate.yml"
    text = first.read_text(encoding="utf-8")
    other = text.replace("Gate", "Wall").replace("gate", "wall")
    assert other != text
    first.write_text(other, encoding="utf-8")
    (project / "data" / "systems" / "wall.yml").write_text(text, encoding="utf-8")
    page = (project / "docs" / "systems" / "gate.md").read_text(encoding="utf-8")
    (project / "docs" / "systems" / "wall.md").write_text(page, encoding="utf-8")
    said = _run(project, "check", capsys)[1]
    for file, own in (("gate", "wall"), ("wall", "gate")):
        assert (
            f"data/systems/{file}.yml:1: file: holds nothing of '{file}', and what '{own}' is named after; put each"
        ) in said, said


def test_a_link_to_another_file_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("docs/assets/css/x.css", "overrides/macros/x.html", "data/claims/x.yml"):
        (project / name).symlink_to("/etc/hostname")
        assert f"{name}:1: file: is a link to another file" in _run(project, "check", capsys)[1]
        (project / name).unlink()


def test_what_an_editor_keeps_for_itself_is_no_fault(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("data/.glossary.yml.swp", "docs/.DS_Store", "docs/4913"):
        (project / name).write_bytes(b"\0")
    assert _run(project, "check", capsys) == (0, "")


def test_a_fault_leaves_the_last_good_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = project / "site" / "index.html"
    kept.parent.mkdir()
    kept.write_text("good")
    _replace(project, "data/glossary.yml", "term: Gate", "trem: Gate")
    status, _ = _run(project, "build", capsys)
    assert (status, kept.read_text()) == (1, "good")


@pytest.mark.parametrize(
    "case",
    [
        Case(
            "docs/index.md",
            "anchor",
            "docs/index.md:7: link: '#nowhere': there is no such anchor on this page; correct",
            old="Nothing here.",
            new="See [this](#nowhere).",
        ),
        Case(
            "overrides/macros/title.html",
            "template",
            "overrides/macros/title.html:1: template: cannot be filled ('nobody' is undefined); ",
            whole="{{ nobody.home }}",
        ),
    ],
    ids=lambda case: case.fault,
)
def test_what_only_the_build_sees_leaves_the_last_good_site(
    case: Case, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = project / "site" / "index.html"
    kept.parent.mkdir()
    kept.write_text("good")
    case.make(project)
    status, said = _run(project, "build", capsys)
    assert (status, kept.read_text()) == (1, "good")
    assert said.startswith(case.says) and said.count("\n") == 1


def test_a_broken_record_is_not_also_called_missing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _replace(project, "data/tables/counts.yml", "licence: Facts", "license: Facts")
    _replace(project, "data/claims/lane.yml", "who: The office", "woh: The office")
    _, said = _run(project, "check", capsys)
    assert {line.split(":")[0] for line in said.splitlines()} == {"data/tables/counts.yml", "data/claims/lane.yml"}


def test_a_pipe_and_a_device_are_refused_and_not_waited_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(project / "data" / "tables" / "pipe.yml")
    (project / "data" / "tables" / "zero.yml").symlink_to("/dev/zero")
    said = _run(project, "check", capsys)[1]
    for name in ("pipe", "zero"):
        assert f"data/tables/{name}.yml:1: file: cannot be opened (it is no plain file)" in said
