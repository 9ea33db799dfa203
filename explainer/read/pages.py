"""Reads the Markdown pages: front matter, title, words, and every call they make to the data."""

import ast
import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from jinja2 import Environment, TemplateSyntaxError

from explainer.faults import Faults
from explainer.read.records import validate
from explainer.read.strict_yaml import hidden_letter, parse_yaml, read_text
from explainer.records.base import Part
from explainer.records.page import FrontMatter

# Macro name -> the kind of record its first argument names; None for a macro that takes no id.
MACROS: dict[str, str | None] = {
    "claim": "claim", "cite": "source", "term": "term", "table": "table", "chart": "table", "system": "system", "pipeline": "system",
    "company": "company", "model": "model", "fact": "fact", "correction": "correction", "event": "event",
    "title": None, "opener": None, "quiz": None, "beside": None, "ending": None, "listing": None, "contents": None,
    "home_claims": "system", "doors": None,
}
LISTINGS = ("kinds", "sources", "corrections", "facts", "events", "glossary", "systems", "companies", "tables", "models", "a-z")
OPTIONS: dict[str, dict[str, type]] = {"table": {"first": int, "columns": str}}
MOST_ARGUMENTS = {"claim": 2, "term": 2, "chart": 2, "system": 2, "company": 2, "listing": 1, "contents": 1,
                  "home_claims": 6}

