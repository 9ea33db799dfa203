"""Whether the view has what the declarations promise: a template for each kind and chart, a function for each macro."""

import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from explainer.check.declarations import MACROS_FILE, declared_at
from explainer.faults import Faults
from explainer.kinds import COMPANIONS, KINDS
from explainer.macros import LISTINGS, MACROS, Macro
from explainer.records.chart import CHART_KINDS
from explainer.view.charts.layouts import LAYOUTS

LAYOUTS_FILE = Path("explainer", "view", "charts", "layouts.py")
_DRAWN = re.compile(r"""\.draw\(\s*"([\w/-]+)"[,)]""")


def function_of(macro: Macro) -> Callable[..., str]:
    """The function of a macro; ImportError or AttributeError if there is none."""
    module, _, name = macro.function.partition(":")
    function: Callable[..., str] = getattr(import_module(f"explainer.view.{module}"), name)
    return function


def check_declarations(root: Path, faults: Faults) -> None:
    """Note every template, layout or function that is declared and not there."""
    for name, needed_by in _templates():
        file = root / "overrides" / "macros" / f"{name}.html"
        if not file.exists():
            faults.add(
                file, 1, "template", f"is missing, and {needed_by} needs it; write it, or correct the declaration"
            )
    for line, message in _layouts():
        faults.add(root / LAYOUTS_FILE, line, "LAYOUTS", message)
    for macro in MACROS.values():
        if wrong := _wrong_function(macro):
            line = declared_at(MACROS_FILE, f'Macro("{macro.name}"')
            faults.add(root / MACROS_FILE, line, macro.name, f"{wrong}; correct the declaration or the function")


def _layouts() -> Iterator[tuple[int, str]]:
    """(line, what is wrong) of the table of layouts."""
    for kind in CHART_KINDS:
        if kind not in LAYOUTS:
            yield declared_at(LAYOUTS_FILE, "LAYOUTS = {"), f"has no layout for charts of kind '{kind}'; add it"
    for kind in LAYOUTS:
        line = declared_at(LAYOUTS_FILE, f'"{kind}": ')
        if kind not in CHART_KINDS:
            yield line, f"has a layout for '{kind}', which is no kind of chart; add its record, or take it out"
        elif not callable(LAYOUTS[kind].layout):
            yield line, f"the layout of '{kind}' is no function; name the one that draws it"


def _templates() -> Iterator[tuple[str, str]]:
    """(template, what needs it), for all that are found by a name."""
    for kind in KINDS:
        if kind.paged:
            yield f"opener-{kind.name}", f"every page of a {kind.name}"
        if kind.paged and kind.has_ending:
            yield f"ending-{kind.name}", f"every page of a {kind.name}"
    for _, companion in COMPANIONS.values():
        yield f"companion-{companion.name}", f"every page of docs/{companion.folder}/"
    for name in LISTINGS:
        yield f"listing-{name}", f"listing('{name}')"
    for name in CHART_KINDS:
        yield f"charts/{name}", f"every chart of kind '{name}'"
    for module in sorted(Path(__file__).parent.rglob("*.py")):
        for name in _DRAWN.findall(module.read_text(encoding="utf-8")):
            yield name, f"explainer/{module.relative_to(Path(__file__).parents[1]).as_posix()}"


def _wrong_function(macro: Macro) -> str | None:
    try:
        takes = inspect.signature(function_of(macro))
        for count in (macro.least, macro.most):
            takes.bind(None, *["x"] * count, **macro.given, **dict.fromkeys(macro.options, None))
    except (ImportError, AttributeError, ValueError):
        return f"there is no function explainer.view.{macro.function}"
    except TypeError as error:
        return f"explainer.view.{macro.function} does not take these arguments ({error})"
    return None
