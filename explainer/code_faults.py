"""An error of the code as one line, for those who changed a declaration and for those who changed nothing."""

import os
import traceback
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
# What a contributor writes lines into; elsewhere a mistake is an internal error.
DECLARED = ("kinds.py", "macros.py", "layouts.py", "labels.py", "library.py")


def describe_error(error: BaseException) -> str:
    """``file:line: code: what is wrong; what to do``, at the innermost line of ours; the trace is kept in a file if one
    is asked for.
    """
    if wanted := os.environ.get("WATCHED_TRACE"):
        Path(wanted).write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    file, line = _place(error)
    message = " ".join(f"{type(error).__name__}: {error}".split())[:300].replace(";", ",")
    if isinstance(error, SyntaxError):
        remedy = "correct this line"
    elif file.name in DECLARED or file.parent.name == "records" or isinstance(error, ImportError):
        remedy = "correct the declaration, or what it names"
    else:
        remedy = (
            "an error of ours; report this line, and WATCHED_TRACE=trace.txt before the command keeps the whole trace"
        )
    return f"{_named(file)}:{line}: code: {message}; {remedy}"


def _place(error: BaseException) -> tuple[Path, int]:
    if isinstance(error, SyntaxError) and error.filename and PACKAGE in Path(error.filename).resolve().parents:
        return Path(error.filename).resolve(), error.lineno or 1
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if PACKAGE in Path(frame.filename).parents]
    declared = [frame for frame in frames if Path(frame.filename).name in DECLARED[:3]]
    frame = (declared or frames)[-1]
    return Path(frame.filename), frame.lineno or 1


def _named(file: Path) -> str:
    return file.relative_to(PACKAGE.parent).as_posix()
