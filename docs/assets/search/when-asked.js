// Fetches the theme's script, which draws the search, when a reader reaches for the search, and not before: it is a fifth of
// a first visit, and nothing else on the page needs it. What the reader did meanwhile is passed on.
"use strict";
(() => {
  const files = document.currentScript.dataset.then.split(" ");
  const field = document.querySelector("[data-md-component=search-query]");
  const toggle = document.querySelector("[data-md-toggle=search]");
  const search = document.querySelector("[data-md-component=search]");
  const KEYS = ["/", "s", "f"]; // the theme's own keys for the search
  const CHOOSE = ["Enter", "ArrowDown", "ArrowUp"]; // and for its results
  let asked = false;
  let ready = false;
  let early = null;

  const load = (src) => new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src, async: false, onload: done, onerror: failed }); // run in turn: the second asks the first for its worker
    document.head.append(script);
  });

  const fetchAll = async () => {
    if (asked) return;
    asked = true;
    try {
      await Promise.all(files.map(load));
    } catch {
      asked = false; // the line broke; the next reach tries again
      return;
    }
    ready = true;
    if (document.activeElement === field) field.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    if (early) field.dispatchEvent(new KeyboardEvent("keydown", { key: early, bubbles: true }));
  };

  const open = () => {
    fetchAll();
    field.focus();
  };

  // A pointer on its way is early enough to have the script there when it lands.
  for (const way of ["pointerenter", "focusin"]) field.form.addEventListener(way, fetchAll);
  for (const label of document.querySelectorAll("label[for=__search]")) label.addEventListener("pointerenter", fetchAll);
  toggle.addEventListener("change", () => !asked && toggle.checked && open());
  field.form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (ready) return;
    early = CHOOSE.includes(event.key) && !event.isComposing ? event.key : null;
    if (early) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea") || event.target.isContentEditable;
    if (asked || typing || event.ctrlKey || event.metaKey || event.altKey || !KEYS.includes(event.key)) return;
    event.preventDefault();
    open();
  });

  // Escape gives the focus back to where the reader came from; the theme drops it. Tab goes on, as everywhere.
  let before = null;
  field.addEventListener("focusin", ({ isTrusted, relatedTarget }) => {
    if (isTrusted && !search.contains(relatedTarget)) before = relatedTarget;
  });
  document.addEventListener("keydown", ({ key, isComposing }) => {
    if (key !== "Escape" || isComposing || !toggle.checked) return;
    setTimeout(() => !toggle.checked && before?.focus({ preventScroll: true })); // after the theme has closed it
  }, true);
  if (new URLSearchParams(location.search).has("q")) fetchAll();
})();
