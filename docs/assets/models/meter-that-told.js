// When trouble is rare, a rule for unusual use points at honest homes.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));

// The area of the normal curve below z (Abramowitz and Stegun 26.2.16, error under 1e-5).
function below(z) {
  const t = 1 / (1 + 0.33267 * Math.abs(z));
  const tail = 0.39894228 * Math.exp(-z * z / 2) * t * (0.4361836 + t * (-0.1201676 + t * 0.937298));
  return z > 0 ? 1 - tail : tail;
}

export function compute(set = {}) {
  const z = (use) => (Math.log(Math.max(safe(use), 1e-9)) - Math.log(Math.max(safe(set.middle), 1e-6))) / Math.max(safe(set.spread), 1e-6);
  const honestShare = Math.min(1, below(z(set.low)) + 1 - below(z(set.high))), homes = safe(set.homes), guilty = homes * safe(set.baseRate, 1);
  const right = guilty * safe(set.caught, 1), wrong = (homes - guilty) * honestShare, flagged = right + wrong;
  return { honestShare, flagged, right, wrong, missed: guilty - right, rightShare: flagged > 1e-6 ? right / flagged : null, says: flagged > 1e-6 ? "flags" : "quiet" };
}

export function figure({ middle, spread, low, high }, out, w, { plot }) {
  const density = (use) => Math.exp(-((Math.log(use / middle) / spread) ** 2) / 2) / use;
  return plot(w, 320, {
    x: [0, 200], top: density(middle * Math.exp(-(spread ** 2))) * 1.2, lines: [[density, "line", 1]],
    areas: [[density, "pale", 1], [density, "flag", 1, Math.max(1, low)], [density, "flag", Math.min(200, high)]],
    xs: [[low, `below ${low}`], [high, `above ${high}`], ...(high < 150 ? [[200, "200 m³ a year"]] : [])], marks: [[middle, density(middle), "the middle honest home"]],
  });
}

export function row(set, { rightShare }, w, { people }) {
  return rightShare !== null && people(w, 100, Math.round(100 * rightShare), 24);
}
