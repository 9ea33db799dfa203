"""One kind of apostrophe and quotation mark: records may be typed with straight ones, readers see those of print.

The pages' own prose is seen to by the Markdown extension ``smarty``, which reads no HTML that a template wrote.
"""

import re

_ADDRESS = re.compile(r"[a-z]+:[^\s]*\Z|\S*/\S*\.html\S*\Z")
_STRAIGHT = re.compile("[\"']")
# After these, or at the start, a mark opens; anywhere else it closes, or stands for letters left out.
_BEFORE_OPENING = " \n\t\u00a0([{\u2014\u2013/\u201c\u2018"
_SIGNS = {'"': ("\u201c", "\u201d"), "'": ("\u2018", "\u2019")}


def curly(text: str) -> str:
    """``'Big Brother' isn't "it"`` -> ``‘Big Brother’ isn’t “it”``; addresses, and text without such marks, as they
    are.
    """
    if not _STRAIGHT.search(text) or _ADDRESS.match(text):
        return text
    made = ""
    for letter, rest in ((letter, text[place + 1 :]) for place, letter in enumerate(text)):
        made += _SIGNS[letter][0 if _opens(letter, made, rest) else 1] if letter in _SIGNS else letter
    return made


def _opens(mark: str, before: str, after: str) -> bool:
    """Whether a mark opens what is quoted; a single one without an end stands for letters left out (``the '90s``)."""
    if before and before[-1] not in _BEFORE_OPENING:
        return False
    return mark == '"' or re.search(r"['\u2019](?!\w)", after) is not None
