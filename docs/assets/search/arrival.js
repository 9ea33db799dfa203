// Where a result has led: marks the words that were met, and shows the passage that holds most of them.
"use strict";
(() => {
  const HEADING = "h1, h2, h3";
  const BLOCK = "p, li, dd, dt, td, th, figcaption, blockquote, h1, h2, h3";
  const SKIP = "script, style, svg, .rail, .sr-only, .margin-note, .opened";
  const SETTLE = 3000; // milliseconds in which the page may still grow above the passage

  const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  // Whole words only: "ai" is not in "said". Han characters stand beside each other without spaces.
  const patternFor = (words) => {
    const each = words.map((word) =>
      /\p{Script=Han}/u.test(word) ? escaped(word) : `(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`,
    );
    return new RegExp(each.join("|"), "giu");
  };

  const follows = (node, start) => Boolean(start.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);

  const textsWithin = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(SKIP)) texts.push(walker.currentNode);
    }
    return texts;
  };

  // From an anchor to the next heading that has an address of its own; without an anchor, the opening of the page.
  const textsOf = (anchor) => {
    const page = document.getElementById("content");
    const start = anchor ? document.getElementById(anchor) : page;
    if (!start) return [];
    if (start.matches("tr")) return textsWithin(start);
    const next = [...page.querySelectorAll(HEADING)].find(
      (heading) =>
        heading.id &&
        heading.tagName !== "H1" &&
        follows(heading, start) &&
        (start === page || !start.contains(heading)),
    );
    return textsWithin(page).filter(
      (text) =>
        (start.contains(text) || follows(text, start)) && !(next && (next.contains(text) || follows(text, next))),
    );
  };

  const markText = (text, pattern) => {
    const marks = [];
    const pieces = [];
    let last = 0;
    for (const match of text.data.matchAll(pattern)) {
      const mark = document.createElement("mark");
      mark.className = "found-word";
      mark.textContent = match[0];
      pieces.push(text.data.slice(last, match.index), mark);
      marks.push(mark);
      last = match.index + match[0].length;
    }
    if (marks.length) text.replaceWith(...pieces, text.data.slice(last));
    return marks;
  };

  const unmark = () => {
    for (const mark of document.querySelectorAll("mark.found-word")) {
      const parent = mark.parentNode;
      mark.replaceWith(mark.textContent);
      parent.normalize();
    }
  };

  const blockOf = (mark) => mark.closest(BLOCK) ?? mark.parentElement;

  // The first mark of the block with the most different words; of the earliest among equals.
  const best = (marks) => {
    const words = new Map();
    for (const mark of marks) {
      const block = blockOf(mark);
      words.set(block, (words.get(block) ?? new Set()).add(mark.textContent.toLowerCase()));
    }
    const most = Math.max(...[...words.values()].map((found) => found.size));
    return marks.find((mark) => words.get(blockOf(mark)).size === most);
  };

  // Holds the passage in sight while models and drawings above it take their room, unless the reader moves.
  const hold = (element) => {
    const show = () => element.scrollIntoView({ block: "center", behavior: "instant" });
    const watcher = new ResizeObserver(show);
    const stop = () => watcher.disconnect();
    watcher.observe(document.getElementById("content"));
    for (const sign of ["wheel", "touchstart", "pointerdown", "keydown"]) {
      window.addEventListener(sign, stop, { once: true, passive: true });
    }
    setTimeout(stop, SETTLE);
    show();
  };

  // Where the text makes a claim; its record stands further down.
  const sentenceOf = (anchor) =>
    document.querySelector(`#content a[data-opens="${CSS.escape(anchor)}"]`)?.closest(BLOCK);

  // found: "at", the id of the part, if it has one; "find", the words as they are spelled there; "read" to be led to the
  // sentence that makes a claim and not to the claim's record.
  self.markArrival = (found) => {
    unmark();
    const anchor = found.get("at") ?? "";
    const sentence = found.has("read") ? sentenceOf(anchor) : null;
    const pattern = patternFor(found.get("find").split(" "));
    const marks = (sentence ? textsWithin(sentence) : textsOf(anchor)).flatMap((text) => markText(text, pattern));
    const place = best(marks) ?? sentence;
    if (place) hold(place);
    document.addEventListener("keydown", function leave({ key }) {
      if (key !== "Escape") return;
      document.removeEventListener("keydown", leave);
      unmark();
    });
  };
})();
