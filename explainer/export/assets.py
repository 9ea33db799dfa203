"""What pages load, made ready to travel: scripts joined and made small, and names that change with the content.

A name that tells its content can be kept for ever by a browser, and a page never meets the script or the style sheet of
another deployment. Only what a page names is renamed; data to download keeps its address.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import minify

from explainer.export.built import Pages
from explainer.view.models import KIT

PAGE_SCRIPTS, MODEL_KIT = "assets/js/watched.js", "assets/models/kit.js"
_RENAMED = re.compile(r"(?:assets/(?:css|js|models|search|teach|fonts)|search)/.+\.(?:css|js|woff2)")
# The index of the search and the records of the tools are data, and small.
DATA = ("index", "more", "records", "stops")
_SMALL = re.compile(rf"(?:assets/(?:css|js|models|search|teach)|search)/(?!(?:{'|'.join(DATA)})\.js).+\.(?:css|js)")
_MEDIA = {".css": "text/css", ".js": "application/javascript"}
_SCRIPT = re.compile(r'<script\b[^>]*?\bsrc="([^"]+)"[^>]*></script>\n?')
# An address is found by its end, which is rare: looking for every attribute takes ten times as long.
_END = re.compile(r'\.(?:css|js|woff2)"')
_KEY = re.compile(r'(?<=[\s"])(?:src|href|data-[\w-]+)="$')
_URL = re.compile(r'url\((["\']?)([^)"\':]+)\1\)')


class UnreadableError(RuntimeError):
    """A script or style sheet of ours that cannot be read; its text is one line for an author."""


def finish_assets(config: Mapping[str, Any], target: Path, pages: Pages, also: Iterable[str] = ()) -> dict[str, str]:
    """Join, shrink and rename in the rendered site ``target``; ``config`` is ``mkdocs.yml``, for its address and
    scripts. ``also`` are files that no page names yet. Returns old name -> new name.
    """
    base = urlsplit(str(config.get("site_url", ""))).path
    for bundle, parts in ((PAGE_SCRIPTS, page_scripts(config)), (MODEL_KIT, KIT)):
        for name, html in pages.items():
            pages[name] = with_bundle(html, name, base, bundle, parts)
        join_scripts(target, bundle, parts)
    shrink(target)
    names = rename(target, {*also, *(file for name, html in pages.items() for file in named(html, name, base))})
    for name, html in pages.items():
        pages[name] = with_names(html, name, base, names)
    return names


def page_scripts(config: Mapping[str, Any]) -> list[str]:
    """The scripts of every page, in the order of ``extra_javascript``."""
    paths = [
        str(entry["path"] if isinstance(entry, Mapping) else entry) for entry in config.get("extra_javascript", [])
    ]
    return [path for path in paths if "://" not in path]


def below_root(address: str, page: str, base: str) -> str:
    """``../assets/a.js`` on ``part/lane.html`` -> ``assets/a.js``; ``base`` is where the site begins, for 404.html."""
    if address.startswith("/"):
        return address.removeprefix(base.rstrip("/")).removeprefix("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), address))


def with_bundle(html: str, page: str, base: str, bundle: str, parts: Iterable[str]) -> str:
    """``html`` with ``bundle`` in the place of the first script of ``parts``, and without the others."""
    parts = set(parts)
    kept, end = [], 0
    first = True
    for match in _SCRIPT.finditer(html):
        name = below_root(match[1], page, base)
        if name not in parts:
            continue
        before = html[end : match.start()]
        kept += (
            [before, match[0].replace(match[1], match[1].removesuffix(name) + bundle)]
            if first
            else [before.rstrip(" \t")]
        )
        first, end = False, match.end()
    return "".join(kept) + html[end:]


def join_scripts(target: Path, bundle: str, parts: Sequence[str]) -> None:
    """Write the scripts as one file, and take them away. A site with none of them needs none; one without some would
    have pages that stand still.
    """
    files = [target / part for part in parts]
    if not any(file.exists() for file in files):
        return
    for part, file in zip(parts, files, strict=True):
        if not file.exists():
            raise UnreadableError(f"docs/{part}:1: file: is not there, and the scripts beside it need it; put it back")
    text = ";\n".join(minified(file, target).rstrip(";") for file in files) + ";\n"
    (target / bundle).parent.mkdir(parents=True, exist_ok=True)
    (target / bundle).write_text(text, encoding="utf-8")
    for file in files:
        file.unlink()
        if not any(file.parent.iterdir()):
            file.parent.rmdir()


def shrink(target: Path) -> None:
    """Make every other script and every style sheet of ours small."""
    for file in sorted(target.rglob("*.*")):
        name = file.relative_to(target).as_posix()
        if _SMALL.fullmatch(name) and name not in (PAGE_SCRIPTS, MODEL_KIT):
            file.write_text(minified(file, target) + "\n", encoding="utf-8")


def minified(file: Path, target: Path) -> str:
    """The text without comments, spaces and long local names. ``UnreadableError`` if it cannot be read."""
    text = file.read_text(encoding="utf-8")
    try:
        return str(minify.string(_MEDIA[file.suffix], text))
    except minify.MinifyError as error:
        place = re.search(r"(.+?) on line (\d+)", str(error))
        what, line = (place[1], place[2]) if place else (str(error), "1")
        raise UnreadableError(
            f"docs/{file.relative_to(target).as_posix()}:{line}: {file.suffix[1:]}: {what}; correct it"
        ) from error


def _addresses(html: str) -> Iterator[tuple[int, int]]:
    """Where in a page the address of a script, a style sheet or a font begins and ends."""
    for found in _END.finditer(html):
        end = found.end() - 1
        start = html.rfind('"', 0, end) + 1
        if _KEY.search(html, max(0, start - 40), start):
            yield start, end


def named(html: str, page: str, base: str) -> set[str]:
    """The files that a page names and that are ours to rename."""
    names = {below_root(html[start:end], page, base) for start, end in _addresses(html)}
    return {name for name in names if _RENAMED.fullmatch(name)}


def rename(target: Path, names: Iterable[str]) -> dict[str, str]:
    """Give each file a name with its hash. Old name -> new name. Style sheets come last: they name fonts."""
    new: dict[str, str] = {}
    fonts = {file.relative_to(target).as_posix() for file in target.rglob("assets/fonts/*.woff2")}
    for name in sorted({*names, *fonts}, key=lambda name: (name.endswith(".css"), name)):
        file = target / name
        if not file.exists():
            continue
        if file.suffix == ".css":
            file.write_text(_with_fonts(file.read_text(encoding="utf-8"), name, new), encoding="utf-8")
        mark = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
        new[name] = f"{name.removesuffix(file.suffix)}.{mark}{file.suffix}"
        file.rename(target / new[name])
    return new


def _with_fonts(css: str, sheet: str, new: Mapping[str, str]) -> str:
    return _URL.sub(lambda match: match[0].replace(match[2], _renamed(match[2], sheet, "", new)), css)


def with_names(html: str, page: str, base: str, new: Mapping[str, str]) -> str:
    """``html`` with every name of a renamed file put right."""
    parts, done = [], 0
    for start, end in _addresses(html):
        parts += [html[done:start], _renamed(html[start:end], page, base, new)]
        done = end
    return "".join(parts) + html[done:]


def _renamed(address: str, page: str, base: str, new: Mapping[str, str]) -> str:
    name = below_root(address, page, base)
    return address.removesuffix(posixpath.basename(name)) + posixpath.basename(new[name]) if name in new else address
