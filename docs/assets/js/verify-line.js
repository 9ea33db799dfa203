// Holds a printed line against what stands behind its ten signs. No page is needed for it.
"use strict";
self.verifyLine = (() => {
  const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const LENGTH = 10;
  // What styles of citation add around the words of a record.
  const AROUND =
    "Statement Retrieved Accessed from on and In in n d edition Edition version Version signs Signs As of".split(" ");
  const DAY = String.raw`(?:\d{1,2} )?[A-Z][a-z]+\.? (?:\d{1,2}, )?\d{4}`;
  // The day of the version that was cited, where the styles put it, and the day on which somebody read it.
  const DATES = [
    /\(\d{4}(?:, [A-Z][a-z]+ \d{1,2})?\)\.?/g,
    new RegExp(String.raw`,? ${DAY}[.,]* (?=https?:)`, "g"),
    new RegExp(String.raw`(?:Accessed|Retrieved)(?: on)? ${DAY}[.,]?`, "g"),
  ];

  const plain = (text) =>
    text
      .normalize("NFC")
      .replace(/[\u2018\u2019\u02bc\u201c\u201d"]/g, "'") // styles of citation turn double marks into single ones
      .replace(/[\u2010\u2011]/g, "-")
      .replace(/\s+/g, " ")
      .trim();

  // The signs at the end of a line as they are written in an edition, or null; nobody is blamed for an O read as a 0.
  const signsOf = (line) => {
    const found = /([0-9A-Za-z]{5})[-\s]?([0-9A-Za-z]{5})[\s\])}.,;"]*$/.exec(plain(line));
    if (!found || /[^\s([{]$/.test(plain(line).slice(0, found.index))) return null;
    const signs = (found[1] + found[2]).toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
    return {
      signs,
      before: plain(line).slice(0, found.index),
      fits: [...signs].every((sign) => ALPHABET.includes(sign)),
    };
  };

  const shorten = (hash) => {
    const bits = BigInt(`0x${hash}`) >> BigInt(4 * hash.length - 5 * LENGTH);
    return [...Array(LENGTH).keys()]
      .map((place) => ALPHABET[Number((bits >> BigInt(5 * (LENGTH - 1 - place))) & 31n)])
      .join("");
  };

  // Signs that differ from these in one or two places.
  const near = (signs, known) =>
    known.filter((other) => [...other].filter((sign, place) => sign !== signs[place]).length <= 2);

  const texts = (value) =>
    value && typeof value === "object" ? Object.values(value).flatMap(texts) : [String(value ?? "")];

  const wordsOf = (text) =>
    plain(text).match(/https?:\/\/[^\s]*[^\s.,;)\]]|[\p{L}\p{N}]+(?:['.,:%/-]+[\p{L}\p{N}]+)*/gu) ?? [];

  const statement = ({ words }) =>
    words.text ?? words.says ?? words.definition ?? words.what ?? words.title ?? words.lede ?? words.topic ?? "";

  // How many words of the statement stand in the line, in order.
  const inOrder = (mine, theirs) => {
    let row = Array(theirs.length + 1).fill(0);
    for (const word of mine) {
      const next = [0];
      theirs.forEach((other, place) =>
        next.push(other === word ? row[place] + 1 : Math.max(row[place + 1], next[place])),
      );
      row = next;
    }
    return row.at(-1);
  };

  const MOST = 0.6;
  const SHORTEST = 4;

  const bare = (part) => plain(part).replace(/\.$/, "");

  // Whether a part of the record, which is not whole in the line, stands in it with a word changed, left out or out of its
  // place: most of its words do, near each other. Of fewer than four words nothing can be said.
  const isBroken = (part, said) => {
    const asked = wordsOf(part);
    if (asked.length < SHORTEST) return false;
    const width = Math.ceil(asked.length * 1.25);
    const last = Math.max(0, said.length - width);
    return [...Array(last + 1).keys()].some(
      (start) => inOrder(asked, said.slice(start, start + width)) > MOST * asked.length,
    );
  };

  // The parts of a record that must stand whole where they stand at all.
  const PARTS = [
    "text",
    "says",
    "definition",
    "what",
    "lede",
    "who",
    "actor",
    "qualification",
    "not_known",
    "article_says",
    "better_sources_say",
    "how_to_write_it",
    "why_it_matters",
  ];
  // Styles of citation write these with capitals.
  const TITLES = ["title", "topic", "name", "term"];
  const same = (text) => text;
  const small = (text) => text.toLowerCase();
  const without = (text, ...parts) => parts.reduce((left, part) => left.replace(part, " "), text);

  // Those of a record's parts that stand in the line and not whole. What stands whole is cut out of the line first, since it
  // may hold most of the words of another part.
  const brokenOf = (words, names, text, form) => {
    const parts = names.filter((name) => name in words).map((name) => String(words[name]));
    const whole = parts.filter((part) => form(text).includes(form(bare(part))));
    const left = wordsOf(without(form(text), ...whole.map((part) => form(bare(part)))));
    return parts.filter((part) => !whole.includes(part) && isBroken(form(part), left));
  };

  // What of a line (without its signs) does not fit the record: { strangers: words, addresses, broken: parts }. `whole`
  // says whether the line holds the statement, `silent` whether it holds no word at all.
  const compare = (before, record, { site, base, editions, labels }) => {
    const { words } = JSON.parse(record.form);
    const text = plain(before);
    const label = new RegExp(`(?:^|\\s)(?:${labels.join("|")}): `, "g");
    const frame = [site, record.kind, record.title, record.id, base, ...AROUND, ...Object.keys(editions)];
    const known = new Set([...texts(words), ...record.known, ...frame].flatMap(wordsOf));
    const lowered = new Set([...known].map(small));
    const said = wordsOf(without(text, label, ...DATES));
    const isAddress = (word) => /^https?:|\.html/.test(word);
    const fits = (word) => known.has(word) || (/^\p{Lu}/u.test(word) && lowered.has(small(word)));
    return {
      strangers: said.filter((word) => !isAddress(word) && !fits(word)),
      addresses: said.filter((word) => isAddress(word) && !known.has(word) && !word.endsWith(record.at)),
      broken: [...brokenOf(words, PARTS, text, same), ...brokenOf(words, TITLES, text, small)],
      whole: text.includes(bare(statement({ words }))),
      silent: said.every(isAddress),
    };
  };

  return { signsOf, shorten, near, compare, statement, LENGTH };
})();
