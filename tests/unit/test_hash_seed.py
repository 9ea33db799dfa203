"""The same bytes come from every process: what a set or a dict happens to order must not reach a drawing or a list."""

import os
import subprocess
import sys
from pathlib import Path

# Everything that is drawn or listed from the records without the renderer, as one digest.
DIGEST = """
import hashlib, pathlib, tempfile
from explainer.export.charts import write_charts
from explainer.export.data.files import data_files
from explainer.export.tables import write_tables
from explainer.export.teaching.files import as_index
from explainer.pipeline import checked_site
from explainer.view.a_to_z import letters
site, faults = checked_site(pathlib.Path('.'))
with tempfile.TemporaryDirectory() as folder:
    place = pathlib.Path(folder)
    write_charts(site, place)
    write_tables(site, place)
    files = [(file.name, file.read_bytes()) for file in sorted(place.iterdir())]
print(hashlib.sha256(repr((files, data_files(site), letters(site), site.uses, as_index(site))).encode()).hexdigest())
"""


def test_three_hash_seeds_give_the_same_bytes(root: Path) -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", DIGEST],
            cwd=root,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        )
        for seed in ("0", "1", "7")
    ]
    digests = {run.communicate()[0] for run in runs}
    assert all(run.returncode == 0 for run in runs)
    assert len(digests) == 1
