// Draws what was found, as nodes and never as markup: a text of the index can bring no element with it.
"use strict";
(() => {
  const OPEN_PARTS = 2; // further passages of a page that stand open; the rest is folded, so that no page crowds out others

  const element = (name, className, ...children) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...children);
    return node;
  };

  // [[text, whether it was met], …] as text and <mark>.
  const marked = (pieces) => pieces.map(([text, met]) => (met ? element("mark", "", text) : text));

  // The words to be marked on the page itself, as they are spelled there.
  const spelled = (pieces) => [...new Set(pieces.filter(([, met]) => met).map(([text]) => text.toLowerCase()))];

  const address = (home, { url, anchor, title, passage }, more = {}) => {
    const find = spelled([...title, ...passage]).join(" ");
    const parameters = new URLSearchParams({ find, ...(anchor && { at: anchor }), ...more });
    if (!find) return home + url + (anchor ? `#${anchor}` : "");
    return `${home}${url}#${parameters}`;
  };

  const link = (home, part, ...children) => {
    const a = element("a", "search__link", ...children);
    a.href = address(home, part);
    return a;
  };

  const label = (part, page) => {
    const names = [part.kind || page.kind];
    const pageTitle = page.title.map(([text]) => text).join("");
    if (part.anchor && pageTitle !== names[0]) names.push(pageTitle);
    return names.filter(Boolean).join(" · ");
  };

  const passageOf = (part) =>
    part.passage.length ? [element("span", "search__passage", ...marked(part.passage))] : [];

  // A claim's own link leads to its record at the foot of the page; this one to the sentence that makes it.
  const whereItStands = (home, part) => {
    const a = element("a", "search__where", "Read it where it stands");
    a.href = address(home, part, { read: "" });
    return a;
  };

  const furtherPart = (home, page) => (part) => {
    const title = part.anchor ? marked(part.title) : [`The whole page: `, ...marked(part.title)];
    const kind = part.kind && part.kind !== page.kind ? [element("span", "search__kind", part.kind)] : [];
    const item = element(
      "li",
      "",
      link(home, part, ...kind, element("span", "search__part", ...title), ...passageOf(part)),
    );
    if (part.inText) item.append(whereItStands(home, part));
    return item;
  };

  const folded = (items) => {
    const summary = element(
      "summary",
      "",
      items.length === 1 ? "One more on this page" : `${items.length} more on this page`,
    );
    return element("details", "search__more", summary, element("ul", "search__parts", ...items));
  };

  // One page: its best passage first, which is where Enter leads, then what else it says.
  const result = (home) => (page) => {
    const [best, ...rest] = page.parts;
    const top = link(
      home,
      best,
      element("span", "search__kind", label(best, page)),
      element("span", "search__title", ...marked(best.title)),
      ...passageOf(best),
    );
    const item = element("li", "search__result", top);
    if (best.inText) item.append(whereItStands(home, best));
    const further = rest.map(furtherPart(home, page));
    if (further.length) item.append(element("ul", "search__parts", ...further.slice(0, OPEN_PARTS)));
    if (further.length > OPEN_PARTS) item.append(folded(further.slice(OPEN_PARTS)));
    if (best.missing.length) {
      const words = best.missing.flatMap((word) => [element("del", "", word), " "]);
      item.append(element("p", "search__missing", "Not found here: ", ...words));
    }
    return item;
  };

  self.searchResults = { element, result };
})();
