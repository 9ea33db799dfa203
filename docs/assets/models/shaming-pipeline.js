// Photographs wait for people, so the lag is a queue (Little's law).
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));
const DAYS = 60;
const byHand = (set) => safe(set.arrivals) * (1 - safe(set.machineShare, 1));
const queue = (set, day) => Math.max(0, safe(set.backlog) + day * (byHand(set) - safe(set.capacity)));

function lag(set, day) {
  const waiting = queue(set, day), capacity = safe(set.capacity);
  return waiting && (capacity ? waiting / capacity : null);
}

export function compute(set = {}) {
  const people = byHand(set), spare = safe(set.capacity) - people, lagLater = lag(set, DAYS);
  return {
    byHand: people, lagFirst: lag(set, 0), lagLater, waiting: queue(set, DAYS), steadyLag: spare > 0 ? 1 / spare : null,
    steadyQueue: spare > 0 ? people / spare : null, says: lagLater === null ? "never" : lagLater ? "late" : "at-once",
  };
}

// Short claims share the base line.
export function figure(set, out, w, { stack, plot, days }, marks) {
  const late = (day) => lag(set, day) ?? 999, top = Math.max(7, late(0), late(DAYS)) * 1.15, low = marks.filter(({ value }) => value < top / 14);
  return stack(
    "How late a face goes up, day by day",
    plot(w, 320, {
      x: [0, DAYS], top, areas: [[late, "pale"]], lines: [[late, "trace"]], xs: [[0, "first day"], [30, "30 days"], [DAYS, "60 days"]],
      ys: [...marks.slice(low.length).map(({ value, shown, name }) => [value, `${shown}: ${name}`]), [0, `${low.map(({ shown }) => shown).join(", ")}: this line`]],
      marks: [[DAYS, late(DAYS), out.lagLater ? days(out.lagLater) : "", 24]],
    }),
  );
}

export function row(set, { waiting }, w, { people, stack, short }) {
  const count = Math.round(waiting);
  return count && stack(`On the desk after 60 days: ${short(count)}${count > 300 ? ", 300 drawn" : ""}`, people(w, Math.min(300, count), 0, 20));
}
