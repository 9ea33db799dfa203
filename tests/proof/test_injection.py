"""Hostile text in every field of every record, and every file of the built site looked at: nothing of it becomes an
element, an attribute, an address that runs, or the end of a file's own form.

A new kind of record or of output is part of it without a word here.
"""

import csv
import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

import pytest
import yaml

from explainer.__main__ import main
from explainer.faults import Fault
from explainer.pipeline import checked_site
from explainer.site import Site
from tests.html import Element, listing, parse, sound_attribute
from tests.support.projects import copy_project

pytestmark = pytest.mark.proof
MARK = 'Zq</title></script></style>--><zq-b onclick="x()">Zq</zq-b>]]>{: onclick=x() #pwn }[l](javascript:x())\\";x()//'
ROUNDS = 12
# Nothing of these but names that others look for; packs and frameworks repeat words that bear the mark elsewhere.
UNMARKED = {"outlet", "thesaurus", "pack", "framework"}
Leaf = tuple[str | int, ...]


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Site, int]:
    """The project with the mark in whatever field takes it, what was read from it, and in how many fields it stands."""
    project = copy_project(tmp_path_factory.mktemp("marked") / "project")
    files = sorted((project / "data").rglob("*.yml"))
    whole = {file: _never_frozen(yaml.safe_load(file.read_text(encoding="utf-8"))) for file in files}
    shutil.rmtree(project / "editions")  # every record would differ from it
    left: dict[Path, set[Leaf]] = {file: set(_leaves(content)) for file, content in whole.items()}
    for turn in range(ROUNDS):
        lines = {file: _write(file, whole[file], left[file]) for file in files}
        site, faults = checked_site(project)
        if not faults:
            return project, site, sum(map(len, left.values()))
        for fault in faults.found:
            file, late = project / fault.file, turn >= ROUNDS // 2
            found = file in left and _take_back(left[file], lines[file], fault, all_of_it=late)
            if late or turn and not found:  # at first pages miss every id that is marked
                _take_back_named(left, whole, _around(file, fault), all_of_it=late)
    pytest.fail(f"the mark cannot be taken back from where it may not stand: {faults.report()[:2000]}")


def _never_frozen(content: object) -> object:
    """A file without the notes on what changed since an edition."""
    if isinstance(content, dict):
        return {key: _never_frozen(inner) for key, inner in content.items() if key != "changed"}
    return [_never_frozen(inner) for inner in content] if isinstance(content, list) else content


def _leaves(content: object, path: Leaf = ()) -> Iterator[Leaf]:
    if isinstance(content, dict | list):
        for key, inner in content.items() if isinstance(content, dict) else enumerate(content):
            yield from _leaves(inner, (*path, key))
    elif isinstance(content, str):
        yield path


