"""How hard a chapter is to read: its prose as a reader meets it, and the Flesch-Kincaid grade of that prose."""

import re
from functools import lru_cache

from explainer.kinds import kind_of
from explainer.library import Library
from explainer.macros import MACROS
from explainer.read.pages import Call, Page

_CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_NOT_PROSE = re.compile(
    r"^#.*$|^\|.*$|!\[[^\]]*\]\([^)]*\)|<[^>]+>|\{:?[ .#][^}]*\}|\]\([^)]*\)|^\s*(?:[-*+>]|\d+\.)\s+", re.MULTILINE
)
_WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
_SENTENCE = re.compile(r"[.!?]+[”’\"')\]]*(?=\s)|\n\s*\n|\Z")


def prose(page: Page, library: Library, claim_mark: str = "") -> str:
    """The running text of a page: macros give the words a reader sees; headings, figures and notes are left out.

    ``claim_mark`` is set behind the words of every claim.
    """
    calls = iter(page.calls)
    text = _CALL.sub(lambda _: _words_of(next(calls), library, claim_mark), page.body)
    return _NOT_PROSE.sub("", text).replace("[", "").replace("*", "").replace("`", "").strip()


def _words_of(call: Call, library: Library, claim_mark: str) -> str:
    macro = MACROS[call.name]
    if not macro.in_sentence or not macro.kind:
        return ""
    after = claim_mark if macro.kind == "claim" else ""
    if len(call.arguments) > 1:
        return call.arguments[1] + after
    return kind_of(macro.kind).short_of(library.all(macro.kind)[call.arguments[0]]) + after


def sentences(text: str) -> list[str]:
    """Its sentences, each without the mark that ends it; a paragraph ends one, too."""
    return [part.strip() for part in _SENTENCE.split(text) if words(part)]


def words(text: str) -> list[str]:
    """Every word, with its hyphens and apostrophes; a figure is one word."""
    return _WORD.findall(text)


@lru_cache(maxsize=2**8)
def grade(text: str) -> float:
    """Flesch-Kincaid: the years of school after which a text is easy (Kincaid and others, 1975); 0 without a word."""
    found = words(text)
    if not found:
        return 0
    return 0.39 * len(found) / len(sentences(text)) + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


_VOWELS = re.compile(r"[aeiouy]+")
# Vowels that are written but not spoken, and neighbours (or endings) that are spoken apart.
_SILENT = re.compile(
    r"(?<=[^aeiouy])e(?='s$|$)|(?<=[^aeiouytd])ed$|(?<=[^aeiouycgsxzh])es$"
    r"|(?<=[^aeiouy])e(?=(?:ly|ment|less|ful|ness|where)s?$)|(?<=som)e(?=[bt])|(?<=ever)y(?=[bt])"
)
_APART = re.compile(
    r"(?<!^)(?<![ctsxgl])i[ao]|[aeiouy]ing$|[^aeioul]le(?:s|d|'s)?$|iu|[^gqn]ua[tl]|geo|eo(?!p|u)|ue[ln]|creat|ism$|n't$|society|quiet|idea"
)


@lru_cache(maxsize=2**15)
def syllables(word: str) -> int:
    """Spoken syllables of an English word, near enough on average; the parts of a compound are counted alone."""
    parts = [part for part in re.split(r"[-.,]", word.lower().replace("’", "'")) if part]
    return sum(_of_part(part) for part in parts)


def _of_part(part: str) -> int:
    if not part.replace("'", "").isalpha():
        return 1
    syllables = len(_VOWELS.findall(part)) - len(_SILENT.findall(part)) + len(_APART.findall(part))
    return max(1, syllables)
