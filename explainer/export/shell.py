"""The frame of a finished page (head, header, footer), to be filled again and again without the site builder.

A builder takes a twentieth of a second for a page, and a record's page differs from its index in its head and its
article alone. Alike below every builder: it is cut from what the builder has written.
"""

import re
from dataclasses import dataclass
from html import escape

# What in a head speaks of one page.
_OWN = re.compile(
    r"<title>.*?</title>"
    r'|<link rel="(?:canonical|prev|next)"[^>]*>'
    r'|<meta (?:property="[^"]*"|name="(?:description|author|twitter:|citation_|DC\.|dc\.)[^"]*")[^>]*>'
    r'|<script type="application/ld\+json">.*?</script>',
    re.DOTALL,
)
ARTICLE = re.compile(r'<article\b[^>]*\bid="content".*</article>', re.DOTALL)
_SKIP = re.compile(r'(<a href=")[^"]*(" class="md-skip")')
_SHEET = re.compile(r' data-sheet-(?:title|address)="[^"]*"')
# A script is named by the hash of its text, so that stays as it is, spaces and all; so does code.
_AS_IT_IS = re.compile(r"(<(?:script|pre)\b.*?</(?:script|pre)>)", re.DOTALL)


@dataclass(frozen=True)
class Shell:
    """A page in pieces: what stands before its own head, before its article, and after it."""

    top: str
    middle: str
    end: str

    def page(self, head: str, article: str, title: str, address: str) -> str:
        """A whole page; ``title`` and ``address`` are for the margins of its printed sheets."""
        sheet = f'<html data-sheet-title="{escape(title)}" data-sheet-address="{escape(address)}"'
        return "".join((self.top.replace("<html", sheet, 1), head, self.middle, article, self.end))


def shell_of(html: str) -> Shell:
    """The frame of a finished page; ValueError if it has no head or no article."""
    found, head_end = ARTICLE.search(html), html.find("</head>")
    if not found or head_end < 0:
        raise ValueError("has no head or no article")
    top = _SHEET.sub("", _OWN.sub("", html[:head_end]))
    middle = _SKIP.sub(r"\g<1>#content\2", html[head_end : found.start()])
    # The page is one of the list's, and not the list.
    middle, end = (part.replace('aria-current="page"', 'aria-current="true"') for part in (middle, html[found.end() :]))
    return Shell(*map(close_up, (top, middle, end)))


def close_up(text: str) -> str:
    """HTML without the spaces between its lines, outside of scripts and code: half a kilobyte of a packed chapter."""
    parts = _AS_IT_IS.split(text)
    return "".join(part if part.startswith(("<script", "<pre")) else re.sub(r"\s*\n\s*", "\n", part) for part in parts)
