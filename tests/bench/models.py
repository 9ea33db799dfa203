"""Models: milliseconds from an input event to the answer in words and to the drawing, with the processor slowed down
four times.
"""

import os
import statistics
from pathlib import Path

from playwright.sync_api import CDPSession, ElementHandle, Page, sync_playwright

from tests.browsers import find_browser
from tests.conftest import FLAGS
from tests.support.served import served

ROOT = Path(__file__).resolve().parent.parent.parent
PROMISE = 50
SLOWER = 4
WIDTHS = (390, 1440)
MOVES = 16  # of the hand along one bar; a browser hands a page no more of them than it can follow
# Three clocks start when the page is told of an event. "Laid out" stops when the new words have their place in the
# page. The
# others stop when the frame with the new words, or the new drawing, has been handed over: a message sent from a frame's
# callback
# arrives after the browser has painted.
CLOCKS = """() => {
  const view = document.querySelector("model-view"), { draw } = view.constructor.prototype;
  const painted = () => new Promise(done => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  }));
  let start;
  const stop = (name, since, now) => (window.times[name] ??= []).push(now - since);
  view.draw = async () => {
    const since = start;
    draw.call(view);
    stop("drawing", since, await painted());
  };
  addEventListener("input", async () => {
    const since = start = performance.now();
    stop("words", since, await painted());
  }, { capture: true });
  addEventListener("input", () => {
    document.body.getBoundingClientRect();
    stop("laid out", start, performance.now());
  });
}"""
Times = dict[str, list[float]]


def _drag(page: Page, bar: ElementHandle) -> None:
    """Take the handle of ``bar`` from one end to the other."""
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box, "a bar that is seen has a place"
    page.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    for move in range(MOVES):
        page.mouse.move(box["x"] + 2 + (box["width"] - 4) * (move + 1) / MOVES, box["y"] + box["height"] / 2)
    page.mouse.up()


def _step(page: Page, choice: ElementHandle) -> None:
    """Go down a list, or to the next cases, by key."""
    choice.focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(100)


def _play(page: Page) -> Times:
    """Everything a reader can move, once."""
    page.evaluate("() => { window.times = {} }")
    for bar in page.query_selector_all("model-view input[type=range]"):
        _drag(page, bar)
    for choice in page.query_selector_all("model-view select, model-view label:first-of-type [data-preset]"):
        _step(page, choice)
    page.wait_for_timeout(400)
    found: Times = page.evaluate("() => window.times")
    return found


def _busy(chromium: CDPSession) -> float:
    """Milliseconds that the page's own thread has had a processor so far; other programs do not count."""
    return (
        float(
            next(
                one["value"]
                for one in chromium.send("Performance.getMetrics")["metrics"]
                if one["name"] == "TaskDuration"
            )
        )
        * 1000
    )


def measured(page: Page, address: str) -> tuple[float, Times]:
    """The page's work for one event at full speed, in ms, and the three clocks slowed down; the code is warm after the
    first round.
    """
    page.goto(address)
    page.get_by_role("button", name="Show the model").first.click()
    page.wait_for_selector("model-view[data-live]")
    page.evaluate(CLOCKS)
    chromium = page.context.new_cdp_session(page)
    chromium.send("Performance.enable", {"timeDomain": "threadTicks"})
    before, events = _busy(chromium), len(_play(page)["words"])
    work = (_busy(chromium) - before) / events
    chromium.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found = _play(page)
    chromium.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return work, found


def _told(values: list[float]) -> str:
    """Median, the 95th percentile and the worst."""
    return f"{statistics.median(values):3.0f}/{statistics.quantiles(values, n=20)[-1]:3.0f}/{max(values):3.0f}"


def line(key: str, width: int, work: float, found: Times) -> str:
    """``watchlist-odds  390 px  laid out 14/20/25  words 34/48/60  drawing 71/90/120  work 66``: "over" stands where
    half the answers broke the promise.
    """
    over = "over" if statistics.median(found["words"]) > PROMISE else "    "
    clocks = "  ".join(f"{name} {_told(found[name])}" for name in ("laid out", "words", "drawing"))
    return f"  {key:<26}{width:>5} px  {clocks}  {over}  work {work * SLOWER:3.0f}"


def report() -> None:
    """A line for each model and width."""
    print(
        f"promise: the answer in words within {PROMISE} ms of an input event; each bar dragged by a pointer, "
        f"lists and cases gone through by key; "
        "median/95th percentile/worst until the words are laid out, until their frame, until the drawing's "
        "frame; work of the page for both; "
        f"{os.getloadavg()[0]:.1f} programs on {os.cpu_count()} processors, which waits grow with and work does not"
    )
    with sync_playwright() as playwright, served(ROOT / "site") as address:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        for key in sorted(file.stem for file in (ROOT / "data" / "models").glob("*.yml")):
            for width in WIDTHS:
                page = browser.new_page(viewport={"width": width, "height": 844})
                print(line(key, width, *measured(page, f"{address}/try-it/{key}.html")), flush=True)
                page.close()
        browser.close()