def _write(file: Path, content: object, leaves: set[Leaf]) -> dict[Leaf, int]:
    """Write a file again, each text on a line of its own; returns the line of each."""

    def fill(inner: object, path: Leaf = ()) -> object:
        if isinstance(inner, dict):
            return {key: fill(one, (*path, key)) for key, one in inner.items()}
        if isinstance(inner, list):
            return [fill(one, (*path, place)) for place, one in enumerate(inner)]
        return f"{inner} {MARK}" if path in leaves else inner

    text = yaml.safe_dump(fill(content), allow_unicode=True, width=10**9, sort_keys=False)
    file.write_text(text, encoding="utf-8")
    lines: dict[Leaf, int] = {}

    def walk(node: yaml.Node, path: Leaf = ()) -> None:
        lines[path] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                walk(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for place, value in enumerate(node.value):
                walk(value, (*path, place))

    walk(yaml.compose(text, Loader=yaml.CSafeLoader))
    return lines


def _take_back(left: set[Leaf], lines: dict[Leaf, int], fault: Fault, all_of_it: bool) -> bool:
    """Clear the field that a fault names, or those on its line; where none stands there, those of the record around
    it; or the whole file. Whether there was anything.
    """
    here = {leaf for leaf in left if ".".join(map(str, leaf)) == fault.field} or {
        leaf for leaf in left if lines.get(leaf) == fault.line
    }
    if not here:
        around = [path for path, start in lines.items() if start <= fault.line and path]
        record = max(around, key=lambda path: lines[path], default=())[:2]
        inside = {leaf for leaf in left if leaf[: len(record)] == record}
        named = {fault.field.rpartition(".")[2], *re.findall(r"'(\w+)'", fault.message)}
        here = {leaf for leaf in inside if leaf[-1] in named} or inside
    left -= left.copy() if all_of_it else here
    return bool(here)


def _around(file: Path, fault: Fault) -> set[str]:
    """The words of what a fault may be about: its own, its line's, and of a record those down to the next one."""
    lines = file.read_text(encoding="utf-8").splitlines()[fault.line - 1 :] if file.is_file() else []
    end = next((place for place, text in enumerate(lines[1:], 1) if text.startswith("- id: ")), 1)
    return {file.stem, *re.findall(r"[\w-]+", " ".join([fault.message, *lines[:end]]))}


def _take_back_named(left: dict[Path, set[Leaf]], whole: dict[Path, object], named: set[str], all_of_it: bool) -> None:
    """Clear the records with these ids: a claim may be refused for its source's author, a page for what it calls."""
    for file, content in whole.items():
        if file.stem in named:
            whole_record = all_of_it and file.parent.name not in ("data", "claims")  # there a file holds many
            left[file] -= {leaf for leaf in left[file] if whole_record or leaf[-1] == "shown"}
        for key, records in content.items() if isinstance(content, dict) else ():
            for place, record in enumerate(records if isinstance(records, list) else ()):
                if isinstance(record, dict) and record.get("id") in named:
                    left[file] -= {leaf for leaf in left[file] if leaf[:2] == (key, place)}


@pytest.fixture(scope="module")
def outputs(marked: tuple[Path, Site, int], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of the built site by name, with those inside archives."""
    project = marked[0]
    assert main(["build", "--root", str(project)]) == 0
    found: dict[str, bytes] = {}
    for file in sorted(file for file in (project / "site").rglob("*") if file.is_file()):
        name = file.relative_to(project / "site").as_posix()
        found[name] = file.read_bytes()
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                found.update({f"{name}!{inner}": archive.read(inner) for inner in archive.namelist()})
    return found


def test_the_mark_stands_in_every_kind_of_record(marked: tuple[Path, Site, int]) -> None:
    _, site, count = marked
    without = [
        kind for kind, entries in site.library.entries.items()
        if entries and not any("Zq</title>" in str(entry.record) for entry in entries.values())
    ]  # fmt: skip
    assert count > 10_000 and set(without) <= UNMARKED, (count, without)


def _html(data: bytes) -> Iterator[str]:
    yield from (f"<{element.tag} {wrong}>" for element in parse(data.decode()).all() if (wrong := _live(element)))


def _live(element: Element) -> str | None:
    if element.tag == "zq-b" or element.get("id") == "pwn":
        return "an element of the mark"
    for name, value in element.attributes.items():
        if not sound_attribute(name) or value.strip().lower().startswith("javascript:"):
            return f"{name}={value[:60]}"
    if element.tag == "script" and "json" in element.get("type"):
        try:
            json.loads("".join(map(str, element.children)))
        except ValueError as error:
            return f"JSON that ends early: {error}"
    return None


def _xml(data: bytes) -> Iterator[str]:
    for element in ElementTree.fromstring(data).iter():
        tag = element.tag.rpartition("}")[2]
        if tag in ("script", "zq-b", "foreignObject") or any(name.startswith("on") for name in element.attrib):
            yield f"<{tag} {element.attrib}>"
        # Texts that a feed reader or a course takes for HTML are looked at as HTML.
        if element.text and (element.get("type") == "html" or element.get("texttype") == "text/html"):
            yield from _html(element.text.encode())


def _json(data: bytes) -> Iterator[str]:
    json.loads(data)
    yield from ()


def _csv(data: bytes) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    if len({len(row) for row in rows}) > 1:
        yield "a row of another length"
    for cell in (cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t")):
        yield f"a spreadsheet would run {cell[:40]}"


def _script(data: bytes) -> Iterator[str]:
    """Records in a script stand in one JSON value, or in several in a row."""
    text = data.decode()
    if MARK[:8] in text and "Zq</zq-b>" in re.sub(r'"(?:[^"\\]|\\.)*"', '""', text):
        yield "the mark outside a text"


LOOK: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".html": _html, ".svg": _xml, ".xml": _xml, ".atom": _xml, ".json": _json, ".jsonld": _json, ".csv": _csv,
    ".js": _script,
}  # fmt: skip
# Texts, pictures and packages that nothing runs; what is in a package is looked at by itself.
INERT = frozenset(
    (".png", ".woff2", ".css", ".txt", ".gz", ".zip", ".imscc", ".ris", ".bib", ".gift", ".conf", ".md", "")
)


def test_no_output_is_left_out(outputs: dict[str, bytes]) -> None:
    unknown = {PurePosixPath(name).suffix for name in outputs} - LOOK.keys() - INERT
    assert not unknown, f"say in LOOK what may not be in a file of this kind: {sorted(unknown)}"


def test_nothing_of_the_mark_runs_in_any_output(outputs: dict[str, bytes]) -> None:
    faults = []
    for name, data in outputs.items():
        try:
            faults += [f"{name}: {wrong}" for wrong in LOOK.get(PurePosixPath(name).suffix, lambda _: iter(()))(data)]
        except (ValueError, ElementTree.ParseError) as error:
            faults.append(f"{name}: cannot be read: {error}")
    assert not faults, listing(faults)
