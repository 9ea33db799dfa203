"""``python -m tests.bench``: every measurement, one after the other."""

import importlib
import pkgutil

import tests.bench
from tests.browsers import NO_BROWSER, find_browser

if find_browser() is None:
    raise SystemExit(NO_BROWSER)
for module in sorted(
    found.name for found in pkgutil.iter_modules(tests.bench.__path__) if not found.name.startswith("_")
):
    measurement = importlib.import_module(f"tests.bench.{module}")
    if hasattr(measurement, "report"):
        print(f"\n{measurement.__doc__.splitlines()[0]}")
        measurement.report()
