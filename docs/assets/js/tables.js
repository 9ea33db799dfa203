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

  // Above a long table a field that leaves the rows with the words that are typed.
  const addFind = (table) => {
    const rows = [...table.tBodies[0].rows];
    const bar = document.createElement("div");
    const label = document.createElement("label");
    const field = document.createElement("input");
    const told = document.createElement("output");
    bar.className = "table__find";
    field.type = "search";
    field.autocomplete = "off";
    label.append("Find a row by any word", field);
    bar.append(label, told);
    table.parentElement.before(bar);
    const find = () => {
      const words = field.value.trim().toLocaleLowerCase().split(/\s+/);
      for (const row of rows) {
        const text = row.textContent.toLocaleLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
      }
      told.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} rows`;
    };
    field.addEventListener("input", find);
    find();
  };

  // On a phone a row shows its first columns until all are asked for; the style sheet knows what a phone is.
  const addAll = (table) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "table__all";
    button.textContent = "Show all columns";
    table.classList.add("data--brief");
    table.parentElement.after(button);
    button.addEventListener("click", () => table.classList.remove("data--brief"));
  };

  for (const table of document.querySelectorAll("table.data, table.atlas__table")) {
    if (table.matches(".data--long")) addFind(table);
    if (table.matches(".data") && table.tHead.rows[0].cells.length > 6) addAll(table);
    [...table.tHead.rows[0].cells].forEach((heading, column) => enable(table, heading, column));
  }
})();
