// One division; the headline depends on what was counted.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));

export function compute(set = {}) {
  const cameras = safe(set.cameras), people = safe(set.people), other = safe(set.other), years = safe(set.years);
  return {
    perThousand: people ? 1000 * cameras / people : null, peoplePerCamera: cameras ? people / cameras : null, timesOther: other ? cameras / other : null,
    growth: cameras && other && years ? (cameras / other) ** (1 / years) - 1 : null, says: cameras ? "some" : "none",
  };
}

export function figure({ cameras }, out, w, { bars, short }, marks) {
  return bars(w, marks.map((mark) => ({ ...mark, look: mark.value === cameras ? "ink" : mark.kind === "extrapolation" ? "open" : "mid" })), Math.max(650, cameras), [{ value: cameras, name: `your count: ${short(cameras * 1e6)}` }]);
}
