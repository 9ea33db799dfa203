// The engine: entries in, ranked results out. It knows no page, no theme and no worker.
//
// Every part of a query ("unit") is looked up by itself, as the word, its beginnings and, where the site does not know the
// word, its near misses; a unit's synonyms stand beside it. An entry's score is the sum over the units, times what share of
// the query it answers. The figures below are all the weights there are.
"use strict";
(() => {
  const { STOP, HAN, words, stem, slips, telling, remembered } = self.searchWords;

  // A word in a title names what the entry is about; the page's title tells the same of its parts, a little less.
  const FIELDS = { title: 4, parent: 1.5, text: 1 };
  // "watchl" is on its way to "watchlist", and a slip of the key means another word: both may be mistaken.
  const PREFIX = 0.6;
  const SLIP = 0.5;
  // A synonym is our reading of the reader's word, so the word itself goes first.
  const SYNONYM = 0.8;
  // A page that explains goes before a single statement, and that before a source, which only says where to read on.
  const KINDS = { chapter: 1.3, system: 1.2, company: 1.2, model: 1, table: 1.1, term: 1.1, page: 1, claim: 0.8, fact: 0.8,
    correction: 0.8, event: 0.8, row: 0.8, source: 0.4 };
  // Below its own story a system's page speaks of other places and later years: in passing, where chapters tell it in full.
  const ASIDE = 0.8;
  // Words that stand side by side as in the query are a phrase: what all of them add, and each couple its share. The whole
  // title, another name of it or an id typed out is a name.
  const PHRASE = 0.5;
  const APART = 0.5;
  const NAME = 2;
  // A page that tells one story and keeps coming back to the words is about them: its next passages speak for it, too.
  const NEXT = 0.15;
  const NEXT_COUNT = 4;
  // Long lists of unlike things: their entries have nothing to say for each other.
  const LISTS = new Set(["term", "fact", "correction", "event", "source"]);
  // The title of these is a whole sentence: it says something, and names nothing.
  const SENTENCES = new Set(["claim", "fact", "correction", "event", "row", "source"]);
  // The least a word can be parted into: shorter ones stand in nearly any word ("ten cent").
  const HALF = 4;
  const BEST = 300;
  const PAGES = 20;
  const PARTS = 8;

  // Slips forgiven by the length of the word; a number or a name in Chinese is another one if one sign differs.
  const forgiven = (word) => /\d/.test(word) || HAN.test(word) || word.length < 4 ? 0 : word.length < 7 ? 1 : 2;

  // What a reader can be led to. Its texts are kept by the roots of their words; the lines in which phrases are looked for are
  // made from them when a query asks.
  class Entry {
    constructor(fields) {
      Object.assign(this, fields);
    }

    get named() {
      return (this.namedLine ??= lineOf(this.roots.title));
    }

    get told() {
      return (this.toldLine ??= lineOf(this.roots.text));
    }
  }

  const lineOf = (roots) => ` ${roots.join(" ")} `;

  // The entries, and every word as it is spelled there.
  const documents = ({ kinds, pages, parts }) => {
    const spelled = new Set();
    const rooted = (text) => words(text).map((word) => {
      spelled.add(word);
      return stem(word);
    });
    const listed = new Set(parts.filter(([, , kind]) => LISTS.has(kinds[kind][0])).map(([page]) => page));
    const whole = pages.map(([url, title, kind, text], page) => ({ page, url, anchor: "", kind: kinds[kind], title, parent: "", text }));
    const inside = parts.map(([page, anchor, kind, title, text]) => ({
      page, anchor, kind: kinds[kind], title, text, url: pages[page][0], parent: listed.has(page) ? "" : pages[page][1],
    }));
    const parents = new Map(pages.map(([, title]) => [title, rooted(title)])).set("", []);
    const entries = [...whole, ...inside].map((entry, id) => new Entry({
      ...entry, id, roots: { title: rooted(entry.title), text: rooted(entry.text), parent: parents.get(entry.parent) },
    }));
    return { entries, spelled };
  };

  // What the index reads of an entry, by field.
  const rootsOf = ({ kind: [kind], roots }, field) => {
    if (!SENTENCES.has(kind) || field === "parent") return roots[field];
    return field === "title" ? [] : [...roots.title, ...roots.text];
  };

  const STOP_ROOTS = new Set([...STOP].map(stem));

  const tokenize = (roots, field) => field === "text" ? roots.filter((root) => !STOP_ROOTS.has(root)) : roots;

  const index = (entries, MiniSearch) => {
    const mini = new MiniSearch({
      fields: Object.keys(FIELDS),
      extractField: (entry, field) => field === "id" ? entry.id : rootsOf(entry, field),
      stringifyField: (roots) => roots,
      tokenize,
      processTerm: (root) => root,
      searchOptions: { boost: FIELDS, weights: { prefix: PREFIX }, tokenize: (text) => [text], combineWith: "AND" },
    });
    // MiniSearch goes down its tree once for every word of every text, which is most of the wait for the first answer; the
    // place of a word stays the same.
    mini._index.fetch = remembered(mini._index.fetch.bind(mini._index));
    mini.addAll(entries);
    return mini;
  };

  // "first word's root" -> [[the roots of a phrase, the phrases it means], …]. What is meant is a phrase as well: a name of
  // several words is one thing, and half of it is another.
  const phrasebook = (groups) => {
    const by = new Map();
    const add = (phrase, meant) => {
      if (!phrase.length) return;
      if (!by.has(phrase[0])) by.set(phrase[0], []);
      by.get(phrase[0]).push([phrase, meant]);
    };
    for (const [said, means] of groups) {
      const meant = means.map((text) => words(text).map(stem));
      for (const text of said) add(words(text).map(stem), meant);
      for (const phrase of meant) if (phrase.length > 1) add(phrase, []);
    }
    for (const list of by.values()) list.sort((one, other) => other[0].length - one[0].length);
    return by;
  };

  // A word that the site does not know, and whose halves it knows, lacks its space: "smartglasses".
  const parted = (word, spelled) => {
    if (spelled.has(word)) return [word];
    for (let at = HALF; at <= word.length - HALF; at += 1) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.every((half) => spelled.has(half))) return halves;
    }
    return [word];
  };

  // The query as units: the longest phrase of the book that starts here, else one word that carries a meaning.
  const units = (all, by, spelled) => {
    const roots = all.map(stem);
    const kept = new Set(telling(all));
    const found = [];
    for (let at = 0; at < all.length;) {
      const met = (by.get(roots[at]) || []).filter(([phrase]) => phrase.every((root, place) => root === roots[at + place]));
      const joined = !met.length && kept.has(all[at]) && kept.has(all[at + 1]) && spelled.has(all[at] + all[at + 1]);
      if (joined) met.push([roots.slice(at, at + 2), [[stem(all[at] + all[at + 1])]]]); // "jay walker": a space too many
      const length = met.length ? met[0][0].length : 1;
      const meant = met.filter(([phrase]) => phrase.length === length).flatMap(([, targets]) => targets);
      if (met.length || kept.has(all[at])) found.push({ words: all.slice(at, at + length), roots: roots.slice(at, at + length), meant });
      at += length;
    }
    return found;
  };

  const take = (into, results, weight) => {
    for (const { id, score, terms: met } of results) {
      const before = into.get(id) || { score: 0, terms: new Set() };
      for (const term of met) before.terms.add(term);
      before.score = Math.max(before.score, score * weight);
      into.set(id, before);
    }
  };

  class Engine {
    constructor(data, MiniSearch) {
      Object.assign(this, documents(data));
      // What a reader may type for a word of the site is known as well, so that a slip in it can be told.
      for (const [said] of data.synonyms) for (const text of said) for (const word of words(text)) this.spelled.add(word);
      this.mini = index(this.entries, MiniSearch);
      this.phrasebook = phrasebook(data.synonyms);
    }

    // Entries that hold all roots of a phrase. Half the score where they do not stand side by side.
    phrase(roots, prefix) {
      const kept = roots.length > 1 ? roots.filter((root) => !STOP_ROOTS.has(root)) : roots;
      const found = this.mini.search({ queries: kept.length ? kept : roots, prefix });
      if (roots.length === 1) return found;
      const beside = ` ${roots.join(" ")}`;
      return found.map((hit) => {
        const { named, told } = this.entries[hit.id];
        return named.includes(beside) || told.includes(beside) ? hit : { ...hit, score: hit.score * APART };
      });
    }

    // What one unit finds: entry id -> its score and the index terms that were met.
    lookUp(unit) {
      const found = new Map();
      // A name of several words is there whole: nothing of "Buenos Aires" is on its way to "airport".
      take(found, this.phrase(unit.roots, (root) => unit.roots.length === 1 && (HAN.test(root) || root.length > 2)), 1);
      for (const meant of unit.meant) take(found, this.phrase(meant, false), SYNONYM);
      if (unit.words.length === 1 && !unit.meant.length) {
        const near = this.near(unit.words[0]);
        for (const [word, away] of near) {
          take(found, this.phrase([stem(word)], false), SLIP / away);
          for (const meant of this.meanings(stem(word))) take(found, this.phrase(meant, false), SYNONYM * SLIP / away);
        }
        // One word only that it can have been: then it was meant, and names what that word names.
        const read = new Set(near.map(([word]) => stem(word)));
        if (read.size === 1) {
          [unit.read] = read;
          unit.meant = this.meanings(unit.read);
        }
      }
      return found;
    }

    // What the book says of a single word.
    meanings(root) {
      return (this.phrasebook.get(root) ?? []).filter(([phrase]) => phrase.length === 1).flatMap(([, meant]) => meant);
    }

    // The known words that are nearest to an unknown one: [[word, slips], …]. A word that is known is taken as meant.
    near(word) {
      const most = forgiven(word);
      if (!most || this.spelled.has(word)) return [];
      const found = [];
      for (const other of this.spelled) {
        // Hardly anybody misses the first letter: who types "bike" does not mean "like".
        const away = slips(word, other, most) + (word[0] === other[0] ? 0 : 1);
        if (away <= most) found.push([other, away]);
      }
      const least = Math.min(...found.map(([, away]) => away));
      return found.filter(([, away]) => away === least);
    }

    search(query) {
      const all = words(query).flatMap((word) => parted(word, this.spelled));
      const asked = units(all, this.phrasebook, this.spelled);
      const looked = asked.map((unit) => ({ unit, found: this.lookUp(unit) }));
      const met = looked.filter(({ found }) => found.size);
      const missing = looked.filter(({ found }) => !found.size).flatMap(({ unit }) => unit.words);
      const hits = this.weigh(met, missing);
      const pages = this.group(this.phrases(hits, query, all, asked));
      return { pages, missing, nearest: pages.length ? [] : this.nearest(query) };
    }

    // Sums up what the units found; what is rare on the site counts for more of the query than what stands everywhere.
    weigh(met, missing) {
      const importance = met.map(({ found }) => Math.log(1 + this.entries.length / found.size));
      const all = importance.reduce((sum, one) => sum + one, 0);
      const hits = new Map();
      met.forEach(({ found }, at) => {
        for (const [id, { score, terms }] of found) {
          const hit = hits.get(id) || { entry: this.entries[id], score: 0, answered: 0, terms: new Set(), units: new Set() };
          hit.score += score;
          hit.answered += importance[at] / all;
          hit.units.add(at);
          for (const term of terms) hit.terms.add(term);
          hits.set(id, hit);
        }
      });
      for (const hit of hits.values()) {
        const { kind: [kind], anchor } = hit.entry;
        hit.score *= hit.answered ** 2 * KINDS[kind] * (kind === "system" && anchor ? ASIDE : 1);
        hit.lacks = [...met.filter((_, at) => !hit.units.has(at)).flatMap(({ unit }) => unit.words), ...missing];
      }
      return [...hits.values()].sort((one, other) => other.score - one.score);
    }

    // Only the best can win by a phrase, and looking for it costs time.
    phrases(hits, query, all, asked) {
      const read = new Map(asked.filter((unit) => unit.read).map((unit) => [unit.roots[0], unit.read]));
      const roots = all.map(stem).map((root) => read.get(root) ?? root);
      const meant = asked.length === 1 ? asked[0].meant : [];
      const names = new Set([roots, ...meant].map((name) => ` ${name.join(" ")} `));
      const couples = roots.slice(1).map((root, at) => ` ${roots[at]} ${root} `);
      const id = query.trim().toLowerCase();
      for (const hit of hits.slice(0, BEST)) {
        const { named, told, anchor } = hit.entry;
        const beside = couples.filter((couple) => named.includes(couple) || told.includes(couple)).length;
        if (couples.length) hit.score *= 1 + PHRASE * beside / couples.length;
        if (names.has(named) || anchor === id) hit.score *= NAME;
      }
      // An id stands in addresses and references, and not always in the text.
      const met = new Set(hits.map(({ entry }) => entry));
      for (const entry of this.entries) {
        if (id && entry.anchor === id && !met.has(entry)) hits.push({ entry, score: NAME * (hits[0]?.score ?? 1), terms: new Set(), lacks: [] });
      }
      return hits.sort((one, other) => other.score - one.score);
    }

    group(hits) {
      const pages = new Map();
      for (const hit of hits) {
        if (!pages.has(hit.entry.page)) pages.set(hit.entry.page, []);
        pages.get(hit.entry.page).push(hit);
      }
      return [...pages].map(([page, found]) => ({
        page: this.entries[page], found: found.slice(0, PARTS),
        score: found[0].score + (LISTS.has(found[0].entry.kind[0]) ? 0
          : NEXT * found.slice(1, 1 + NEXT_COUNT).reduce((sum, hit) => sum + hit.score, 0)),
      })).sort((one, other) => other.score - one.score).slice(0, PAGES);
    }

    // For a query that finds nothing: the terms and names that are spelled most like it.
    nearest(query) {
      const asked = words(query).join("");
      if (!asked) return [];
      return this.entries.filter(({ kind: [kind], anchor }) => kind === "term" || (kind === "company" && !anchor))
        .map((entry) => ({ entry, away: slips(asked, words(entry.title).join(""), 99) / Math.max(asked.length, entry.title.length) }))
        .sort((one, other) => one.away - other.away).slice(0, 4).map(({ entry }) => entry);
    }
  }

  self.SearchEngine = Engine;
})();
