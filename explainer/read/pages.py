"""Reads the Markdown pages: front matter, title, words, and every call they make to the data."""

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from explainer.book import Book
from explainer.faults import Faults
from explainer.kind import BOOK, Companion
from explainer.kinds import COMPANIONS, paged
from explainer.macros import MACROS
from explainer.read.records import validate
from explainer.read.strict_yaml import hidden_letter, parse_yaml, read_text
from explainer.records.page import FrontMatter

_SYNTAX = Environment()
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

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids that it names."""
        return MACROS[self.name].ids(self.arguments)


@dataclass(frozen=True)
class Page:
    """A Markdown page. ``uri`` is its path below ``docs/``; ``kind`` is that of the record of the same stem, if any."""

    file: Path
    uri: str
    front: FrontMatter
    heading: str
    body: str
    kind: str | None
    calls: tuple[Call, ...] = field(default=())
    line_offset: int = 0

    def line(self, offset: int) -> int:
        """The line of the file that a place in ``body`` stands on; ``line_offset`` lines of front matter come first."""
        return self.line_offset + self.body.count("\n", 0, offset) + 1

    @property
    def stem(self) -> str:
        return self.file.stem

    @property
    def companion(self) -> tuple[str, Companion] | None:
        """(kind of the record, what page of it this is), if it is a further page of a record of the same stem."""
        return COMPANIONS.get(self.uri.rpartition("/")[0])

    @property
    def url(self) -> str:
        return self.uri.removesuffix(".md") + ".html"


def read_pages(root: Path, book: Book, faults: Faults) -> dict[str, Page]:
    """All pages below ``root/docs`` by uri; what is wrong in them is in ``faults``."""
    pages = {}
    for file in sorted((root / "docs").rglob("*.md")):
        page = _read(file, file.relative_to(root / "docs").as_posix(), book, faults)
        if page is not None:
            pages[page.uri] = page
    return pages


def _read(file: Path, uri: str, book: Book, faults: Faults) -> Page | None:
    text = read_text(file, faults)
    if text is None:
        return None
    match = _FRONT.match(text)
    if not match:
        faults.add(
            file, 1, "front matter", "is missing or not closed; begin the page with '---', 'description: …', '---'"
        )
        return None
    if hidden := hidden_letter(text):
        faults.add(file, text.count("\n", 0, hidden[0]) + 1, "text", hidden[1])
    document = parse_yaml(file, match[1], 1, faults)
    front = document and validate(FrontMatter, document, faults)
    body = text[match.end() :]
    line_offset = text[: match.end()].count("\n")
    heading = _HEADING.search(body)
    if heading and body[: heading.start()].strip():
        faults.add(
            file,
            line_offset + 1 + body[: len(body) - len(body.lstrip())].count("\n"),
            "heading",
            "comes after something else, so the page would lose its name; let the text begin with it",
        )
    if not heading and not (isinstance(front, FrontMatter) and front.title):
        faults.add(
            file, line_offset + 1, "heading", "there is none; begin the text with '# Title' or '# {{ title() }}'"
        )
    calls = tuple(_calls(file, body, line_offset, faults))
    if not isinstance(front, FrontMatter):
        return None
    title = heading[1] if heading else front.title or uri
    return Page(file, uri, front, title, body, kind_at(uri, book), calls, line_offset)


def kind_at(uri: str, book: Book) -> str | None:
    """Which kind of record a page of this uri belongs to: a kind's folder holds its pages, that of
    a part its chapters.
    """
    folder, _, name = uri.rpartition("/")
    if name == "index.md" or not folder:
        return None
    own = next((kind for kind in paged() if kind.folder == folder), None)
    if own:
        return None if name.removesuffix(".md") in own.besides else own.name
    return next((kind.name for kind in paged() if kind.folder == BOOK and folder in book.parts), None)


def _calls(file: Path, body: str, line_offset: int, faults: Faults) -> list[Call]:
    calls: list[Call] = []
    before = len(faults.found)
    for match in CALL.finditer(body):
        line = line_offset + body[: match.start()].count("\n") + 1
        call = _parse(match[1].strip(), line)
        if isinstance(call, str):
            faults.add(file, line, "macro", call)
        else:
            calls.append(call)
    if block := re.search(r"\{%|\{#", body):
        line = line_offset + body[: block.start()].count("\n") + 1
        faults.add(file, line, "macro", "a page may only call macros with '{{ … }}'; take the block or comment out")
    elif len(faults.found) == before and (wrong := _unbalanced(body)):
        faults.add(file, line_offset + wrong[0], "macro", wrong[1])
    return calls


def _unbalanced(body: str) -> tuple[int, str] | None:
    """Braces that open or close no call, as (line of the body, what is wrong)."""
    rest = CALL.sub(lambda call: "\n" * call[0].count("\n"), body)
    found = re.search(r"\{\{|\}\}", rest)
    return (
        (
            rest.count("\n", 0, found.start()) + 1,
            f"'{found[0]}' has no partner; write calls like {{{{ claim(\"id\") }}}}",
        )
        if found
        else None
    )


# Nearly all calls are a name and plain texts; the parser of templates takes a hundred times as long for each.
_SIMPLE = re.compile(r"""([a-z_]+)\(((?:"[^"\\\n]*[^"\\\s][^"\\\n]*"(?:, ?|(?=\))))*)\)""")


def _parse(expression: str, line: int) -> Call | str:
    simple = _SIMPLE.fullmatch(expression)
    if simple and simple[1] in MACROS and not simple[2].endswith((",", " ")):
        return _fitting(Call(simple[1], tuple(re.findall(r'"([^"]*)"', simple[2])), {}, line))
    try:
        node = _SYNTAX.parse(f"{{{{ {expression} }}}}").find(nodes.Output)
    except (TemplateSyntaxError, ValueError, RecursionError):
        said = textwrap.shorten(expression, 60, placeholder=" …")
        return f"'{said}' cannot be read; write it like {{{{ claim(\"id\") }}}}"
    call = node.nodes[0] if node and len(node.nodes) == 1 else None
    if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name):
        return f"'{expression}' is not a macro call; write it like {{{{ claim(\"id\") }}}}"
    return _checked_call(call.node.name, call, line)


