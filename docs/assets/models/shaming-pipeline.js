// From the crossing to the screen: photographs wait for people, so the lag is a queue (Little's law).
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));
const DAYS = 60;
const byHand = (inputs) => safe(inputs.arrivals) * (1 - safe(inputs.machineShare, 1));
const queue = (inputs, day) => Math.max(0, safe(inputs.backlog) + day * (byHand(inputs) - safe(inputs.capacity)));

function lag(inputs, day) {
  const waiting = queue(inputs, day), capacity = safe(inputs.capacity);
  return waiting && (capacity ? waiting / capacity : null);
}

export function compute(inputs = {}) {
  const people = byHand(inputs), spare = safe(inputs.capacity) - people, lagLater = lag(inputs, DAYS);
  return {
    byHand: people, lagFirst: lag(inputs, 0), lagLater, waiting: queue(inputs, DAYS), steadyLag: spare > 0 ? 1 / spare : null,
    steadyQueue: spare > 0 ? people / spare : null, says: lagLater === null ? "never" : lagLater ? "late" : "at-once",
  };
}

export function figure(inputs, out, w, { plot, days }, marks) {
  const late = (day) => lag(inputs, day) ?? 200;
  return plot(w, 440, {
    x: [0, DAYS], y: [5e-5, 200], log: true, lines: [[late, "k-trace"]], xs: [[0, "first day"], [30, "30 days"], [DAYS, "60 days"]],
    ys: marks.map((mark) => [mark.value, `${mark.shown}: ${mark.name}`]), marks: [[DAYS, late(DAYS), out.lagLater ? days(out.lagLater) : ""]],
  });
}

// The desk after 60 days: one face, one photograph, up to 300.
export function row(inputs, out, w, { people }) {
  return people(w, Math.min(300, Math.round(out.waiting)), 0, 20);
}
