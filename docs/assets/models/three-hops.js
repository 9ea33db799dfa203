// Contacts of contacts.
"use strict";
self.defineModel("three-hops", ({ clamp, text, rect, short }) => {
  const MOST_HOPS = 6;
  const LOOKS = ["ink", "mid", "soft", "pale"]; // of the squares, the last hop being the palest
  const WIDE = 720; // px from which the words stand beside the squares

  // Hop number `k`: on paper, with shared friends, and with no more people than there are.
  function hop(set, k) {
    const contacts = clamp(set.contacts, 1e9);
    const seeds = clamp(set.seeds, 1e9);
    const population = Math.max(1, clamp(set.population, 1e9));
    const newPerContact = Math.max(0, contacts - 1) * (1 - clamp(set.shared, 1));
    const fromOne = contacts && k ? contacts * newPerContact ** (k - 1) : contacts ** k;
    return {
      paper: seeds * contacts ** k,
      people: seeds * fromOne,
      reached: population * -Math.expm1((-seeds * fromOne) / population),
    };
  }

  function hops(set) {
    const count = Math.round(clamp(set.hops, MOST_HOPS));
    return Array.from({ length: count }, (_, place) => hop(set, place + 1));
  }

  function compute(set = {}) {
    const found = hops(set);
    const last = found.at(-1) || hop(set, 0);
    return {
      ...last,
      total: found.reduce((sum, one) => sum + one.paper, 0),
      shareReached: last.reached / Math.max(1, clamp(set.population, 1e9)),
    };
  }

  // A square for each hop, its area the people on paper, all in the same corner.
  function figure(set, out, width) {
    const found = hops(set);
    const side = Math.min(width, 400);
    const [x, top] = width > WIDE ? [side + 40, 0] : [0, side + 12];
    const squares = found.map(({ paper }, place) => {
      const size = side * Math.sqrt(paper / Math.max(out.paper, 1));
      return rect(1, side - size, size, size, `edge k-${LOOKS.slice(-found.length)[place]}`);
    });
    const lines = found.map(({ paper, reached }, place) => {
      const words = `Hop ${place + 1}: ${short(paper)}; ${short(reached)} if friends are shared`;
      return text(x, top + 28 * (place + 1), words, "title");
    });
    const body = [...squares.reverse(), ...lines].join("");
    return { h: Math.max(side, top + found.length * 28) + 12, body };
  }

  return { compute, figure };
});
