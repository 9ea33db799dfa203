"""The pipeline: read, check, render, export, look at the result, swap. The last good site stays until a new one is
whole.
"""

import gc
import os
import re
import sys
from pathlib import Path

from explainer.book import Book
from explainer.check import check
from explainer.check.declarations import check_kinds_and_macros
from explainer.check.result import check_result
from explainer.export import export
from explainer.export.assets import UnreadableError
from explainer.export.charts import check_chart_styles
from explainer.faults import Faults
from explainer.library import Library
from explainer.render import render
from explainer.site import Site, read_site
from explainer.view.completeness import check_declarations
from explainer.view.templates import check_templates
from explainer.workspace import replace, workspace

# Objects made before the youngest are looked through, and how many such looks before the older ones are.
OFTEN = (20_000, 10, 1_000)
# A file of docs/ where the builder put it.
_COPIED = re.compile(r"\.build/[^/]+/(assets/.+)")


def checked_site(root: Path) -> tuple[Site, Faults]:
    """Read and check everything; the faults, if any, are all of them."""
    faults = Faults(root)
    check_kinds_and_macros(root, faults)
    if faults:  # what is declared decides how everything is read, so nothing else would be told rightly
        check_declarations(root, faults)
        return Site(Library(root), {}, None, Book({}, known=False)), faults
    site = read_site(root, faults)
    check(site, faults)
    check_templates(root / "overrides", faults)
    check_chart_styles(root / "overrides" / "macros" / "charts", faults)
    check_declarations(root, faults)
    return site, faults


def build(root: Path, builder: str = "mkdocs") -> int:
    """Make the whole site in a folder of its own, then put it in the place of ``site/``. Returns the exit status."""
    gc.disable()  # what is read is kept to the end
    before = gc.get_threshold()
    try:
        with workspace(root) as fresh:
            faults = make(root, fresh, builder)
            if not faults:
                replace(fresh, root / "site")
    except OSError as error:
        faults = [disk_full(root, error)]
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
        gc.enable()
    if faults:
        print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


def make(root: Path, target: Path, builder: str = "mkdocs") -> list[str]:
    """Read, check, render, export and look at the result; what is wrong, a line each. Only if nothing is may it be
    published.
    """
    site, faults = checked_site(root)
    if faults:
        return faults.report().splitlines()
    gc.freeze()  # of what comes now much is thrown away: a builder leaves circles that only a collection finds
    gc.set_threshold(*OFTEN)
    gc.enable()
    return render(site, target, builder) or finish(site, target)


def finish(site: Site, target: Path) -> list[str]:
    """Export beside the rendered pages and look at the result; what is wrong with it, a line each."""
    try:
        export(site, target)
    except UnreadableError as error:
        return [str(error)]
    return list(map(str, check_result(site, target)))


def disk_full(root: Path, error: OSError) -> str:
    """A disk that is full, a folder that may not be written or a file that the build needs and nobody put there, as a
    line.
    """
    name = Path(os.fsdecode(error.filename or root / ".build"))
    place = name.relative_to(root).as_posix() if name.is_relative_to(root) else str(name)
    if isinstance(error, FileNotFoundError) and (copied := _COPIED.fullmatch(place)):
        return f"docs/{copied[1]}:1: file: is not there, and the build needs it; put it back; site/ is as it was"
    why = (error.strerror or str(error)).lower()
    return f"{place}:1: file: cannot be written or read ({why}); make room or give leave; site/ is as it was"
