"""The models' own modules in a real browser: records beside ``compute``, with no page around them."""

import functools
import http.server
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from explainer.faults import Faults
from explainer.read.records import load
from explainer.records.model import Model

Compute = Callable[[str, list[dict[str, object]]], list[dict[str, float | None]]]
ROOT = Path(__file__).resolve().parents[2]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def read_models() -> dict[str, Model]:
    """Every record of ``data/models``."""
    return load(ROOT, Faults(ROOT)).models


@pytest.fixture(scope="session")
def models() -> dict[str, Model]:
    return read_models()


@pytest.fixture(scope="session")
def modules() -> Iterator[str]:
    """The modules over HTTP, beside an empty page that loads nothing by itself."""
    folder = ROOT / "docs" / "assets" / "models"
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def blank(browser: Browser, modules: str) -> Iterator[Page]:
    """One page for all computations of the session."""
    page = browser.new_page()
    page.route("**/blank.html", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><title>Models</title>"))
    page.goto(f"{modules}/blank.html")
    yield page
    page.close()


@pytest.fixture(scope="session")
def compute(blank: Page) -> Compute:
    """``compute`` of one model on many inputs. JSON turns NaN and Infinity into null, so they come back as text."""
    script = """async ([key, all]) => {
      const { compute } = await import(`./${key}.js`);
      const strange = { NaN: NaN, Infinity: Infinity, "-Infinity": -Infinity, undefined: undefined, "": "" };
      const read = (value) => (typeof value === "string" ? strange[value] : value);
      const write = (value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value === undefined ? "undefined" : value);
      return JSON.stringify(all.map((inputs) => Object.fromEntries(Object.entries(compute(
        Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, read(value)])))).map(([name, value]) => [name, write(value)]))));
    }"""
    return lambda key, inputs: json.loads(blank.evaluate(script, [key, inputs]))
