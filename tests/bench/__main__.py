"""``python -m tests.bench``: every measurement, one after the other."""

import importlib
import pkgutil

import tests.bench

for module in sorted(found.name for found in pkgutil.iter_modules(tests.bench.__path__) if not found.name.startswith("_")):
    measurement = importlib.import_module(f"tests.bench.{module}")
    if hasattr(measurement, "report"):
        print(f"\n{measurement.__doc__.splitlines()[0]}")
        measurement.report()
