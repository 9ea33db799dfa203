"""Ids that name other records, and things that may stand only once in all files."""

import re

from explainer.faults import Faults
from explainer.library import Entry, Library
from explainer.read.strict_yaml import dotted
from explainer.records.chapter import Chapter
from explainer.records.references import references
from explainer.site import Site


def unknown(kind: str, key: str) -> str:
    """What is said of an id that no record has."""
    if kind == "part":
        return f"there is no part '{key}'; correct it, or add it to 'extra: parts:' in mkdocs.yml"
    return f"there is no {kind} '{key}'; correct the id, or add the record"


def check_references(site: Site, faults: Faults) -> None:
    """Every id that a record names is that of a record."""
    for entries in site.library.entries.values():
        for entry in entries.values():
            for path, kind, key, _ in references(entry.record):
                if site.lacks(kind, key):
                    faults.add(entry.file, entry.line(*path), dotted(path), unknown(kind, key))


def check_addresses(library: Library, faults: Faults) -> None:
    """One work, one id: two sources with one address would let a claim seem to have two voices."""
    first: dict[str, str] = {}
    for key, entry in library.entries["source"].items():
        address = library.sources[key].address
        if address is None:
            continue
        plain = re.sub(r"^https?://(www\.|m\.)?|/$", "", address.lower())
        if plain in first:
            faults.add(
                entry.file,
                entry.line("URL"),
                "URL",
                f"is also the address of '{first[plain]}'; keep one id for one work",
            )
        first.setdefault(plain, key)


def check_questions(library: Library, faults: Faults) -> None:
    """A question's or prompt's id is permanent and stands in exports of all chapters, so no two may share one."""
    first: dict[str, str] = {}
    for chapter, entry in library.entries["chapter"].items():
        record = library.chapters[chapter]
        parts = {
            "questions": [item.id for item in record.questions],
            "discussion": [item.id for item in record.discussion],
        }
        for part, number, key in ((part, *item) for part, keys in parts.items() for item in enumerate(keys)):
            if key in first:
                faults.add(
                    entry.file,
                    entry.line(part, number, "id"),
                    f"{part}.{number}.id",
                    f"'{key}' is also a question of data/chapters/{first[key]}.yml; give it another id",
                )
            first.setdefault(key, chapter)
        _check_objectives(entry, record, faults)


def _check_objectives(entry: Entry, chapter: Chapter, faults: Faults) -> None:
    """A teacher is told which question shows which objective: none may hang in the air, on either side."""
    questions = [question.id for question in chapter.questions]
    own = {*questions, *(prompt.id for prompt in chapter.discussion)}
    for number, objective in enumerate(chapter.objectives):
        for place, key in enumerate(objective.shown_by):
            if key not in own:
                faults.add(
                    entry.file,
                    entry.line("objectives", number, "shown_by", place),
                    f"objectives.{number}.shown_by.{place}",
                    f"'{key}' is no question or prompt of this chapter; correct the id",
                )
    served = {key for objective in chapter.objectives for key in objective.shown_by}
    for number, key in enumerate(questions):
        if key not in served:
            faults.add(
                entry.file,
                entry.line("questions", number, "id"),
                f"questions.{number}.id",
                f"'{key}' serves no objective; name it in 'shown_by' of one, or ask something else",
            )
