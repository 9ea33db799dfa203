"""Links are checked politely: tried against a server of our own that answers as hosts do."""

import http.server
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.link_check import Answer, Asker, as_report, by_turns, check_links
from explainer.site import Site
from tests.support.served import answering

AGENT = "Watched link check (+https://watched.example/)"


class _Host(http.server.BaseHTTPRequestHandler):
    """Keeps what it was asked in ``asked``."""

    asked: list[tuple[str, str, str]]

    def _answer(self) -> None:
        self.asked.append((self.command, self.path, self.headers["User-Agent"]))
        status = {"/gone": 404, "/no-head": 405 if self.command == "HEAD" else 200, "/moved": 301}.get(self.path, 200)
        if self.path == "/silent":
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        body = b"User-agent: *\nDisallow: /private\n" if self.path == "/robots.txt" else b"words"
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/new")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_GET = do_HEAD = _answer

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    asked: list[tuple[str, str, str]] = []
    with answering(type("Host", (_Host,), {"asked": asked})) as address:
        yield address, asked


@pytest.mark.parametrize(
    ("path", "status", "group", "methods"),
    [
        ("/there", 200, "Answers", ["HEAD"]),
        ("/gone", 404, "Answered with an error", ["HEAD", "GET"]),
        ("/no-head", 200, "Answers", ["HEAD", "GET"]),
        ("/moved", 200, "Leads elsewhere now", ["HEAD"]),
        ("/silent", None, "No answer", ["HEAD"]),
        ("/private/a", None, "Not asked: robots.txt keeps robots out", []),
    ],
)
def test_what_a_host_answers_is_told(
    host: tuple[str, list[tuple[str, str, str]]], path: str, status: int | None, group: str, methods: list[str]
) -> None:
    address, asked = host
    answer = Asker(AGENT, pause=0).ask("a", address + path)
    assert (answer.status, answer.group) == (status, group)
    assert [method for method, at, _ in asked if at == path] == methods
    assert {agent for _, _, agent in asked} == {AGENT}
    assert asked[0][1] == "/robots.txt"


def test_a_host_is_left_alone_between_two_requests(host: tuple[str, list[tuple[str, str, str]]]) -> None:
    waited: list[float] = []
    asker = Asker(AGENT, pause=2, wait=waited.append, clock=lambda: 100.0)
    for path in ("/a", "/b"):
        asker.ask("a", host[0] + path)
    assert waited == [2, 2], "after robots.txt, and between the two pages"


def test_nobody_there_is_told_and_no_failure() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/a"
        assert Asker(AGENT, pause=0, timeout=5).ask("a", address).group == "No answer"


def test_hosts_take_turns() -> None:
    rows = [(key, f"https://{key[0]}.org/{key}") for key in ("a1", "a2", "a3", "b1", "c1")]
    assert [key for key, _ in by_turns(rows)] == ["a1", "b1", "c1", "a2", "a3"]


def test_the_report_puts_what_needs_a_person_first() -> None:
    told = as_report(
        [
            Answer("ok", "https://a.org/x", 200, "https://www.a.org/x/"),
            Answer("gone", "https://b.org/x", 404, "https://b.org/x", "Not Found"),
            Answer("moved", "https://c.org/x", 200, "https://c.org/y"),
        ],
        "2026-11-30",
    )
    assert [line for line in told.splitlines() if line] == [
        "# Addresses of sources, asked on 2026-11-30",
        "## Answered with an error (1)",
        "- gone: https://b.org/x (404 Not Found)",
        "## Leads elsewhere now (1)",
        "- moved: https://c.org/x -> https://c.org/y",
        "## Answers (1)",
    ]


def test_without_a_network_a_report_is_written_all_the_same(
    records: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise OSError("no network")

    monkeypatch.setattr("urllib.request.urlopen", nobody)
    monkeypatch.setattr("explainer.link_check.PAUSE", 0)
    assert check_links(records, tmp_path, "mozur-2018") == 0
    assert "## No answer (1)" in (tmp_path / ".build" / "links.md").read_text(encoding="utf-8")
