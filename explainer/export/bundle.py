"""Joins the style sheets that every page loads into one: a slow phone waits for each file in turn before it draws."""

import re
from pathlib import Path

from explainer.site import Site

NAME = "assets/css/watched.css"
_LINK = re.compile(r'\s*<link rel="stylesheet" href="(?P<up>(?:\.\./|/)*)(?P<file>assets/css/[\w-]+\.css)">')


def join_styles(site: Site, target: Path) -> None:
    """Write one sheet in the order of ``extra_css``, and let every page name it in the place of the first."""
    sheets = [str(sheet) for sheet in site.config.get("extra_css", [])]
    if not sheets:
        return
    (target / NAME).write_text("\n".join((target / sheet).read_text(encoding="utf-8") for sheet in sheets), encoding="utf-8")
    for page in target.rglob("*.html"):
        page.write_text(_joined(page.read_text(encoding="utf-8"), sheets), encoding="utf-8")
    for sheet in sheets:
        (target / sheet).unlink()


def _joined(html: str, sheets: list[str]) -> str:
    """``html`` with its first link to one of ``sheets`` made a link to the joined one, and the others taken out."""

    def link(match: re.Match[str]) -> str:
        if match["file"] not in sheets:
            return match[0]
        return match[0].replace(match["file"], NAME) if match["file"] == sheets[0] else ""

    return _LINK.sub(link, html)
