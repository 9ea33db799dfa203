// How many cameras? One division, and a headline that depends on what was counted.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));

export function compute(inputs = {}) {
  const cameras = safe(inputs.cameras), people = safe(inputs.people), other = safe(inputs.other), years = safe(inputs.years);
  return {
    perThousand: people ? 1000 * cameras / people : null, peoplePerCamera: cameras ? people / cameras : null, timesOther: other ? cameras / other : null,
    growth: cameras && other && years ? (cameras / other) ** (1 / years) - 1 : null, says: cameras ? "some" : "none",
  };
}

export function figure({ cameras }, out, w, { bars, short }, marks) {
  const rows = marks.map((mark) => ({ ...mark, look: mark.value === cameras ? "k-ink" : mark.kind === "extrapolation" ? "k-open" : "k-mid" }));
  return bars(w, rows, Math.max(650, cameras), [{ value: cameras, name: `your count: ${short(cameras * 1e6)}` }]);
}
