// Filters for long lists: the choices come from the list itself, so that they cannot drift from it.
"use strict";
(() => {
  const LABELS = {
    country: "Place", theme: "Theme", verdict: "Verdict", kind: "Kind of statement", step: "Step", evidence: "What is known rests on",
  };

  const valuesOf = (item, key) => (item.dataset[key] || "").split("|").filter(Boolean);

  const selectFor = (list, items, key, update) => {
    const label = document.createElement("label");
    const select = document.createElement("select");
    const values = [...new Set(items.flatMap((item) => valuesOf(item, key)))].sort((a, b) => a.localeCompare(b));
    select.append(new Option("all", ""), ...values.map((value) => {
      const number = items.filter((item) => valuesOf(item, key).includes(value)).length;
      return new Option(`${value} (${number})`, value);
    }));
    select.dataset.key = key;
    select.addEventListener("change", update);
    label.append(`${LABELS[key] || key} `, select);
    return label;
  };

  for (const list of document.querySelectorAll("[data-filter-list]")) {
    const items = [...list.children];
    const bar = document.createElement("div");
    const status = document.createElement("p");
    const update = () => {
      const chosen = [...bar.querySelectorAll("select")].filter((select) => select.value);
      let shown = 0;
      for (const item of items) {
        item.hidden = !chosen.every((select) => valuesOf(item, select.dataset.key).includes(select.value));
        shown += item.hidden ? 0 : 1;
      }
      status.textContent = `${shown} of ${items.length} shown`;
    };
    const keys = Object.keys(items[0].dataset);
    bar.className = "filters";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Filter the list");
    status.setAttribute("role", "status");
    bar.append(...keys.map((key) => selectFor(list, items, key, update)), status);
    list.before(bar);
    update();
  }
})();
