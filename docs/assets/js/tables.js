// Lets a reader sort a table by any column: by what its cells mean, which the page says in data-sort where the words do not,
// and by the words as people file them otherwise. Empty cells stay last, whichever way the column is sorted.
"use strict";
(() => {
  const files = new Intl.Collator("en", { numeric: true, ignorePunctuation: true });

  const meaning = (row, column) => {
    const cell = row.cells[column];
    if (!cell || cell.querySelector(".empty")) return null;
    return cell.dataset.sort ?? (cell.textContent.trim() || null);
  };

  const compare = (a, b, numeric) => (numeric ? a - b : files.compare(a, b));

  const sort = (table, column, direction, numeric) => {
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, value: meaning(row, column) }));
    rows.sort((a, b) => {
      if (a.value === null || b.value === null) return (a.value === null) - (b.value === null);
      return direction * compare(a.value, b.value, numeric);
    });
    table.tBodies[0].append(...rows.map((item) => item.row));
  };

  const enable = (table, heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      sort(table, column, down ? -1 : 1, "numeric" in heading.dataset);
    });
  };

  for (const table of document.querySelectorAll("table.data")) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => enable(table, heading, column));
  }
})();
