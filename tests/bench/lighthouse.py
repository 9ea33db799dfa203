"""Lighthouse, mobile, on every kind of page, served with brotli as a deployment would."""

import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import brotli

from tests.bench.weight import PAGES
from tests.browsers import find_browser
from tests.conftest import FLAGS
from tests.support.served import Quiet, served

ROOT = Path(__file__).resolve().parent.parent.parent
# The newest that runs on Node 20. No dependency: only this measurement wants it.
LIGHTHOUSE = "lighthouse@12.2.3"
# With paint holding, a browser without a window that is told to be a telephone keeps a finished first frame back for
# one or two
# whole seconds in every third load, whatever the page.
HEADLESS = ("--headless=new", *FLAGS[:-1], "--disable-features=PaintHolding")
VISITS = 3  # one visit's blocking time follows what else the machine does in that second
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PACKED = (".html", ".css", ".js", ".json", ".svg")


@cache
def _packed(file: Path) -> bytes:
    return brotli.compress(file.read_bytes())


class _Brotli(Quiet):
    """Hands out text with brotli, and lets a browser keep what it was given."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.suffix not in PACKED or not file.is_file() or "br" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        body = _packed(file)
        self.send_response(200)
        for name, value in (
            ("Content-Type", self.guess_type(str(file))),
            ("Content-Encoding", "br"),
            ("Content-Length", str(len(body))),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=31536000")
        super().end_headers()


def audit(address: str) -> dict[str, object] | None:
    """Lighthouse's report on one page, or None if it could not be had."""
    if shutil.which("npm") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run(
            [
                "npm",
                "exec",
                "--yes",
                LIGHTHOUSE,
                "--",
                address,
                "--quiet",
                "--output=json",
                f"--output-path={report}",
                f"--only-categories={','.join(CATEGORIES)}",
                f"--chrome-flags={' '.join(HEADLESS)}",
            ],
            env={**os.environ, "CHROME_PATH": find_browser() or ""},
            capture_output=True,
            check=False,
            timeout=300,
        )
        return dict(json.loads(report.read_text(encoding="utf-8"))) if report.exists() else None


def line(report: dict) -> str:  # type: ignore[type-arg]
    """Four scores of 100, then first and largest paint in ms, layout shift, and what came over the wire; then what cost
    points.
    """
    scores = " ".join(f"{report['categories'][name]['score'] * 100:4.0f}" for name in CATEGORIES)
    audits = report["audits"]
    first, largest, shift, weight = (
        audits[name]["numericValue"]
        for name in (
            "first-contentful-paint",
            "largest-contentful-paint",
            "cumulative-layout-shift",
            "total-byte-weight",
        )
    )
    lost = [
        f"{name} {audits[name].get('displayValue', '')}".strip()
        for category in CATEGORIES[1:]
        for name in (ref["id"] for ref in report["categories"][category]["auditRefs"] if ref["weight"])
        if audits[name]["score"] is not None and audits[name]["score"] < 1
    ]
    return f"{scores}  {first:5.0f} {largest:5.0f}  {shift:.4f}  {weight / 1e3:5.0f} kB  {'; '.join(lost)}".rstrip()


def _performance(report: dict) -> float:  # type: ignore[type-arg]
    return float(report["categories"]["performance"]["score"])


def report() -> None:
    """A line for each kind of page: the visit in the middle of ``VISITS`` by performance, and how
    far that score swung.
    """
    print(
        f"{LIGHTHOUSE}, median of {VISITS} visits: {', '.join(CATEGORIES)}; first and largest paint in ms; "
        f"layout shift; bytes; performance of all visits"
    )
    with served(ROOT / "site", _Brotli) as address:
        for kind, name in PAGES.items():
            found = sorted(filter(None, (audit(f"{address}/{name}") for _ in range(VISITS))), key=_performance)
            swing = "/".join(f"{_performance(one) * 100:.0f}" for one in found)
            print(
                f"  {kind:<14} {line(found[len(found) // 2])}  {swing}"
                if found
                else f"  {kind:<14} Lighthouse could not be had; not measured",
                flush=True,
            )
