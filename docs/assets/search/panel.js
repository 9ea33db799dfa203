// The panel under the search field: asks as the reader types, tells what was found, and lets arrows walk through it.
"use strict";
(() => {
  const { element, result } = self.searchResults;
  const { opened, remember, closed, wanted: wantedByAddress } = self.searchHistory;
  const CHOOSE = ["Enter", "ArrowDown", "ArrowUp"];
  const NOTHING = "Nothing was found for these words.";
  const FAILED = "The search could not be loaded. The index below works without it.";
  const SLOW = 400; // milliseconds after which a reader is told why nothing stands here yet

  let home = ""; // the address that all others are below
  let search = null; // what lazy-search.js hands over
  let client = null;
  let list = null;
  let also = null;
  let waiting = null; // the newest query; older ones that wait are dropped
  let busy = false;
  let answered = null; // the query that the list answers
  let answeredInPart = false; // before all of the index was there
  let held = ""; // a key that chooses a result waits until the list answers what stands in the field
  let literal = false; // the reader wants only the words as typed

  const links = () => [...list.querySelectorAll("a")].filter((a) => a.offsetParent);
  const typed = () => search.field.value.trim();

  // The engine knows words without capitals; the reader is shown what she typed.
  const asTyped = (word) => {
    const at = search.field.value.toLowerCase().indexOf(word);
    return at < 0 ? word : search.field.value.slice(at, at + word.length);
  };

  const quoted = (words) => words.map((word) => `“${asTyped(word)}”`).join(", ");

  const countOf = ({ pages, total }) => {
    if (pages.length < total) return `The ${pages.length} best of ${total} pages`;
    return total === 1 ? "Found on one page" : `Found on ${total} pages`;
  };

  const statusOf = (results) => {
    if (results.pages.length) return countOf(results);
    const { unknown } = results;
    if (!unknown.length) return NOTHING;
    return `${NOTHING} This site does not hold ${quoted(unknown)}.`;
  };

  const button = (text, action) => {
    const node = element("button", "search__button", text);
    node.type = "button";
    node.addEventListener("click", action);
    return node;
  };

  const askFor = (query) => {
    search.field.value = query;
    search.field.focus();
    change();
  };

  const setLiteral = (value) => {
    literal = value;
    search.field.focus();
    answer();
  };

  // What was searched beside the reader's own words, and the way to have only those.
  const alsoSearched = ({ also: added, unknown, known, pages }) => {
    if (literal) return ["Only the words as typed. ", button("Search for related words, too", () => setLiteral(false))];
    if (!pages.length && unknown.length && known.length) {
      return ["Without what is not here: ", button(known.join(" "), () => askFor(known.join(" ")))];
    }
    const parts = added.map(({ typed: word, searched }) => `${searched.join(", ")} (for “${asTyped(word)}”)`);
    if (!parts.length || !pages.length) return [];
    return [`Also searched: ${parts.join("; ")}. `, button("Only my words", () => setLiteral(true))];
  };

  const draw = (results) => {
    const inside = list.contains(document.activeElement);
    const { href } = document.activeElement;
    list.replaceChildren(...results.pages.map(result(home)));
    const lines = alsoSearched(results);
    also.hidden = !lines.length;
    also.replaceChildren(...lines);
    search.root.classList.toggle("search--nothing", !results.pages.length);
    search.status.textContent = statusOf(results);
    const all = links();
    if (inside) (all.find((a) => a.href === href) ?? all[0] ?? search.field).focus(); // a list drawn again keeps the focus
  };

  const clear = (text = "") => {
    list.replaceChildren();
    also.hidden = true;
    search.status.textContent = text;
    search.root.classList.remove("search--nothing");
  };

  // The rest of the index follows the first part: what was answered without it is answered again, once it is there.
  const connect = () => {
    client ??= self.searchClient(search.root.dataset);
    client
      .then(({ grow }) => grow())
      .then(
        () => {
          if (answeredInPart) answer();
        },
        () => {},
      ); // told when a reader asks
    return client;
  };

  // "Nothing" is said of the whole index only.
  const resultsOf = async (query) => {
    const { ask: put, grow } = await (client ?? connect());
    const results = await put(query, { literal });
    if (results.whole || results.pages.length) return results;
    await grow();
    const again = await put(query, { literal });
    if (!again.whole) throw new Error("a part of the index could not be loaded");
    return again;
  };

  // Returns whether the answer can be acted on: a word that seems to stand nowhere may stand in the part to come.
  const ask = async (query) => {
    answeredInPart = false;
    if (!query) {
      clear();
      return true;
    }
    const slow = setTimeout(() => clear("One moment: the index is on its way."), SLOW);
    try {
      const results = await resultsOf(query);
      clearTimeout(slow);
      draw(results);
      answeredInPart = !results.whole;
      document.dispatchEvent(new CustomEvent("search-answered", { detail: { query, results } }));
      return results.whole || results.sure;
    } catch {
      client = null;
      clearTimeout(slow);
      clear(FAILED);
      return true;
    }
  };

  const answer = async () => {
    waiting = typed();
    answered = null;
    if (busy) return;
    busy = true;
    while (waiting !== null) {
      const query = waiting;
      waiting = null;
      answered = (await ask(query)) ? query : null;
    }
    busy = false;
    if (held && answered === typed()) choose(held);
  };

  const open = () => {
    search.show(true);
    opened();
  };

  const change = () => {
    const { field } = search;
    if (field.value.length > field.maxLength) field.value = field.value.slice(0, field.maxLength);
    literal = false;
    held = "";
    search.root.classList.toggle("search--typed", Boolean(field.value));
    if (typed() && !search.isOpen()) open();
    if (search.isOpen()) remember(typed());
    answer();
  };

  const close = () => {
    if (!search.isOpen()) return;
    search.show(false);
    held = "";
    closed();
  };

  const closeAndReturn = () => {
    close();
    search.cameFrom.focus({ preventScroll: true });
  };

  const choose = (key) => {
    held = answered === typed() ? "" : key;
    const all = links();
    if (held || !all.length) return;
    if (key === "Enter") all[0].click();
    if (key === "ArrowDown") all[0].focus();
    if (key === "ArrowUp") all.at(-1).focus();
  };

  const onFieldKey = (event) => {
    if (event.isComposing || !CHOOSE.includes(event.key) || !typed()) return;
    event.preventDefault();
    if (!search.isOpen()) open();
    choose(event.key);
  };

  const walk = (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (at < 0 || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) search.field.focus();
    else all[Math.min(next, all.length - 1)].focus();
  };

  // A result on this same page: the panel gives way to it. On another page it stays, and is there again on the way back.
  const follow = (event) => {
    const a = event.target.closest("a");
    if (a && a.pathname === location.pathname && !event.ctrlKey && !event.metaKey) search.show(false);
  };

  const leave = ({ relatedTarget }) => {
    if (relatedTarget && !search.root.contains(relatedTarget)) close();
  };

  const escape = (event) => {
    if (event.key !== "Escape" || event.isComposing || !search.isOpen()) return;
    event.stopPropagation(); // it closes one thing: not an open note as well
    closeAndReturn();
  };

  const clickElsewhere = ({ target }) => {
    if (!search.root.contains(target) && !target.closest("[data-search-open]")) close();
  };

  // On the way back and forth: the address says whether the search is open, and for what.
  const restore = () => {
    const query = wantedByAddress();
    if (query === null) {
      search.show(false);
      return;
    }
    search.field.value = query;
    search.show(true);
    search.field.focus({ preventScroll: true });
    change();
  };

  const listen = ({ root, field }) => {
    field.addEventListener("input", change);
    field.addEventListener("keydown", onFieldKey);
    field.addEventListener("focus", ({ relatedTarget }) => {
      if (relatedTarget && !root.contains(relatedTarget)) search.cameFrom = relatedTarget;
    });
    list.addEventListener("keydown", walk);
    list.addEventListener("click", follow);
    root.addEventListener("focusout", leave);
    root.addEventListener("keydown", escape);
    root.querySelector(".search__clear").addEventListener("click", () => askFor(""));
    document.addEventListener("pointerdown", clickElsewhere);
    window.addEventListener("popstate", restore);
  };

  const start = (given) => {
    search = given;
    search.status = search.root.querySelector(".search__status");
    home = new URL(".", new URL(search.root.dataset.home, document.baseURI)).href;
    list = search.root.querySelector(".search__list");
    also = search.root.querySelector(".search__also");
    connect();
    listen(search);
    if (search.isOpen()) opened();
    if (typed()) change();
    else if (wantedByAddress() !== null) restore();
    if (CHOOSE.includes(search.early) && typed()) choose(search.early);
  };

  self.searchPanel = { start, close: closeAndReturn, opened };
})();
