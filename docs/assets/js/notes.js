// Claims and glossary terms open where they stand. Without this script the same links lead to the same words
// further down the page or in the glossary.
"use strict";
(() => {
  let open = null;

  const blockOf = (link) => link.closest("li, p, tr, dd, figcaption, .figure") || link.parentElement;

  const close = (back) => {
    if (!open) return;
    open.panel.remove();
    open.link.setAttribute("aria-expanded", "false");
    if (back) open.link.focus();
    open = null;
  };

  // Ids must stay unique, and headings of a note must not join the page's outline twice.
  const copyOf = (note) => {
    const copy = note.cloneNode(true);
    for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
    return copy;
  };

  const definition = (link) => {
    const note = document.createElement("div");
    const text = document.createElement("p");
    const more = document.createElement("a");
    text.textContent = `${link.textContent}: ${link.dataset.term} `;
    more.href = link.href;
    more.textContent = "In the glossary";
    text.append(more);
    note.className = "term-note";
    note.append(text);
    return note;
  };

  const panelFor = (link, number) => {
    const panel = document.createElement("aside");
    const button = document.createElement("button");
    const note = link.dataset.opens
      ? copyOf(document.getElementById(link.dataset.opens).closest(".claim-note"))
      : definition(link);
    button.type = "button";
    button.className = "opened__close";
    button.textContent = "Close";
    button.addEventListener("click", () => close(true));
    panel.className = "opened";
    panel.id = `opened-${number}`;
    panel.tabIndex = -1;
    panel.setAttribute("aria-label", link.dataset.opens ? "About this claim" : "What this word means");
    panel.append(button, note);
    return panel;
  };

  const place = (panel, link) => {
    const block = blockOf(link);
    const row = block.closest("tr");
    if (row) {
      // A panel is no table row: it follows the whole table.
      row.closest(".figure, .table__scroll, table").after(panel);
    } else if (block.matches("li, dd, figcaption, .figure")) {
      block.append(panel);
    } else {
      block.after(panel);
    }
  };

  const toggle = (link, number) => {
    const same = open && open.link === link;
    close(false);
    if (same) return;
    const panel = panelFor(link, number);
    place(panel, link);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", panel.id);
    open = { link, panel };
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  };

  document.querySelectorAll("a[data-opens], a[data-term]").forEach((link, number) => {
    if (link.dataset.opens && !document.getElementById(link.dataset.opens)) return;
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
      event.preventDefault();
      toggle(link, number);
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      toggle(link, number);
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
  });

  // The full list of notes is long, and each note already opens in place: fold it, unless a link leads into it.
  for (const notes of document.querySelectorAll(".notes")) {
    const button = document.createElement("button");
    const number = notes.querySelectorAll(".claim-note").length;
    const fold = (folded) => {
      notes.classList.toggle("notes--folded", folded);
      button.setAttribute("aria-expanded", String(!folded));
      button.textContent = folded ? `Show all ${number}` : "Fold the list";
    };
    const reach = () => {
      const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !notes.contains(target) || !target.closest(".claim-note")) return;
      fold(false);
      target.scrollIntoView();
    };
    button.type = "button";
    button.className = "notes__toggle";
    button.addEventListener("click", () => fold(!notes.classList.contains("notes--folded")));
    notes.querySelector("h2").after(button);
    fold(true);
    reach();
    window.addEventListener("hashchange", reach);
  }
})();
