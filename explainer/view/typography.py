"""One kind of apostrophe and quotation mark: records may be typed with straight ones, readers see those of print.

The pages' own prose is seen to by the Markdown extension ``smarty``, which reads no HTML that a template wrote.
"""

import re

_ADDRESS = re.compile(r"[a-z]+:[^\s]*\Z|\S*/\S*\.html\S*\Z")
_STRAIGHT = re.compile("[\"']")
_CLOSING = re.compile(r"['\u2019](?!\w)")
# After these, or at the start, a mark opens; anywhere else it closes, or stands for letters left out.
_BEFORE_OPENING = " \n\t\u00a0([{\u2014\u2013/\u201c\u2018"
_SIGNS = {'"': ("\u201c", "\u201d"), "'": ("\u2018", "\u2019")}


def curly(text: str) -> str:
    """``'Big Brother' isn't "it"`` -> ``‘Big Brother’ isn’t “it”``; addresses, and text without such marks, as they
    are.
    """
    if not _STRAIGHT.search(text) or _ADDRESS.match(text):
        return text
    letters = list(text)  # each mark is put right in its place, where the next one finds it
    for place in (found.start() for found in _STRAIGHT.finditer(text)):
        before = letters[place - 1] if place else ""
        letters[place] = _SIGNS[text[place]][0 if _opens(text, place, before) else 1]
    return "".join(letters)


def _opens(text: str, place: int, before: str) -> bool:
    """Whether a mark opens what is quoted; a single one without an end stands for letters left out (``the '90s``)."""
    if before and before not in _BEFORE_OPENING:
        return False
    return text[place] == '"' or _CLOSING.search(text, place + 1) is not None
