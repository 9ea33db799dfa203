"""The models' own files in a real browser: records beside ``compute``, with no page around them."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from explainer.faults import Faults
from explainer.read.records import load
from explainer.records.model import Model
from explainer.view.models import KIT

Compute = Callable[[str, list[dict[str, object]]], list[dict[str, float | None]]]
ROOT = Path(__file__).resolve().parents[2]


def read_models() -> dict[str, Model]:
    """Every record of ``data/models``."""
    return load(ROOT, Faults(ROOT)).models


@pytest.fixture(scope="session")
def models() -> dict[str, Model]:
    return read_models()


@pytest.fixture(scope="session")
def blank(browser: Browser) -> Iterator[Page]:
    """One page for all computations of the session, with the kit and every model loaded, and without an element to draw
    in.
    """
    page = browser.new_page()
    page.set_content("<!doctype html><title>Models</title>")
    for script in KIT:
        page.add_script_tag(path=ROOT / "docs" / script)
    page.evaluate(
        "() => { self.models = {}; self.defineModel = (id, make) => { self.models[id] = make(self.modelKit); }; }"
    )
    for key in read_models():
        page.add_script_tag(path=ROOT / "docs" / "assets" / "models" / f"{key}.js")
    yield page
    page.close()


@pytest.fixture(scope="session")
def compute(blank: Page) -> Compute:
    """``compute`` of one model on many inputs. JSON turns NaN and Infinity into null, so they come back as text."""
    script = """([key, all]) => {
      const { compute } = self.models[key];
      const strange = { NaN: NaN, Infinity: Infinity, "-Infinity": -Infinity, undefined: undefined, "": "" };
      const read = value => typeof value === "string" ? strange[value] : value;
      const write = value => typeof value === "number" && !Number.isFinite(value) ? String(value)
        : value === undefined ? "undefined" : value;
      const each = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
      return JSON.stringify(all.map(inputs => each(compute(each(inputs, read)), write)));
    }"""
    return lambda key, inputs: json.loads(blank.evaluate(script, [key, inputs]))
