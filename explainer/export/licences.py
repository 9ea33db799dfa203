"""What is shipped and was made by others, with its licence: one page of text, made from the files themselves."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Shipped:
    """Something of others among our files (paths below ``docs/``): its version, its hash where there is one file, how
    to renew it.
    """

    name: str
    version: str
    files: tuple[str, ...]
    licence: str
    renew: str
    sha256: str | None = None


SHIPPED = (
    Shipped(
        "MiniSearch",
        "7.2.0",
        ("assets/search/minisearch.js",),
        "assets/search/minisearch-LICENSE.txt",
        "npm pack minisearch, take dist/umd/index.js without its last line (the source map), and write version "
        "and hash here",
        "4e02b9fa52f244c377d737c7d06cda6bce967d137254e8532d6c79f68469bef3",
    ),
    Shipped(
        "Newsreader",
        "variable font, subset",
        (
            "assets/fonts/newsreader-roman.woff2",
            "assets/fonts/newsreader-roman-rare.woff2",
            "assets/fonts/newsreader-italic-rare.woff2",
            "assets/fonts/newsreader-roman-ext.woff2",
            "assets/fonts/newsreader-italic.woff2",
        ),
        "assets/fonts/newsreader-OFL.txt",
        "from its repository, cut to the letters that occur",
    ),
    Shipped(
        "IBM Plex Mono",
        "subset",
        ("assets/fonts/plex-mono-400.woff2", "assets/fonts/plex-mono-600.woff2"),
        "assets/fonts/plex-mono-OFL.txt",
        "from its repository, cut to the letters that occur",
    ),
)


def write_licences(root: Path, target: Path) -> None:
    """Write ``licences.txt``: ours first, then those of what others made."""
    docs = root / "docs"
    parts = [
        (name, "", root / file)
        for name, file in (("Watched, code", "LICENSE"), ("Watched, text and data", "LICENSE-CONTENT"))
    ]
    parts += [(f"{one.name} ({one.version})", "Files: " + ", ".join(one.files), docs / one.licence) for one in SHIPPED]
    text = [
        f"{name}\n{'=' * len(name)}\n{files}\n{file.read_text(encoding='utf-8').strip()}\n"
        for name, files, file in parts
        if file.exists()
    ]
    (target / "licences.txt").write_text("\n\n".join(text), encoding="utf-8")


def changed(root: Path) -> list[str]:
    """Files of others that are not what their hash says."""
    return [
        file
        for one in SHIPPED
        for file in one.files
        if one.sha256 and hashlib.sha256((root / "docs" / file).read_bytes()).hexdigest() != one.sha256
    ]
