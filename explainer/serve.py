"""The development server: it answers while it builds, shows what is wrong with an edit, and recovers without a restart.

It listens on this machine only and answers only those who name it by this machine's names, so that no page of the web
can read a draft.
"""

import asyncio
import contextlib
import errno
import html
import socket
import sys
from pathlib import Path
from urllib.parse import unquote

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from explainer.warm import END, SOURCES, marks

HOST = "127.0.0.1"
WATCHED = (*SOURCES, "explainer")
LOOK, QUIET = 0.1, 0.05  # seconds between two looks at the files, and without an edit before a build begins
# The pages' own policy lets nothing be asked for by scripts; a preview asks whether there is a new build.
SCRIPT = """let seen;
new EventSource("/__preview/events").onmessage = ({data}) => {
  if (seen !== undefined && seen !== data) location.reload();
  seen = data;
};
"""
STYLE = """.preview-faults { background: Mark; color: MarkText; font: 16px/1.4 system-ui, sans-serif; inset: 0 0 auto;
  margin: 0; max-height: 40vh; overflow: auto; padding: 12px 20px; position: fixed; white-space: pre-wrap;
  z-index: 1000; }
"""
BUILDING = b"""<!doctype html><html lang=en><head><meta charset=utf-8><title>Building</title></head>
<body><p>The site is being built.</p></body>"""
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".gz": "application/gzip",
}


class Preview:
    """What the server and the builds share: the folder, the faults of the last build, and its number."""

    def __init__(self, root: Path, port: int) -> None:
        self.root, self.site = root, root / "site"
        self.hosts = {f"{name}:{port}" for name in (HOST, "localhost")}
        self.faults: list[str] = []
        self.number = 0
        self.built = asyncio.Event()
        self._worker: asyncio.subprocess.Process | None = None

    async def keep_building(self) -> None:
        """Build at once, then whenever a file changed; edits that come together, or while a build
        runs, make one build.
        """
        seen: dict[str, tuple[int, int]] = {}
        while True:
            now = await asyncio.to_thread(_watched, self.root)
            if now != seen:
                await asyncio.sleep(QUIET)
                if await asyncio.to_thread(_watched, self.root) != now:
                    continue
                if any(name.endswith(".py") and seen.get(name) != now.get(name) for name in {*seen, *now}):
                    await self._end_worker()  # only a fresh process sees edited code
                seen = now
                await self.build()
            await asyncio.sleep(LOOK)

    async def build(self) -> None:
        """One build, told on the terminal and to every open page."""
        self.faults = await self._ask_worker()
        print("\n".join(self.faults) or f"built; http://{min(self.hosts)}", file=sys.stderr, flush=True)
        self.number += 1
        self.built.set()
        self.built = asyncio.Event()

    async def _ask_worker(self) -> list[str]:
        if self._worker is None or self._worker.returncode is not None:
            self._worker = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "explainer.warm",
                str(self.root),
                cwd=self.root,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
            )
        assert self._worker.stdin and self._worker.stdout
        with contextlib.suppress(ConnectionError):
            self._worker.stdin.write(b"build\n")
            await self._worker.stdin.drain()
        said: list[str] = []
        while (line := (await self._worker.stdout.readline()).decode()) and line.rstrip("\n") != END:
            said.append(line.rstrip("\n"))
        if not line:
            await self._end_worker()
            return [
                *said,
                "explainer:1: code: the builder ended before it was done; see above, mend the code and save it again",
            ]
        return [one for one in said if one]

    async def _end_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker and worker.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                worker.terminate()
            await worker.wait()


def _watched(root: Path) -> dict[str, tuple[int, int]]:
    return {name: mark for name, mark in marks(root, WATCHED).items() if not name.endswith(".pyc")}


class _Handler(RequestHandler):
    """A file of ``site/``; the site's own page where there is none."""

    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def prepare(self) -> None:
        """Refuse those who came by another name (a page of the web that was told this machine's address), or from
        another page.
        """
        origin = self.request.headers.get("Origin")
        if self.request.host not in self.preview.hosts or origin not in (
            None,
            *(f"http://{host}" for host in self.preview.hosts),
        ):
            self.set_status(403)
            self.finish("only this machine may read the preview\n")

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("Server", "preview")

    def get(self, path: str) -> None:
        file = self._file(path)
        if file is None:
            self.set_status(404)
            file = self.preview.site / "404.html"
        self.set_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        try:
            content = file.read_bytes()
        except OSError:
            self.set_status(503)
            self.set_header("Content-Type", TYPES[".html"])
            content = BUILDING
        self.finish(
            self._with_banner(content)
            if b"</head>" in content and self._headers.get("Content-Type") == TYPES[".html"]
            else content
        )

    head = get

    def _file(self, path: str) -> Path | None:
        """The file of an address, never one outside the site."""
        try:
            site = self.preview.site.resolve()
            file = (site / unquote(path).lstrip("/")).resolve()
            file = file / "index.html" if file.is_dir() else file
            return file if file.is_relative_to(site) and file.is_file() else None
        except (OSError, ValueError):
            return None

    def _with_banner(self, page: bytes) -> bytes:
        faults = self.preview.faults
        banner = (
            f'<p class="preview-faults" role="alert">{html.escape(chr(10).join(faults[:10]))}</p>' if faults else ""
        )
        page = page.replace(b"base-uri 'none'", b"connect-src 'self'; base-uri 'none'", 1)
        page = page.replace(
            b"</head>",
            b'<link rel="stylesheet" href="/__preview/style.css"><script src="/__preview/script.js"></script></head>',
            1,
        )
        return page.replace(b"</body>", banner.encode() + b"</body>", 1)


class _Own(_Handler):
    """The preview's own script and style."""

    def get(self, path: str) -> None:
        self.set_header("Content-Type", TYPES[Path(path).suffix])
        self.finish({"script.js": SCRIPT, "style.css": STYLE}[path])


class _Events(_Handler):
    """Tells an open page the number of each build."""

    async def get(self) -> None:  # type: ignore[override]
        self.set_header("Content-Type", "text/event-stream")
        while True:
            built = self.preview.built
            self.write(f"data: {self.preview.number}\n\n")
            try:
                await self.flush()
                await built.wait()
            except Exception:  # the reader has left
                return


def serve(root: Path, port: int) -> int:
    """Serve until interrupted; the exit status is 1 if the port is taken."""
    try:
        sockets = bind_sockets(port, HOST)
    except OSError as error:
        taken = error.errno in (errno.EADDRINUSE, errno.EACCES)
        print(
            f"port {port} cannot be had ({(error.strerror or str(error)).lower()}); "
            + (f"stop what uses it, or take another: make serve PORT={port + 1}" if taken else "take another"),
            file=sys.stderr,
        )
        return 1
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(root, port, sockets))
    return 0


async def _serve(root: Path, port: int, sockets: list[socket.socket]) -> None:
    preview = Preview(root, port)
    given = {"preview": preview}
    server = HTTPServer(
        Application(
            [
                (r"/__preview/(script\.js|style\.css)", _Own, given),
                (r"/__preview/events", _Events, given),
                (r"/(.*)", _Handler, given),
            ],
            log_function=lambda _: None,
        )
    )
    server.add_sockets(sockets)
    print(f"http://{HOST}:{port}", file=sys.stderr, flush=True)
    await preview.keep_building()
