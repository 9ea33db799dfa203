"""The files for teachers in the built site are those that the index and the pages name."""

import hashlib
import json
from pathlib import Path

from explainer.export.teaching.courses import courses
from explainer.export.teaching.parts import Link
from explainer.site import Site
from tests.html import Element, listing


def test_the_index_tells_size_and_hash_of_every_file(built: Path) -> None:
    index = json.loads((built / "downloads" / "index.json").read_text(encoding="utf-8"))
    faults = []
    for entry in index["files"]:
        data = (built / entry["path"]).read_bytes()
        if (len(data), hashlib.sha256(data).hexdigest()) != (entry["bytes"], entry["sha256"]):
            faults.append(f"{entry['path']} is not as the index has it")
    there = {file.relative_to(built).as_posix() for file in (built / "downloads").rglob("*") if file.is_file()}
    named = {entry["path"] for entry in index["files"]}
    faults += [f"{name} is in one and not in the other" for name in there ^ named if name != "downloads/index.json"]
    assert not faults, listing(faults)


def test_every_chapter_pack_and_the_book_have_their_files(built: Path, records: Site) -> None:
    suffixes = (".imscc", ".cc12.imscc", ".gift.txt", ".csv", ".key.txt", ".sheet.txt")
    wanted = [f"chapters/{key}/{key}{suffix}" for key in records.library.chapters for suffix in suffixes]
    wanted += [f"packs/{key}/{key}{suffix}" for key in records.library.packs for suffix in suffixes]
    wanted += [f"watched.book{suffix}" for suffix in suffixes[:-1]]
    missing = [name for name in wanted if not (built / "downloads" / name).is_file()]
    assert not missing, listing(missing)


def test_every_link_of_a_package_leads_to_its_place(built: Path, records: Site, pages: dict[str, Element]) -> None:
    """A student who opens a link lands on the page, and at the heading, that the teacher assigned."""
    faults = []
    for course in courses(records):
        for link in (step for folder in course.folders for step in folder.steps if isinstance(step, Link)):
            name, _, anchor = link.address.removeprefix(records.site_url).partition("#")
            page = pages.get(name or "index.html")
            place = anchor if anchor and "=" not in anchor else "content"
            if page is None or not any(one.get("id") == place for one in page.all()):
                faults.append(f"{course.stem}: {link.address}")
    assert not faults, listing(faults)
