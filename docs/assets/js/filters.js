// Filters for long lists. The bar stands in the page, before the list it belongs to; this makes it work. A choice stands in the
// fragment of the address: it can be shared and comes back with the page, and no server is told what a reader looks for.
"use strict";
(() => {
  const words = new WeakMap(); // of each row, read once: they are asked for at every letter
  const wordsOf = (item) => words.get(item) ?? words.set(item, item.textContent.toLocaleLowerCase()).get(item);
  const says = (item, value) =>
    value
      .toLocaleLowerCase()
      .split(/\s+/)
      .every((word) => wordsOf(item).includes(word));
  const has = (item, { dataset, type, value }) =>
    !value || (type === "search" ? says(item, value) : item.dataset[dataset.key].split("|").includes(value));

  const start = (bar) => {
    const next = bar.nextElementSibling;
    const list = next.matches("[data-filter-list]") ? next : next.querySelector("[data-filter-list]");
    const items = [...list.children];
    // The same rows told again further down, in the order in which the page gives them.
    const again = [...document.querySelectorAll(`[data-filter-also="${list.dataset.filterList}"] > *`)];
    const selects = [...bar.querySelectorAll("select, input")];
    const status = bar.querySelector("[role=status]");
    const all = bar.querySelector("[data-all]");

    const show = () => {
      for (const item of items) item.hidden = !selects.every((select) => has(item, select));
      again.forEach((item, place) => {
        item.hidden = items[place].hidden;
      });
      status.textContent = `${items.filter(({ hidden }) => !hidden).length} of ${items.length} shown`;
      all.hidden = selects.every(({ value }) => !value);
    };

    const choose = (wanted) => {
      for (const select of selects) {
        select.value = wanted.get(select.dataset.key) ?? "";
        if (select.selectedIndex < 0) select.value = ""; // an address of other days, whose value is gone
      }
      show();
    };

    const write = () => {
      const chosen = selects.filter(({ value }) => value).map(({ dataset, value }) => [dataset.key, value]);
      const fragment = chosen.length ? `#${new URLSearchParams(chosen)}` : "";
      try {
        history.replaceState(history.state, "", location.pathname + location.search + fragment);
      } catch {
        // A page in a sandboxed frame has no address of its own; the filter works without.
      }
    };

    // The address decides, also over what a browser kept of the fields. One that names an entry clears what would hide it.
    const read = () => {
      const named = document.getElementById(location.hash.slice(1))?.closest("[data-filter-list] > *");
      if (!named) choose(new URLSearchParams(location.hash.slice(1)));
      else if (named.hidden) choose(new URLSearchParams());
    };

    bar.addEventListener("input", show);
    bar.addEventListener("change", () => {
      show();
      write();
    });
    all.addEventListener("click", () => {
      choose(new URLSearchParams());
      write();
      selects[0].focus();
    });
    addEventListener("hashchange", read);
    addEventListener("pageshow", read);
    read();
    bar.dataset.live = "";
  };

  document.querySelectorAll(".filters").forEach(start);
})();
