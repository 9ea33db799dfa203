"""Models: milliseconds from an input event to the words and to the drawing painted anew, with the processor slowed down four times."""

import os
import statistics
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

from tests.bench._served import served
from tests.conftest import FLAGS, find_browser

ROOT = Path(__file__).resolve().parent.parent.parent
PROMISE = 50
SLOWER = 4
WIDTHS = (390, 1440)
# A line from end to end and back, so that the heaviest drawing is among them. A clock stops when the frame with the new
# words, or the new drawing, has been handed over: a message sent from a frame's callback arrives after the browser has painted.
MOVE = """async () => {
  const view = document.querySelector("model-view"), places = [0, 1, 0.5, 0.25, 0.75, 0.9, 0.1, 0.6], { draw } = view.constructor.prototype;
  const painted = () => new Promise(done => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  }));
  const move = (control, change) => new Promise(async done => {
    change();
    const start = performance.now();
    let words; // asked for before the view asks for its drawing, or the clock would count that too
    const answered = painted();
    view.draw = async () => {
      draw.call(view);
      const drawing = await painted();
      done([words - start, drawing - start]);
    };
    control.dispatchEvent(new Event("input", { bubbles: true }));
    words = await answered;
  });
  const all = {};
  for (const control of view.querySelectorAll("input[type=range], select")) {
    const waits = all[control.dataset.name] = [];
    for (const place of places) waits.push(await move(control, () => {
      const last = control.options?.length - 1;
      if (control.options) control.selectedIndex = Math.round(place * last);
      else control.value = Number(control.min) + place * (control.max - control.min);
    }));
  }
  const cases = [...view.querySelectorAll("[data-preset]")];
  all.cases = [];
  for (const one of [...cases, ...cases]) all.cases.push(await move(one, () => (one.checked = true)));
  return all;
}"""
Waits = dict[str, list[tuple[float, float]]]


def _busy(chromium: CDPSession) -> float:
    """Milliseconds that the page's own thread has had a processor so far; other programs do not count."""
    return float(next(one["value"] for one in chromium.send("Performance.getMetrics")["metrics"] if one["name"] == "TaskDuration")) * 1000


def waits(page: Page, address: str) -> tuple[float, Waits]:
    """Work for one event at full speed, and how long words and drawing took slowed down; the code is warm after the first round."""
    page.goto(address)
    page.wait_for_selector("model-view[data-live]")
    page.evaluate(MOVE)
    chromium = page.context.new_cdp_session(page)
    chromium.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = _busy(chromium)
    events = sum(map(len, page.evaluate(MOVE).values()))
    work = (_busy(chromium) - before) / events
    chromium.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found: Waits = page.evaluate(MOVE)
    chromium.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return work, found


def _told(values: list[float]) -> str:
    """Median, the 95th percentile and the worst."""
    return f"{statistics.median(values):3.0f}/{statistics.quantiles(values, n=20)[-1]:3.0f}/{max(values):3.0f}"


def line(key: str, width: int, work: float, found: Waits) -> str:
    """``watchlist-odds  390 px  words 34/48/60 over  drawing 71/90/120  work 66  faces 35 ...``: "over" stands where an event broke the promise."""
    words, drawings = ([pair[part] for pairs in found.values() for pair in pairs] for part in (0, 1))
    parts = "  ".join(f"{name} {statistics.median(pair[0] for pair in pairs):.0f}" for name, pairs in found.items())
    over = "over" if max(words) > PROMISE else "    "
    return f"  {key:<26}{width:>5} px  words {_told(words)} {over}  drawing {_told(drawings)}  work {work * SLOWER:3.0f}   {parts}"


def report() -> None:
    """A line for each model and width."""
    print(f"promise: words within {PROMISE} ms, the drawing in the frame after; median/95th percentile/worst, with the wait for a frame; work of the page "
          f"for both; median of the words by control; {os.getloadavg()[0]:.1f} programs on {os.cpu_count()} processors, which waits grow with and work does not")
    with sync_playwright() as playwright, served(ROOT / "site") as address:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        for key in sorted(file.stem for file in (ROOT / "data" / "models").glob("*.yml")):
            for width in WIDTHS:
                page = browser.new_page(viewport={"width": width, "height": 844})
                print(line(key, width, *waits(page, f"{address}/try-it/{key}.html")), flush=True)
                page.close()
        browser.close()
