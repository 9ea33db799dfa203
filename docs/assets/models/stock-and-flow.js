// Stock and flow: a total that only grows, a list that people leave, and tickets that are not people.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));

export function compute(inputs = {}) {
  const added = safe(inputs.added), net = added - safe(inputs.removed), years = safe(inputs.years, 1000), listings = safe(inputs.listings), flights = safe(inputs.flights);
  return {
    net, onList: Math.max(0, safe(inputs.start) + years * net), ever: listings + years * added, perListing: listings ? flights / listings : null,
    newFlights: Math.max(0, flights - safe(inputs.flightsBefore)), says: net < 0 ? "shrinks" : "grows",
  };
}

export function figure({ years, start, listings, flights, added }, out, w, { plot, short, stack, bars, title }) {
  const bar = (name, value, look) => ({ name, value, shown: short(value), look });
  return stack(
    plot(w, 300, {
      x: [0, years], y: [0, Math.max(out.ever, out.onList, start) * 1.2], xs: [[0, "start"], [years, `year ${years}`]],
      lines: [[(year) => listings + year * added, "k-trace k-far"], [(year) => Math.max(0, start + year * out.net), "k-trace"]],
      marks: [[years, out.ever, `ever listed: ${short(out.ever)}`, -12, "k-ring"], [years, out.onList, `on the list: ${short(out.onList)}`, 26]],
    }),
    title("Tickets and listings since 2013"),
    bars(w, [bar("Flights refused", flights, "k-open"), bar("Listings", listings)], Math.max(flights, listings, 1)),
  );
}
