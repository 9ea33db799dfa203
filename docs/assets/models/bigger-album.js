// The bigger the album: misses grow as a power of the number of people searched.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));
const FIRST = 1.6e6, LAST = 12e6;
const misses = (inputs, people) => Math.min(1, safe(inputs.missRate, 1) * (safe(people) / FIRST) ** safe(inputs.growth, 10));

export function compute(inputs = {}) {
  const missShare = misses(inputs, inputs.people), first = safe(inputs.missRate, 1), large = safe(inputs.missLarge, 1);
  return {
    missShare, misses: 10000 * missShare, timesFirst: first ? missShare / first : null, says: inputs.people > LAST ? "beyond" : "measured",
    measuredGrowth: first && large ? Math.log(large / first) / Math.log(LAST / FIRST) : null,
  };
}

export function figure(inputs, out, w, { plot, short, number, stack, title, bars }, marks) {
  const line = (people) => misses(inputs, people);
  return stack(
    plot(w, 300, {
      x: [FIRST, 30e6], y: [0, line(30e6) * 1.2 || 1], xs: [[FIRST, "1.6 million"], [LAST, "12"], [30e6, "30 million"]],
      lines: [[line, "k-trace", FIRST, LAST], [line, "k-trace k-far", LAST]], marks: [[inputs.people, out.missShare, `${number(out.misses)} at ${short(inputs.people)}`, 26]],
    }),
    title("Missed in 10,000: measured at 1.6 million"),
    bars(w, marks, 10000),
  );
}
