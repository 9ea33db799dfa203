// A total that only grows, and a list that people leave.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));

export function compute(set = {}) {
  const added = safe(set.added), net = added - safe(set.removed), years = safe(set.years, 1000), listings = safe(set.listings), flights = safe(set.flights);
  return {
    net, onList: Math.max(0, safe(set.start) + years * net), ever: listings + years * added, perListing: listings ? flights / listings : null,
    newFlights: Math.max(0, flights - safe(set.flightsBefore)), says: net < 0 ? "shrinks" : "grows",
  };
}

export function figure({ years, start, listings, flights, added }, out, w, { plot, short, stack, bars }) {
  const bar = (name, value, look) => ({ name, value, shown: short(value), look });
  return stack(
    "Tickets and listings since 2013",
    bars(w, [bar("Flights refused", flights, "open"), bar("Listings", listings)], Math.max(flights, listings, 1)),
    "Ever listed, and on the list",
    plot(w, 260, {
      x: [0, years], top: Math.max(out.ever, out.onList, start) * 1.2, xs: [[0, "start"], [years, `year ${years}`]],
      lines: [[(year) => listings + year * added, "trace k-far"], [(year) => Math.max(0, start + year * out.net), "trace"]],
      marks: [[years, out.ever, `ever listed: ${short(out.ever)}`, -12, "ring"], [years, out.onList, `on the list: ${short(out.onList)}`, 26]],
    }),
  );
}
