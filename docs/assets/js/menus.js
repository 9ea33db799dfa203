// The contents and the list of sections are native <details>. This closes them as readers expect of a menu: by Escape, by a
// press outside, by choosing, and by going on to what they would cover.
"use strict";
(() => {
  const close = (menu, back) => {
    if (!menu.open) return;
    menu.open = false;
    if (back) menu.querySelector("summary").focus({ preventScroll: true });
  };

  for (const menu of document.querySelectorAll("details[data-menu]")) {
    document.addEventListener(
      "keydown",
      ({ key }) => key === "Escape" && close(menu, menu.contains(document.activeElement)),
    );
    document.addEventListener("pointerdown", ({ target }) => menu.contains(target) || close(menu));
    menu.addEventListener(
      "focusout",
      ({ relatedTarget }) => relatedTarget && !menu.contains(relatedTarget) && close(menu),
    );
    menu.addEventListener("click", ({ target }) => target.closest("a") && close(menu));
  }
})();
