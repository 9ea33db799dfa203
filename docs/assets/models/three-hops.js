// Contacts of contacts.
const safe = (v, high = 1e9) => Math.min(high, Math.max(0, +v || 0));

function hop(set, k) {
  const contacts = safe(set.contacts), seeds = safe(set.seeds), all = Math.max(1, safe(set.population));
  const people = contacts && k ? contacts * (Math.max(0, contacts - 1) * (1 - safe(set.shared, 1))) ** (k - 1) : contacts ** k;
  return { paper: seeds * contacts ** k, people: seeds * people, reached: all * -Math.expm1(-seeds * people / all) };
}
const hops = (set) => Array.from({ length: Math.round(safe(set.hops, 6)) }, (_, i) => hop(set, i + 1));

export function compute(set = {}) {
  const found = hops(set), last = found.at(-1) || hop(set, 0);
  return { ...last, total: found.reduce((sum, one) => sum + one.paper, 0), shareReached: last.reached / Math.max(1, safe(set.population)) };
}

export function figure(set, out, w, { text, rect, short }) {
  const found = hops(set), side = Math.min(w, 400), [x, top] = w > 720 ? [side + 40, 0] : [0, side + 12];
  const squares = found.map(({ paper }, i) => {
    const s = side * Math.sqrt(paper / Math.max(out.paper, 1));
    return rect(1, side - s, s, s, `edge k-${["pale", "soft", "mid", "ink"][found.length - 1 - i]}`);
  });
  const lines = found.map((one, i) => text(x, top + 28 * (i + 1), `Hop ${i + 1}: ${short(one.paper)}; ${short(one.reached)} if friends are shared`, "title"));
  return { h: Math.max(side, top + found.length * 28) + 12, body: [...squares.reverse(), ...lines].join("") };
}
