"""Titles as MLA and Chicago write them: ``The Longer the List, the More Strangers It Names``.

The words that stay small are those of the Citation Style Language (CSL 1.0.2, "Title Case Conversion") and ``about``,
as Pandoc has them.
"""

import re

_SMALL = frozenset(
    "a about an and as at but by down for from in into nor of on onto or over so the till to up via with yet".split()
)
_WORD = re.compile(r"[\w’']+(?:-[\w’']+)*")
_ENDS = re.compile(r"[:?!.]\W*\Z|\A\W*\Z")


def title_case(title: str) -> str:
    """The title with capitals; a word that has one already (``NIST``, ``MiDAS``) stays as it is."""
    last = [found.end() for found in _WORD.finditer(title)][-1:]

    def one(match: re.Match[str]) -> str:
        edge = _ENDS.search(title[: match.start()]) or match.end() in last
        if match[0] in _SMALL and not edge:
            return match[0]
        return "-".join(_capital(part, place > 0) for place, part in enumerate(match[0].split("-")))

    return _WORD.sub(one, title)


def _capital(part: str, inside: bool) -> str:
    return part if inside and part in _SMALL else part[:1].upper() + part[1:]
