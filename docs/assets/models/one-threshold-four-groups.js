// One setting, four rates of false matches.
"use strict";
self.defineModel("one-threshold-four-groups", ({ clamp, people, stack, short, number }) => {
  const GROUPS = {
    blackWomen: "Black women",
    whiteWomen: "White women",
    blackMen: "Black men",
    whiteMen: "White men",
  };
  const NAMES = Object.keys(GROUPS);
  const FAIR = 0.001; // the rate that the alarm is set to, for the group that is chosen
  const MOST_FIGURES = 80; // of one group

  function compute(set = {}) {
    const rateOf = (group) => clamp(set[group], 1);
    const chosen = NAMES[Math.min(NAMES.length - 1, Math.round(clamp(set.fairTo)))];
    const chosenRate = rateOf(chosen);
    const alertsOf = (group) => {
      if (!chosenRate) return 0;
      const rate = Math.min(0.999999, (rateOf(group) * FAIR) / chosenRate);
      return clamp(set.people) * -Math.expm1(clamp(set.list) * Math.log1p(-rate));
    };
    return {
      ...Object.fromEntries(NAMES.map((group) => [`${group}Alerts`, alertsOf(group)])),
      ratio: rateOf("whiteMen") ? rateOf("blackWomen") / rateOf("whiteMen") : null,
    };
  }

  function figure(set, out, width) {
    const most = Math.max(...NAMES.map((group) => out[`${group}Alerts`]));
    const each = Math.ceil(most / MOST_FIGURES) || 1;
    const scale = each > 1 ? `, each figure ${number(each)}` : "";
    return stack(
      ...NAMES.flatMap((group) => {
        const alerts = out[`${group}Alerts`];
        return [`${GROUPS[group]}: ${short(alerts)}${scale}`, people(width, Math.round(alerts / each), 0, 32, true)];
      }),
    );
  }

  return { compute, figure };
});
