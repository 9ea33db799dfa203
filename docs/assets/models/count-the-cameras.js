// One division; the headline depends on what was counted.
"use strict";
self.defineModel("count-the-cameras", ({ clamp, bars, short }) => {
  const LONGEST = 650; // millions of cameras that the scale shows at least

  function compute(set = {}) {
    const cameras = clamp(set.cameras);
    const people = clamp(set.people);
    const other = clamp(set.other);
    const years = clamp(set.years);
    return {
      perThousand: people ? (1000 * cameras) / people : null,
      peoplePerCamera: cameras ? people / cameras : null,
      timesOther: other ? cameras / other : null,
      growth: cameras && other && years ? (cameras / other) ** (1 / years) - 1 : null,
      says: cameras ? "some" : "none",
    };
  }

  function figure({ cameras }, out, width, marks) {
    const lookOf = ({ value, kind }) => {
      if (value === cameras) return "ink";
      return kind === "extrapolation" ? "open" : "mid";
    };
    const rows = marks.map((mark) => ({ ...mark, look: lookOf(mark) }));
    const yours = { value: cameras, name: `your count: ${short(cameras * 1e6)}` };
    return bars(width, rows, Math.max(LONGEST, cameras), [yours]);
  }

  return { compute, figure };
});
