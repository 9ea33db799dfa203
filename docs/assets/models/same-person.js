// Fields add up to a weight; a threshold makes it a link.
const safe = (value, low, high) => Math.min(high, Math.max(low, +value || 0));
const share = (value) => safe(value, 1e-9, 1 - 1e-9);

// Each pair: do birth, surname, sex agree, is it one person?
const PAIRS = ["1111", "1111", "1110", "1100", "1101", "1011", "1010", "0111", "0110", "0010"];

const factors = (set) => ["Birth", "Name", "Sex"].map((field) => {
  const m = share(set[`same${field}`]), u = share(set[`chance${field}`]);
  return [(1 - m) / (1 - u), m / u];
});
const weigh = (set) => PAIRS.map((pair) => {
  const parts = factors(set).map((factor, i) => Math.log2(factor[pair[i]]));
  return [parts[0] + parts[1] + parts[2], +pair[3], parts];
});

export function compute(set = {}) {
  const threshold = safe(set.threshold, -60, 60), links = weigh(set).filter(([sum]) => sum >= threshold), right = links.filter(([, same]) => same).length;
  const rows = safe(set.rows, 0, 1e9), trueLinks = rows * safe(set.trueShare, 0, 1), others = Math.max(0, rows * rows - trueLinks), odds = trueLinks * 2 ** threshold;
  const [birth, , sex] = factors(set), same = PAIRS.filter((pair) => pair[3] > 0).length;
  let apart = 1;
  for (let i = 0; i < Math.min(rows, 366); i++) apart *= (365 - i) / 365;
  return {
    right, wrong: links.length - right, missed: same - right, strangers: others * share(set.chanceBirth) * share(set.chanceName) * share(set.chanceSex),
    chance: odds + others ? odds / (odds + others) : null, birthFactor: birth[1], bothFactor: birth[1] * sex[1], sharedBirthday: 1 - apart,
  };
}

export function figure({ threshold, ...set }, out, w, { text, path, rect }, pairs) {
  const wide = w > 800, [second, weights, dy, height] = wide ? [w * 0.23, w * 0.46, 0, 36] : [12, 12, 20, 76];
  let y = 4, body = "", drawn;
  for (const [sum, same, parts, pair] of [...weigh(set).map((one, i) => [...one, pairs[i]]).sort((one, two) => two[0] - one[0]), []]) {
    const linked = sum >= threshold, bad = linked != same;
    if (!drawn && !linked) {
      drawn = true;
      body += path(`M0 ${y + 12}H${w}`, "line") + text(w, y + 30, `threshold ${threshold}`, "strong", "end");
      y += 40;
    }
    if (!pair) break;
    body += (bad ? rect(0, y + 2, 4, height - 8, linked ? "flag" : "ink") : "") + text(12, y + 19, pair.first, "label") + text(second, y + 19 + dy, pair.second, "label")
      + text(weights, y + 19 + 2 * dy, `${parts.map((part, i) => `${["birth", "name", "sex"][i]} ${part.toFixed(1)}`).join(", ")}: ${sum.toFixed(1)}`)
      + text(w, y + 19, linked ? (same ? "linked" : "wrong link") : same ? "missed" : "kept apart", bad ? "strong" : "", "end") + path(`M0 ${y + height - 2}H${w}`, "rule");
    y += height;
  }
  return { h: y + 4, body };
}
