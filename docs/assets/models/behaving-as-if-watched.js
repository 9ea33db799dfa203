// Behaving as if watched: rule-breaking falls with the believed chance of being caught, not with the real one.
const safe = (v, high = 1e6) => Math.min(high, Math.max(0, +v || 0));
const ROUNDS = 60;

function belief(inputs, round) {
  const seen = Math.min(1, safe(inputs.realChance, 1) * (1 + safe(inputs.seenBy)));
  return seen + (safe(inputs.believed, 1) - seen) * (1 - safe(inputs.speed, 1)) ** round;
}

export function compute(inputs = {}) {
  const fewer = (chance) => -Math.expm1(-safe(inputs.strength) * chance), share = (part, whole) => (safe(whole) ? Math.min(1, safe(part) / safe(whole)) : null);
  const believedLater = belief(inputs, ROUNDS);
  return {
    fewerNow: fewer(safe(inputs.believed, 1)), fewerTruth: fewer(safe(inputs.realChance, 1)), believedLater, fewerLater: fewer(believedLater),
    breakShare: share(inputs.cost, inputs.reward), inspectShare: share(inputs.gain, inputs.penalty),
  };
}

export function figure(inputs, out, w, { stack, title, plot, bars, percent }, marks) {
  const line = (share, name, look) => ({ value: -Math.log1p(-Math.min(share, 0.999)), name, look });
  return stack(
    title("What people believe, round by round"),
    plot(w, 240, {
      x: [0, ROUNDS], y: [0, Math.max(0.1, inputs.believed, out.believedLater) * 1.25], lines: [[(round) => belief(inputs, round), "k-trace"]], xs: [[0, "start"], [ROUNDS, "60 rounds"]],
      ys: [[inputs.realChance, "the real chance"]], marks: [[0, inputs.believed, `believed: ${percent(inputs.believed)}`], [ROUNDS, out.believedLater, percent(out.believedLater, 1)]],
    }),
    title("Fewer rule-breakers: reported elsewhere"),
    bars(w, marks.map(({ name, value, shown, kind }) => ({ ...line(value, name, kind === "official" ? "k-open" : "k-mid"), shown })), 2.8,
      [line(out.fewerTruth, "if all knew the truth", "k-dash"), line(out.fewerNow, "your setting")]),
  );
}
