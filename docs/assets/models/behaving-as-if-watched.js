// Rule-breaking falls with the believed chance of being caught.
"use strict";
self.defineModel("behaving-as-if-watched", ({ clamp, stack, people, plot, bars, percent }) => {
  const ROUNDS = 60;
  const LONGEST = 2.8; // on the scale of strengths, just beyond 93.9 per cent less

  // After each round belief has moved a part of the way to the share that people see caught.
  function beliefAfter(set, round) {
    const seen = Math.min(1, clamp(set.realChance, 1) * (1 + clamp(set.seenBy, 1e6)));
    const distance = clamp(set.believed, 1) - seen;
    return seen + distance * (1 - clamp(set.speed, 1)) ** round;
  }

  const shareOf = (part, whole) => {
    const all = clamp(whole, 1e6);
    return all ? Math.min(1, clamp(part, 1e6) / all) : null;
  };

  function compute(set = {}) {
    const fewerAt = (chance) => -Math.expm1(-clamp(set.strength, 1e6) * chance);
    const believedLater = beliefAfter(set, ROUNDS);
    return {
      fewerNow: fewerAt(clamp(set.believed, 1)),
      fewerTruth: fewerAt(clamp(set.realChance, 1)),
      believedLater,
      fewerLater: fewerAt(believedLater),
      breakShare: shareOf(set.cost, set.reward),
      inspectShare: shareOf(set.gain, set.penalty),
    };
  }

  const dial = (name, chance, width) =>
    stack(`${name} ${percent(chance)}`, people(width, 100, Math.round(100 * chance), width < 600 ? 16 : 24));

  const beliefLine = (set, out, width) =>
    plot(width, 170, {
      x: [0, ROUNDS],
      top: Math.max(0.1, set.believed, out.believedLater) * 1.25,
      lines: [[(round) => beliefAfter(set, round), "trace"]],
      xs: [
        [0, "start"],
        [ROUNDS, "60 rounds"],
      ],
      ys: [[set.realChance, "the real chance"]],
      marks: [
        [0, set.believed, "at first"],
        [ROUNDS, out.believedLater, percent(out.believedLater, 1)],
      ],
    });

  // Shares near 100 per cent would look alike, so a bar is as long as the strength that gives its share.
  function comparison(out, width, marks) {
    const bar = (share, name, look) => ({ value: -Math.log1p(-Math.min(share, 0.999)), name, look });
    const reported = marks.map(({ name, value, shown, kind }) => {
      const look = kind === "official" ? "open" : "mid";
      return { ...bar(value, name, look), shown };
    });
    const lines = [bar(out.fewerTruth, "if all knew the truth", "dash"), bar(out.fewerNow, "your setting")];
    return bars(width, reported, LONGEST, lines);
  }

  function figure(set, out, width, marks) {
    return stack(
      dial("Really caught:", set.realChance, width),
      dial("Believed to be caught:", set.believed, width),
      "The belief, round by round",
      beliefLine(set, out, width),
      "Less rule-breaking: reported elsewhere",
      comparison(out, width, marks),
    );
  }

  return { compute, figure };
});
