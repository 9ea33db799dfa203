// One setting, four rates of false matches.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));
const GROUPS = { blackWomen: "Black women", whiteWomen: "White women", blackMen: "Black men", whiteMen: "White men" }, NAMES = Object.keys(GROUPS);

export function compute(set = {}) {
  const rate = (group) => safe(set[group], 1), fair = rate(NAMES[Math.min(3, Math.round(safe(set.fairTo)))]);
  const alerts = (group) => safe(set.people) * (fair && -Math.expm1(safe(set.list) * Math.log1p(-Math.min(0.999999, rate(group) * 0.001 / fair))));
  return { ...Object.fromEntries(NAMES.map((group) => [`${group}Alerts`, alerts(group)])), ratio: rate("whiteMen") ? rate("blackWomen") / rate("whiteMen") : null };
}

export function figure(set, out, w, { people, stack, short, number }) {
  const each = Math.ceil(Math.max(...NAMES.map((group) => out[`${group}Alerts`])) / 80) || 1;
  return stack(...Object.entries(GROUPS).flatMap(([group, words]) => {
    const alerts = out[`${group}Alerts`];
    return [`${words}: ${short(alerts)}${each > 1 ? `, each figure ${number(each)}` : ""}`, people(w, Math.round(alerts / each), 0, 32, true)];
  }));
}
