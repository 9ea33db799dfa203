// Filters for long lists. The bar stands in the page, before the list it belongs to; this makes it work.
"use strict";
(() => {
  const has = (item, { dataset, value }) => !value || item.dataset[dataset.key].split("|").includes(value);

  for (const bar of document.querySelectorAll(".filters")) {
    const items = [...bar.nextElementSibling.children];
    const selects = [...bar.querySelectorAll("select")];
    const status = bar.querySelector("[role=status]");
    const update = () => {
      for (const item of items) item.hidden = !selects.every((select) => has(item, select));
      status.textContent = `${items.filter(({ hidden }) => !hidden).length} of ${items.length} shown`;
    };
    bar.addEventListener("change", update);
    update(); // a browser may have kept a choice on the way back to the page
  }
})();
