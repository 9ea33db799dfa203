"""What can be done to data, pages, settings, templates and files, by chance from a seed.

A mutation changes the files of a project in place and says which; ``restored`` puts them back.
"""

import contextlib
import json
import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Texts that somebody might paste or plant: signs of templates and markup, addresses that run, letters that nobody sees.
TEXTS = (
    "{{7*7}}",
    "{% x %}",
    "{# x #}",
    "<script>x()</script>",
    "</title></article>",
    "<!--",
    "]]>",
    '"',
    "'",
    "javascript:x()",
    "data:text/html,<script>x()</script>",
    "{: onclick=x() }",
    "[x](javascript:x())",
    "<javascript:x()>",
    "\u202e",
    "\u200b",
    "\u2066",
    "\ufeff",
    "\x07",
    "\0",
    "\x85",
    "\ud800",
    "*a",
    "&a x",
    "<<: *a",
    "? [a]",
    "!!python/object/apply:os.system [x]",
    "[" * 5000,
    "- " * 3000,
    "{a: " * 60,
    "9" * 400,
    "-1",
    "1e999",
    "0x1F",
    "1:30",
    "~",
    "9999-12-31",
    "=1+1",
    "NO",
    "null",
    "",
    "x" * 200_000,
    "../../etc/passwd",
    "http://",
    "//evil.example/x.js",
    "---",
    "***",
    "# x",
)
SETTINGS = (
    "exclude_docs: '*.md'",
    "draft_docs: about/",
    "not_in_nav: index.md",
    "hooks: [explainer/kinds.py]",
    "docs_dir: data",
    "site_dir: /tmp",
    "strict: false",
    "remote_branch: x",
    "dev_addr: 0.0.0.0:80",
    "repo_url: https://evil.example",
    "edit_uri: x",
    "INHERIT: /etc/passwd",
    "use_directory_urls: true",
    "extra_templates: [home.html]",
    "watch: [/]",
    "extra: {analytics: {provider: google, property: x}}",
    "extra: {generator: true, social: [{icon: x, link: javascript:x()}]}",
    "extra_javascript: ['https://evil.example/x.js']",
    "extra_css: ['//evil.example/x.css']",
    "theme: {name: mkdocs}",
    "theme: {name: material, custom_dir: overrides, font: {text: Roboto}}",
    "plugins: []",
    "plugins: [search]",
    "plugins: [{macros: {module_name: os}}]",
    "markdown_extensions: [pymdownx.snippets]",
    "markdown_extensions: [{pymdownx.snippets: {base_path: [/etc], url_download: true}}]",
    "markdown_extensions: [{toc: {permalink: '<script>x()</script>'}}]",
    "markdown_extensions: [no.such.extension]",
    "validation: {links: {not_found: ignore, anchors: ignore}}",
    "site_url: ''",
    "site_url: javascript:x()",
    "site_url: https://example.org/a b",
    "site_name: ''",
    "nav: index.md",
    "nav: []",
    "nav: [[[]]]",
    "nav: {}",
    "copyright: '<script>x()</script>'",
)


@dataclass(frozen=True)
class Mutation:
    """One change: what kind it is, and every file that it touches."""

    kind: str
    files: tuple[Path, ...]
    what: str


Change = Callable[[random.Random, Path], str]


@contextlib.contextmanager
def restored(project: Path, files: tuple[Path, ...]) -> Iterator[None]:
    """Put the files back as they were, whatever they have become."""
    before = {file: file.read_bytes() if file.is_file() else None for file in files}
    try:
        yield
    finally:
        for file, content in before.items():
            if file.is_dir() and not file.is_symlink():
                shutil.rmtree(file)
            else:
                file.unlink(missing_ok=True)
            if content is not None:
                file.write_bytes(content)


def files_of_a_project(project: Path) -> dict[str, list[Path]]:
    """What may be changed, by what it is."""
    return {
        "record": sorted(file for file in (project / "data").rglob("*.yml")),
        "page": sorted((project / "docs").rglob("*.md")),
        "template": sorted((project / "overrides").rglob("*.html")),
        "settings": [project / "mkdocs.yml"],
    }


def mutate(chance: random.Random, project: Path, files: dict[str, list[Path]]) -> tuple[Mutation, Callable[[], None]]:
    """A mutation, and what carries it out."""
    sort = chance.choices(["record", "page", "template", "settings", "file"], [45, 20, 10, 10, 15])[0]
    if sort == "file":
        return _of_files(chance, project, files)
    if sort == "settings" and chance.random() < 0.6:
        return _setting(chance, project / "mkdocs.yml")
    file = chance.choice(files[sort])
    name, change = chance.choice(
        [*_LINES, *(_PAGES if sort == "page" else _TEMPLATES if sort == "template" else _YAML)]
    )
    text = file.read_text(encoding="utf-8")
    changed, what = change(chance, text)
    return (
        Mutation(f"{sort}: {name}", (file,), what),
        lambda: file.write_bytes(changed.encode("utf-8", "surrogatepass")) and None,
    )


