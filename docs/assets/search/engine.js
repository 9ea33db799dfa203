// The engine: entries in, ranked results out. It knows no page, no theme and no worker.
//
// Every unit of a query is looked up by itself: as the word, for the last one its beginnings, and by what else it is called.
// An entry's score is the sum over the units, each against the best that the unit found, times what share of the query it
// answers. The figures below are all the weights there are; those of the kinds come with the index.
"use strict";
(() => {
  const { STOP, WEAK, HAN, words, queryWords, contentWords, stem, memoize, useVariants } = self.searchWords;
  const { EntryStore, fieldRoots, lineOf } = self.searchEntries;

  // A word in a title names what the entry is about; the page's title tells the same of its parts, a little less.
  // A page keeps its address when it gets a new title: the words of its address are what it has long been called.
  const FIELDS = { title: 4, parent: 1.5, address: 3, text: 1 };
  // "watchl" is on its way to "watchlist".
  const PREFIX = 0.6;
  const PREFIX_LETTERS = 3;
  // Another name of the same thing, and what is only near to it. Near things never go before a word as typed.
  const EQUIVALENT = 0.9;
  const RELATED = 0.6;
  const RELATED_SHARE = 0.5;
  // What a unit counts for in an entry that holds it at all; the rest is for how well.
  const HELD = 0.3;
  // What each further word adds to the importance of a unit of several.
  const WORDS = 0.8;
  // What leads to a part of the site counts as held by its pages, this well, and sets them before others: the page itself
  // that is told, the first page of a folder, any other below it.
  const LED = [
    [1, 2.5],
    [0.8, 1.6],
    [0.5, 1.4],
  ];
  // What a word of everyday speech counts for.
  const SAYS_LITTLE = 0.4;
  // What is left of the score, for the share of the query that is answered, to this power. What the entry lacks and another
  // part of its page holds counts in part.
  const SHARE_POWER = 1.5;
  const ELSEWHERE = 0.5;
  // Below its own story a system's page speaks of other places and later years: in passing, where chapters tell it in full.
  const ASIDE = 0.7;
  // Words that stand side by side as in the query are a phrase: what all of them add, and each couple its share. The whole
  // title, another name of it or an id typed out is a name.
  const PHRASE = 0.8;
  const APART = 0.5;
  const NAME = 2;
  // A title of several words that stands whole in the query and is most of it.
  const NAMED = 1.4;
  // A name of several words in the query that stands whole in the title.
  const TITLED = 1.5;
  const MOST_OF_IT = 0.7;
  const LONG_NAME = 3;
  const HALF_OF_IT = 0.5;
  // A page that tells one story and keeps coming back to the words is about them: its next passages speak for it, too.
  const NEXT = 0.2;
  const NEXT_COUNT = 4;
  const MOST_WORDS = 24;
  const BEST = 300;
  const PAGES = 20;
  const PARTS = 8;

  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

  const STOP_ROOTS = new Set([...STOP].map(stem));

  const tokenize = (roots, field) => (field === "text" ? roots.filter((root) => !STOP_ROOTS.has(root)) : roots);

  const emptyIndex = (MiniSearch) => {
    const mini = new MiniSearch({
      fields: Object.keys(FIELDS),
      extractField: (entry, field) => (field === "id" ? entry.id : fieldRoots(entry, field)),
      stringifyField: (roots) => roots,
      tokenize,
      processTerm: (root) => root,
      searchOptions: { boost: FIELDS, weights: { prefix: PREFIX }, tokenize: (text) => [text], combineWith: "AND" },
    });
    // MiniSearch goes down its tree once for every word of every text, which is most of the wait for the first answer; the
    // place of a word stays the same.
    mini._index.fetch = memoize(mini._index.fetch.bind(mini._index));
    return mini;
  };

  const withWordsOf = (known, groups) => {
    const all = new Map(known);
    for (const [said] of groups)
      for (const text of said) for (const word of words(text)) all.set(word, all.get(word) ?? 1);
    return all;
  };

  // How well an entry is held, and how far it is set before others.
  const ledTo = ({ url, anchor }, leads) => {
    if (!anchor && leads.some((lead) => url === `${lead}.html`)) return LED[0];
    if (!anchor && leads.some((lead) => url === `${lead}index.html`)) return LED[1];
    return leads.some((lead) => url.startsWith(lead)) ? LED[2] : [0, 1];
  };

  const take = (into, results, weight, literal) => {
    for (const { id, score, terms } of results) {
      const before = into.get(id) ?? { score: 0, terms: new Set(), literal: false };
      for (const term of terms) before.terms.add(term);
      before.score = Math.max(before.score, score * weight);
      before.literal ||= literal;
      into.set(id, before);
    }
  };

  class Engine {
    constructor(data, MiniSearch) {
      useVariants(data.variants ?? "");
      this.store = new EntryStore(data);
      this.groups = data.synonyms;
      this.mini = emptyIndex(MiniSearch);
      this.store.addPages();
      this.add(data.parts);
    }

    get entries() {
      return this.store.entries;
    }

    get known() {
      return this.store.known;
    }

    // Further parts of the pages: what a first answer does not wait for.
    add(parts) {
      this.store.addParts(parts);
      this.mini.addAll(this.entries.slice(this.mini.documentCount));
      this.lastReader = null;
      this.lastJudge = null;
    }

    get reader() {
      this.lastReader ??= new self.SearchReader({
        groups: this.groups,
        known: this.known,
        spellable: withWordsOf(this.known, this.groups),
        standTogether: (one, other) => this.phrase([stem(one), stem(other)], false).some(({ beside }) => beside),
      });
      return this.lastReader;
    }

    get judge() {
      this.lastJudge ??= new self.SearchJudge(this.entries, this.groups, (one) => this.importance(one));
      return this.lastJudge;
    }

    // Entries that hold all roots of a phrase. Half the score where they do not stand side by side.
    phrase(roots, prefix) {
      const kept = roots.length > 1 ? roots.filter((root) => !STOP_ROOTS.has(root)) : roots;
      const found = this.mini.search({ queries: kept.length ? kept : roots, prefix });
      if (roots.length === 1) return found;
      const line = ` ${roots.join(" ")}`;
      return found.map((hit) => {
        const beside = this.entries[hit.id].holds(line);
        return { ...hit, beside, score: beside ? hit.score : hit.score * APART };
      });
    }

    // What one unit finds: entry id -> its score, the index terms that were met, whether it holds the word itself.
    lookUp(unit, last) {
      const found = new Map();
      const [root] = unit.roots;
      // Only the last word may still be on its way. A name of several words is there whole.
      const started =
        last && unit.roots.length === 1 && !this.known.has(unit.words[0]) && root.length >= PREFIX_LETTERS;
      take(found, this.phrase(unit.roots, started || HAN.test(root)), 1, true);
      const typed = found.size;
      const also = [];
      const meanings = unit.meanings.map((meaning) => ({ ...meaning, results: this.phrase(meaning.roots, false) }));
      for (const { text, roots, results, related } of meanings) {
        if (results.length && roots.join(" ") !== unit.roots.join(" ") && !also.includes(text)) also.push(text);
        if (!related) take(found, results, EQUIVALENT, true);
      }
      // Where the word itself stands nowhere, what is near to it is all there is.
      const alone = !found.size;
      for (const { results } of meanings.filter(({ related }) => related))
        take(found, results, alone ? EQUIVALENT : RELATED, false);
      this.lead(unit, found);
      return { unit, found, also, alone, typed };
    }

    lead({ leads = [] }, found) {
      if (!leads.length) return;
      const top = Math.max(1, ...[...found.values()].map(({ score }) => score));
      const led = this.entries.map((entry) => ({ id: entry.id, terms: [], score: top * ledTo(entry, leads)[0] }));
      take(
        found,
        led.filter(({ score }) => score),
        1,
        true,
      );
    }

    // Returns {pages, total, unknown, known, also, sure}; total counts the pages before they were cut to the best. Not sure:
    // a word stands nowhere, or was read as another.
    search(query, { literal = false } = {}) {
      const typed = queryWords(query).slice(0, MOST_WORDS);
      const units = this.reader.units(typed, literal);
      const looked = units.map((unit, at) => this.lookUp(unit, at === units.length - 1));
      const unknown = looked.filter(({ found }) => !found.size);
      const matched = looked.filter(({ found }) => found.size);
      const report = {
        sure: !unknown.length && !units.some((unit) => unit.read),
        unknown: unknown.flatMap(({ unit }) => unit.words),
        known: matched.flatMap(({ unit }) => unit.words),
        also: matched
          .filter(({ also }) => also.length)
          .map(({ unit, also }) => ({ typed: unit.words.join(" "), searched: also.slice(0, 4) })),
      };
      const hits = this.judge.known(matched, unknown)
        ? this.judge.answering(this.weigh(matched, unknown), matched, unknown)
        : [];
      const pages = this.group(this.phrases(hits, query, typed, units));
      return { pages: pages.slice(0, PAGES), total: pages.length, ...report };
    }

    // What is rare on the site counts for more of the query than what stands everywhere. However many entries hold what else it is called, a word that was typed is as rare as it is.
    importance({ unit, found, typed }) {
      const weak = unit.words.every((word) => WEAK.has(word)) ? SAYS_LITTLE : 1;
      const holding = Math.max(typed || found.size, 0.5);
      return weak * (1 + WORDS * (unit.words.length - 1)) * Math.log(1 + this.entries.length / holding);
    }

    // Sums up what the units found.
    weigh(matched, unknown) {
      const weights = matched.map((one) => this.importance(one));
      const all = sum(weights);
      const hits = new Map();
      matched.forEach(({ found, alone }, at) => {
        const top = Math.max(...[...found.values()].map(({ score }) => score));
        for (const [id, { score, terms, literal }] of found) {
          const hit = hits.get(id) ?? {
            entry: this.entries[id],
            score: 0,
            share: 0,
            literal: false,
            terms: new Set(),
            units: new Set(),
          };
          hit.score += weights[at] * (HELD + ((1 - HELD) * score) / top);
          hit.share += ((literal || alone ? 1 : RELATED_SHARE) * weights[at]) / all;
          hit.literal ||= literal || (alone && matched.length > 1);
          hit.units.add(at);
          for (const term of terms) hit.terms.add(term);
          hits.set(id, hit);
        }
      });
      this.addShareOfPage(hits, weights);
      const leads = matched.flatMap(({ unit }) => unit.leads ?? []);
      for (const hit of hits.values()) {
        const { kind, anchor } = hit.entry;
        hit.score *= hit.share ** SHARE_POWER * kind.weight * (kind.name === "system" && anchor ? ASIDE : 1);
        hit.score *= ledTo(hit.entry, leads)[1];
        hit.missing = [...matched.filter((_, at) => !hit.units.has(at)), ...unknown].flatMap(({ unit }) => unit.words);
      }
      return [...hits.values()].sort((one, other) => other.score - one.score);
    }

    addShareOfPage(hits, weights) {
      const all = sum(weights);
      const pages = new Map();
      const apart = ({ entry }) => entry.kind.inList;
      for (const hit of hits.values()) {
        if (apart(hit)) continue;
        if (!pages.has(hit.entry.page)) pages.set(hit.entry.page, new Set());
        for (const unit of hit.units) pages.get(hit.entry.page).add(unit);
      }
      for (const hit of hits.values()) {
        hit.together = hit.share;
        if (apart(hit)) continue;
        const elsewhere = [...pages.get(hit.entry.page)].filter((unit) => !hit.units.has(unit));
        hit.share += (ELSEWHERE * sum(elsewhere.map((unit) => weights[unit]))) / all;
      }
    }

    // Only the best can win by a phrase, and looking for it costs time.
    phrases(hits, query, typed, units) {
      const read = new Map(units.filter((unit) => unit.read).map((unit) => [unit.roots[0], unit.read]));
      const roots = typed.map(stem).map((root) => read.get(root) ?? root);
      const meant =
        units.length === 1 ? units[0].meanings.filter(({ related }) => !related).map((meaning) => meaning.roots) : [];
      const names = new Set([roots, ...meant].map(lineOf));
      const couples = roots.slice(1).map((root, at) => lineOf([roots[at], root]));
      const line = lineOf(roots);
      const contentCount = contentWords(typed).length;
      const together = units.filter(({ roots: { length } }) => length > 1).map((unit) => lineOf(unit.roots));
      const id = query.trim().toLowerCase();
      for (const hit of hits.slice(0, BEST)) {
        const beside = couples.filter((couple) => hit.entry.holds(couple)).length;
        if (couples.length) hit.score *= 1 + (PHRASE * beside) / couples.length;
        const { titleText, addressText, anchor } = hit.entry;
        if (together.some((named) => titleText.includes(named))) hit.score *= TITLED;
        if (names.has(titleText) || names.has(addressText) || anchor === id) hit.score *= NAME;
        else if (this.isNamed(hit.entry, line, contentCount)) hit.score *= NAMED;
      }
      this.addById(hits, id);
      return hits.sort((one, other) => other.score - one.score);
    }

    isNamed({ roots: { title }, titleText }, line, contentCount) {
      const most = title.length >= LONG_NAME ? HALF_OF_IT : MOST_OF_IT;
      return title.length > 1 && title.length >= most * contentCount && line.includes(titleText);
    }

    // An id stands in addresses and references, and not always in the text.
    addById(hits, id) {
      const present = new Set(hits.map(({ entry }) => entry));
      for (const entry of this.entries) {
        if (!id || entry.anchor !== id || present.has(entry)) continue;
        hits.push({ entry, score: NAME * (hits[0]?.score ?? 1), literal: true, terms: new Set(), missing: [] });
      }
    }

    // By page, the best first. A page that only holds what is near to the words goes after those that hold the words.
    group(hits) {
      const pages = new Map();
      for (const hit of hits) {
        if (!pages.has(hit.entry.page)) pages.set(hit.entry.page, []);
        pages.get(hit.entry.page).push(hit);
      }
      return [...pages]
        .map(([page, found]) => {
          const first = found.find(({ literal }) => literal) ?? found[0];
          const ordered = [first, ...found.filter((hit) => hit !== first)];
          const next = first.entry.kind.inList ? [] : ordered.slice(1, 1 + NEXT_COUNT);
          const score = first.score + NEXT * sum(next.map((hit) => hit.score));
          return { page: this.entries[page], found: ordered.slice(0, PARTS), score, literal: first.literal };
        })
        .sort((one, other) => other.literal - one.literal || other.score - one.score);
    }
  }

  self.SearchEngine = Engine;
})();
