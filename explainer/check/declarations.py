"""Whether what is declared in ``kinds.py`` and ``macros.py`` fits together, and with the records; each fault has the
line of its declaration.
"""

from collections.abc import Iterator
from pathlib import Path

from explainer.faults import Faults
from explainer.kind import BOOK, Kind
from explainer.kinds import KINDS
from explainer.macros import COMPANION, PAGED, TABLE, Macro

KINDS_FILE, MACROS_FILE = Path("explainer", "kinds.py"), Path("explainer", "macros.py")
_ONCE = ("name", "files", "listing", "folder", "page", "data")


def check_kinds_and_macros(root: Path, faults: Faults) -> None:
    """Note every declaration that contradicts another, or the model of its record."""
    for kind in KINDS:
        for field, message in (*_unfit(kind), *_said_twice(kind)):
            faults.add(root / KINDS_FILE, declared_at(KINDS_FILE, f'name="{kind.name}"'), field, message)
    for place, macro in enumerate(TABLE):
        for field, message in (*_unfit_macro(macro), *_macro_twice(macro, place)):
            faults.add(root / MACROS_FILE, declared_at(MACROS_FILE, f'Macro("{macro.name}"'), field, message)


def declared_at(file: Path, words: str) -> int:
    """The line of a file of the code that holds these words; the first if none does."""
    lines = (Path(__file__).parents[2] / file).read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if words in line), 1)


def _unfit(kind: Kind) -> Iterator[tuple[str, str]]:
    fields = kind.record.model_fields
    named = [("title", kind.title), ("short", kind.short), *(("companions", one.only_with) for one in kind.companions)]
    for place, field in named:
        if field and field not in fields and not hasattr(kind.record, field):
            yield place, f"'{field}' is no field of {kind.record.__name__}; write one of {', '.join(fields)}"
    if kind.key and "id" not in fields:
        yield "key", f"its file holds many records, and {kind.record.__name__} has no 'id'; add the field"
    if not kind.key and "*" not in kind.files:
        yield "files", "is one file without 'key', so its record would have no id; name the key of its list"
    if kind.folder and kind.page:
        yield "page", "stands beside 'folder'; a record has a page of its own or an entry on a long page; keep one"
    if kind.page and not kind.page.endswith(".md"):
        yield "page", f"'{kind.page}' is no page; name a file below docs/ that ends in '.md'"


def _said_twice(kind: Kind) -> Iterator[tuple[str, str]]:
    before = KINDS[: next(place for place, one in enumerate(KINDS) if one is kind)]
    for field in _ONCE:
        value = getattr(kind, field)
        other = next((one for one in before if value not in (None, BOOK) and getattr(one, field) == value), None)
        if other:
            yield field, f"'{value}' is also that of the kind '{other.name}'; give one of them another"


def _unfit_macro(macro: Macro) -> Iterator[tuple[str, str]]:
    name = macro.name
    if macro.kind and macro.kind not in {kind.name for kind in KINDS}:
        yield name, f"names records of kind '{macro.kind}', which explainer/kinds.py does not hold; correct it"
    if macro.least > macro.most:
        yield name, f"takes at least {macro.least} arguments and at most {macro.most}; correct one of them"
    if (macro.kind or macro.words) and not macro.least:
        yield name, "may be called without the argument that names what it shows; let 'least' be 1"
    for page in set(macro.pages) - {*PAGED, COMPANION}:
        yield name, f"is for pages of kind '{page}', which have no record; correct 'pages'"
    for option, sort in macro.options.items():
        if sort not in (int, str):
            yield name, f"takes an option '{option}' that is no number and no text; let it be int or str"


def _macro_twice(macro: Macro, place: int) -> Iterator[tuple[str, str]]:
    if any(one.name == macro.name for one in TABLE[:place]):
        yield macro.name, "is declared twice; keep one of them, or give one another name"
