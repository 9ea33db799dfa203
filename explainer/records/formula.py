"""Arithmetic over the columns of a table (``true_alerts / alerts * 100``), so that what is calculated is worked out
again by the check.
"""

import ast
import operator
from collections.abc import Callable, Mapping

_SIGNS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def names(formula: str) -> list[str]:
    """The columns a formula takes; ValueError if it is anything but columns, numbers, ``+ - * /`` and brackets."""
    found: list[str] = []
    for node in ast.walk(_parsed(formula)):
        if isinstance(node, ast.Name):
            found.append(node.id)
        elif (
            isinstance(node, ast.BinOp)
            and type(node.op) not in _SIGNS
            or isinstance(node, ast.Constant)
            and type(node.value) not in (int, float)
        ):
            raise ValueError("holds a sign or a text that no formula may hold")
        elif not isinstance(node, ast.BinOp | ast.Constant | ast.Load | ast.operator):
            raise ValueError("holds more than columns, numbers, + - * / and brackets")
    return found


def work_out(formula: str, cells: Mapping[str, float | None]) -> float | None:
    """The result for one row; None where a cell is empty or the sum has none (a division by nought)."""
    try:
        return _value(_parsed(formula), cells)
    except (ZeroDivisionError, OverflowError, TypeError):
        return None


def _parsed(formula: str) -> ast.expr:
    try:
        return ast.parse(formula, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise ValueError("cannot be read") from None


def _value(node: ast.expr, cells: Mapping[str, float | None]) -> float:
    match node:
        case ast.BinOp():
            return _SIGNS[type(node.op)](_value(node.left, cells), _value(node.right, cells))
        case ast.Name():
            return cells[node.id]  # type: ignore[return-value]  # None ends the sum with a TypeError
        case ast.Constant():
            return float(node.value)  # type: ignore[arg-type]  # names() lets only numbers pass
    raise ValueError("is no sum")
