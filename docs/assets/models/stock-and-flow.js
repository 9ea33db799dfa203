// A total that only grows, and a list that people leave.
"use strict";
self.defineModel("stock-and-flow", ({ clamp, plot, short, stack, bars }) => {
  function compute(set = {}) {
    const added = clamp(set.added);
    const net = added - clamp(set.removed);
    const years = clamp(set.years, 1000);
    const listings = clamp(set.listings);
    const flights = clamp(set.flights);
    return {
      net,
      onList: Math.max(0, clamp(set.start) + years * net),
      ever: listings + years * added,
      perListing: listings ? flights / listings : null,
      newFlights: Math.max(0, flights - clamp(set.flightsBefore)),
      says: net < 0 ? "shrinks" : "grows",
    };
  }

  function figure({ years, start, listings, flights, added }, out, width) {
    const totals = [
      { name: "Flights refused", value: flights, shown: short(flights), look: "open" },
      { name: "Listings", value: listings, shown: short(listings) },
    ];
    const everListed = (year) => listings + year * added;
    const onTheList = (year) => Math.max(0, start + year * out.net);
    const lines = plot(width, 260, {
      x: [0, years],
      top: Math.max(out.ever, out.onList, start) * 1.2,
      xs: [
        [0, "start"],
        [years, `year ${years}`],
      ],
      lines: [
        [everListed, "trace k-far"],
        [onTheList, "trace"],
      ],
      marks: [
        [years, out.ever, `ever listed: ${short(out.ever)}`, -12, "ring"],
        [years, out.onList, `on the list: ${short(out.onList)}`, 26],
      ],
    });
    return stack(
      "Tickets and listings since 2013",
      bars(width, totals, Math.max(flights, listings, 1)),
      "Ever listed, and on the list",
      lines,
    );
  }

  return { compute, figure };
});
