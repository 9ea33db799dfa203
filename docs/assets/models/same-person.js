// Is this the same person? Fields that agree or differ add up to a weight; a threshold turns weight into a link.
const safe = (value, low, high) => Math.min(high, Math.max(low, Number(value) || 0));
const share = (value) => safe(value, 1e-9, 1 - 1e-9);

// For each pair of the record: do [birth, surname, sex] agree, and is it one person?
const PAIRS = ["1111", "1111", "1110", "1100", "1101", "1011", "1010", "0111", "0110", "0010"];

const factors = (inputs) => ["Birth", "Name", "Sex"].map((field) => {
  const m = share(inputs[`same${field}`]), u = share(inputs[`chance${field}`]);
  return [(1 - m) / (1 - u), m / u];
});
const weigh = (inputs) => PAIRS.map((pair) => [factors(inputs).reduce((sum, factor, i) => sum + Math.log2(factor[pair[i]]), 0), Number(pair[3])]);

export function compute(inputs = {}) {
  const threshold = safe(inputs.threshold, -60, 60), links = weigh(inputs).filter(([sum]) => sum >= threshold), right = links.filter(([, same]) => same).length;
  const rows = safe(inputs.rows, 0, 1e9), trueLinks = rows * safe(inputs.trueShare, 0, 1), others = Math.max(0, rows * rows - trueLinks), odds = trueLinks * 2 ** threshold;
  const [birth, , sex] = factors(inputs), same = PAIRS.filter((pair) => pair[3] > 0).length;
  let apart = 1;
  for (let i = 0; i < Math.min(rows, 366); i++) apart *= (365 - i) / 365;
  return {
    right, wrong: links.length - right, missed: same - right, strangers: others * share(inputs.chanceBirth) * share(inputs.chanceName) * share(inputs.chanceSex),
    chance: odds + others ? odds / (odds + others) : null, birthFactor: birth[1], bothFactor: birth[1] * sex[1], sharedBirthday: 1 - apart,
  };
}

export function figure({ threshold, ...inputs }, out, w, { text, path, rect }, pairs) {
  let y = 4, body = "", drawn;
  for (const [sum, same, pair] of [...weigh(inputs).map((one, i) => [...one, pairs[i]]).sort((one, two) => two[0] - one[0]), []]) {
    const linked = sum >= threshold, bad = linked != same;
    if (!drawn && !linked) {
      drawn = true;
      body += path(`M0 ${y + 14}H${w}`, "k-line") + text(w, y + 9, `threshold ${threshold}`, "k-strong", "end");
      y += 24;
    }
    if (!pair) break;
    body += (bad ? rect(0, y + 2, 4, 46, linked ? "k-flag" : "k-ink") : "") + text(12, y + 19, pair.first, "k-label") + text(12, y + 41, pair.second, "k-label") + text(w, y + 19, sum.toFixed(1), "", "end")
      + text(w, y + 41, linked ? (same ? "linked" : "wrong link") : same ? "missed" : "kept apart", bad ? "k-strong" : "", "end") + path(`M0 ${y + 54}H${w}`, "k-rule");
    y += 56;
  }
  return { h: y + 4, body };
}
