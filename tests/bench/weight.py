"""What a page weighs over the wire, what the site weighs on disk, and how long a build takes."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import brotli

BEST = 11  # the brotli quality that hosts use for files they compress once
ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = {
    "home": "index.html",
    "chapter": "shaming-screens/the-crossing.html",
    "system": "systems/smart-glasses-zhengzhou.html",
    "company": "companies/yitu.html",
    "table": "tables/live-trials.html",
    "model": "try-it/watchlist-odds.html",
    "article check": "article.html",
    "timeline": "timeline.html",
    "glossary": "glossary.html",
    "about": "about/index.html",
    "sources": "about/sources.html",
    "claim": "claims/xiangyang-delay-2018.html",
}


def report() -> None:
    """Print the figures, kB being 1,000 bytes."""
    site = ROOT / "site"
    print(
        f"build: {_build_seconds():.1f} s; pages: {len(list(site.rglob('*.html')))}; "
        f"site/: {sum(file.stat().st_size for file in site.rglob('*') if file.is_file()) / 1e6:.1f} MB"
    )
    print(f"fonts: {sum(file.stat().st_size for file in site.rglob('*.woff2')) / 1e3:.0f} kB")
    print("kB with brotli: a first visit up to the first search, and what the page adds for a reader who has been here")
    for kind, name in PAGES.items():
        print(f"  {kind:<14} {first_visit(site, name):6.1f} {later_visit(site, name):6.1f}")


def first_visit(site: Path, name: str, quality: int = BEST) -> float:
    """kB of a page with all that it loads by itself, nothing being cached. A lower brotli quality is quicker and a
    little heavier.
    """
    return sum(_wire(part, quality) for part in (site / name, *_parts(site, name)))


def later_visit(site: Path, name: str) -> float:
    """kB that a page adds where everything that all kinds of page share is cached."""
    return _wire(site / name) + sum(_wire(part) for part in _parts(site, name) if part not in _shared(site))


@cache
def _shared(site: Path) -> frozenset[Path]:
    return frozenset.intersection(*(frozenset(_parts(site, name)) for name in PAGES.values()))


def _build_seconds() -> float:
    start = time.monotonic()
    subprocess.run([sys.executable, "-m", "explainer", "build"], cwd=ROOT, check=True)
    return time.monotonic() - start


@cache
def _parts(site: Path, name: str) -> tuple[Path, ...]:
    """Style sheets, scripts and preloaded or always used fonts of a page; a module's own imports are followed."""
    html = (site / name).read_text(encoding="utf-8")
    wanted = re.findall(r'<link[^>]+href="([^"]+\.(?:css|woff2|svg))"', html) + re.findall(
        r'<script[^>]+src="([^"]+)"', html
    )
    files = {(site / name).parent.joinpath(part).resolve() for part in wanted if "://" not in part}
    for file in list(files):
        if file.suffix == ".css":
            fonts = _fonts(file.read_text(encoding="utf-8"), unescape(re.sub(r"<[^>]+>", "", html)))
            files |= {(file.parent / font).resolve() for font in fonts}
    return tuple(sorted(file for file in files if file.is_file()))


def _fonts(css: str, text: str) -> Iterator[str]:
    """The fonts that a style sheet names, but for those of letters that ``text`` does not hold."""
    for face in re.findall(r"@font-face\s*\{[^}]+\}", css):
        spans = re.findall(r"U\+([0-9a-f]+)(?:-([0-9a-f]+))?", face, re.IGNORECASE)
        wanted = [(int(first, 16), int(last or first, 16)) for first, last in spans]
        if not wanted or any(first <= ord(letter) <= last for letter in set(text) for first, last in wanted):
            yield from re.findall(r"url\([\"']?([^)\"']+woff2)", face)


@cache
def _wire(file: Path, quality: int = BEST) -> float:
    data = file.read_bytes()
    return len(data if file.suffix in (".woff2", ".png") else brotli.compress(data, quality=quality)) / 1e3
