// Photographs wait for people, so the lag is a queue (Little's law).
"use strict";
self.defineModel("shaming-pipeline", ({ clamp, stack, plot, days, people, short }) => {
  const DAYS = 60;
  const MOST_DRAWN = 300; // people in the row: more would say no more
  const OFF_THE_SCALE = 999; // days, for a wait that never ends

  const byHand = (set) => clamp(set.arrivals) * (1 - clamp(set.machineShare, 1));

  const queueOn = (set, day) => Math.max(0, clamp(set.backlog) + day * (byHand(set) - clamp(set.capacity)));

  // In days; null where nobody clears anything, and the wait has no end.
  function lagOn(set, day) {
    const waiting = queueOn(set, day);
    const capacity = clamp(set.capacity);
    if (!waiting) return 0;
    return capacity ? waiting / capacity : null;
  }

  function saysOf(lag) {
    if (lag === null) return "never";
    return lag ? "late" : "at-once";
  }

  function compute(set = {}) {
    const photographs = byHand(set);
    const spare = clamp(set.capacity) - photographs;
    const lagLater = lagOn(set, DAYS);
    return {
      byHand: photographs,
      lagFirst: lagOn(set, 0),
      lagLater,
      waiting: queueOn(set, DAYS),
      steadyLag: spare > 0 ? 1 / spare : null,
      steadyQueue: spare > 0 ? photographs / spare : null,
      says: saysOf(lagLater),
    };
  }

  function figure(set, out, width, marks) {
    const lag = (day) => lagOn(set, day) ?? OFF_THE_SCALE;
    const top = Math.max(7, lag(0), lag(DAYS)) * 1.15;
    // Short claims would lie on each other at the foot of the plot, so they share its base line.
    const low = marks.filter(({ value }) => value < top / 14);
    const others = marks.slice(low.length);
    const chart = plot(width, 320, {
      x: [0, DAYS],
      top,
      areas: [[lag, "pale"]],
      lines: [[lag, "trace"]],
      xs: [
        [0, "first day"],
        [30, "30 days"],
        [DAYS, "60 days"],
      ],
      ys: [
        ...others.map(({ value, shown, name }) => [value, `${shown}: ${name}`]),
        [0, `${low.map(({ shown }) => shown).join(", ")}: this line`],
      ],
      marks: [[DAYS, lag(DAYS), out.lagLater ? days(out.lagLater) : "", 24]],
    });
    return stack("How late a face goes up, day by day", chart);
  }

  function row(set, { waiting }, width) {
    const count = Math.round(waiting);
    if (!count) return null;
    const drawn = Math.min(MOST_DRAWN, count);
    const some = count > MOST_DRAWN ? `, ${MOST_DRAWN} drawn` : "";
    return stack(`On the desk after 60 days: ${short(count)}${some}`, people(width, drawn, 0, 20));
  }

  return { compute, figure, row };
});
