"""Freezes an edition: what stands on the site today, as a file in ``editions/``."""

import datetime
import re
import sys
from pathlib import Path

from explainer.editions.canonical import canonical
from explainer.editions.frozen import FOLDER, Edition, Frozen, as_file, edition_files, order, words_by_hash
from explainer.editions.places import address
from explainer.editions.signs import hashes, root_of
from explainer.pipeline import build, checked_site
from explainer.records.base import EDITION
from explainer.site import Site

_NAME = re.compile(r"[0-9]{4}[.][0-9]+")
# What readers take away; pictures and scripts of pages, and what a host reads, have no address that anybody keeps.
_TAKEN = ("data", "tables", "downloads", "feeds", FOLDER)


def freeze(root: Path, name: str, date: str | None = None) -> int:
    """Build the site, then write ``editions/<name>.json``; nothing is written if there is any fault. ``date``: the day
    of the edition, today if it is None. Returns the exit status.
    """
    if wrong := _wrong_name(root, name):
        print(f"{FOLDER}/{name}.json:1: name: {wrong}", file=sys.stderr)
        return 1
    if build(root):
        return 1
    site, _ = checked_site(root)
    made = edition_of(site, root / "site", name, date or _today())
    file = root / FOLDER / f"{name}.json"
    if lost := [one.address for one in made.records if one.address.partition("#")[0] not in made.pages]:
        print(f"{FOLDER}/{name}.json:1: address: '{lost[0]}' is on no page of the site; give it one", file=sys.stderr)
        return 1
    file.parent.mkdir(exist_ok=True)
    text = as_file(made, _new_forms(site, made))
    file.write_text(text, encoding="utf-8")
    print(
        f"edition {name} of {made.date}: {len(made.records):,} records, {len(made.pages):,} pages, "
        f"{len(made.files):,} files, {len(text.encode()):,} bytes, root {made.root}\n"
        f"now build the site again, and commit {FOLDER}/{name}.json"
    )
    return 0


def _wrong_name(root: Path, name: str) -> str | None:
    if not _NAME.fullmatch(name):
        return f"'{name}' is no name of an edition; write the year and a number, like {EDITION.year}.1"
    names = [file.stem for file in edition_files(root)]
    if name in names:
        return "there is such an edition, and none is ever changed; take the next number"
    if names and order(name) < order(names[-1]):
        return f"comes before {names[-1]}, the last one; take a later number"
    return None


def _today() -> str:
    """The day as our records count it: not before the day on which the newest of them were written."""
    return max(EDITION, datetime.datetime.now(datetime.UTC).date()).isoformat()


def edition_of(site: Site, target: Path, name: str, date: str) -> Edition:
    """What stands in the built site ``target``."""
    found = hashes(site)
    own = [f"{FOLDER}/{name}.json", f"{FOLDER}/{name}.txt"]
    every = sorted(file.relative_to(target).as_posix() for file in target.rglob("*") if file.is_file())
    return Edition(
        name=name,
        date=date,
        root=root_of(found),
        records=[Frozen(*key, hash_, address(site, *key)) for key, hash_ in found.items()],
        pages=[path for path in every if path.endswith(".html") and path != "404.html"],
        files=sorted({path for path in every if path.split("/")[0] in _TAKEN and not path.endswith(".html")} | {*own}),
    )


def _new_forms(site: Site, made: Edition) -> dict[tuple[str, str], str]:
    known = words_by_hash(site)
    return {key: canonical(site, *key) for key, hash_ in made.hashes.items() if hash_ not in known}
