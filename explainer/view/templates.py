"""Fills the templates of ``overrides/macros/``. All text is escaped: HTML in a data field is shown, never run."""

import contextlib
import re
import traceback
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from explainer.editions.signs import signs
from explainer.faults import Fault, Faults
from explainer.read.strict_yaml import hidden_letter, read_text
from explainer.records.base import is_date
from explainer.view import labels, reference, sort_keys, words
from explainer.view.typography import curly

if TYPE_CHECKING:
    from explainer.view.view import View

# Python-Markdown still reads the words between the tags of inline HTML, so its own marks are written as entities;
# braces, too:
# "{: onclick=… }" at the end of a title would put that attribute on its heading.
_MARKS = str.maketrans({mark: f"&#{ord(mark)};" for mark in "*_`[]\\!~^{}"})
# Of the attributes of inline HTML it looks for links and emphasis before it knows that they stand in a tag.
_WORDED = re.compile(r'(\s(?!class=)[\w-]+=")([^"]*[ *`\[\]\\{}][^"]*)')


def _in_print(value: object) -> object:
    """What a template is given to write, with the marks of print; markup is finished as it is."""
    return curly(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def literal(text: object) -> Markup:
    """Text that neither HTML nor Markdown will interpret."""
    return Markup(str(escape(_in_print(text))).translate(_MARKS))


_HAN = re.compile("[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]+")


def chinese(text: object) -> Markup:
    """Text whose Chinese parts say so: a screen reader changes voice, and the reader's own font is taken."""
    return Markup(_HAN.sub(lambda match: f'<span lang="zh-Hans">{match[0]}</span>', str(escape(_in_print(text)))))


def fixed1(number: float) -> str:
    """A length for SVG, to one decimal: ``12.0`` -> ``12``."""
    return f"{number:.1f}".removesuffix(".0")


_SETTINGS = Path(__file__).read_text(encoding="utf-8")


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept between builds under the checksum of their text; where nothing can be written, nothing
    is kept.
    """

    def get_source_checksum(self, source: str) -> str:
        """Of the text of a template and of this file, whose settings go into what is compiled."""
        return super().get_source_checksum(source + _SETTINGS)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, if that can be done."""
        with contextlib.suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def _history(view: "View", kind: str, key: str) -> Markup:
    """What ``view/history.py`` draws; it draws with a view, and a view with this module."""
    from explainer.view.history import history_of

    return Markup(history_of(view, kind, key))


@cache
def environment(folder: Path) -> Environment:
    """The templates below ``folder``, and the theme's partials beside it; a name that is missing is an error, never an
    empty string.
    """
    templates = Environment(
        loader=FileSystemLoader([folder, folder.parent]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_in_print,
        bytecode_cache=_Compiled(str(folder.parent.parent / ".build" / "templates")),
    )
    templates.filters.update(
        date=words.date_words,
        number=words.number_words,
        literal=literal,
        chinese=chinese,
        authors=reference.authors,
        details=reference.details,
        short=reference.short,
        brief=reference.brief,
        archive=reference.archive,
        fixed1=fixed1,
        sort_key=sort_keys.sort_key,
        per=words.per_words,
    )
    templates.tests["dated"] = is_date
    templates.globals.update(
        KINDS=labels.KIND_WORDS,
        speaker_of=labels.speaker_of,
        SUPPORT=labels.SUPPORT,
        CONFIDENCE=labels.CONFIDENCE,
        count=words.count_words,
        NUMERIC=sort_keys.NUMERIC,
        signs=signs,
        history=_history,
    )
    return templates


def fault(error: TemplateError, template: str, root: Path) -> Fault:
    """Where in which template the error arose: the innermost template of its trace, else the one that was asked for."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    file = Path(frames[-1].filename).relative_to(root).as_posix() if frames else f"overrides/macros/{template}.html"
    return Fault(file, frames[-1].lineno or 1 if frames else 1, "template", f"cannot be filled ({error}); correct it")


def check_templates(folder: Path, faults: Faults) -> None:
    """Templates of ours are compiled; those of the theme know filters of the builder, so they are only parsed."""
    templates = environment(folder / "macros")
    for file in sorted(folder.rglob("*.html")):
        text = read_text(file, faults)
        if text is None or text in _SOUND:
            continue
        if not text.strip():
            faults.add(file, 1, "template", "is empty; write it, or delete it and what names it")
            continue
        if wrong := hidden_letter(text) or _refused_by_policy(file.relative_to(folder).as_posix(), text):
            faults.add(file, text.count("\n", 0, wrong[0]) + 1, "template", wrong[1])
            continue
        try:
            if file.is_relative_to(folder / "macros"):
                templates.get_template(file.relative_to(folder / "macros").as_posix())
            else:
                templates.parse(text)
            _SOUND.add(text)
        except TemplateSyntaxError as error:
            faults.add(file, error.lineno, "template", f"cannot be read ({error.message}); correct it")
        except RecursionError:
            faults.add(file, 1, "template", "cannot be read (it is nested without end); write it out")


# The one script that must run before anything is drawn, and the picture that no browser reads as a page.
_OWN_SCRIPT, _NO_PAGE = "partials/header.html", "macros/share.html"
_JINJA = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\b(?:src=|type=\"(?:application|text/plain)))", re.IGNORECASE)
_INLINE_CODE = re.compile(r"<[^<>]*\s(?:on[a-z]+|style)\s*=|<style\b|\bjavascript:", re.IGNORECASE)


def _refused_by_policy(name: str, text: str) -> tuple[int, str] | None:
    """What the pages' own policy would refuse, or would let run because it names whatever stands in a page; as (place,
    what is wrong).
    """
    plain = _JINJA.sub(lambda code: " " * len(code[0]), text)
    if name == _OWN_SCRIPT:
        plain = re.sub(r"<script>.*?</script>", lambda own: " " * len(own[0]), plain, count=1, flags=re.DOTALL)
    if script := _INLINE_SCRIPT.search(plain):
        return script.start(), "holds an inline script; put it below docs/assets/js/ and name it in 'extra_javascript'"
    if name != _NO_PAGE and (code := _INLINE_CODE.search(plain)):
        return code.start(), "holds an inline style, handler or address that runs; put it below docs/assets/"
    return None


# Texts of templates that were compiled in this process: compiling is slow, and always ends alike.
_SOUND: set[str] = set()


def inline(html: str) -> str:
    """HTML for the middle of a sentence: one line, nothing before or after, no mark of Markdown in an attribute."""
    return _WORDED.sub(lambda found: found[1] + found[2].translate(_MARKS), re.sub(r"\s*\n\s*", "", html).strip())


def block(html: str) -> str:
    """HTML that stands alone: no blank line in it, which would end it for Markdown."""
    return "\n" + "\n".join(line.strip() for line in html.splitlines() if line.strip()) + "\n"


def stands_alone(html: str) -> bool:
    """Whether this is what ``block`` gives."""
    return html.startswith("\n")
