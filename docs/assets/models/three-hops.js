// Three hops: contacts of contacts of contacts, on paper and with shared friends.
const safe = (v, high = 1e9) => Math.min(high, Math.max(0, +v || 0));

function hop(inputs, k) {
  const contacts = safe(inputs.contacts), seeds = safe(inputs.seeds), all = Math.max(1, safe(inputs.population));
  const people = contacts && k ? contacts * (Math.max(0, contacts - 1) * (1 - safe(inputs.shared, 1))) ** (k - 1) : contacts ** k;
  return { paper: seeds * contacts ** k, people: seeds * people, reached: all * -Math.expm1(-seeds * people / all) };
}
const hops = (inputs) => Array.from({ length: Math.round(safe(inputs.hops, 6)) }, (_, i) => hop(inputs, i + 1));

export function compute(inputs = {}) {
  const found = hops(inputs), last = found.at(-1) || hop(inputs, 0);
  return { ...last, total: found.reduce((sum, one) => sum + one.paper, 0), shareReached: last.reached / Math.max(1, safe(inputs.population)) };
}

// Squares whose area is the number of people, one inside the other.
export function figure(inputs, out, w, { text, rect, short }) {
  const found = hops(inputs), side = Math.min(w, 400), [x, top] = w > 720 ? [side + 40, 24] : [0, side + 36];
  const squares = found.map(({ paper }, i) => {
    const s = side * Math.sqrt(paper / Math.max(out.paper, 1));
    return rect(1, side - s, s, s, `k-edge ${["k-pale", "k-soft", "k-mid", "k-ink"][found.length - 1 - i]}`);
  });
  const lines = found.map((one, i) => text(x, top + 26 * (i + 1), `${i + 1}: ${short(one.paper)} on paper, ${short(one.reached)} with shared friends`, "k-label"));
  return { h: Math.max(side, top + found.length * 26) + 12, body: [...squares.reverse(), text(x, top, "hop: people", "k-strong"), ...lines].join("") };
}
