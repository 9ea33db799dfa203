// Rule-breaking falls with the believed chance of being caught.
const safe = (v, high = 1e6) => Math.min(high, Math.max(0, +v || 0));
const ROUNDS = 60;

function belief(set, round) {
  const seen = Math.min(1, safe(set.realChance, 1) * (1 + safe(set.seenBy)));
  return seen + (safe(set.believed, 1) - seen) * (1 - safe(set.speed, 1)) ** round;
}

export function compute(set = {}) {
  const fewer = (chance) => -Math.expm1(-safe(set.strength) * chance), share = (part, whole) => (safe(whole) ? Math.min(1, safe(part) / safe(whole)) : null);
  const believedLater = belief(set, ROUNDS);
  return {
    fewerNow: fewer(safe(set.believed, 1)), fewerTruth: fewer(safe(set.realChance, 1)), believedLater, fewerLater: fewer(believedLater),
    breakShare: share(set.cost, set.reward), inspectShare: share(set.gain, set.penalty),
  };
}

export function figure(set, out, w, { stack, people, plot, bars, percent }, marks) {
  const line = (share, name, look) => ({ value: -Math.log1p(-Math.min(share, 0.999)), name, look });
  const dial = (name, chance) => stack(`${name} ${percent(chance)}`, people(w, 100, Math.round(100 * chance), w < 600 ? 16 : 24));
  return stack(
    dial("Really caught:", set.realChance),
    dial("Believed to be caught:", set.believed),
    "The belief, round by round",
    plot(w, 170, {
      x: [0, ROUNDS], top: Math.max(0.1, set.believed, out.believedLater) * 1.25, lines: [[(round) => belief(set, round), "trace"]], xs: [[0, "start"], [ROUNDS, "60 rounds"]],
      ys: [[set.realChance, "the real chance"]], marks: [[0, set.believed, "at first"], [ROUNDS, out.believedLater, percent(out.believedLater, 1)]],
    }),
    "Less rule-breaking: reported elsewhere",
    bars(w, marks.map(({ name, value, shown, kind }) => ({ ...line(value, name, kind === "official" ? "open" : "mid"), shown })), 2.8,
      [line(out.fewerTruth, "if all knew the truth", "dash"), line(out.fewerNow, "your setting")]),
  );
}
