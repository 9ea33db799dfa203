// Claims, sources and words of the glossary open where they stand. Without this script the same links lead to the same words
// further down the page or in the glossary.
"use strict";
(() => {
  let open = null;

  const element = (name, className, words = "") => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = words;
    return made;
  };

  const button = (className, words, press) => {
    const made = element("button", className, words);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  };

  const inSight = (part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  // Focus goes back to the link only if it was here or nowhere, and the page moves only if the reader was here: one who has read
  // on stays where she is.
  const close = () => {
    if (!open) return;
    const { panel, link } = open;
    const seen = inSight(panel);
    const back = panel.contains(document.activeElement) || [link, document.body].includes(document.activeElement);
    panel.remove();
    link.setAttribute("aria-expanded", "false");
    open = null;
    if (back) link.focus({ preventScroll: true });
    if (back && seen && !inSight(link)) link.scrollIntoView({ block: "center", behavior: "instant" });
  };

  // Ids must stay unique, and what leads to where the claim stands leads nowhere from there.
  const copyOf = (note) => {
    const copy = note.cloneNode(true);
    for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
    for (const part of copy.querySelectorAll("[data-way-back]")) part.remove();
    copy.removeAttribute("hidden");
    return copy;
  };

  const definition = (link) => {
    const note = element("div", "term-note");
    const text = element("p", "", `${link.textContent}: ${link.dataset.term} `);
    const more = element("a", "", "In the glossary");
    more.href = link.href;
    text.append(more);
    note.append(text);
    return ["What this word means", note];
  };

  const source = (link, entry) => {
    const note = element("div", "source-note");
    const text = element("p", "");
    text.append(...copyOf(entry).childNodes);
    note.append(text);
    return [`Source ${link.textContent.trim()}`, note];
  };

  const claim = (link, note) => {
    const copy = copyOf(note);
    const address = note.querySelector("[data-address]");
    const key = link.dataset.opens.replace("claim-", "");
    copy.append(self.copyButtons(address, "claim", key, "of this claim"));
    return [`About the claim: ${note.querySelector(".claim-note__shown").textContent.trim()}`, copy];
  };

  const contentOf = (link) => {
    if (!link.dataset.opens) return definition(link);
    const found = document.getElementById(link.dataset.opens);
    const note = found.closest(".claim-note");
    return note ? claim(link, note) : source(link, found);
  };

  const panelFor = (link, number) => {
    const panel = element("aside", "opened");
    const [name, content] = contentOf(link);
    panel.id = `opened-${number}`;
    panel.tabIndex = -1;
    panel.ariaLabel = name;
    panel.append(button("opened__close", "Close", close), content);
    return panel;
  };

  const blockOf = (link) => link.closest("li, p, tr, dd, figcaption, .figure") || link.parentElement;

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
    const same = open?.link === link;
    if (open) {
      open.panel.remove();
      open.link.setAttribute("aria-expanded", "false");
      open = null;
    }
    if (same) return;
    const panel = panelFor(link, number);
    place(panel, link);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", panel.id);
    open = { link, panel };
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest", behavior: "instant" });
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

  document.addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented && open && inSight(open.panel)) close();
  });
})();
