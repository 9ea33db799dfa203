// Whoever reads an assignment walks from stop to stop of it: a bar at the foot of each page leads on and back. The assignment
// stands in the fragment of the address (see assets/teach/assignment.js); it is kept nowhere.
"use strict";
(() => {
  const bar = document.querySelector("[data-walk]");
  const given = new URLSearchParams(location.hash.slice(1));
  if (!bar || !given.has("a") || !given.has("stop")) return;
  const { stops, assignment, home } = bar.dataset;

  const root = new URL("..", new URL(home, document.baseURI)).href;

  Promise.all([stops, assignment].map(self.loadScript)).then(() => {
    const known = self.watchedStops;
    const made = self.assignment.read(location.hash, known);
    if (!made.stop) return;
    const link = (words, address) => {
      const way = document.createElement("a");
      Object.assign(way, { textContent: words, href: new URL(address, root).href });
      return way;
    };
    const to = (place) => self.assignment.addressOf(made, place, known);
    const count = document.createElement("span");
    count.textContent = `Stop ${made.stop} of ${made.stops.length}`;
    const list = `teach/build.html#${self.assignment.written(made)}`;
    const ways = [count];
    if (made.stop > 1) ways.push(link("Back", to(made.stop - 1)));
    if (made.stop < made.stops.length) {
      ways.push(link(`Next: ${self.assignment.titleOf(made.stops[made.stop], known)}`, to(made.stop + 1)));
    }
    ways.push(link(made.stop < made.stops.length ? "Your list" : "Done: back to your list", list));
    bar.replaceChildren(...ways);
    bar.hidden = false;
  });
})();
