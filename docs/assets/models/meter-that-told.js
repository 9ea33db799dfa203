// The meter that told on you: a rule for unusual use points at many honest homes when trouble is rare.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));

// The area of the normal curve below z (Abramowitz and Stegun 26.2.17, error under 1e-7).
function below(z) {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = 0.39894228 * Math.exp(-z * z / 2) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

export function compute(inputs = {}) {
  const z = (use) => (Math.log(Math.max(safe(use), 1e-9)) - Math.log(Math.max(safe(inputs.middle), 1e-6))) / Math.max(safe(inputs.spread), 1e-6);
  const honestShare = Math.min(1, below(z(inputs.low)) + 1 - below(z(inputs.high))), homes = safe(inputs.homes), guilty = homes * safe(inputs.baseRate, 1);
  const right = guilty * safe(inputs.caught, 1), wrong = (homes - guilty) * honestShare, flagged = right + wrong;
  return { honestShare, flagged, right, wrong, missed: guilty - right, rightShare: flagged > 1e-6 ? right / flagged : null, says: flagged > 1e-6 ? "flags" : "quiet" };
}

export function figure({ middle, spread, low, high }, out, w, { plot }) {
  const density = (use) => Math.exp(-((Math.log(use / middle) / spread) ** 2) / 2) / use;
  return plot(w, 320, {
    x: [0, 200], y: [0, density(middle * Math.exp(-(spread ** 2))) * 1.2], lines: [[density, "k-line", 1]],
    areas: [[density, "k-pale", 1], [density, "k-flag", 1, Math.max(1, low)], [density, "k-flag", Math.min(200, high)]],
    xs: [[0, "0"], [100, "100"], [200, "200 m³ a year"]], marks: [[middle, density(middle), "the middle honest home"]],
  });
}

export function row(inputs, { rightShare }, w, { people }) {
  return rightShare !== null && people(w, 100, Math.round(100 * rightShare), 24);
}
