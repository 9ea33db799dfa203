"""Files that stand where none belongs: whoever wrote them believes them used, or published, or gone."""

import fnmatch
from collections.abc import Callable
from pathlib import Path

from explainer.faults import Faults
from explainer.kinds import KINDS
from explainer.site import Site


def check_files(site: Site, faults: Faults) -> None:
    """Note what is no record, page or template in a folder of them, and every link to another file."""
    root = site.library.root
    for folder, (belongs, advice) in _FOLDERS.items():
        for file in sorted((root / folder).rglob("*")):
            name = file.relative_to(root / folder).as_posix()
            if file.is_symlink():
                faults.add(
                    file, 1, "file", "is a link to another file, which may be missing elsewhere; put a copy here"
                )
            elif file.is_file() and not _hidden(name) and not belongs(name):
                faults.add(file, 1, "file", advice)


def _hidden(name: str) -> bool:
    """What an editor or a file manager keeps for itself; no builder publishes it."""
    return any(part.startswith(".") for part in Path(name).parts) or name == "4913" or name.endswith("/4913")


def _of_data(name: str) -> bool:
    own = {f"schema/{kind.name}.json" for kind in KINDS}
    # Another file of YAML is told by whoever reads the records.
    return name in own or name.lower().endswith((".yml", ".yaml")) or any(fnmatch.fnmatch(name, k.files) for k in KINDS)


def _of_docs(name: str) -> bool:
    return name.endswith(".md") or name.startswith("assets/")


def _of_overrides(name: str) -> bool:
    return name.endswith(".html")


_FOLDERS: dict[str, tuple[Callable[[str], bool], str]] = {
    "data": (_of_data, "is no record, and nothing reads it; name it '….yml' where its kind belongs, or take it away"),
    "docs": (
        _of_docs,
        "is no page, and would be published as it is; name it '….md', put what a page shows below docs/assets/, "
        "or take it away",
    ),
    "overrides": (_of_overrides, "is no template, and nothing reads it; name it '….html', or take it away"),
}
