// What a reader typed, as units: a phrase of the thesaurus or a single word, each with what else it may be called.
"use strict";
(() => {
  const { words, stem, contentWords } = self.searchWords;
  const { nearest } = self.searchSpelling;

  // The least a word can be parted into: shorter ones stand in nearly any word ("ten cent").
  const HALF_LETTERS = 4;
  // A shorter word may have its root by chance.
  const FORM_LETTERS = 6;

  const rootsOf = (text) => words(text).map(stem);

  // "first word's root" -> [{roots of a phrase, what it means: [{text, roots, related}]}, …], longest phrases first. What is
  // meant is a phrase as well: a name of several words is one thing, and half of it is another.
  const phrasebook = (groups) => {
    const byFirst = new Map();
    const add = (roots, meanings, leads) => {
      if (!roots.length) return;
      if (!byFirst.has(roots[0])) byFirst.set(roots[0], []);
      byFirst.get(roots[0]).push({ roots, meanings, leads });
    };
    for (const [said, means, related, leads = []] of groups) {
      const meanings = means.map((text) => ({ text, roots: rootsOf(text), related: Boolean(related) }));
      for (const text of said) add(rootsOf(text), meanings, leads);
      for (const { roots } of meanings) if (roots.length > 1) add(roots, [], []);
    }
    for (const list of byFirst.values()) list.sort((one, other) => other.roots.length - one.roots.length);
    return byFirst;
  };

  class Reader {
    // known: every word of the site -> how often it stands there. spellable: those and the words of the thesaurus, counted once.
    // standTogether: whether two words stand side by side anywhere.
    constructor({ groups, known, spellable, standTogether }) {
      Object.assign(this, { known, spellable, standTogether, phrasebook: phrasebook(groups) });
    }

    // A word that the site does not know, and whose halves stand side by side there, lacks its space: "smartglasses".
    parted(word) {
      if (this.spellable.has(word)) return [word];
      for (let at = HALF_LETTERS; at <= word.length - HALF_LETTERS; at += 1) {
        const halves = [word.slice(0, at), word.slice(at)];
        if (halves.every((half) => this.spellable.has(half)) && this.areTogether(halves)) return halves;
      }
      return [word];
    }

    // On the site or in the thesaurus.
    areTogether(halves) {
      if (halves.every((half) => this.known.has(half)) && this.standTogether(...halves)) return true;
      const [first, second] = halves.map(stem);
      return (this.phrasebook.get(first) ?? []).some(({ roots }) => roots[1] === second);
    }

    // Two words, one of them unknown, that are one word with a space too many: "jay walker", "hick vision".
    joined(word, next) {
      if (!next) return null;
      const whole = word + next;
      if (this.known.has(word) && this.known.has(next)) return this.known.has(whole) ? whole : null;
      if (this.spellable.has(whole)) return whole;
      const [best] = nearest(whole, this.spellable);
      return best && best[1] <= 1 ? best[0] : null;
    }

    meaningsOf(roots) {
      const phrases = (this.phrasebook.get(roots[0]) ?? []).filter(
        (phrase) => phrase.roots.join(" ") === roots.join(" "),
      );
      return phrases.flatMap(({ meanings }) => meanings);
    }

    // "discussion", where only "discussed" stands, is no slip.
    isForm(word) {
      this.roots ??= new Set([...this.known.keys()].map(stem));
      return word.length >= FORM_LETTERS && this.roots.has(stem(word));
    }

    // A word that stands nowhere is read as the nearest that does.
    read(unit) {
      const [word] = unit.words;
      if (unit.words.length > 1 || this.spellable.has(word)) return unit;
      const [best, second] = nearest(word, this.spellable);
      if (!best || (best[1] > 1 && this.isForm(word))) return unit;
      const meant = [best, ...(second ? [second] : [])].map(([text]) => text);
      const spelled = meant.map((text) => ({ text, roots: [stem(text)], related: false }));
      return { ...unit, read: stem(best[0]), meanings: [...spelled, ...this.meaningsOf([stem(best[0])])] };
    }

    // The longest phrase of the thesaurus that starts at a place, or null.
    phraseAt(all, roots, at) {
      const found = (this.phrasebook.get(roots[at]) ?? []).filter((phrase) =>
        phrase.roots.every((root, place) => root === roots[at + place]),
      );
      if (!found.length) return null;
      const { length } = found[0].roots;
      const longest = found.filter((phrase) => phrase.roots.length === length);
      return {
        words: all.slice(at, at + length),
        roots: roots.slice(at, at + length),
        meanings: longest.flatMap(({ meanings }) => meanings),
        leads: longest.flatMap(({ leads }) => leads),
      };
    }

    // [{words, roots, meanings: [{text, roots, related}], leads?, read?}, …]. With "literal", only the words as typed.
    units(typed, literal) {
      const all = literal ? typed : typed.flatMap((word) => this.parted(word));
      const roots = all.map(stem);
      const kept = new Set(contentWords(all));
      const units = [];
      for (let at = 0; at < all.length;) {
        const unit = (!literal && this.unitAt(all, roots, at, kept)) || {
          words: [all[at]],
          roots: [roots[at]],
          meanings: [],
        };
        if (unit.words.length > 1 || unit.meanings.length || unit.leads?.length || kept.has(all[at])) units.push(unit);
        at += unit.words.length;
      }
      return units;
    }

    unitAt(all, roots, at, kept) {
      const phrase = this.phraseAt(all, roots, at);
      if (phrase && phrase.words.length > 1) return phrase;
      const whole = kept.has(all[at]) && kept.has(all[at + 1]) && this.joined(all[at], all[at + 1]);
      if (whole) {
        const meanings = [{ text: whole, roots: [stem(whole)], related: false }, ...this.meaningsOf([stem(whole)])];
        return { words: all.slice(at, at + 2), roots: roots.slice(at, at + 2), meanings, read: stem(whole) };
      }
      if (phrase) return phrase;
      return kept.has(all[at]) ? this.read({ words: [all[at]], roots: [roots[at]], meanings: [] }) : null;
    }
  }

  self.SearchReader = Reader;
})();
