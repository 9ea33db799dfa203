"""What belongs to a record by its name is missed when it is gone."""

import dataclasses
from pathlib import Path

from explainer.check.pairs import check_pairs
from explainer.faults import Faults
from explainer.library import Library
from explainer.site import Site


def test_a_model_without_its_script_is_told(records: Site, tmp_path: Path) -> None:
    """In a folder that holds no script, each model is told by its own file."""
    library = Library(tmp_path, records.library.entries, records.library.broken)
    faults = Faults(records.library.root)
    check_pairs(dataclasses.replace(records, library=library), faults)
    told = [line.partition("; ")[0] for line in faults.report().splitlines() if ": script: " in line]
    assert sorted(told) == [
        f"data/models/{key}.yml:1: script: has no script docs/assets/models/{key}.js"
        for key in sorted(records.library.entries["model"])
    ]
    assert told
