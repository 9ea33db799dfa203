"""Whether the view has what the declarations promise: a template for each kind and chart, a function for each macro."""

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from explainer.faults import Faults
from explainer.kinds import COMPANIONS, KINDS
from explainer.macros import LISTINGS, MACROS, Macro
from explainer.records.chart import CHART_KINDS
from explainer.view.charts.layouts import LAYOUTS


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
    for kind in CHART_KINDS:
        if kind not in LAYOUTS:
            faults.add(
                root / "explainer" / "view" / "charts" / "layouts.py",
                1,
                "LAYOUTS",
                f"has no layout for charts of kind '{kind}'; add it",
            )
    for macro in MACROS.values():
        if wrong := _wrong_function(macro):
            faults.add(
                root / "explainer" / "macros.py", 1, macro.name, f"{wrong}; correct the declaration or the function"
            )


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


def _wrong_function(macro: Macro) -> str | None:
    try:
        takes = inspect.signature(function_of(macro))
        for count in (macro.least, macro.most):
            takes.bind(None, *["x"] * count, **macro.given, **dict.fromkeys(macro.options, None))
    except (ImportError, AttributeError):
        return f"there is no function explainer.view.{macro.function}"
    except TypeError as error:
        return f"explainer.view.{macro.function} does not take these arguments ({error})"
    return None
