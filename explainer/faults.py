"""A fault: one line that says where, what is wrong and what to do."""

import re
from dataclasses import dataclass, field
from pathlib import Path

# What one run prints: of faults of one sort these many, and of all these many. What is left out is counted.
OF_A_SORT, OF_ALL = 25, 150
# A value that an author pasted is told by its first and last letters.
LONGEST = 400


@dataclass(frozen=True, order=True)
class Fault:
    """Prints as ``file:line: field: what is wrong; what to do``."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"

    @property
    def sort(self) -> str:
        """What is wrong without what it is wrong with: ``there is no claim 'x'; …`` and ``… 'y'; …`` are of one
        sort.
        """
        return re.sub(r"'[^']*'|\d+", "…", self.message)


@dataclass
class Faults:
    """Collects the faults of one run, so that an author sees all of them together."""

    root: Path
    found: list[Fault] = field(default_factory=list)

    def add(self, file: Path, line: int, where: str, message: str) -> None:
        """Note a fault in ``file`` (absolute, inside ``root``); ``line`` counts from 1."""
        name = file.relative_to(self.root).as_posix()
        self.found.append(Fault(printable(name), line, where, printable(_shortened(" ".join(message.split())))))

    def report(self) -> str:
        """The faults, a line each, in file order, each once; of very many, the first of each sort and how many more
        there are.
        """
        return "\n".join(map(str, shortened(sorted(set(self.found)))))

    def __bool__(self) -> bool:
        return bool(self.found)


def shortened(faults: list[Fault]) -> list[Fault]:
    """The first faults of each sort; the rest of them as one line that counts them, in the place of the first left
    out.
    """
    seen: dict[str, int] = {}
    for fault in faults:
        seen[fault.sort] = seen.get(fault.sort, 0) + 1
    kept: list[Fault] = []
    counts: dict[str, int] = {}
    for fault in faults:
        counts[fault.sort] = counts.get(fault.sort, 0) + 1
        if counts[fault.sort] <= OF_A_SORT:
            kept.append(fault)
        elif counts[fault.sort] == OF_A_SORT + 1:
            kept.append(_more(fault, seen[fault.sort] - OF_A_SORT))
    return kept if len(kept) <= OF_ALL else [*kept[:OF_ALL], _more(kept[OF_ALL], len(kept) - OF_ALL, "")]


def _more(first: Fault, count: int, sort: str = " of this sort") -> Fault:
    message = f"{count} more faults{sort} begin here; mend those above first, then look again"
    return Fault(first.file, first.line, first.field, message)


def _shortened(message: str) -> str:
    half = LONGEST // 2
    return message if len(message) <= LONGEST else f"{message[:half]} … {message[-half:]}"


def printable(text: str) -> str:
    """Text for a terminal: letters that nobody sees, or that would act on it, as their number."""
    return "".join(letter if letter.isprintable() else f"U+{ord(letter):04X}" for letter in text)
