// Spelling: the known words that are nearest to one that stands nowhere on the site.
"use strict";
(() => {
  const { HAN } = self.searchWords;

  // Letters that sound alike in English are half a slip: who writes by ear types "soshal" and "polising".
  const HALF = 0.5;
  // A word ten times as common is as likely meant as one that is nearer by this.
  const COMMON = 0.4;
  const ALIKE = ["aeiouy", "csz", "ckq", "gj", "vfw"].map((letters) => new Set(letters));
  const soundAlike = (one, other) => ALIKE.some((set) => set.has(one) && set.has(other));

  const change = (one, other) => {
    if (one === other) return 0;
    return soundAlike(one, other) ? HALF : 1;
  };

  // A letter too many that only doubles its neighbour is half a slip.
  const extra = (word, at) => (word[at] === word[at - 1] ? HALF : 1);

  // The slips between two words: a letter too many, too few, wrong, or two of them swapped. Stops above "most".
  const editDistance = (a, b, most) => {
    if (Math.abs(a.length - b.length) * HALF > most) return most + 1;
    let older = [];
    let before = [0];
    for (let at = 1; at <= b.length; at += 1) before.push(before[at - 1] + extra(b, at - 1));
    for (let row = 1; row <= a.length; row += 1) {
      const now = [before[0] + extra(a, row - 1)];
      let least = now[0];
      for (let at = 1; at <= b.length; at += 1) {
        now[at] = Math.min(
          now[at - 1] + extra(b, at - 1),
          before[at] + extra(a, row - 1),
          before[at - 1] + change(a[row - 1], b[at - 1]),
        );
        if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]) {
          now[at] = Math.min(now[at], older[at - 2] + 1);
        }
        least = Math.min(least, now[at]);
      }
      if (least > most) return most + 1;
      [older, before] = [before, now];
    }
    return before[b.length];
  };

  // Slips forgiven by the length of the word; a number or a name in Chinese is another one if one sign differs.
  const forgiven = (word) => {
    if (/\d/.test(word) || HAN.test(word) || word.length < 5) return 0;
    if (word.length < 8) return 1;
    return word.length < 10 ? 1.5 : 2;
  };

  // The words of "known" (word -> how often it stands there) that are nearest to a word, the likeliest first:
  // [[word, slips], …]. Hardly anybody misses the first letter: who types "bike" does not mean "like".
  const nearest = (word, known) => {
    const most = forgiven(word);
    if (!most) return [];
    const found = [];
    for (const [other, times] of known) {
      if (other.length < 4) continue;
      const slips = editDistance(word, other, most) + (word[0] === other[0] || soundAlike(word[0], other[0]) ? 0 : 1);
      if (slips <= most) found.push([other, slips, slips - COMMON * Math.log10(times)]);
    }
    found.sort(([, , one], [, , other]) => one - other);
    return found.filter(([, slips]) => slips === found[0][1]).map(([other, slips]) => [other, slips]);
  };

  self.searchSpelling = { editDistance, forgiven, nearest };
})();
