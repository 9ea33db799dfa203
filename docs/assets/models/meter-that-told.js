// When trouble is rare, a rule for unusual use points at honest homes.
"use strict";
self.defineModel("meter-that-told", ({ clamp, plot, people }) => {
  const FLAGS = 1e-6; // fewer flags than this are none

  // The area of the normal curve below z (Abramowitz and Stegun 26.2.16, error under 1e-5).
  function below(z) {
    const t = 1 / (1 + 0.33267 * Math.abs(z));
    const density = 0.39894228 * Math.exp((-z * z) / 2);
    const tail = density * t * (0.4361836 + t * (-0.1201676 + t * 0.937298));
    return z > 0 ? 1 - tail : tail;
  }

  // Share of honest homes outside the two limits; use is lognormal.
  function flaggedShare(set) {
    const middle = Math.log(Math.max(clamp(set.middle), 1e-6));
    const spread = Math.max(clamp(set.spread), 1e-6);
    const z = (use) => (Math.log(Math.max(clamp(use), 1e-9)) - middle) / spread;
    return Math.min(1, below(z(set.low)) + 1 - below(z(set.high)));
  }

  function compute(set = {}) {
    const honestShare = flaggedShare(set);
    const homes = clamp(set.homes);
    const guilty = homes * clamp(set.baseRate, 1);
    const right = guilty * clamp(set.caught, 1);
    const wrong = (homes - guilty) * honestShare;
    const flagged = right + wrong;
    const unknown = !guilty && !clamp(set.checked, 1);
    const nothing = { right: null, wrong: null, missed: null, rightShare: null };
    if (unknown) return { honestShare, flagged, ...nothing, says: "unknown" };
    return {
      honestShare,
      flagged,
      right,
      wrong,
      missed: guilty - right,
      rightShare: flagged > FLAGS ? right / flagged : null,
      says: flagged > FLAGS ? "flags" : "quiet",
    };
  }

  function figure({ middle, spread, low, high }, out, width) {
    const density = (use) => Math.exp(-((Math.log(use / middle) / spread) ** 2) / 2) / use;
    const peak = density(middle * Math.exp(-(spread ** 2)));
    const limits = [
      [low, `below ${low}`],
      [high, `above ${high}`],
    ];
    return plot(width, 320, {
      x: [0, 200],
      top: peak * 1.2,
      lines: [[density, "line", 1]],
      areas: [
        [density, "pale", 1],
        [density, "flag", 1, Math.max(1, low)],
        [density, "flag", Math.min(200, high)],
      ],
      // A high limit stands where the end of the scale has its name.
      xs: high < 150 ? [...limits, [200, "200 m³ a year"]] : limits,
      marks: [[middle, density(middle), "the middle honest home"]],
    });
  }

  // A hundred flags, the right ones filled.
  function row(set, { rightShare }, width) {
    return rightShare === null ? null : people(width, 100, Math.round(100 * rightShare), 24);
  }

  return { compute, figure, row };
});