# Changes of a text: (text after it, what was done).
TextChange = Callable[[random.Random, str], tuple[str, str]]


def _at(chance: random.Random, text: str) -> int:
    return chance.randrange(len(text) + 1)


def _put_in(chance: random.Random, text: str) -> tuple[str, str]:
    put, at = chance.choice(TEXTS), _at(chance, text)
    return text[:at] + put + text[at:], repr(put[:30])


def _line_put_in(chance: random.Random, text: str) -> tuple[str, str]:
    put, lines = chance.choice(TEXTS), text.splitlines(keepends=True)
    at = chance.randrange(len(lines) + 1)
    return "".join([*lines[:at], put + "\n", *lines[at:]]), repr(put[:30])


def _cut_off(chance: random.Random, text: str) -> tuple[str, str]:
    at = _at(chance, text)
    return text[:at], f"at {at}"


def _on_lines(chance: random.Random, text: str, do: Callable[[list[str], int], list[str]]) -> tuple[str, str]:
    lines = text.splitlines(keepends=True) or [""]
    place = chance.randrange(len(lines))
    return "".join(do(lines, place)), f"line {place + 1}"


def _line_gone(chance: random.Random, text: str) -> tuple[str, str]:
    return _on_lines(chance, text, lambda lines, at: [*lines[:at], *lines[at + 1 :]])


def _line_twice(chance: random.Random, text: str) -> tuple[str, str]:
    return _on_lines(chance, text, lambda lines, at: [*lines[: at + 1], *lines[at:]])


def _lines_swapped(chance: random.Random, text: str) -> tuple[str, str]:
    return _on_lines(chance, text, lambda lines, at: [*lines[:at], *reversed(lines[at : at + 2]), *lines[at + 2 :]])


def _indented(chance: random.Random, text: str) -> tuple[str, str]:
    return _on_lines(chance, text, lambda lines, at: [*lines[:at], "  " + lines[at], *lines[at + 1 :]])


def _letter_changed(chance: random.Random, text: str) -> tuple[str, str]:
    at, letter = _at(chance, text), chr(chance.randrange(32, 0x2100))
    return text[:at] + letter + text[at + 1 :], f"{letter!r} at {at}"


def _number_changed(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"\d+", text))
    if not found:
        return text + "7", "a number at the end"
    one = chance.choice(found)
    number = str(int(one[0][:300]) * 10 + 1)
    return text[: one.start()] + number + text[one.end() :], f"{one[0][:20]} became {number[:20]}"


def _windows(_: random.Random, text: str) -> tuple[str, str]:
    return text.replace("\n", "\r\n"), ""


def _old_mac(_: random.Random, text: str) -> tuple[str, str]:
    return text.replace("\n", "\r"), ""


def _marked(_: random.Random, text: str) -> tuple[str, str]:
    return "\ufeff" + text, ""


_LINES: list[tuple[str, TextChange]] = [
    ("a text put in", _put_in),
    ("a text put in", _put_in),
    ("a line put in", _line_put_in),
    ("cut off", _cut_off),
    ("a line gone", _line_gone),
    ("a line twice", _line_twice),
    ("two lines swapped", _lines_swapped),
    ("a line indented", _indented),
    ("a letter changed", _letter_changed),
    ("a number changed", _number_changed),
    ("line ends of Windows", _windows),
    ("line ends of an old Mac", _old_mac),
    ("a byte order mark", _marked),
]


def _value(chance: random.Random, text: str, write: Callable[[str], str]) -> tuple[str, str]:
    found = list(re.finditer(r"(?<=: )[^\n{\[&*|>][^\n]*", text))
    if not found:
        return text, "nothing"
    one, put = chance.choice(found), chance.choice(TEXTS)
    return text[: one.start()] + write(put) + text[one.end() :], repr(put[:30])


def _plain_value(chance: random.Random, text: str) -> tuple[str, str]:
    return _value(chance, text, lambda put: put)


def _quoted_value(chance: random.Random, text: str) -> tuple[str, str]:
    return _value(chance, text, lambda put: json.dumps(put))


def _listed_value(chance: random.Random, text: str) -> tuple[str, str]:
    return _value(chance, text, lambda put: f"[[{json.dumps(put)}]]")


def _grouped_value(chance: random.Random, text: str) -> tuple[str, str]:
    return _value(chance, text, lambda put: f"{{a: {json.dumps(put)}}}")


