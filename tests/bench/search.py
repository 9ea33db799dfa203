"""Search: the first page found, the bytes and the wait, for Pagefind and ours, and how ours does on each list of
readers' queries.
"""

import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import brotli
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browsers import find_browser
from tests.conftest import FLAGS
from tests.search.conftest import Query, asset, read_queries, read_readers, read_second, read_third
from tests.support.served import served

ROOT = Path(__file__).resolve().parent.parent.parent
PAGEFIND = "pagefind@1.5.2"
# Typed as one word, timed until the results are drawn; the panel says when that is.
TYPE = """query => new Promise(done => {
  const field = document.querySelector(".search__field");
  let start = 0;
  document.addEventListener("search-answered", function read({detail}) {
    if (detail.query !== query.trim()) return;
    document.removeEventListener("search-answered", read);
    done([performance.now() - start, [...document.querySelectorAll(".search__result")].map(item => item.querySelector("a").href)]);
  });
  field.focus();
  field.value = query;
  start = performance.now();
  field.dispatchEvent(new Event("input", {bubbles: true}));
})"""
ASK_PAGEFIND = """async query => {
  const start = performance.now();
  const pagefind = await import("/pagefind/pagefind.js");
  const found = (await pagefind.search(query)).results.slice(0, 10);
  const links = (await Promise.all(found.map(result => result.data()))).map(data => location.origin + (data.sub_results[0]?.url ?? data.url));
  return [performance.now() - start, links];
}"""

# From the last key to the answer drawn; our glue says when that is.
LISTEN = """query => { window.answer = new Promise(done => {
  let key = 0;
  document.addEventListener("keydown", () => { key = performance.now(); });
  document.addEventListener("search-answered", event => event.detail.query === query && done(performance.now() - key));
}); }"""
A_KEY = 120  # milliseconds: a quick typist
TIMES = 9


@dataclass
class Measured:
    """How one engine did over all queries."""

    ranks: list[int | None] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    empty: int = 0
    failed: list[str] = field(default_factory=list)

    def note(self, query: Query, wait: float, links: list[str]) -> None:
        rank = query.rank(links)
        self.ranks.append(rank)
        self.waits.append(wait)
        self.empty += not links
        if rank != 1:
            self.failed.append(f"{query.say} ({rank or 'not found'})")

    def line(self) -> str:
        count = len(self.ranks)
        first, three = (sum(rank is not None and rank <= most for rank in self.ranks) / count for most in (1, 3))
        mrr = sum(1 / rank for rank in self.ranks if rank) / count
        later = sorted(self.waits[1:])
        return (
            f"hit@1 {first:6.1%}  hit@3 {three:6.1%}  MRR {mrr:.2f}  nothing {self.empty:3}  first "
            f"{self.waits[0]:4.0f} ms  "
            f"later {statistics.median(later):3.0f} ms, 95 % within {later[int(len(later) * 0.95)]:3.0f} ms"
        )


@contextmanager
def _fresh(browser: Browser, address: str) -> Iterator[Page]:
    """A page that was never visited, with nothing kept from another; not the home page, which has a
    field of its own.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/about/privacy.html", wait_until="networkidle")
    yield page
    context.close()


def _measure(browser: Browser, site: Path, script: str) -> Measured:
    """All queries on one page. A page is opened and closed before, so that server and disk are warm for all alike."""
    measured = Measured()
    with served(site) as address:
        for queries in (read_queries()[:1], read_queries()):
            measured = Measured()
            with _fresh(browser, address) as page:
                for query in queries:
                    measured.note(query, *page.evaluate(script, query.say))
    return measured


def _by_hand(browser: Browser, site: Path) -> list[float]:
    """Milliseconds from the last key of a page's first query to its answer, typed as a hand types, each on a page of
    its own.
    """
    waits = []
    with served(site) as address:
        for query in read_queries()[:TIMES]:
            with _fresh(browser, address) as page:
                page.evaluate(LISTEN, query.say)
                page.focus(".search__field")
                page.keyboard.type(query.say, delay=A_KEY)
                waits.append(page.evaluate("answer"))
    return sorted(waits)


def _pagefind(site: Path) -> bool:
    """Whether Pagefind could be had and has written its index. It is no dependency: only this comparison wants it."""
    command = shutil.which("pagefind")
    start = [command] if command else ["npm", "exec", "--yes", PAGEFIND, "--"]
    try:
        done = subprocess.run(
            [*start, "--site", str(site), "--root-selector", "#content"], capture_output=True, check=False, timeout=300
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and (site / "pagefind" / "pagefind.js").exists()


def _weight(*files: Path) -> str:
    return ", ".join(
        f"{file.name} {file.stat().st_size / 1e3:.0f} kB ({len(brotli.compress(file.read_bytes())) / 1e3:.1f} brotli)"
        for file in files
    )


def _lists() -> Iterator[tuple[str, list[Query], list[str]]]:
    """Each list of readers' queries whole, with what is not on the site."""
    for name, read in (("first", read_readers), ("second", read_second)):
        (odd, absent_odd), (even, absent_even) = read(False), read(True)
        yield name, odd + even, absent_odd + absent_even
    yield "third", *read_third()


def _readers(browser: Browser, site: Path) -> Iterator[str]:
    """A line for each list: how often the right page came first, and how often nothing was said of
    what is not there.
    """
    with served(site) as address, _fresh(browser, address) as page:
        for name, queries, absent in _lists():
            measured = Measured()
            for query in queries:
                measured.note(query, *page.evaluate(TYPE, query.say))
            honest = sum(not page.evaluate(TYPE, say)[1] for say in absent)
            yield f"readers, {name} list ({len(queries)}): {measured.line()}  honest nothing {honest} of {len(absent)}"


def report() -> None:
    """Print a line for each engine, its bytes, and what ours still gets wrong."""
    site = ROOT / "site"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        copy = Path(folder) / "site"
        shutil.copytree(site, copy)
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        print(f"{len(read_queries())} queries, typed in Chromium {browser.version}")
        has_pagefind = _pagefind(copy)
        print(
            "  Pagefind ",
            _measure(browser, copy, ASK_PAGEFIND).line() if has_pagefind else "could not be installed; not measured",
        )
        ours = _measure(browser, site, TYPE)
        print("  ours     ", ours.line())
        waits = _by_hand(browser, site)
        print(
            f"  ours, first query typed at {A_KEY} ms a key: {statistics.median(waits):.0f} ms after the last "
            f"key, {waits[-1]:.0f} ms at worst"
        )
        for line in _readers(browser, site):
            print(line)
        browser.close()
        if has_pagefind:
            size = sum(file.stat().st_size for file in (copy / "pagefind").rglob("*") if file.is_file())
            print(f"bytes, Pagefind: {size / 1e3:.0f} kB in all, fetched in parts")
    files = ("search/index.js", "search/engine.js", "search/panel.js", "assets/search/worker.js")
    print("bytes, ours, at the first search:", _weight(*(asset(site, name) for name in files)))
    print("ours, not first:", "; ".join(ours.failed))
