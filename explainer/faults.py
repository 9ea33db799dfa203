"""A fault: one line that says where, what is wrong and what to do."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, order=True)
class Fault:
    """Prints as ``file:line: field: what is wrong; what to do``."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


@dataclass
class Faults:
    """Collects the faults of one run, so that an author sees all of them together."""

    root: Path
    found: list[Fault] = field(default_factory=list)

    def add(self, file: Path, line: int, where: str, message: str) -> None:
        """Note a fault in ``file`` (absolute, inside ``root``); ``line`` counts from 1."""
        self.found.append(Fault(file.relative_to(self.root).as_posix(), line, where, " ".join(message.split())))

    def report(self) -> str:
        """All faults, a line each, in file order, each once."""
        return "\n".join(str(fault) for fault in sorted(set(self.found)))

    def __bool__(self) -> bool:
        return bool(self.found)
