"""The pipeline: load, validate, index, render, export. The last good site stays until a new one is whole."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from explainer.check import check
from explainer.export import export
from explainer.faults import Fault, Faults
from explainer.site import Site, read_site
from explainer.view.templates import check_templates

# Never '-q': it silences the warnings that 'strict' counts, so a broken link would pass.
RENDER = (sys.executable, "-m", "mkdocs", "build", "--strict", "--clean")
_LINK = re.compile(r"Doc file '(.+?)' contains a link '(.+?)', but (.+)")
_FRAME = re.compile(r'File ".*?/(explainer/[^"]+)", line (\d+)')
_ERROR = re.compile(r"^\w+(?:Error|Exception|Iteration)\b.*", re.MULTILINE)


def checked_site(root: Path) -> tuple[Site, Faults]:
    """Read and check everything; the faults, if any, are all of them."""
    faults = Faults(root)
    site = read_site(root, faults)
    check(site, faults)
    check_templates(root / "overrides", faults)
    return site, faults


def build(site: Site) -> int:
    """Render and export into a folder of its own, then put it in the place of ``site/``. Returns the exit status."""
    root = site.library.root
    fresh = root / ".build" / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    if not render(root, fresh):
        return 1
    export(site, fresh)
    replace(fresh, root / "site")
    return 0


def render(root: Path, target: Path) -> bool:
    """Run the renderer; its own warnings are printed only if it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root)}
    done = subprocess.run([*RENDER, "-d", str(target)], cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        print(told(done.stdout + done.stderr, root / "docs"), file=sys.stderr)
    return done.returncode == 0


def told(output: str, docs: Path) -> str:
    """What the renderer said, for a writer: dead links or failing code as faults with their line, else all but its chatter."""
    faults = [_fault(docs, *found) for found in _LINK.findall(output)] or _failing_code(output)
    if faults:
        return "\n".join(sorted(set(map(str, faults))))
    kept = [line for line in output.splitlines() if not line.startswith(("INFO", "Traceback", "  File ", "    "))]
    return "\n".join(line for line in kept if line.strip())


def _fault(docs: Path, uri: str, link: str, reason: str) -> Fault:
    lines = (docs / uri).read_text(encoding="utf-8-sig").splitlines()
    place = next((number for number, line in enumerate(lines, 1) if link in line), 1)
    return Fault(f"docs/{uri}", place, "link", f"'{link}': {reason.rstrip('.')}; correct the link, or what it leads to")


def _failing_code(output: str) -> list[Fault]:
    """Where code of ours gave up, whatever page it was drawing."""
    frames, errors = _FRAME.findall(output), _ERROR.findall(output)
    if not frames or not errors:
        return []
    file, line = frames[-1]
    return [Fault(file, int(line), "code", f"{errors[-1]}; the data is sound and the code is not: mend it")]


def replace(fresh: Path, place: Path) -> None:
    """Swap by renaming, so that a reader of ``site/`` never meets half of it."""
    old = fresh.with_name("old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)