def _checked_call(name: str, call: nodes.Call, line: int) -> Call | str:
    if name not in MACROS:
        return f"'{name}' is not a macro; use one of {', '.join(sorted(MACROS))}"
    values = [_constant(part) for part in call.args]
    if call.dyn_args or call.dyn_kwargs or not all(isinstance(value, str) and value.strip() for value in values):
        return f"'{name}' takes plain texts only; put the id in quotes"
    options = {word.key: _constant(word.value) for word in call.kwargs}
    if len(options) < len(call.kwargs):
        return f"'{name}' has an option twice; keep one of them"
    return _fitting(Call(name, tuple(map(str, values)), options, line))


def _constant(node: nodes.Expr) -> object:
    return node.value if isinstance(node, nodes.Const) else None


def _fitting(call: Call) -> Call | str:
    macro = MACROS[call.name]
    if not macro.least <= len(call.arguments) <= macro.most:
        many = f"{macro.least}{f' or {macro.most}' if macro.most > macro.least else ''}"
        return f"'{call.name}' takes {many} arguments, not {len(call.arguments)}; correct the call"
    for name, value in call.options.items():
        if name not in macro.options:
            return f"'{call.name}' has no option '{name}'; remove it"
        if type(value) is not macro.options[name] or not value:
            return (
                f"'{name}' takes {'a number from 1' if macro.options[name] is int else 'a text in quotes'}; correct it"
            )
    if macro.words and call.arguments[0] not in macro.words:
        return f"there is no {call.name} '{call.arguments[0]}'; use one of {', '.join(macro.words)}"
    return call
