"""Every number in the prose of a record stands in a claim, a table or a sourced line of the same page.

Claims, facts, corrections and events are sourced as a whole (their schemas demand it), and so is each row of a table;
what remains
are the lines around them: ledes, stations, questions and answers, prompts, notes, captions and what search engines
show.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from explainer.site import Site
from tests.html import listing
from tests.pages.test_numbers import DATE, EXCEPTIONS_FILE, NUMBER, written

EXCEPTIONS: list[dict[str, str]] = EXCEPTIONS_FILE["records"]
KINDS = ("system", "company", "chapter", "model", "table", "term")
Text = tuple[tuple[str | int, ...], str]

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen "
    "nineteen twenty"
).split()
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SPELLED = {word: str(number) for number, word in enumerate(_ONES, start=1)} | {
    word: str(30 + 10 * place) for place, word in enumerate(_TENS)
}
# A unit follows a number that is checked by itself.
UNITS = frozenset(("per cent", "percent", "hundred", "thousand", "million", "billion", "trillion"))
# Keys that hold no prose, or the name of a licence; a heading counts its stations and has a test of its own.
NOT_PROSE = frozenset(
    (
        "id",
        "sources",
        "source",
        "reviewed",
        "as_of",
        "licence",
        "name",
        "heading",
        "unit",
        "type",
        "charts",
        "minutes",
        "chapter",
        "formula",
        "symbol",
        "aliases",
        "see",
        "beside",
        "repeats",
        "shown_by",
        # Of a prompt: how a class works, and how much of what it makes.
        "form",
        "product",
        "uses",
    )
)
# The parts of a model that are not bound to a source: what is worked out is proved by its own checks.
MODEL_PROSE = frozenset(("title", "question", "shows", "caveats"))
COUNTED = re.compile(r"\b(one|two|three|four) steps? by (machine|people)|\b(one|two|three|four) by (machine|people)")


def _plain(figure: str) -> str:
    bare = figure.lower().rstrip(".,").replace(",", "")
    return SPELLED.get(bare, bare)


def figures(text: str) -> dict[str, str]:
    """Figure -> the words around it, for every number of a text that is not a date or a unit."""
    text = DATE.sub(lambda match: "~" * len(match[0]), text)
    return {
        _plain(found[0]): " ".join(text[max(0, found.start() - 30) : found.end() + 30].split())
        for found in NUMBER.finditer(text)
        if found[0].lower() not in UNITS
    }


def every_figure(text: str) -> set[str]:
    """Every number of a text but its dates, also small and spelled ones: what a line may rest on."""
    return {_plain(found) for found in re.findall(r"\d[\d.,]*|[A-Za-z]+", DATE.sub("~", text))}


def _texts(value: object, path: tuple[str | int, ...] = ()) -> Iterator[Text]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NOT_PROSE:
                yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, (*path, place))
    elif isinstance(value, str):
        yield path, value


def _words(value: object) -> str:
    """All the prose of a part of a record, and a claim's value."""
    extra = str(value.get("value", "")) if isinstance(value, dict) else ""
    return " ".join([extra, *(text for _, text in _texts(value))])


def _sourced(value: object) -> Iterator[object]:
    """Every part of a record that names sources of its own."""
    if isinstance(value, dict):
        for inner in value.values():
            if isinstance(inner, dict) and inner.get("sources"):
                yield inner
            yield from _sourced(inner)
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict) and inner.get("sources"):
                yield inner
            yield from _sourced(inner)


def _free(kind: str, content: dict[str, Any]) -> Iterator[Text]:
    """The texts of a record without a source of their own. A wrong answer may hold a wrong number."""
    bound = [text for part in _sourced(content) for _, text in _texts(part)]
    wrong = [
        option["text"]
        for question in content.get("questions", [])
        for option in question["options"]
        if not option["right"]
    ]
    for path, text in _texts(content):
        if text not in bound and text not in wrong and (kind != "model" or path[0] in MODEL_PROSE):
            yield path, text


def _rests_on(site: Site, kind: str, key: str, content: dict[str, Any]) -> set[str]:
    """The figures of the claims, tables and sourced lines of a record's page (for a model: of its
    chapter's page too).
    """
    library = site.library
    pages = [page for page in (site.page_of(kind, key), site.page_of("chapter", content.get("chapter", ""))) if page]
    used = {item for page in pages for item in site.used_by(page)}
    known = [_words(library.claims[name].model_dump()) for what, name in used if what == "claim"]
    known += [_words(part) for part in _sourced(content)]
    if kind == "model":
        known += [str({name: part for name, part in content.items() if name not in MODEL_PROSE})]
    cells = [cell for what, name in used if what == "table" for row in library.tables[name].rows for cell in row.cells]
    if kind == "table":
        known += [str(content["columns"])]
        cells += [cell for row in content["rows"] for cell in row["cells"]]
    return every_figure(" ".join(known)) | {
        _plain(part) for cell in cells for part in re.findall(r"\d[\d.,]*", str(cell))
    }


@pytest.mark.parametrize("kind", KINDS)
def test_numbers_around_the_records_rest_on_something(kind: str, records: Site) -> None:
    faults = []
    for key, record in records.library.all(kind).items():
        content = record.model_dump()
        known = _rests_on(records, kind, key, content)
        for path, text in _free(kind, content):
            plain = written(text)
            for item in (item for item in EXCEPTIONS if item["record"] == f"{kind} {key}"):
                plain = plain.replace(item["words"], "~")
            faults += [
                f"{kind} {key}, {'.'.join(map(str, path))}: '{figure}' in …{around}…"
                for figure, around in figures(plain).items()
                if figure not in known
            ]
    assert not faults, listing(faults, 100)


def test_what_search_engines_show_rests_on_the_page(records: Site) -> None:
    faults = []
    for page in records.pages.values():
        record = records.library.all(page.kind).get(page.stem) if page.kind else None
        known = every_figure(page.body) | (
            _rests_on(records, page.kind, page.stem, record.model_dump()) if record and page.kind else set()
        )
        plain = written(f"{page.front.description} {page.front.question or ''}")
        for item in (item for item in EXCEPTIONS if item["record"] == page.uri):
            plain = plain.replace(item["words"], "~")
        faults += [
            f"docs/{page.uri}: '{figure}' in …{around}…"
            for figure, around in figures(plain).items()
            if figure not in known
        ]
    assert not faults, listing(faults)


def test_a_heading_counts_its_stations(records: Site) -> None:
    faults = []
    for key, system in records.library.systems.items():
        by = [getattr(system, station).by for station in ("senses", "matches", "acts", "happens")]
        for found in COUNTED.finditer(system.heading):
            said, who = found[1] or found[3], found[2] or found[4]
            if by.count(who) != int(SPELLED[said]):
                faults.append(f"{key}: '{found[0]}', but the stations have {by.count(who)}")
    assert not faults, listing(faults)


def test_every_exception_of_a_record_still_occurs_and_says_why(records: Site) -> None:
    faults = []
    for item in EXCEPTIONS:
        assert item.keys() == {"record", "words", "reason"}
        kind, _, key = item["record"].partition(" ")
        record = records.library.all(kind).get(key) if kind in KINDS else None
        page = records.pages.get(item["record"])
        texts = (
            [written(text) for _, text in _free(kind, record.model_dump())]
            if record
            else [page.front.description]
            if page
            else []
        )
        if not any(item["words"] in text for text in texts) or len(item["reason"].split()) < 3:
            faults.append(f"{item['record']}: '{item['words']}'")
    assert not faults, listing(faults)
