// Buttons that copy: below each line that is there to be copied, and for each record that is cited by itself, whose citation
// and text, with its ten signs, are loaded when they are asked for. Where the clipboard is closed, the words are marked.
"use strict";
(() => {
  const folder = new URL("../../cite/", document.currentScript.src);

  const make = (name, className, text = "") =>
    Object.assign(document.createElement(name), { className, textContent: text });

  const copy = async (text, said, marked) => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(marked());
      said.textContent = "Marked: copy it with your keyboard.";
    }
  };

  const button = (words, name, press) => {
    const made = make("button", "copy", words);
    made.type = "button";
    made.setAttribute("aria-label", `${words} ${name}`.trim());
    made.addEventListener("click", press);
    return made;
  };

  const status = () => {
    const said = make("span", "copy__said");
    said.setAttribute("role", "status");
    return said;
  };

  for (const place of document.querySelectorAll("[data-copy]")) {
    const line = make("span", "");
    const said = status();
    const name =
      place.dataset.copyWhat ?? place.closest("div > dd")?.parentElement.querySelector("dt")?.textContent ?? "";
    line.append(...place.childNodes);
    const press = () => copy(line.innerText.trim(), said, () => line);
    place.append(line, " ", button(place.dataset.copy || "Copy", name, press), " ", said);
  }

  // The citation (0) or the text (1) of a record.
  const lineOf = async (kind, key, which) => {
    if (!self.watchedLines?.[`${kind}/${key}`]) await self.loadScript(new URL(`${kind}-${key[0]}.js`, folder).href);
    return self.watchedLines[`${kind}/${key}`][which];
  };

  self.copyButtons = (link, kind, key, name = key) => {
    const [place, said, shown] = [make("div", "copies"), status(), make("p", "copies__shown")];
    shown.hidden = true;
    const show = (text) => {
      Object.assign(shown, { textContent: text, hidden: false });
      return shown;
    };
    const offer = (words, textOf) =>
      button(words, name, async () => {
        try {
          const text = await textOf();
          await copy(text, said, () => show(text));
        } catch {
          said.textContent = "It could not be loaded.";
        }
      });
    place.append(
      offer("Copy link", () => link.href),
      offer("Copy citation", () => lineOf(kind, key, 0)),
      offer("Copy as text", () => lineOf(kind, key, 1)),
      said,
      shown,
    );
    return place;
  };

  // At an entry of a long page stands a link to it; with this script, it opens the buttons.
  for (const link of document.querySelectorAll(".cite-it")) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
  }
  const toggle = (link) => {
    const open = link.nextElementSibling?.matches(".copies");
    if (open) link.nextElementSibling.remove();
    else link.after(self.copyButtons(link, link.closest("[data-cites]").dataset.cites, link.hash.slice(1)));
    link.setAttribute("aria-expanded", String(!open));
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".cite-it");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    toggle(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches?.(".cite-it")) return;
    event.preventDefault();
    toggle(event.target);
  });
})();
