"""Asks politely whether the addresses of sources still answer. Run by hand, with a network; never by the build.

One request at a time, a pause for each host, no page that its ``robots.txt`` keeps from robots, HEAD before GET, and of
an answer no more than its head. The outcome is a report; no outcome is a failure, since a page may be gone for an hour.
"""

import datetime
import time
import urllib.error
import urllib.request
import urllib.robotparser
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from explainer.site import Site

REPORT = Path(".build") / "links.md"
TIMEOUT, PAUSE = 20.0, 2.0  # seconds: for an answer, and between two requests to one host
# What a host says to a HEAD that it does not like, though the page is there.
_ASK_AGAIN = (400, 403, 404, 405, 406, 429, 500, 501, 503)


@dataclass(frozen=True)
class Answer:
    """What became of one address: the status (None: no answer), where it led, and in words what was wrong."""

    key: str
    address: str
    status: int | None
    at: str
    said: str = ""

    @property
    def group(self) -> str:
        """The heading that the report has it under."""
        if self.said == KEPT_OUT:
            return "Not asked: robots.txt keeps robots out"
        if self.status is None:
            return "No answer"
        if self.status >= 400:
            return "Answered with an error"
        return "Leads elsewhere now" if _plain(self.at) != _plain(self.address) else "Answers"


KEPT_OUT = "robots.txt"
GROUPS = (
    "No answer",
    "Answered with an error",
    "Leads elsewhere now",
    "Not asked: robots.txt keeps robots out",
    "Answers",
)


@dataclass
class Asker:
    """Asks hosts one by one. ``wait`` sleeps for seconds, ``clock`` tells them."""

    agent: str
    timeout: float = TIMEOUT
    pause: float = PAUSE
    wait: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _last: dict[str, float] = field(default_factory=dict)
    _rules: dict[str, urllib.robotparser.RobotFileParser | None] = field(default_factory=dict)

    def ask(self, key: str, address: str) -> Answer:
        """What an address answers; it never raises for what the other side does."""
        if not self._may(address):
            return Answer(key, address, None, address, KEPT_OUT)
        answer = self._request(key, address, "HEAD")
        return self._request(key, address, "GET") if answer.status in _ASK_AGAIN else answer

    def _may(self, address: str) -> bool:
        parts = urlsplit(address)
        host = f"{parts.scheme}://{parts.netloc}"
        if host not in self._rules:
            self._rules[host] = self._read_rules(f"{host}/robots.txt")
        rules = self._rules[host]
        return rules is None or rules.can_fetch(self.agent, address)

    def _read_rules(self, address: str) -> urllib.robotparser.RobotFileParser | None:
        try:
            with self._open(address, "GET") as answer:
                text = answer.read(500_000).decode("utf-8", "replace")
        except (OSError, ValueError):
            return None
        rules = urllib.robotparser.RobotFileParser(address)
        rules.parse(text.splitlines())
        return rules

    def _request(self, key: str, address: str, method: str) -> Answer:
        try:
            with self._open(address, method) as answer:
                return Answer(key, address, answer.status, answer.url)
        except urllib.error.HTTPError as error:
            return Answer(key, address, error.code, error.url or address, str(error.reason))
        except (OSError, ValueError) as error:
            return Answer(key, address, None, address, str(getattr(error, "reason", error)))

    def _open(self, address: str, method: str):  # type: ignore[no-untyped-def]
        host = urlsplit(address).netloc
        since = self.clock() - self._last.get(host, -self.pause)
        if since < self.pause:
            self.wait(self.pause - since)
        self._last[host] = self.clock()
        request = urllib.request.Request(address, method=method, headers={"User-Agent": self.agent})
        return urllib.request.urlopen(request, timeout=self.timeout)


def _plain(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def by_turns(addresses: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """(id, address) so that one host follows another: the pauses of one are the turns of the others."""
    hosts: dict[str, list[tuple[str, str]]] = {}
    for key, address in addresses:
        hosts.setdefault(urlsplit(address).netloc, []).append((key, address))
    for turn in range(max(map(len, hosts.values()), default=0)):
        yield from (rows[turn] for rows in hosts.values() if turn < len(rows))


def as_report(answers: list[Answer], day: str) -> str:
    """The report in Markdown, what needs a person first."""
    lines = [f"# Addresses of sources, asked on {day}", ""]
    for group in GROUPS:
        rows = sorted((one for one in answers if one.group == group), key=lambda one: one.key)
        lines += [f"## {group} ({len(rows)})", ""] if rows else []
        lines += [
            f"- {one.key}: {one.address}"
            + (f" -> {one.at}" if one.group == "Leads elsewhere now" else "")
            + (f" ({one.status or ''} {one.said}".replace("( ", "(") + ")" if one.said and one.said != KEPT_OUT else "")
            for one in (rows if group != "Answers" else [])
        ]
        lines += [""] if rows else []
    return "\n".join(lines)


def check_links(site: Site, root: Path, only: str | None = None) -> int:
    """Ask the address of every source (or of the one with the id ``only``) and write the report. Returns 0 always."""
    sources = {key: source.address for key, source in site.library.sources.items() if only in (None, key)}
    asker = Asker(f"{site.config['site_name']} link check (+{site.site_url})")
    answers = []
    for key, address in by_turns((key, address) for key, address in sources.items() if address):
        answers.append(asker.ask(key, address))
        print(f"{answers[-1].status or '---'}  {key}", flush=True)
    file = root / REPORT
    file.parent.mkdir(exist_ok=True)
    file.write_text(as_report(answers, datetime.date.today().isoformat()), encoding="utf-8")
    print(f"{len(answers)} addresses asked; the report is {REPORT.as_posix()}")
    return 0
