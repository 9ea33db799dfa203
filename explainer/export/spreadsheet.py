"""Records as CSV that a spreadsheet opens rightly: typed cells, and none that it would run as a formula."""

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import Any

PARTED = " | "
# What a spreadsheet takes for the beginning of a formula. A quote before it makes it text; one that stands there by
# itself gets another, so that a reader who takes one off gets back every cell.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def as_csv(names: list[str], rows: Iterable[dict[str, Any]]) -> bytes:
    """RFC 4180 text, UTF-8 with the mark that tells a spreadsheet so; None is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([as_cell(row[name]) for name in names])
    return out.getvalue().encode("utf-8-sig")


def as_cell(value: Any) -> str | int | float:
    """A cell: texts are parted by `` | ``, records inside are JSON, numbers stay numbers."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return safe(PARTED.join(value))
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, allow_nan=False) if value else ""
    return safe(str(value))


def safe(text: str) -> str:
    """The text, with a quote before it where a spreadsheet would run it."""
    return f"'{text}" if _FORMULA.match(text) else text