def _key(chance: random.Random, text: str, write: Callable[[str], str]) -> tuple[str, str]:
    found = list(re.finditer(r"[\w-]+(?=: )", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + write(one[0]) + text[one.end() :], one[0]


def _key_misspelt(chance: random.Random, text: str) -> tuple[str, str]:
    return _key(chance, text, lambda key: key[:-1] + "q")


def _key_in_capitals(chance: random.Random, text: str) -> tuple[str, str]:
    return _key(chance, text, str.upper)


def _key_no_text(chance: random.Random, text: str) -> tuple[str, str]:
    put = chance.choice(["5", "[a]", "null", "NO", "1e3", "''", "__class__", "model_config"])
    return _key(chance, text, lambda _: put)


def _ids_swapped(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"(?<=\bid: )[a-z0-9-]+", text))
    if len(found) < 2:
        return text, "nothing"
    first, second = sorted(chance.sample(found, 2), key=lambda one: one.start())
    return (
        text[: first.start()] + second[0] + text[first.end() : second.start()] + first[0] + text[second.end() :],
        f"{first[0]} and {second[0]}",
    )


def _merged(chance: random.Random, text: str) -> tuple[str, str]:
    """An anchor on the first value, and an alias or a merge for another."""
    changed = re.sub(r"(?<=: )(?=[^\n&*])", "&a ", text, count=1)
    found = list(re.finditer(r"(?<=: )[^\n&]+", changed))
    one = chance.choice(found) if found else None
    return (changed[: one.start()] + "*a" + changed[one.end() :] if one else changed), ""


_YAML: list[tuple[str, TextChange]] = [
    ("a value replaced", _plain_value),
    ("a value replaced in quotes", _quoted_value),
    ("a value replaced in quotes", _quoted_value),
    ("a list for a value", _listed_value),
    ("a group for a value", _grouped_value),
    ("a key misspelt", _key_misspelt),
    ("a key in capitals", _key_in_capitals),
    ("a key of another type", _key_no_text),
    ("two ids swapped", _ids_swapped),
    ("an alias", _merged),
]


def _call(chance: random.Random, text: str, write: Callable[[str], str]) -> tuple[str, str]:
    found = list(re.finditer(r"\{\{.*?\}\}", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + write(one[0]) + text[one.end() :], one[0]


def _call_misspelt(chance: random.Random, text: str) -> tuple[str, str]:
    return _call(chance, text, lambda call: call.replace("(", "q(", 1))


def _call_of_nobody(chance: random.Random, text: str) -> tuple[str, str]:
    return _call(chance, text, lambda call: re.sub(r'\("[^"]*"', '("nobody"', call, count=1))


def _call_broken(chance: random.Random, text: str) -> tuple[str, str]:
    cut = chance.choice(["{{", "}}", '"', "(", ")"])
    return _call(chance, text, lambda call: call.replace(cut, "", 1))


def _call_twice(chance: random.Random, text: str) -> tuple[str, str]:
    return _call(chance, text, lambda call: f"{call}\n\n{call}")


def _call_with_more(chance: random.Random, text: str) -> tuple[str, str]:
    put = chance.choice(['"x"', "x=1", "*a", "**a", "1+1", "open('x')", "first=99999999999", 'columns="a,b"'])
    return _call(chance, text, lambda call: call.replace(")", f", {put})", 1))


_PAGES: list[tuple[str, TextChange]] = [
    ("a call misspelt", _call_misspelt),
    ("a call of nobody", _call_of_nobody),
    ("a call broken", _call_broken),
    ("a call twice", _call_twice),
    ("a call with more", _call_with_more),
]


def _block_gone(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"\{%.*?%\}", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + text[one.end() :], one[0]


def _name_misspelt(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"(?<=\{\{ )\w+", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + one[0] + "q" + text[one.end() :], one[0]


def _filter_unknown(chance: random.Random, text: str) -> tuple[str, str]:
    return _call(chance, text, lambda call: call.replace("}}", "| nothing }}", 1))


def _tag_open(chance: random.Random, text: str) -> tuple[str, str]:
    found = list(re.finditer(r"</\w+>", text))
    if not found:
        return text, "nothing"
    one = chance.choice(found)
    return text[: one.start()] + text[one.end() :], one[0]


_TEMPLATES: list[tuple[str, TextChange]] = [
    ("a block gone", _block_gone),
    ("a name misspelt", _name_misspelt),
    ("an unknown filter", _filter_unknown),
    ("an element left open", _tag_open),
]


def _setting(chance: random.Random, file: Path) -> tuple[Mutation, Callable[[], None]]:
    """A hostile setting in place of one of the same name, or beside the others."""
    put = chance.choice(SETTINGS)
    key = put.partition(":")[0]
    text = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return Mutation("settings: a hostile one", (file,), put), lambda: file.write_text(f"{put}\n{text}") and None


def _of_files(
    chance: random.Random, project: Path, files: dict[str, list[Path]]
) -> tuple[Mutation, Callable[[], None]]:
    name = chance.choice(list(_FILES))
    one = chance.choice(files[chance.choice(["record", "page", "template"])])
    touched = _FILES[name](chance, one, files)
    return (
        Mutation(f"file: {name}", tuple(touched), ", ".join(file.relative_to(project).as_posix() for file in touched)),
        touched[one],
    )


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


_FILES: dict[str, FileChange] = {
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
