"""What the page that verifies a quotation knows: the words behind all signs, in small scripts by their first sign.

They are scripts, and no other kind of data, since a page opened from a folder may load nothing else.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from explainer.editions.canonical import as_text, words_of
from explainer.editions.changes import all_lost
from explainer.editions.frozen import Edition, Key, editions, words_by_hash
from explainer.editions.history import history
from explainer.editions.places import address, label, title_in
from explainer.editions.signs import ALPHABET, hash_of, hashes, list_of, signs_of
from explainer.records.base import is_date
from explainer.records.source import Source
from explainer.site import Site
from explainer.view.addresses import CITABLE
from explainer.view.as_text import as_text as lines_of
from explainer.view.citation import citation, work_of
from explainer.view.labels import AGREES, KIND_WORDS, STANDING
from explainer.view.reference import authors, details, short
from explainer.view.typography import curly
from explainer.view.words import date_words

FOLDER = "verify"
# Where docs/assets/js/copy.js finds what a reader copies of a record, by its kind and the first letter of its id: so no
# page holds ten signs for each of hundreds of entries.
LINES = "cite"
_DATES = ("as_of", "date", "issued", "noted")
Proof = dict[str, Any]


def write_proofs(site: Site, target: Path) -> None:
    """Write ``verify/<sign>.js`` for every first sign, what a reader copies, and the list behind the root of each
    edition.
    """
    found = dict(proofs(site))
    _write_parts(target / FOLDER, "watchedProofs", found, lambda signs: signs[0].lower(), ALPHABET.lower())
    _write_parts(target / LINES, "watchedLines", dict(lines_to_copy(site)), _part_of_lines)
    for edition in editions(site):
        listed = list_of(edition.hashes.items())
        _write(target / FOLDER / f"list-{edition.name}.js", "watchedLists", {edition.name: listed})
        folder = target / "editions"
        folder.mkdir(exist_ok=True)
        (folder / f"{edition.name}.txt").write_text(listed, encoding="utf-8")
        file = f"editions/{edition.name}.json"
        (target / file).write_bytes((site.library.root / file).read_bytes())


def _write_parts(
    folder: Path, name: str, found: Mapping[str, Any], part_of: Callable[[str], str], parts: Iterable[str] = ()
) -> None:
    """Write a script for each part of ``found``, and for each of ``parts`` even if it holds nothing."""
    folder.mkdir(exist_ok=True)
    sorted_out: dict[str, dict[str, Any]] = {part: {} for part in parts}
    for key, content in found.items():
        sorted_out.setdefault(part_of(key), {})[key] = content
    for part, own in sorted_out.items():
        _write(folder / f"{part}.js", name, own)


def _part_of_lines(key: str) -> str:
    """``claim/xiangyang-delay-2018`` -> ``claim-x``."""
    kind, _, own = key.partition("/")
    return f"{kind}-{own[0]}"


def lines_to_copy(site: Site) -> Iterator[tuple[str, list[str]]]:
    """(``kind/id``, [its citation, the whole of it as text]) of every record that is cited one by one."""
    for kind in CITABLE:
        for key in site.library.all(kind):
            yield (
                f"{kind}/{key}",
                [str(citation(work_of(site, kind, key), "APA").striptags()), lines_of(site, kind, key)],
            )


def _write(file: Path, name: str, content: Mapping[str, Any]) -> None:
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    file.write_text(f"Object.assign(self.{name} ??= {{}}, {written});\n", encoding="utf-8")


def proofs(site: Site) -> Iterator[tuple[str, Proof]]:
    """(ten signs, what stands behind them) for every wording that an edition froze or that stands today."""
    stood: dict[tuple[Key, str], list[Edition]] = {}
    for edition in editions(site):
        for key, hash_ in edition.hashes.items():
            stood.setdefault((key, hash_), []).append(edition)
    for key, hash_ in hashes(site).items():
        stood.setdefault((key, hash_), [])
    lost = {one.key: one for one in all_lost(site)}
    for (key, hash_), held in stood.items():
        words = words_by_hash(site).get(hash_) or words_of(site, *key)
        proof: Proof = {
            "kind": label(key[0]),
            "id": key[1],
            "form": as_text(*key, dict(words)),
            "title": curly(title_in(words, key[1])),
            "known": _known(site, words),
            "dates": {name: date_words(str(words[name])) for name in _DATES if is_date(words.get(name))},
            "sources": _sources(site, words),
            "editions": [edition.name for edition in held],
        }
        if key in lost:
            tombstone = lost[key].tombstone
            proof |= {"at": lost[key].address, "gone": [date_words(tombstone.date), curly(tombstone.why)]}
        else:
            proof |= {"at": address(site, *key), "steps": _since(site, key, hash_)}
        yield signs_of(hash_), proof


def _since(site: Site, key: Key, hash_: str) -> list[Proof]:
    """What changed after the wording of this hash, the latest first; nothing if it is that of today."""
    if hash_of(site, *key) == hash_:
        return []
    found: list[Proof] = []
    for step in history(site, *key).steps:
        found.append(
            {
                "why": [[date_words(note.date), curly(note.why)] for note in step.notes],
                "words": [[one.label, curly(one.old or ""), curly(one.new or "")] for one in step.differences],
            }
        )
        if step.before.hashes[key] == hash_:
            break
    return found


def _sources(site: Site, words: Mapping[str, Any]) -> dict[str, str]:
    """Source id -> its name in a line; one that is gone keeps its id."""
    found = site.library.sources
    return {key: curly(short(found[key])) if key in found else key for key in words.get("sources", [])}


def _known(site: Site, words: Mapping[str, Any]) -> list[str]:
    """What a printed line may say of the record beyond its own words: dates and sources in words, the kind by its name,
    what it is called today.
    """
    said = [date_words(str(words[name])) for name in _DATES if is_date(words.get(name))]
    if words.get("kind") in KIND_WORDS:
        said.append(KIND_WORDS[words["kind"]].word)
    others = words.get("others", [])
    said += [f"{AGREES.get(other.get('agrees'), '')} {STANDING.get(other['standing'], '')}" for other in others]
    named = [*words.get("sources", []), *(other["source"] for other in others)]
    for source in filter(None, [*map(site.library.sources.get, named), _work(words)]):
        said += [short(source), f"{authors(source)} {source.title}. {details(source)}", source.address or ""]
    return [curly(text) for text in said if text]


def _work(words: Mapping[str, Any]) -> Source | None:
    """The source that these words describe, if they are those of a source as we write them today."""
    try:
        return Source.model_validate({"id": "frozen", **words})
    except ValidationError:
        return None
