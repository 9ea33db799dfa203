// The passage of a result: the part of its text where the words were met, with those words marked. HTML out, all escaped.
"use strict";
(() => {
  const { HAN, fold, words, stem, remembered } = self.searchWords;
  const LENGTH = 200;

  const escape = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

  // A word as it stands in a text -> its parts by their roots. Passages are most of the work for an answer, and their words
  // are mostly the same.
  const rooted = remembered((word) => words(word).map(stem));

  // A stem leaves Han characters as they are.
  const isMet = (word, met) => rooted(word).some((root) => met.has(root) || (HAN.test(root) && [...met].some((term) => root.includes(term))));

  // [[start, end], …] of the words of a text that were met.
  const places = (text, met) => {
    const found = [];
    for (const match of text.matchAll(/\p{Script=Han}+|[\d.,]*\d|[\p{L}\p{M}\p{N}’']+\+*/gu)) {
      if (isMet(match[0], met)) found.push([match.index, match.index + match[0].length]);
    }
    return found;
  };

  const mark = (text, met) => {
    let html = "";
    let last = 0;
    for (const [start, end] of places(text, met)) {
      html += `${escape(text.slice(last, start))}<mark>${escape(text.slice(start, end))}</mark>`;
      last = end;
    }
    return html + escape(text.slice(last));
  };

  // The start of the stretch that holds the most different words, the earliest of equals.
  const best = (text, met) => {
    const found = places(text, met);
    let most = 0;
    let start = 0;
    for (const [from] of found) {
      const inside = found.filter(([at, end]) => at >= from && end <= from + LENGTH).map(([at, end]) => stem(fold(text.slice(at, end))));
      if (new Set(inside).size > most) [most, start] = [new Set(inside).size, from];
    }
    return start;
  };

  const passage = (text, met) => {
    // Sentences follow each other; a label, a cell or a name stands apart from what follows.
    const line = text.replace(/([.?!:”])\n/g, "$1 ").replace(/\n/g, " · ");
    if (line.length <= LENGTH) return mark(line, met);
    let start = Math.max(0, best(line, met) - 50);
    if (start > 0) start = line.indexOf(" ", start) + 1;
    let end = Math.min(line.length, start + LENGTH);
    if (end < line.length) end = line.lastIndexOf(" ", end);
    return `${start > 0 ? "… " : ""}${mark(line.slice(start, end), met)}${end < line.length ? " …" : ""}`;
  };

  const part = ({ entry: { url, anchor, kind, title, text }, terms, lacks = [] }) => ({
    url, anchor, kind: kind[1], title: mark(title, terms), passage: passage(text, terms), lacks: lacks.map(escape),
  });

  // What the engine found, as plain data that can be sent to a page and put there.
  const results = ({ pages, missing, nearest }) => ({
    missing, nearest: nearest.map(({ url, anchor, title }) => ({ url, anchor, title })),
    pages: pages.map(({ page, found }) => {
      const whole = part({ entry: { ...page, text: "" }, terms: found[0].terms });
      // A part of a chapter says no more than its chapter does; an entry of a long page says what it is itself.
      const parts = found.map(part).map((inside) => ({ ...inside, kind: inside.anchor && inside.kind === whole.kind ? "" : inside.kind }));
      return { ...whole, kind: parts.some(({ anchor, kind }) => anchor && kind) && page.kind[0] === "page" ? "" : whole.kind, parts };
    }),
  });

  self.searchPassage = { escape, mark, passage, results };
})();
