// Fields add up to a weight; a threshold makes it a link.
"use strict";
self.defineModel("same-person", ({ within, text, path, rect }) => {
  const FIELDS = ["Birth", "Name", "Sex"];
  // The invented pairs of the record, in its order: do birth, surname and sex agree, and is it one person?
  const PAIRS = ["1111", "1111", "1110", "1100", "1101", "1011", "1010", "0111", "0110", "0010"];
  const WIDE = 800; // px from which a pair stands in one line
  const YEAR = 365;

  const finite = (value, low, high) => within(+value || 0, low, high);
  const share = (value) => finite(value, 1e-9, 1 - 1e-9); // never nought or one, whose weights have no end

  // For each field: the factor where it differs, and the factor where it agrees.
  const factorsOf = (set) =>
    FIELDS.map((field) => {
      const same = share(set[`same${field}`]);
      const chance = share(set[`chance${field}`]);
      return [(1 - same) / (1 - chance), same / chance];
    });

  // For each pair: the weight of each field, their sum, and whether it is one person.
  function weighed(set) {
    const factors = factorsOf(set);
    return PAIRS.map((agrees) => {
      const parts = factors.map((factor, field) => Math.log2(factor[agrees[field]]));
      return { parts, sum: parts[0] + parts[1] + parts[2], same: agrees[3] === "1" };
    });
  }

  // The chance that two of so many people have one birthday.
  function sharedBirthday(people) {
    let apart = 1;
    for (let i = 0; i < Math.min(people, YEAR + 1); i++) apart *= (YEAR - i) / YEAR;
    return 1 - apart;
  }

  function compute(set = {}) {
    const threshold = finite(set.threshold, -60, 60);
    const pairs = weighed(set);
    const links = pairs.filter(({ sum }) => sum >= threshold);
    const right = links.filter(({ same }) => same).length;
    const rows = finite(set.rows, 0, 1e9);
    const trueLinks = rows * finite(set.trueShare, 0, 1);
    const others = Math.max(0, rows * rows - trueLinks);
    const odds = trueLinks * 2 ** threshold;
    const [birth, , sex] = factorsOf(set);
    return {
      right,
      wrong: links.length - right,
      missed: pairs.filter(({ same }) => same).length - right,
      strangers: others * share(set.chanceBirth) * share(set.chanceName) * share(set.chanceSex),
      chance: odds + others ? odds / (odds + others) : null,
      birthFactor: birth[1],
      bothFactor: birth[1] * sex[1],
      sharedBirthday: sharedBirthday(rows),
    };
  }

  function verdict(linked, same) {
    if (linked) return same ? "linked" : "wrong link";
    return same ? "missed" : "kept apart";
  }

  // One pair of rows: who they are, what they weigh, and what became of them. A bar at the left marks a mistake.
  function pairOf({ sum, parts, same, pair }, y, threshold, width) {
    const layout =
      width > WIDE
        ? { second: width * 0.23, weights: width * 0.46, line: 0, height: 36 }
        : { second: 12, weights: 12, line: 20, height: 76 };
    const linked = sum >= threshold;
    const mistake = linked !== same;
    const first = y + 19;
    const weights = parts.map((part, field) => `${FIELDS[field].toLowerCase()} ${part.toFixed(1)}`).join(", ");
    const body =
      (mistake ? rect(0, y + 2, 4, layout.height - 8, linked ? "flag" : "ink") : "") +
      text(12, first, pair.first, "label") +
      text(layout.second, first + layout.line, pair.second, "label") +
      text(layout.weights, first + 2 * layout.line, `${weights}: ${sum.toFixed(1)}`) +
      text(width, first, verdict(linked, same), mistake ? "strong" : "", "end") +
      path(`M0 ${y + layout.height - 2}H${width}`, "rule");
    return { body, height: layout.height };
  }

  const thresholdAt = (y, threshold, width) =>
    path(`M0 ${y + 12}H${width}`, "line") + text(width, y + 30, `threshold ${threshold}`, "strong", "end");

  // The heaviest pair first, and the threshold before the first pair that does not reach it.
  function figure({ threshold, ...set }, out, width, pairs) {
    const sorted = weighed(set)
      .map((one, place) => ({ ...one, pair: pairs[place] }))
      .sort((a, b) => b.sum - a.sum);
    const linked = sorted.filter(({ sum }) => sum >= threshold).length;
    let y = 4;
    let body = "";
    for (let place = 0; place <= sorted.length; place++) {
      if (place === linked) {
        body += thresholdAt(y, threshold, width);
        y += 40;
      }
      if (place === sorted.length) break;
      const drawn = pairOf(sorted[place], y, threshold, width);
      body += drawn.body;
      y += drawn.height;
    }
    return { h: y + 4, body };
  }

  return { compute, figure };
});
