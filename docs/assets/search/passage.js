// The passage of a result: the part of its text where the words were met, with those words told apart. Plain data out, as
// [[text, whether it was met], …], which the panel draws.
"use strict";
(() => {
  const { HAN, fold, words, stem, memoize } = self.searchWords;
  const LENGTH = 200;
  const LEAD = 50; // letters before the first word that was met

  // A word as it stands in a text -> its parts by their roots. Passages are most of the work for an answer, and their words
  // are mostly the same.
  const rooted = memoize((word) => words(word).map(stem));

  // A stem leaves Han characters as they are.
  const isMatch = (word, terms) =>
    rooted(word).some((root) => terms.has(root) || (HAN.test(root) && [...terms].some((term) => root.includes(term))));

  // [[start, end], …] of the words of a text that are among the terms.
  const places = (text, terms) => {
    const found = [];
    for (const match of text.matchAll(/\p{Script=Han}+|[\d.,]*\d|[\p{L}\p{M}\p{N}’']+\+*/gu)) {
      if (isMatch(match[0], terms)) found.push([match.index, match.index + match[0].length]);
    }
    return found;
  };

  const mark = (text, terms) => {
    const pieces = [];
    let last = 0;
    for (const [start, end] of places(text, terms)) {
      if (start > last) pieces.push([text.slice(last, start), false]);
      pieces.push([text.slice(start, end), true]);
      last = end;
    }
    if (last < text.length) pieces.push([text.slice(last), false]);
    return pieces;
  };

  // The start of the stretch that holds the most different words, the earliest of equals.
  const best = (text, terms) => {
    const found = places(text, terms);
    let most = 0;
    let start = 0;
    for (const [from] of found) {
      const inside = found
        .filter(([at, end]) => at >= from && end <= from + LENGTH)
        .map(([at, end]) => stem(fold(text.slice(at, end))));
      const count = new Set(inside).size;
      if (count > most) [most, start] = [count, from];
    }
    return start;
  };

  // How many different terms a text holds.
  const variety = (text, terms) =>
    new Set(places(text, terms).flatMap(([at, end]) => rooted(text.slice(at, end)))).size;

  // A sentence says more than a label or a cell, if it holds as many of the words.
  const sentencesOf = (text, terms) => {
    const sentences = text
      .split("\n")
      .filter((line) => /[.?!”]$/.test(line))
      .join("\n");
    return sentences && variety(sentences, terms) >= variety(text, terms) ? sentences : text;
  };

  const passage = (whole, terms) => {
    const text = sentencesOf(whole, terms);
    // Sentences follow each other; a label, a cell or a name stands apart from what follows.
    const line = text.replace(/([.?!:”])\n/g, "$1 ").replace(/\n/g, " · ");
    if (line.length <= LENGTH) return mark(line, terms);
    let start = Math.max(0, best(line, terms) - LEAD);
    if (start > 0) start = line.indexOf(" ", start) + 1;
    let end = Math.min(line.length, start + LENGTH);
    if (end < line.length) end = line.lastIndexOf(" ", end);
    const pieces = mark(line.slice(start, end), terms);
    if (start > 0) pieces.unshift(["… ", false]);
    if (end < line.length) pieces.push([" …", false]);
    return pieces;
  };

  const part = ({ entry: { url, anchor, kind, title, text, inText }, terms, missing = [] }) => ({
    url,
    anchor,
    inText,
    missing,
    kind: kind.label,
    title: mark(title, terms),
    passage: passage(text, terms),
  });

  const resultOf = ({ page, found }) => {
    const whole = part({ entry: { ...page, text: "" }, terms: found[0].terms });
    // A part of a chapter says no more than its chapter does; an entry of a long page says what it is itself.
    const parts = found
      .map(part)
      .map((inside) => ({ ...inside, kind: inside.anchor && inside.kind === whole.kind ? "" : inside.kind }));
    return { ...whole, parts };
  };

  // What the engine found, as plain data that can be sent to a page and drawn there.
  const results = ({ pages, ...told }) => ({ ...told, pages: pages.map(resultOf) });

  // Answers a message: further parts for the engine, or a query.
  const reply = (engine, { parts, query, options }) =>
    parts ? engine.add(parts) : results(engine.search(query, options));

  self.searchPassage = { mark, passage, results, reply };
})();
