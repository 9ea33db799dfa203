// When the honest answer is nothing: too much of a query stands nowhere, or its words never meet.
"use strict";
(() => {
  const { STOP, WEAK, HAN, words, stem } = self.searchWords;

  // Above this share of the query in words that stand nowhere on the site, the honest answer is nothing; not if they are few.
  const UNKNOWN_SHARE = 0.5;
  const FEW = 1 / 3;
  // What of a query must meet on one page; more of it, if none of its words names a page or a term or is in the thesaurus:
  // "weather forecast" is no question to this site.
  const ANSWERED = 0.49;
  const STRAY = 0.78;
  // A fragment that stands nowhere ("hw", a pair of signs across two words) says nothing against a page.
  const FRAGMENT = 2;
  // A word that is only read as another may not be that one.
  const DOUBT = 0.5;
  // Codes of a curriculum and lines of a rubric name what others teach.
  const UNNAMED = new Set(["framework", "rubric"]);

  const STOP_ROOTS = new Set([...STOP].map(stem));
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  const rootsIn = (text) => words(text).map(stem);

  // The roots by which an entry is called; none, if it only says something.
  const nameOf = ({ kind, anchor, roots: { title, address } }) => {
    if (kind.sentence || UNNAMED.has(kind.name) || (anchor && !kind.inList)) return [];
    return kind.name === "page" || kind.story ? address : title;
  };

  const isFragment = (
    {
      unit: {
        words: [word],
      },
    },
    matched,
  ) => word.length <= FRAGMENT && (matched.length > 1 || HAN.test(word));
  const leadsToAPage = ({ unit: { leads = [] } }) => leads.some((lead) => !lead.endsWith("/"));

  // A judge of one state of the index. "Looked" units are what the engine looked up: {unit, found, …}.
  class Judge {
    constructor(entries, groups, importance) {
      this.weight = (looked) => sum(looked.map(importance));
      const meant = groups.flatMap(([, means]) => means.map(rootsIn)).filter(({ length }) => length === 1);
      this.named = new Set([...entries.flatMap(nameOf), ...meant.flat()]);
    }

    // Whether enough of the query stands on the site, and not only its common words.
    known(matched, unknown) {
      const countOf = (looked) => sum(looked.map(({ unit }) => unit.words.length));
      const all = [...matched, ...unknown];
      if (countOf(unknown) <= FEW * countOf(all)) return true;
      const lost = this.weight(unknown) + DOUBT * this.weight(matched.filter(({ unit }) => unit.read));
      return lost / this.weight(all) <= UNKNOWN_SHARE;
    }

    // The hits; none, if each page holds only a lesser part of what was asked for: words that never meet are no answer.
    answering(hits, matched, unknown) {
      if (matched.some(leadsToAPage)) return hits;
      const ours = matched.some(({ unit }) => this.isOurs(unit));
      // Two strange words that are each read as another are no question to this site either.
      const doubted = ours || matched.length === 1 ? [] : matched.filter(({ unit }) => unit.read);
      const best = Math.max(0, ...hits.map(({ share, together }) => (ours ? share : together)));
      const sure = this.weight(matched) - DOUBT * this.weight(doubted);
      const asked = this.weight([...matched, ...unknown.filter((one) => !isFragment(one, matched))]);
      return (best * sure) / asked >= (ours ? ANSWERED : STRAY) ? hits : [];
    }

    // Whether a unit is what the site is about.
    isOurs({ words: [word, ...more], roots: [root], meanings, leads = [], read }) {
      if (more.length || (meanings.length + leads.length && !read)) return true;
      return !WEAK.has(word) && !STOP_ROOTS.has(root) && this.named.has(read ?? root);
    }
  }

  self.SearchJudge = Judge;
})();
