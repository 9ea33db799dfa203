// Misses grow as a power of the number of people searched.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));
const FIRST = 1.6e6, LAST = 12e6;
const misses = (set, people) => Math.min(1, safe(set.missRate, 1) * (safe(people) / FIRST) ** safe(set.growth, 10));

export function compute(set = {}) {
  const missShare = misses(set, set.people), first = safe(set.missRate, 1), large = safe(set.missLarge, 1);
  return {
    missShare, misses: 10000 * missShare, timesFirst: first ? missShare / first : null, says: set.people > LAST ? "beyond" : "measured",
    measuredGrowth: first && large ? Math.log(large / first) / Math.log(LAST / FIRST) : null,
  };
}

export function figure(set, out, w, { plot, short, number, stack, bars }, marks) {
  const line = (people) => misses(set, people);
  return stack(
    "Missed in 10,000, as the album grows",
    plot(w, 280, {
      x: [FIRST, 30e6], top: line(30e6) * 1.2 || 1, xs: [[FIRST, "1.6 million"], [LAST, "12 million"], [30e6, "30 million"]],
      lines: [[line, "trace", FIRST, LAST], [line, "trace k-far", LAST]],
      marks: [[set.people, 26], [FIRST, -14]].slice(0, set.people > 2e6 ? 2 : 1).map(([people, below]) => [people, line(people), `${number(10000 * line(people))} at ${short(people)}`, below]),
    }),
    "By kind of picture, at 1.6 million",
    bars(w, marks, 10000),
  );
}
