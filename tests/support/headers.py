"""``_headers`` as Netlify and Cloudflare Pages read it, and a server that sends what it says."""

import fnmatch
from pathlib import Path

from tests.support.served import Quiet

Rules = list[tuple[str, dict[str, str]]]


def read_headers(file: Path) -> Rules:
    """(path, which may end in a star; headers) in the order of the file."""
    rules: Rules = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            rules.append((line, {}))
        else:
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
    return rules


def headers_of(path: str, rules: Rules) -> dict[str, str]:
    """What a host sends with a path: the headers of all rules that fit; those of one name are joined."""
    sent: dict[str, str] = {}
    for pattern, headers in rules:
        if fnmatch.fnmatchcase(path, pattern):
            for name, value in headers.items():
                sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


class WithHeaders(Quiet):
    """Give it the rules: ``type("Handler", (WithHeaders,), {"rules": rules})``."""

    rules: Rules = []

    def end_headers(self) -> None:
        for name, value in headers_of(self.path.partition("?")[0], self.rules).items():
            self.send_header(name, value)
        super().end_headers()
