"""The same book several times as long: copies of every chapter, of its claims and sources, and of its teachers' pages."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from explainer.faults import Faults
from explainer.site import read_site

LEFT_BEHIND = shutil.ignore_patterns(".git", ".venv", "site", ".build", "__pycache__", ".*_cache", ".cache")
# Pages that a chapter brings along, and the drawing of its opener.
BESIDE = ("docs/*/{}.md", "docs/teach/chapters/{}.md", "docs/teach/questions/{}.md", "overrides/macros/openers/{}.html")


def write_longer(root: Path, copy: Path, times: int) -> None:
    """Write into ``copy`` the project of ``root`` with every chapter ``times`` times, under other ids."""
    shutil.copytree(root, copy, ignore=LEFT_BEHIND)
    claims = {file: _load(file)["claims"] for file in sorted((root / "data" / "claims").glob("*.yml"))}
    sources = {one["id"]: one for one in _load(root / "data" / "sources.yml")["sources"]}
    chapters = {file.stem: _load(file) for file in sorted((root / "data" / "chapters").glob("*.yml"))}
    for record in chapters.values():
        record.pop("repeats", None)  # claims that are told, not shown: these are not copied
    files = [file for stem in chapters for pattern in BESIDE for file in root.glob(pattern.format(stem))]
    told = " ".join([*(file.read_text(encoding="utf-8") for file in files), *map(str, chapters.values())])
    shown = _shown(root)
    kept = {one["id"]: one for found in claims.values() for one in found if one["id"] in shown}
    words = _words(told + str(kept))
    cited = {key: one for key, one in sources.items() if key in words}
    renamed = {*chapters, *kept, *cited, *_ids(list(chapters.values()))}
    more = [dict(one) for one in sources.values()]
    for number in range(2, times + 1):
        rename = _renamer(renamed, f"-copy{number}")
        for file in files:
            other = copy / file.relative_to(root).with_stem(rename(file.stem))
            other.write_text(rename(file.read_text(encoding="utf-8")), encoding="utf-8")
        for stem, record in chapters.items():
            _dump(copy / "data" / "chapters" / f"{rename(stem)}.yml", _each(record, rename))
        for file, found in claims.items():
            mine = [_each(one, rename) for one in found if one["id"] in kept]
            _dump(copy / "data" / "claims" / f"{file.stem}-copy{number}.yml", {"claims": mine})
        more += [_elsewhere(_each(one, rename), number) for one in cited.values()]
    _dump(copy / "data" / "sources.yml", {"sources": more})
    settings = copy / "mkdocs.yml"
    settings.write_text(_longer_nav(settings.read_text(encoding="utf-8"), set(chapters), times), encoding="utf-8")


def _shown(root: Path) -> set[str]:
    """The claims that chapters show."""
    site = read_site(root, Faults(root))
    return {key for page in site.chapters() for kind, key in site.used_by(page) if kind == "claim"}


def _elsewhere(source: dict[str, Any], number: int) -> dict[str, Any]:
    """A source under an address of its own: no two may share one, nor a DOI."""
    mark = "&" if "?" in source.get("URL", "") else "?"
    own = {"URL": f"{source.get('URL')}{mark}copy={number}", "DOI": f"{source.get('DOI')}.{number}"}
    return {name: own.get(name, value) for name, value in source.items()}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text))


def _ids(value: Any) -> Iterator[str]:
    """Every ``id`` in a record: of questions and prompts."""
    if isinstance(value, dict):
        yield from ([value["id"]] if "id" in value else [])
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _ids(inner)


def _renamer(ids: set[str], mark: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"[\w-]+", lambda word: word[0] + mark if word[0] in ids else word[0], text)


def _each(value: Any, rename: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {rename(name): _each(inner, rename) for name, inner in value.items()}
    if isinstance(value, list):
        return [_each(inner, rename) for inner in value]
    return rename(value) if isinstance(value, str) else value


def _longer_nav(text: str, chapters: set[str], times: int) -> str:
    """Each chapter's line in the navigation, and the lines of its copies below it."""

    def lines(match: re.Match[str]) -> str:
        start, stem = match.groups()
        copies = [f"{start}{stem}-copy{number}.md\n" for number in range(2, times + 1) if stem in chapters]
        return match[0] + "".join(copies)

    return re.sub(r"^( +- [\w/-]*/)([\w-]+)\.md\n", lines, text, flags=re.MULTILINE)


def _load(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _dump(file: Path, content: Any) -> None:
    file.write_text(yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), encoding="utf-8")
