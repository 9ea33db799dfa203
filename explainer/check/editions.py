"""What the editions ask of today's records: none vanishes, each change has its reason, no edition was rewritten."""

from collections.abc import Iterator
from pathlib import Path

from explainer.editions.canonical import FIELDS, TEXT, words_of
from explainer.editions.frozen import (
    BEFORE_FORM,
    FOLDER,
    Edition,
    Frozen,
    edition_files,
    editions,
    read_edition,
    words_by_hash,
)
from explainer.editions.signs import hash_of, hash_text, root_of
from explainer.faults import Faults
from explainer.library import Entry
from explainer.records.base import Changed
from explainer.site import Site

_NEVER = "an edition is never edited; put the file back as it was committed"


def check_editions(site: Site, faults: Faults) -> None:
    """Editions are whole, notes of changes are true, and no frozen record differs or is missing without a word."""
    _check_files(site.library.root, faults)
    frozen = editions(site)
    _check_notes(site, frozen, faults)
    _check_gone(site, frozen, faults)
    for record in frozen[-1].records if frozen else ():
        _check_record(site, frozen[-1], record, faults)


def _check_files(root: Path, faults: Faults) -> None:
    known: set[str] = set()
    for file in edition_files(root):
        try:
            edition = read_edition(file)
        except (ValueError, KeyError, TypeError, OSError) as error:
            faults.add(file, 1, "edition", f"cannot be read ({error}); {_NEVER}")
            continue
        if edition.name != file.stem or edition.root != root_of(edition.hashes):
            faults.add(file, 1, "root", f"is not that of these records and this name; {_NEVER}")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            _, form, text = line.partition(BEFORE_FORM)
            if form:
                known.add(hash_text(text.rstrip(",")[:-1]))
                if f'"hash":"{hash_text(text.rstrip(",")[:-1])}"' not in line:
                    faults.add(file, number, "hash", f"is not that of the record; {_NEVER}")
        if missing := next((record for record in edition.records if record.hash not in known), None):
            faults.add(file, 1, "records", f"{missing.kind}/{missing.id} has no words in any edition; {_NEVER}")


def _check_record(site: Site, edition: Edition, record: Frozen, faults: Faults) -> None:
    kind, key = record.kind, record.id
    entry = site.library.entries.get(kind, {}).get(key)
    if entry is None:
        if f"{kind}/{key}" not in site.library.gone and not site.library.broken & {(kind, key), (kind, "*")}:
            faults.add(
                site.library.root / FOLDER / f"{edition.name}.json",
                _line(site, edition, record.hash),
                f"{kind}/{key}",
                "stands in this edition and no longer in data/; put it back, or say in data/gone.yml why it went and "
                "where to look",
            )
        return
    if hash_of(site, kind, key) == record.hash or any(note.since == edition.name for note in _notes(entry)):
        return
    field = _differs(site, record)
    file, line = entry.file, entry.line(field)
    if field == TEXT and (page := site.page_of(kind, key)):
        file, line = page.file, page.line_offset + 1
    faults.add(
        file,
        line,
        "text" if field == TEXT else field,
        f"differs from edition {edition.name}; add a note to 'changed' of the {kind} '{key}' that says why (since: "
        f'"{edition.name}", date, why), or put the former words back',
    )


def _line(site: Site, edition: Edition, mark: str) -> int:
    text = (site.library.root / FOLDER / f"{edition.name}.json").read_text(encoding="utf-8")
    return text.count("\n", 0, max(0, text.find(mark))) + 1


def _notes(entry: Entry) -> list[Changed]:
    return list(getattr(entry.record, "changed", []))


def _differs(site: Site, record: Frozen) -> str:
    """The first field whose words are not those of the edition."""
    old, new = words_by_hash(site).get(record.hash, {}), words_of(site, record.kind, record.id)
    names = (*FIELDS[record.kind], TEXT)
    return next((name for name in names if old.get(name) != new.get(name)), names[0])


def _check_notes(site: Site, frozen: list[Edition], faults: Faults) -> None:
    for kind in FIELDS:
        for key, entry in site.library.entries[kind].items():
            for number, note in enumerate(_notes(entry)):
                if wrong := _wrong_note(site, frozen, (kind, key), note):
                    faults.add(entry.file, entry.line("changed", number), f"changed.{number}", wrong)


def _wrong_note(site: Site, frozen: list[Edition], key: tuple[str, str], note: Changed) -> str | None:
    place = next((place for place, edition in enumerate(frozen) if edition.name == note.since), None)
    if place is None or key not in frozen[place].by_key:
        return f"there is no edition '{note.since}' with this record; correct 'since', or take the note out"
    later = frozen[place + 1].by_key.get(key) if place + 1 < len(frozen) else None
    now = later.hash if later else hash_of(site, *key)
    if now == frozen[place].by_key[key].hash:
        return f"nothing differs from edition {note.since}; take the note out"
    if note.date < frozen[place].date:
        return f"the change is older than edition {note.since} of {frozen[place].date}; correct 'date' or 'since'"
    return None


def _check_gone(site: Site, frozen: list[Edition], faults: Faults) -> None:
    ever = {f"{kind}/{key}" for edition in frozen for kind, key in edition.by_key}
    for name, entry in site.library.entries["gone"].items():
        for field, wrong in _wrong_tombstone(site, name, ever):
            faults.add(entry.file, entry.line(field), field, wrong)


def _wrong_tombstone(site: Site, name: str, ever: set[str]) -> Iterator[tuple[str, str]]:
    if _stands(site, name):
        yield "id", f"'{name}' still stands in data/; delete one of them"
    elif name not in ever:
        yield "id", f"no edition has '{name}', so nobody can look for it; correct the id, or take it out"
    see = site.library.gone[name].see
    if see and not _stands(site, see):
        yield "see", f"there is no record '{see}'; correct it, or take it out"


def _stands(site: Site, name: str) -> bool:
    kind, _, key = name.partition("/")
    return key in site.library.entries.get(kind, {})
