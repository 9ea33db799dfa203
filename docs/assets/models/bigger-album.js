// Misses grow as a power of the number of people searched.
"use strict";
self.defineModel("bigger-album", ({ clamp, plot, short, number, stack, bars }) => {
  const FIRST = 1.6e6; // people in the smaller of the two albums that were measured
  const LAST = 12e6; // and in the larger
  const FAR = 30e6; // how far the line is drawn on
  const OF = 10000; // misses are told out of so many

  const missShareAt = (set, people) =>
    Math.min(1, clamp(set.missRate, 1) * (clamp(people) / FIRST) ** clamp(set.growth, 10));

  function compute(set = {}) {
    const missShare = missShareAt(set, set.people);
    const first = clamp(set.missRate, 1);
    const large = clamp(set.missLarge, 1);
    return {
      missShare,
      misses: OF * missShare,
      timesFirst: first ? missShare / first : null,
      measuredGrowth: first && large ? Math.log(large / first) / Math.log(LAST / FIRST) : null,
      says: set.people > LAST ? "beyond" : "measured",
    };
  }

  function figure(set, out, width, kinds) {
    const line = (people) => missShareAt(set, people);
    const mark = (people, below) => [people, line(people), `${number(OF * line(people))} at ${short(people)}`, below];
    const yours = mark(set.people, 26);
    const growth = plot(width, 280, {
      x: [FIRST, FAR],
      top: line(FAR) * 1.2 || 1,
      xs: [
        [FIRST, "1.6 million"],
        [LAST, "12 million"],
        [FAR, "30 million"],
      ],
      // Beyond what was measured the line is another.
      lines: [
        [line, "trace", FIRST, LAST],
        [line, "trace k-far", LAST],
      ],
      // Where both would stand on each other, the reader's own is enough.
      marks: set.people > 2e6 ? [yours, mark(FIRST, -14)] : [yours],
    });
    return stack(
      "Missed in 10,000, as the album grows",
      growth,
      "By kind of picture, at 1.6 million",
      bars(width, kinds, OF),
    );
  }

  return { compute, figure };
});
