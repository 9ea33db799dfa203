"""The sources for citation managers: CSL-JSON, BibLaTeX and RIS, every source in each."""

import json
import re
from collections.abc import Iterable
from typing import Any

from explainer.records.source import Name, Source

# CSL type -> BibLaTeX entry, RIS type. What both lack a type for, and stands at an address, is a page on the web.
_TYPES = {
    "article-journal": ("article", "JOUR"),
    "article-magazine": ("article", "MGZN"),
    "article-newspaper": ("article", "NEWS"),
    "chapter": ("incollection", "CHAP"),
    "dataset": ("dataset", "DATA"),
    "entry-encyclopedia": ("inreference", "ENCYC"),
    "legal_case": ("jurisdiction", "CASE"),
    "legislation": ("legislation", "STAT"),
    "manuscript": ("unpublished", "UNPB"),
    "paper-conference": ("inproceedings", "CPAPER"),
    "report": ("report", "RPRT"),
    "speech": ("online", "ELEC"),
    "webpage": ("online", "ELEC"),
}
_SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
_SPECIAL = re.compile(r"[\\{}$&#%_~^]")
_WRITTEN = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def as_csl(sources: Iterable[Source]) -> bytes:
    """CSL-JSON, an array of items."""
    return (
        json.dumps([_item(source) for source in sources], ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    ).encode()


def _item(source: Source) -> dict[str, Any]:
    item = source.model_dump(by_alias=True, exclude_none=True)
    for own in ("title_is_descriptive", "read", "same_reporter_as", "license", "note"):
        item.pop(own, None)
    for name in ("issued", "accessed"):
        if name in item:
            item[name] = {"date-parts": [[int(part) for part in day.split("-")] for day in item[name].split("/")]}
    return {**item, **({"note": said} if (said := _note(source)) else {})}


def _note(source: Source) -> str:
    """What a list of references should say beyond the work itself."""
    described = "The title is a description; the headline was not seen." if source.title_is_descriptive else None
    return " ".join(part for part in (described, source.read, source.note) if part)


def as_bibtex(sources: Iterable[Source]) -> bytes:
    """BibLaTeX entries (``@online`` and others), keyed by our ids, in UTF-8."""
    return "\n".join(_entry(source) for source in sources).encode()


def _entry(source: Source) -> str:
    fields = {
        "author": " and ".join(_bib_name(name) for name in source.author),
        "title": f"{{{_tex(source.title)}}}",
        ("journaltitle" if _TYPES[source.type][0] == "article" else "organization"): _tex(source.container_title),
        "entrysubtype": _SUBTYPES.get(source.type),
        "publisher": _tex(source.publisher),
        "volume": _tex(source.volume),
        "number": _tex(source.issue or source.number),
        "pages": _tex(source.page),
        "date": source.issued,
        "urldate": source.accessed,
        "doi": source.DOI,
        "url": source.URL,
        "note": _tex(_note(source)),
    }
    lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    return f"@{_TYPES[source.type][0]}{{{source.id},\n{lines}}}\n"


def _bib_name(name: Name) -> str:
    if name.literal:
        return f"{{{_tex(name.literal)}}}"
    return ", ".join(_tex(part) for part in (name.family, name.given) if part)


def _tex(text: object) -> str:
    return _SPECIAL.sub(lambda sign: _WRITTEN.get(sign[0], f"\\{sign[0]}"), "" if text is None else str(text))


def as_ris(sources: Iterable[Source]) -> bytes:
    """RIS: a line a field, in UTF-8."""
    return "".join(_ris(source) for source in sources).encode()


def _ris(source: Source) -> str:
    issued, accessed = (date.split("/")[0] if date else "" for date in (source.issued, source.accessed))
    first, _, last = (source.page or "").partition("-")
    fields = [
        ("TY", _TYPES[source.type][1]),
        ("ID", source.id),
        *(("AU", name.literal or ", ".join(filter(None, (name.family, name.given)))) for name in source.author),
        ("TI", source.title),
        ("T2", source.container_title),
        ("PB", source.publisher),
        ("VL", source.volume),
        ("IS", source.issue),
        ("M1", source.number),
        ("SP", first),
        ("EP", last),
        ("PY", issued[:4]),
        ("DA", _ris_day(issued)),
        ("Y2", _ris_day(accessed)),
        ("DO", source.DOI),
        ("UR", source.address),
        ("N1", _note(source)),
    ]
    lines = [f"{tag}  - {' '.join(str(text).split())}" for tag, text in fields if text]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _ris_day(date: str) -> str:
    """``2018-07`` -> ``2018/07//``: year, month, day and a rest, each of which may be empty."""
    return "/".join([*date.split("-"), "", "", ""][:3]) + "/" if date else ""