_FRONT = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
CALL = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_HEADING = re.compile(r"^# +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True)
class Call:
    """One macro call of a page: its name, its arguments and its line."""

    name: str
    arguments: tuple[str, ...]
    options: Mapping[str, object]
    line: int


@dataclass(frozen=True)
class Page:
    """A Markdown page. ``uri`` is its path below ``docs/``; ``owner`` the kind of record of the same stem, if any."""

    file: Path
    uri: str
    front: FrontMatter
    heading: str
    body: str
    owner: str | None
    calls: tuple[Call, ...] = field(default=())
    above: int = 0

    def line(self, offset: int) -> int:
        """The line of the file that a place in ``body`` stands on; ``above`` lines of front matter come first."""
        return self.above + self.body.count("\n", 0, offset) + 1

    @property
    def stem(self) -> str:
        return self.file.stem

    @property
    def url(self) -> str:
        return self.uri.removesuffix(".md") + ".html"


def read_pages(root: Path, faults: Faults) -> dict[str, Page]:
    """All pages below ``root/docs`` by uri; what is wrong in them is in ``faults``."""
    pages = {}
    for file in sorted((root / "docs").rglob("*.md")):
        page = _read(file, file.relative_to(root / "docs").as_posix(), faults)
        if page is not None:
            pages[page.uri] = page
    return pages


def _read(file: Path, uri: str, faults: Faults) -> Page | None:
    text = read_text(file, faults)
    if text is None:
        return None
    match = _FRONT.match(text)
    if not match:
        faults.add(file, 1, "front matter", "is missing or not closed; begin the page with '---', 'description: …', '---'")
        return None
    if hidden := hidden_letter(text):
        faults.add(file, text.count("\n", 0, hidden[0]) + 1, "text", hidden[1])
    document = parse_yaml(file, match[1], 1, faults)
    front = document and validate(FrontMatter, document, faults)
    body = text[match.end():]
    above = text[: match.end()].count("\n")
    heading = _HEADING.search(body)
    if heading and body[: heading.start()].strip():
        faults.add(file, above + 1 + body[: len(body) - len(body.lstrip())].count("\n"), "heading",
                   "comes after something else, so the page would lose its name; let the text begin with it")
    if not heading and not (isinstance(front, FrontMatter) and front.title):
        faults.add(file, above + 1, "heading", "there is none; begin the text with '# Title' or '# {{ title() }}'")
    calls = tuple(_calls(file, body, above, faults))
    if not isinstance(front, FrontMatter):
        return None
    title = heading[1] if heading else front.title or uri
    return Page(file, uri, front, title, body, owner_of(uri), calls, above)


def owner_of(uri: str) -> str | None:
    """Which kind of record a page of this uri belongs to: every folder but ``about`` holds one kind."""
    folder, _, name = uri.rpartition("/")
    if name == "index.md" or not folder or folder == "about":
        return None
    return {"systems": "system", "companies": "company", "tables": "table", "try-it": "model"}.get(folder, "chapter")


def _calls(file: Path, body: str, above: int, faults: Faults) -> list[Call]:
    calls: list[Call] = []
    before = len(faults.found)
    for match in CALL.finditer(body):
        line = above + body[: match.start()].count("\n") + 1
        call = _parse(match[1].strip(), line)
        if isinstance(call, str):
            faults.add(file, line, "macro", call)
        else:
            calls.append(call)
    if (block := re.search(r"\{%|\{#", body)):
        line = above + body[: block.start()].count("\n") + 1
        faults.add(file, line, "macro", "a page may only call macros with '{{ … }}'; take the block or comment out")
    elif len(faults.found) == before and (wrong := _unbalanced(body) or _refused(body)):
        faults.add(file, above + wrong[0], "macro", wrong[1])
    return calls


def _unbalanced(body: str) -> tuple[int, str] | None:
    """Braces that open or close no call, as (line of the body, what is wrong)."""
    rest = CALL.sub(lambda call: "\n" * call[0].count("\n"), body)
    found = re.search(r"\{\{|\}\}", rest)
    return (rest.count("\n", 0, found.start()) + 1, f"'{found[0]}' has no partner; write calls like {{{{ claim(\"id\") }}}}") if found else None


def _refused(body: str) -> tuple[int, str] | None:
    """What the template language refuses although it reads as a call (a comment, a prefix), as (line of the body, what is wrong)."""
    try:
        Environment().parse(body)
    except TemplateSyntaxError as error:
        return error.lineno, f"cannot be read ({error.message}); write calls like {{{{ claim(\"id\") }}}}"
    return None


def _parse(expression: str, line: int) -> Call | str:
    try:
        node = ast.parse(expression, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        expression = textwrap.shorten(expression, 60, placeholder=" …")
        return f"'{expression}' cannot be read; write it like {{{{ claim(\"id\") }}}}"
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return f"'{expression}' is not a macro call; write it like {{{{ claim(\"id\") }}}}"
    name = node.func.id
    if name not in MACROS:
        return f"'{name}' is not a macro; use one of {', '.join(sorted(MACROS))}"
    values = [part.value if isinstance(part, ast.Constant) else None for part in node.args]
    if not all(isinstance(value, str) and value.strip() for value in values):
        return f"'{name}' takes plain texts only; put the id in quotes"
    options = {str(word.arg): word.value.value if isinstance(word.value, ast.Constant) else None for word in node.keywords}
    if len(options) < len(node.keywords):
        return f"'{name}' has an option twice; keep one of them"
    return _checked(Call(name, tuple(map(str, values)), options, line))


def _checked(call: Call) -> Call | str:
    needs = 1 if MACROS[call.name] or call.name in ("listing", "contents") else 0
    most = MOST_ARGUMENTS.get(call.name, needs)
    if not needs <= len(call.arguments) <= most:
        return f"'{call.name}' takes {needs}{f' or {most}' if most > needs else ''} arguments, not {len(call.arguments)}; correct the call"
    known = OPTIONS.get(call.name, {})
    for name, value in call.options.items():
        if name not in known:
            return f"'{call.name}' has no option '{name}'; remove it"
        if type(value) is not known[name] or not value:
            return f"'{name}' takes {'a number from 1' if known[name] is int else 'a text in quotes'}; correct it"
    for name, words in (("listing", LISTINGS), ("contents", get_args(Part))):
        if call.name == name and call.arguments[0] not in words:
            return f"there is no {name} '{call.arguments[0]}'; use one of {', '.join(words)}"
    return call


def named(call: Call) -> tuple[str, ...]:
    """The ids a call names: its first argument, or all of a macro that takes a row of ids."""
    return call.arguments if call.name == "home_claims" else call.arguments[:1]
