"""Runs the site builder over the pages: MkDocs in this process, so that what was read and checked is not read again;
others as commands.
"""

import contextlib
import io
import logging
import os
import re
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from explainer.faults import Fault
from explainer.site import Site, provide_site

# The way out of a builder stays open: any of these makes the whole site. None is run with '-q', which would hide dead
# links.
BUILDERS: dict[str, tuple[str, ...]] = {
    "mkdocs": (),
    "properdocs": ("properdocs", "build", "--strict", "--clean"),
    "zensical": ("zensical", "build", "--clean", "--strict"),
}
_LINK = re.compile(r"Doc file '(.+?)' contains a link '(.+?)', but (.+)")
_FRAME = re.compile(r'File ".*?/(explainer/[^"]+)", line (\d+)')
_ERROR = re.compile(r"^\w+(?:Error|Exception|Iteration)\b.*", re.MULTILINE)


def render(site: Site, target: Path, builder: str = "mkdocs") -> list[str]:
    """Write every page into ``target``. Returns what is wrong, a line each; nothing if all is well."""
    root = site.library.root
    failed, output = _mkdocs(site, target) if builder == "mkdocs" else _command(root, target, builder)
    return (
        summarise_log(output, root / "docs")
        or [f"mkdocs.yml:1: file: {builder} gave up and did not say why; run it by hand"]
        if failed
        else []
    )


def _mkdocs(site: Site, target: Path) -> tuple[bool, str]:
    """MkDocs in this process; whether it failed, and what it said."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # before the theme is imported
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with provide_site(site), captured_log() as said:
        try:
            config = load_config(str(site.library.root / "mkdocs.yml"), site_dir=str(target), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
        except SystemExit as end:
            said.write(f"\n{end.code if isinstance(end.code, str) else end}\n")
            return True, said.getvalue()
        except OSError:
            raise  # a full disk is no fault of any page
        except Exception:  # whatever a plugin or a template of the theme raises is told as a fault
            said.write(traceback.format_exc())
            return True, said.getvalue()
    return False, said.getvalue()


@contextlib.contextmanager
def captured_log() -> Iterator[io.StringIO]:
    """Keep what the builder and its plugins say, and print none of it."""
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    handler.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    before = logger.propagate, logger.level
    logger.addHandler(handler)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            yield said
    finally:
        logger.removeHandler(handler)
        logger.propagate, logger.level = before


def _command(root: Path, target: Path, builder: str) -> tuple[bool, str]:
    """Another builder as a process of its own; it writes ``site_dir``, which is named in a copy of the settings beside
    them.
    """
    program, *arguments = BUILDERS[builder]
    settings = root / f".{target.name}.yml"
    text = (root / "mkdocs.yml").read_text(encoding="utf-8-sig")
    settings.write_text(
        re.sub(r"^site_dir:.*$", f"site_dir: {target.relative_to(root).as_posix()}", text, flags=re.MULTILINE),
        encoding="utf-8",
    )
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root)}
    try:
        done = subprocess.run(
            [Path(sys.executable).parent / program, *arguments, "-f", settings.name],
            cwd=root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        return (
            True,
            f"mkdocs.yml:1: builder: {builder} is not installed; run 'make test' once, which installs it, or pip "
            f"install it",
        )
    finally:
        settings.unlink(missing_ok=True)
    return done.returncode != 0, done.stdout + done.stderr


def summarise_log(output: str, docs: Path) -> list[str]:
    """What the builder said, for an author: dead links or failing code as faults with their line, else all but its
    chatter.
    """
    faults = [_fault(docs, *found) for found in _LINK.findall(output)] or _failing_code(output)
    if faults:
        return sorted(set(map(str, faults)))
    kept = [line for line in output.splitlines() if not line.startswith(("INFO", "Traceback", "  File ", "    "))]
    return [line for line in kept if line.strip() and not line.startswith("Aborted with")]


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
    return [Fault(file, int(line), "code", f"{errors[-1]}; internal error, please report it with this line")]
