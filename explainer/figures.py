"""What a change does to the figures: old, new, and where each is shown, for those who review a pull request."""

import io
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from explainer.faults import Faults
from explainer.kinds import kind_of
from explainer.site import Site, read_site

# Keys whose text holds no figure of the world.
_NOT_FIGURES = frozenset(
    (
        "id",
        "sources",
        "source",
        "reviewed",
        "accessed",
        "noted",
        "charts",
        "minutes",
        "see",
        "facts",
        "repeats",
        "claim",
        "claims",
        "step",
        "formula",
        "as_printed",
        "DOI",
        "URL",
        "like",
        "page",
        "volume",
        "issue",
    )
)
Place = tuple[str, str, str]


def figures(site: Site) -> dict[Place, str]:
    """(kind, id, place in the record) -> the text or number, for all that holds a figure."""
    found: dict[Place, str] = {}
    for kind, entries in site.library.entries.items():
        if kind in ("outlet", "thesaurus"):
            continue
        for key, entry in entries.items():
            found.update(
                ((kind, key, place), value) for place, value in _leaves(entry.record.model_dump(exclude_none=True), "")
            )
    return found


def _leaves(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NOT_FIGURES:
                yield from _leaves(inner, f"{place}.{key}" if place else str(key))
    elif isinstance(value, list):
        for name, inner in zip(_names(value), value, strict=True):
            yield from _leaves(inner, f"{place}.{name}")
    elif (
        not isinstance(value, bool)
        and value is not None
        and re.search(r"\d", str(value))
        or isinstance(value, str)
        and place.endswith("shown")
    ):
        yield place, str(value)


def _names(rows: list[Any]) -> Iterator[str]:
    """What the items of a list are known by: their number; a row of a table by its first cells, so that a row put
    before it
    does not make all others seem changed, and by a number where others begin alike."""
    seen: Counter[str] = Counter()
    for number, row in enumerate(rows):
        cells = row.get("cells") if isinstance(row, dict) else None
        name = " | ".join(map(str, cells[:2])) if cells else str(number)
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def changes(old: Site, new: Site) -> list[str]:
    """One line a figure that differs, in the order of the records: where, old -> new, and the pages that show the
    record.
    """
    before, after = figures(old), figures(new)
    lines = []
    for kind, key, place in dict.fromkeys([*before, *after]):
        pair = [side.get((kind, key, place), "(none)") for side in (before, after)]
        if pair[0] != pair[1]:
            lines.append(
                f"{kind} {key}, {place}: {pair[0]} -> {pair[1]}  [{', '.join(_shown(new, kind, key)) or 'on no page'}]"
            )
    return lines


def _shown(site: Site, kind: str, key: str) -> list[str]:
    own, listed = site.page_of(kind, key), kind_of(kind).page
    urls = [own.url] if own else [kind_of(kind).address(key)] if listed else []
    return list(dict.fromkeys([*urls, *(site.pages[uri].url for uri in site.uses.get((kind, key), []))]))


def print_changes(root: Path, since: str, new: Site) -> int:
    """Print the figures that differ from where this branch left a revision of git; exit status 1 if there is no such
    revision.
    """
    base = subprocess.run(
        ["git", "merge-base", since, "HEAD"], cwd=root, capture_output=True, text=True, check=False
    ).stdout.strip()
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["git", "archive", "--format=tar", base or since, "data", "docs", "mkdocs.yml"],
            cwd=root,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            print(
                f"there is no revision '{since}' to compare with ({done.stderr.decode().strip()}); name another: "
                f"--since <revision>",
                file=sys.stderr,
            )
            return 1
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            archive.extractall(folder, filter="data")
        lines = changes(read_site(Path(folder), Faults(Path(folder))), new)
    print("\n".join(lines) if lines else f"no figure differs from {since}")
    return 0
