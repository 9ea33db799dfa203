// Whoever comes by an address with a fragment stands at what it names, and stays there while models, faces and pictures above
// it still grow. Only until the reader moves: from then on the page is hers.
"use strict";
(() => {
  const SETTLED = 4000; // ms after which a page that still grows is left alone
  const MOVES = ["wheel", "touchstart", "pointerdown", "keydown"];

  // What an address names; "100%" is no code, and no reason to fall over.
  const named = () => {
    const [id] = location.hash.slice(1).split("&"); // behind it stands the walk of an assignment (walk.js)
    if (!id) return null;
    try {
      return document.getElementById(id) ?? document.getElementById(decodeURIComponent(id));
    } catch {
      return null;
    }
  };

  const reveal = (target) => {
    for (let part = target; part; part = part.parentElement) {
      if (part.hidden) part.dispatchEvent(new Event("beforematch", { bubbles: true })); // as the browser itself asks what it cannot see
      if (part.tagName === "DETAILS") part.open = true;
    }
  };

  const jump = () => {
    const target = named();
    if (!target) return false;
    document.documentElement.classList.remove("later"); // all above it gets its height
    reveal(target);
    target.scrollIntoView({ behavior: "instant" });
    return true;
  };

  const stay = () => {
    const watch = new ResizeObserver(jump);
    const leave = () => watch.disconnect();
    watch.observe(document.getElementById("content"));
    for (const move of MOVES) addEventListener(move, leave, { once: true, passive: true });
    setTimeout(leave, SETTLED);
  };

  // The way back, and a page read again, have their own place; a link to words has the browser's.
  const [visit] = performance.getEntriesByType("navigation");
  if ((!visit || visit.type === "navigate") && !visit?.name.includes(":~:") && jump()) stay();
  addEventListener("hashchange", jump);
})();
