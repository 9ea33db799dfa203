// On every page: opens the search, and fetches the rest of it when a reader reaches for it, not before. On a page that a
// result has led to, fetches what marks the words there.
"use strict";
(() => {
  const root = document.querySelector("[data-search]");
  if (!root) return;
  const { panel, arrival } = root.dataset;
  const field = root.querySelector("input");
  const openers = [...document.querySelectorAll("[data-search-open]")];
  const mac = /Mac|iP/.test(navigator.platform);

  let loading = null;
  const load = () => {
    loading ??= self
      .loadScript(panel)
      .then(() => self.searchPanel.start(search))
      .catch(() => {
        loading = null; // the line broke; the next reach tries again
        root.querySelector(".search__status").textContent =
          "The search could not be loaded. The index below works without it.";
      });
  };

  const show = (open) => {
    root.classList.toggle("search--open", open);
    document.documentElement.classList.toggle("search-is-open", open);
    field.setAttribute("aria-expanded", open);
  };

  const search = {
    root,
    field,
    show,
    early: "",
    cameFrom: openers[0],
    isOpen: () => root.classList.contains("search--open"),

    close() {
      show(false);
      search.cameFrom.focus({ preventScroll: true });
    },

    // Called by a tap or a key itself: only then does a phone open its keyboard at once.
    reach() {
      if (!root.contains(document.activeElement)) search.cameFrom = document.activeElement;
      show(true);
      field.select();
      field.focus();
      load();
      self.searchPanel?.opened();
    },
  };

  for (const opener of openers) {
    opener.addEventListener("click", search.reach);
    opener.addEventListener("pointerenter", load); // a pointer on its way is early enough
  }
  root.addEventListener("pointerenter", load);
  field.addEventListener("focus", load);
  root.addEventListener("keydown", ({ key, isComposing }) => {
    if (self.searchPanel || isComposing) return;
    if (key === "Escape") search.close();
    search.early = key; // one that chooses a result waits for the results
  });
  root.querySelector(".search__close").addEventListener("click", () => (self.searchPanel ?? search).close());
  // With a modifier, since whoever speaks to the computer types single letters by accident (WCAG 2.1.4).
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || event.altKey || event.shiftKey || !(mac ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    search.reach();
  });
  root.querySelector(".search__key").textContent = mac ? "⌘ K" : "Ctrl K";

  // What a result says to the page it leads to. The address is then made the plain one, which every other script knows.
  const arrive = () => {
    const found = new URLSearchParams(location.hash.slice(1));
    if (!found.has("find")) return;
    location.replace(`#${found.get("at") ?? ""}`);
    self.loadScript(arrival).then(() => self.markArrival(found));
  };
  window.addEventListener("hashchange", arrive);
  arrive();
  if (location.hash.startsWith("#q=") || /[?&]q=/.test(location.search)) load(); // a search that was shared, or left for a result
})();
