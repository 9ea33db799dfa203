"""Joins the style sheets that one imports into that one: a slow phone waits for each file in turn before it draws."""

import re
from pathlib import Path

_IMPORT = re.compile(r'^@import url\("([\w-]+\.css)"\) layer\((\w+)\);$', re.MULTILINE)


def join_styles(folder: Path) -> None:
    """Write every sheet of ``folder`` that imports others as one file, and delete those that were imported."""
    joined = {
        sheet: join(sheet)
        for sheet in sorted(folder.glob("*.css"))
        if _IMPORT.search(sheet.read_text(encoding="utf-8"))
    }
    parts = {folder / name for sheet in joined for name, _ in _IMPORT.findall(sheet.read_text(encoding="utf-8"))}
    for sheet, text in joined.items():
        sheet.write_text(text, encoding="utf-8")
    for part in parts:
        part.unlink()


def join(sheet: Path) -> str:
    """The text of ``sheet`` with each import replaced by what it imports, in its layer."""

    def imported(match: re.Match[str]) -> str:
        return f"@layer {match[2]} {{\n{(sheet.parent / match[1]).read_text(encoding='utf-8')}}}"

    return _IMPORT.sub(imported, sheet.read_text(encoding="utf-8"))
