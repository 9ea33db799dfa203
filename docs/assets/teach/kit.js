// What the tools for a class share: pieces of a page, a record in words, and a text to copy.
"use strict";
self.teachKit = (() => {
  const make = (name, text = "", attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  // A link to a page of the site, from a page one folder deep.
  const linkTo = (at, text) => make("a", text, { href: new URL(`../${at}`, document.baseURI).href });

  const line = (term, ...told) => {
    const row = make("div");
    const definition = make("dd");
    definition.append(...told);
    row.append(make("dt", term), definition);
    return row;
  };

  const listOf = (items) => {
    const list = make("ul");
    list.append(...items);
    return list;
  };

  const reference = ({ title, about, href, where }) => {
    const item = make("li");
    item.append(href ? make("a", title, { href, rel: "external" }) : make("cite", title), `. ${about}.`);
    if (where) item.append(` There: ${where}.`);
    return item;
  };

  const other = ({ says, voice, name, href }) => {
    const item = make("li", `${says} `);
    item.append(`(${voice ? `${voice}: ` : ""}`, href ? make("a", name, { href, rel: "external" }) : name, ")");
    return item;
  };

  // Puts `text` on the clipboard and says so in `said`; where that is not allowed, marks what is `shown`.
  const copy = async (text, said, shown) => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = "Copied.";
    } catch {
      if (shown.select) shown.select();
      else getSelection().selectAllChildren(shown);
      said.textContent = "Marked: copy it with your keyboard.";
    }
  };

  // The scripts of every page, which bring the page's own loadScript, run after those of a tool and before this event.
  const pageReady = new Promise((ready) => document.addEventListener("DOMContentLoaded", ready, { once: true }));
  const loadScript = (src) => pageReady.then(() => self.loadScript(src));

  const plural = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;

  return { make, linkTo, line, listOf, reference, other, copy, loadScript, plural };
})();
