"""What readers come for, from the home page in at most three steps, on a telephone and by the keys alone."""

import functools
import re

import pytest
from playwright.sync_api import Locator, Page, expect

MOST_STEPS = 3
# (what is wanted, the steps by their names, what then stands on the screen). A step is a link, a button, or "a choice:
# its value".
TASKS = [
    ("how many cameras, and who says so", ["Systems", "Camera network, China"], "349 million"),
    (
        "is the list of 20 to 30 million confirmed",
        ["The longer the list", "In this chapter", "A list nobody has seen"],
        "nobody who has confirmed that number",
    ),
    ("a company after 2019", ["Companies", "SenseTime"], "What happened to it"),
    ("the data of a chart", ["The screen that was a week late", "CSV of"], None),
    ("a chart for slides", ["The screen that was a week late", "SVG of"], None),
    (
        "the address of a claim",
        ["The screen that was a week late", "five or six days", "Copy link of this claim"],
        "Copy citation",
    ),
    (
        "a model at its own setting",
        ["Try it", "Watch-list odds", "Show the model"],
        "Copy link to this setting",
    ),
    ("which systems run", ["Systems", "Does it run: in use when last seen"], " of 27 shown"),
    ("everything on a people", ["Index A to Z", "places that speak of Uyghur"], "The forecast that cannot be wrong"),
    ("everything on a place", ["Index A to Z", "places that speak of London"], "A match that looked like a witness"),
    ("law on face recognition", ["Data", "face recognition"], "United Kingdom"),
    ("other colours", ["dark"], None),
    ("a place to come back to", ["The longer the list", "Each added face"], "Each added face is one more chance"),
    ("a claim beside its outcome", [], "What was claimed, and what happened"),
    ("a quiz", ["Questions", "What do a fraud letter"], "Check answer"),
    (
        "what “official claim” means",
        ["The screen that was a week late", "five or six days"],
        "A body of the state says so",
    ),
    ("who supplies whom", ["Data", "Who uses surveillance"], "Suppliers"),
    ("the words", ["Glossary"], "base rate"),
    ("what happened when", ["Timeline"], "2018"),
]


def _named(page: Page, name: str) -> Locator:
    """The first control in sight that is called ``name``, else one whose name begins with it, else one that holds it."""
    words = re.escape(name)
    whole, begun, held = (_controls(page, name, pattern) for pattern in (rf"^\s*{words}\s*$", rf"^\s*{words}", words))
    expect(held.first).to_be_visible()
    return next(found for found in (whole, begun, held) if found.count()).first


def _controls(page: Page, name: str, pattern: str) -> Locator:
    wanted = re.compile(pattern, re.IGNORECASE)
    kinds = (
        page.get_by_role("button", name=wanted),
        page.locator("summary", has_text=wanted),
        page.get_by_role("radio", name=name, exact=True),
    )
    return functools.reduce(Locator.or_, kinds, page.get_by_role("link", name=wanted)).locator("visible=true")


# Whether a press leads to another page, which then is to be waited for.
LEADS_AWAY = "part => part.tagName === 'A' && !part.hasAttribute('download') && part.pathname !== location.pathname"


def _step(page: Page, step: str) -> None:
    name, _, value = step.partition(": ")
    if value:
        page.get_by_label(name).select_option(value=value)
        return
    target = _named(page, name).element_handle()  # itself: its words may change once it is reached
    leads_away, before = target.evaluate(LEADS_AWAY), page.url
    target.focus()
    page.keyboard.press("Space" if target.get_attribute("type") == "radio" else "Enter")
    if leads_away:
        page.wait_for_url(lambda url: url != before)


@pytest.mark.parametrize(("task", "steps", "shown"), TASKS, ids=[task for task, _, _ in TASKS])
def test_it_is_there_in_three_steps(page: Page, address: str, task: str, steps: list[str], shown: str | None) -> None:
    assert len(steps) <= MOST_STEPS
    page.goto(f"{address}/index.html")
    *before, last = steps or [""]
    for step in before:
        _step(page, step)
    if "of" in last.split()[1:] and last.split()[0] in ("CSV", "SVG"):
        with page.expect_download() as download:
            _step(page, last)
        assert download.value.suggested_filename.endswith(last.split()[0].lower())
    elif last:
        _step(page, last)
    if shown:
        expect(
            page.get_by_text(shown)
            .or_(page.get_by_label(shown))
            .or_(page.get_by_role("button", name=shown))
            .locator("visible=true")
            .first
        ).to_be_visible()
    elif last == "dark":
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 19, 16)"
