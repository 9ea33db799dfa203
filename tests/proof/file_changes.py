"""What can be done to a file: each change says which files it touches, and what carries it out."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

FileChange = Callable[[random.Random, Path, dict[str, list[Path]]], dict[Path, Callable[[], None]]]


def _deleted(_: random.Random, one: Path, __: dict[str, list[Path]]) -> dict[Path, Callable[[], None]]:
    return {one: lambda: one.unlink()}


def _renamed(chance: random.Random, one: Path, _: dict[str, list[Path]]) -> dict[Path, Callable[[], None]]:
    stem = chance.choice([f"{one.stem}-x", one.stem.upper() + "X", f"{one.stem} x", "ü", "index", "-", "con"])
    to = one.with_name(f"{stem}{one.suffix}")
    return {one: lambda: one.rename(to) and None, to: lambda: None}


def _beside(chance: random.Random, one: Path, _: dict[str, list[Path]]) -> dict[Path, Callable[[], None]]:
    name = chance.choice(
        ["{}.bak", "{}~", "{}.orig", "{}.swp", "#{}#", "{}.txt", "{}.json", ".{}.swp", "{} (copy)", "{}.YML", "copy-{}"]
    )
    to = one.with_name(name.format(one.name))
    return {one: lambda: shutil.copy(one, to) and None, to: lambda: None}


def _swapped(chance: random.Random, one: Path, files: dict[str, list[Path]]) -> dict[Path, Callable[[], None]]:
    """The contents of two files of one folder, so that each stands under the other's name."""
    of_a_kind = [file for file in files[_sort_of(one, files)] if file.parent == one.parent and file != one]
    other = chance.choice(of_a_kind or [file for file in files[_sort_of(one, files)] if file != one])

    def swap() -> None:
        first, second = one.read_bytes(), other.read_bytes()
        one.write_bytes(second)
        other.write_bytes(first)

    return {one: swap, other: lambda: None}


def _sort_of(one: Path, files: dict[str, list[Path]]) -> str:
    return next(sort for sort, found in files.items() if one in found)


def _written(write: Callable[[bytes], bytes]) -> FileChange:
    def change(_: random.Random, one: Path, __: dict[str, list[Path]]) -> dict[Path, Callable[[], None]]:
        return {one: lambda: one.write_bytes(write(one.read_bytes())) and None}

    return change


def _other(make: Callable[[Path], object]) -> FileChange:
    """Something that is no plain file, in its place."""

    def change(_: random.Random, one: Path, __: dict[str, list[Path]]) -> dict[Path, Callable[[], None]]:
        def do() -> None:
            one.unlink()
            make(one)

        return {one: do}

    return change


def _stray(chance: random.Random, one: Path, files: dict[str, list[Path]]) -> dict[Path, Callable[[], None]]:
    """A file that belongs to nothing, anywhere below docs/ or data/."""
    folder = chance.choice(files["record"] + files["page"]).parent
    name = chance.choice(
        [
            "notes.txt",
            "Thumbs.db",
            ".DS_Store",
            ".env",
            "x.html",
            "x.svg",
            "x.js",
            "x.css",
            "x.php",
            "data.sqlite",
            "a.zip",
        ]
    )
    to = folder / name
    return {one: lambda: to.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>") and None, to: lambda: None}


FILES: dict[str, FileChange] = {
    "deleted": _deleted,
    "renamed": _renamed,
    "a copy beside": _beside,
    "two swapped": _swapped,
    "a stray one": _stray,
    "UTF-16": _written(lambda content: content.decode().encode("utf-16")),
    "Latin-1": _written(lambda content: content + "\n# ü".encode("latin-1")),
    "empty": _written(lambda _: b""),
    "zeros": _written(lambda content: bytes(len(content))),
    "the first half": _written(lambda content: content[: len(content) // 2]),
    "twice over": _written(lambda content: content * 2),
    "a folder": _other(lambda one: one.mkdir()),
    "a pipe": _other(lambda one: os.mkfifo(one)),
    "a link to itself": _other(lambda one: one.symlink_to(one)),
    "a link to nothing": _other(lambda one: one.symlink_to(one.parent / "nothing")),
    "a link to a device": _other(lambda one: one.symlink_to("/dev/zero")),
    "a link out": _other(lambda one: one.symlink_to("/etc/hostname")),
}
