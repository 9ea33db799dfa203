"""Nothing runs that we did not write: a Content-Security-Policy in every page, and header files for hosts that take
them.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from explainer.export.assets import UnreadableError
from explainer.export.built import Pages
from explainer.records.settings import Extra
from explainer.view.embeds import FOLDER as FRAMED

# What a page may load, whatever it holds: everything comes from the place that it came from, and nothing is sent
# anywhere.
SOURCES = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    # A script may write markup or load a script only as the page's own rule lets it: overrides/partials/header.html.
    "require-trusted-types-for 'script'",
    "trusted-types default",
)
# As headers only: browsers pass over it in a page. Only pages of this folder are meant to stand in a frame of another.
FRAMES = "frame-ancestors 'none'"
HEADERS = {
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
# A file whose name holds the hash of its content never changes; every other is asked for again, which costs a short
# answer.
FOREVER, AGAIN = "public, max-age=31536000, immutable", "public, max-age=0, must-revalidate"
_HASHED = re.compile(r"[.-][0-9a-f]{8,}\.\w+$")
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"""type=["']?(?:application/(?:ld\+)?json|text/plain)""")
_HEAD = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)


def write_policy(target: Path, pages: Pages) -> None:
    """Give every page a policy that names its own inline scripts, and write the header files with
    those of all pages.
    """
    every: set[str] = set()
    for page, text in pages.items():
        own = hashes(text)
        every |= own
        found = _HEAD.search(text)
        if not found:
            raise UnreadableError(
                f'overrides/main.html:1: head: {page} has no <meta charset="utf-8">; put it back into the template'
            )
        meta = (
            f'\n<meta http-equiv="Content-Security-Policy" content="{policy(own)}">'
            '\n<meta name="referrer" content="no-referrer">'
        )
        pages[page] = text[: found.end()] + meta + text[found.end() :]
    hashed = sorted(
        f"/{file.relative_to(target).as_posix()}" for file in target.rglob("*") if _HASHED.search(file.name)
    )
    (target / "_headers").write_text(as_headers(policy(every), _places(pages), hashed), encoding="utf-8")
    (target / "nginx-headers.conf").write_text(as_nginx(policy(every)), encoding="utf-8")


def _places(pages: Iterable[str]) -> list[str]:
    """Paths that together hold every page and do not meet: a host would add up the headers of two that do."""
    folders = {FRAMED, *(page.partition("/")[0] for page in pages if "/" in page)}
    names = [f"/{page}" for page in sorted(pages) if "/" not in page]
    # Some hosts take the ending away from the address of a page.
    bare = [name.removesuffix(".html") for name in names]
    return ["/", *names, *bare, *sorted(f"/{name}/*" for name in folders)]


def hashes(page: str) -> set[str]:
    """The inline scripts of a page that run, as a policy names them."""
    running = (
        match["text"]
        for match in _SCRIPT.finditer(page)
        if "src=" not in match["attributes"] and not _DATA.search(match["attributes"])
    )
    return {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in running}


def policy(scripts: set[str]) -> str:
    """The policy of a page that holds these inline scripts."""
    return "; ".join([*SOURCES, " ".join(["script-src 'self'", *sorted(scripts)])])


def as_headers(rules: str, places: list[str], hashed: list[str]) -> str:
    """``_headers`` for Netlify and Cloudflare Pages. The policy is given place by place, since only some may be
    framed.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    if not hashed:
        lines.append(f"  Cache-Control: {AGAIN}")
    for place in places:
        lines += [place, f"  Content-Security-Policy: {rules}" + ("" if place == f"/{FRAMED}/*" else f"; {FRAMES}")]
    for name in hashed:
        lines += [name, f"  Cache-Control: {FOREVER}"]
    return "\n".join(lines) + "\n"


def as_nginx(rules: str) -> str:
    """Lines to include in a ``server`` block of nginx."""
    lines = ["# include this in the server block; 'always' sends the headers with error pages, too"]
    lines += [f'set $watched_frames "; {FRAMES}";', f'if ($uri ~ "/{FRAMED}/") {{ set $watched_frames ""; }}']
    lines += [f'add_header Content-Security-Policy "{rules}$watched_frames" always;']
    lines += [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    # One add_header in a location would drop those above, so the age is set by 'expires' and a map is left to the host.
    lines += ["error_page 404 /404.html;", "etag on;", "expires 0;"]
    return "\n".join(lines) + "\n"


def write_security(target: Path, extra: Extra) -> None:
    """``/.well-known/security.txt`` (RFC 9116), if the settings name a contact and the day until which it holds."""
    if extra.security_contact and extra.security_expires:
        folder = target / ".well-known"
        folder.mkdir(exist_ok=True)
        text = (
            f"Contact: {extra.security_contact}\nExpires: {extra.security_expires}T00:00:00Z\nPreferred-Languages: en\n"
        )
        (folder / "security.txt").write_text(text, encoding="utf-8")
