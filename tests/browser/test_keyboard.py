"""Whatever can be pressed is reached with the keyboard, and shows that it has the focus."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.html import listing
from tests.support.cover import cover

# What is seen of an element, and of what is drawn for it where it is itself unseen (a radio button under its label).
UNREACHED = """() => {
  const found = [];
  const name = (element) => `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent || element.name || "").trim().slice(0, 30)}`;
  const drawn = (element) => [element, element.closest("label"), element.nextElementSibling, element.parentElement, ...(element.labels || [])].filter(Boolean);
  const look = (element) => drawn(element).flatMap((one) => ["", "::before", "::after"].map((part) => {
    const style = getComputedStyle(one, part || undefined);
    return [style.outlineStyle === "none" ? "" : style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecoration, style.color].join("|");
  })).join("\\n");
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  // Drawings carry links that their list repeats; a group of radio buttons is one stop.
  for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [onclick]")) {
    if (!seen(element) || element.disabled || element.closest("[inert], [hidden]")) continue;
    if (element.type !== "radio" && element.tabIndex < 0 && !element.closest("[role=listbox], [role=tablist], [role=grid], [role=radiogroup]")) {
      found.push(`not reached: ${name(element)}`);
      continue;
    }
    element.blur();
    const before = look(element);
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) found.push(`takes no focus: ${name(element)}`);
    else if (look(element) === before) found.push(`shows no focus: ${name(element)}`);
  }
  return [...new Set(found)];
}"""


@pytest.fixture(scope="module")
def covering(built: Path) -> list[str]:
    return cover(built)


def test_whatever_can_be_pressed_is_reached_by_key_and_shows_it(
    open_page: Callable[..., Page], address: str, covering: list[str]
) -> None:
    page, faults = open_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce"), []
    for name in covering:
        page.goto(f"{address}/{name}")
        page.keyboard.press("Tab")  # from here on the browser shows the focus as it does for keys
        faults += [f"{name}: {one}" for one in page.evaluate(UNREACHED)]
    assert not faults, listing(faults)
