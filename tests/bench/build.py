"""The build beside bare Material for MkDocs on the same words, and beside itself on a book five times as long."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from explainer.export.search.dom import lines, parse
from tests.bench._longer import write_longer

ROOT = Path(__file__).resolve().parent.parent.parent
RUNS = 3
TIMES = 5
BARE = "site_name: Bare\nuse_directory_urls: false\ntheme:\n  name: material\n  font: false\n"
MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- "}


@dataclass(frozen=True)
class Run:
    """One run of a command: seconds on the clock, seconds of processor, MiB at most."""

    wall: float
    cpu: float
    memory: float


def environment() -> dict[str, str]:
    """What a reader's own machine has: compiled modules are kept, wherever this is measured."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "NO_MKDOCS_2_WARNING": "1"}


def timed(command: list[str], folder: Path) -> Run:
    """Run a command to its end, with all that it starts."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)}: ended with {os.waitstatus_to_exitcode(status)}")
    return Run(time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def write_bare(site: Path, folder: Path) -> int:
    """A bare project with every word of the built articles once, as plain Markdown. Returns how many words."""
    (folder / "mkdocs.yml").write_text(BARE, encoding="utf-8")
    count = 0
    for page in sorted(site.rglob("*.html")):
        text = as_markdown(page)
        count += len(text.split())
        file = folder / "docs" / page.relative_to(site).with_suffix(".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return count


def as_markdown(page: Path) -> str:
    """The words of a page's article: a paragraph for each of its lines, headings and points of lists marked as such.
    Drawings are left out (each is drawn twice), and the cells of a row stand in one line.
    """
    nodes = parse(page.read_text(encoding="utf-8")).walk()
    article = next((node for node in nodes if node.tag == "article" and node.id == "content"), None)
    if article is None:
        return ""
    for node in article.walk():
        if node.tag in MARKS:
            node.children.insert(0, MARKS[node.tag])
        elif node.tag in ("td", "th"):
            node.tag = "span"
            node.children.append(" ")
    found = lines(article, lambda node: node.tag in ("svg", "script", "style", "template"))
    return "\n\n".join(line.replace("<", "&lt;") for line in found) + "\n"


def _told(name: str, runs: list[Run]) -> str:
    wall, cpu, memory = (statistics.median(getattr(run, part) for run in runs) for part in ("wall", "cpu", "memory"))
    return f"  {name:<34} {cpu:6.2f} s of processor  {wall:6.1f} s on the clock  {memory:4.0f} MiB at most"


def report() -> None:
    """Seconds and memory of each, in turns, medians; ratios by seconds of processor, which other programs change least."""
    python, build = sys.executable, ["-m", "explainer", "build"]
    print(f"{os.getloadavg()[0]:.1f} programs on {os.cpu_count()} processors; medians of {RUNS} runs in turns")
    with tempfile.TemporaryDirectory() as folder:
        bare, longer = Path(folder) / "bare", Path(folder) / "longer"
        bare.mkdir()
        words = write_bare(ROOT / "site", bare)
        write_longer(ROOT, longer, TIMES)
        commands = {
            "check": ([python, "-m", "explainer", "check"], ROOT),
            "build": ([python, *build], ROOT),
            f"bare Material, {words:,} words": ([python, "-m", "mkdocs", "build", "-q"], bare),
            f"build, {TIMES} times the chapters": ([python, *build], longer),
        }
        timed(*commands[f"build, {TIMES} times the chapters"])  # draws the share images, which are kept
        runs: dict[str, list[Run]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                runs[name].append(timed(*command))
    for name, found in runs.items():
        print(_told(name, found))
    cost = [statistics.median(run.cpu for run in found) for found in runs.values()]
    print(
        f"  build: {cost[1] / cost[2]:.2f} times bare Material; {TIMES} times the chapters: {cost[3] / cost[1]:.2f} times"
    )
