"""The sum behind 'our calculation': written for readers, and worked out again whenever the data is read."""

import ast
import operator
import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

# What is no sum is named for what it is: "Count: the 17 names on the list".
_NAMED = re.compile(r"(Count|Median|Product): \S")
_SIGNS = str.maketrans({"×": "*", "÷": "/", "−": "-", ",": None})
_OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def checked_sum(text: str) -> str:
    """``25 ÷ 190 × 100 = 13``, several parted by semicolons, each right to the last digit shown."""
    if _NAMED.match(text):
        return text
    for part in text.split(";"):
        work, equals, result = part.partition("=")
        if not equals:
            raise ValueError(
                f"'{part.strip()}' has no result; write '25 ÷ 190 × 100 = 13', or begin with 'Count:', 'Median:' "
                f"or 'Product:'"
            )
        _check(work.strip(), result.strip())
    return text


def _check(work: str, result: str) -> None:
    try:
        found, written = (_worked(ast.parse(side.translate(_SIGNS), mode="eval").body) for side in (work, result))
    except (SyntaxError, ValueError, ZeroDivisionError):
        raise ValueError(f"'{work} = {result}' cannot be worked out; use numbers, + − × ÷ and brackets") from None
    decimals = len(result.partition(".")[2])
    if abs(found - written) > 0.5000001 * 10**-decimals:
        raise ValueError(f"'{work}' is {found:,.6g}, not {result}; correct the sum")


def _worked(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        return _OPERATORS[type(node.op)](_worked(node.left), _worked(node.right))
    raise ValueError("no arithmetic")


Sum = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(checked_sum)]
