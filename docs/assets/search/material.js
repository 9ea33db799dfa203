// The glue to Material for MkDocs, and the only file that knows it. It runs before the theme's script, which will ask for a
// worker: what it gets takes the theme's four messages and hands the queries on to the engine, in a real worker or, from a
// folder, where a browser allows none, in the page. Nothing is loaded before a reader comes to the search field.
"use strict";
(() => {
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;
  const SHOWN = 2; // passages of a page that stand open; the others are folded, so that no page crowds out the rest
  const here = new URL(".", document.currentScript.src);
  const home = new URL("../../", here);
  const WORKER = new URL("worker.js", here).href;
  const FILES = ["../../search/engine.js", "../../search/index.js"];
  const NEAREST = "The nearest words here: ";
  const BrowserWorker = window.Worker;

  const field = () => document.querySelector("[data-md-component=search-query]");
  const toggle = () => document.querySelector("[data-md-toggle=search]");
  const list = () => document.querySelector(".md-search-result__list");

  const load = (name) => new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: new URL(name, here).href, onload: done, onerror: failed });
    document.head.append(script);
  });

  const inPage = async () => {
    await Promise.all(FILES.map(load));
    const engine = new self.SearchEngine(self.searchIndex, self.MiniSearch);
    return async (query) => self.searchPassage.results(engine.search(query));
  };

  const inWorker = async () => {
    const worker = new BrowserWorker(WORKER);
    const waiting = new Map();
    worker.addEventListener("message", ({ data: { results, id } }) => {
      waiting.get(id).done(results);
      waiting.delete(id);
    });
    worker.addEventListener("error", (event) => waiting.forEach(({ failed }) => failed(event)));
    let id = 0;
    return (query) => new Promise((done, failed) => {
      id += 1;
      waiting.set(id, { done, failed });
      worker.postMessage({ query, id });
    });
  };

  let started = null;
  const start = () => {
    started ??= (location.protocol === "file:" ? inPage() : inWorker().catch(inPage));
    return started;
  };

  // One result as the theme draws it: a page, the passages that stand open, and the folded ones. The theme opens those
  // whose score is not below the first, and sends Enter to the highest.
  const item = (page, place) => {
    const top = 1000 - 10 * place;
    const drawn = ({ url, anchor, kind, title, passage, lacks }, score) => ({
      location: url + (anchor ? `#${anchor}` : ""), score, terms: Object.fromEntries(lacks.map((word) => [word, false])),
      title: `${kind && `<span class="result-kind">${kind}</span> `}<span class="result-title">${title}</span>`,
      text: passage ? `<p class="result-passage">${passage}</p>` : "",
    });
    const [best, ...rest] = page.parts;
    if (!best.anchor) return [drawn(best, top), ...rest.map((part) => drawn(part, top - 2))];
    const inside = page.parts.filter(({ anchor }) => anchor);
    return [...inside.slice(0, SHOWN).map((part) => drawn(part, top)), drawn(page, top - 1),
      ...inside.slice(SHOWN).map((part) => drawn(part, top - 2))];
  };

  const link = ({ url, anchor, title }) => {
    const a = document.createElement("a");
    a.href = new URL(url + (anchor ? `#${anchor}` : ""), home).href;
    a.textContent = title;
    return a;
  };

  // Below the count: what is spelled most like a query that found nothing.
  const suggest = (nearest, text = NEAREST) => {
    const place = document.querySelector(".search-nearest");
    if (!place) return;
    place.hidden = text === NEAREST && !nearest.length;
    place.replaceChildren(text, ...nearest.flatMap((entry, at) => at ? [", ", link(entry)] : [link(entry)]));
  };

  // A quick hand is ahead of the list: what is drawn may still answer the first letters, and on a slow machine the theme has
  // not yet opened the search, without which it is deaf to keys. Keys that choose a result wait for both, and a result that
  // had the focus when the list was drawn anew keeps it.
  const CHOOSE = new Set(["Enter", "ArrowDown", "ArrowUp"]);
  let answered = "";
  let held = null;
  const behind = () => field().value.trim() !== answered || !toggle().checked;

  document.addEventListener("keydown", (event) => {
    if (event.target !== field()) return;
    held = CHOOSE.has(event.key) && !event.isComposing && behind() ? event.key : null;
    if (!held) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  const release = () => {
    if (held && !behind()) field().dispatchEvent(new KeyboardEvent("keydown", { key: held, bubbles: true }));
  };

  const keepFocus = (draw) => {
    const inside = list().contains(document.activeElement);
    const { href } = document.activeElement;
    draw();
    const links = [...list().querySelectorAll("a")];
    if (inside) (links.find((one) => one.href === href) ?? links[0] ?? field()).focus();
  };

  class Stand extends EventTarget {
    constructor() {
      super();
      this.asked = null; // the newest query; older ones that wait are dropped
      this.busy = false;
    }

    postMessage({ type, data }) {
      if (type === SETUP) queueMicrotask(() => this.tell({ type: READY }));
      if (type === QUERY) this.ask(data);
    }

    tell(data) {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }

    async ask(query) {
      this.asked = query.trim();
      remember(this.asked);
      if (this.busy) return;
      this.busy = true;
      while (this.asked !== null) {
        const now = this.asked;
        this.asked = null;
        await this.answer(now);
      }
      this.busy = false;
    }

    async answer(query) {
      try {
        const { pages, nearest } = await (query ? (await start())(query) : { pages: [], nearest: [] });
        suggest(nearest);
        keepFocus(() => this.tell({ type: RESULT, data: { items: pages.map(item) } }));
        answered = query;
        document.dispatchEvent(new CustomEvent("search-answered", { detail: { query, pages } }));
        release();
      } catch {
        suggest([], "The search could not be loaded. The index below works without it.");
      }
    }
  }

  window.Worker = function Worker(url, options) {
    return new URL(url, location.href).href === WORKER ? new Stand() : new BrowserWorker(url, options);
  };

  // The query stands in the address, so that a search can be shared and is there again on the way back from a result.
  const remember = (query) => {
    const address = new URL(location.href);
    if (query && toggle()?.checked) address.searchParams.set("q", query);
    else if (!query) address.searchParams.delete("q");
    if (address.href !== location.href) history.replaceState(history.state, "", address.href);
  };

  let leaving = false;
  document.addEventListener("focusin", ({ target }) => {
    if (target !== field()) return;
    leaving = false;
    start();
  });
  if (document.activeElement === field()) start(); // while the theme's script is still on its way
  // Material listens to keys only: a word that was pasted, dropped or spoken is typed as well.
  document.addEventListener("input", ({ target }) => {
    if (target === field()) target.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  });
  document.addEventListener("click", ({ target }) => {
    if (target === toggle()) return; // the theme's own click, by which it closes the search
    leaving = Boolean(target.closest?.(".md-search-result__link"));
  }, true);
  document.addEventListener("change", ({ target }) => {
    if (target !== toggle()) return;
    if (target.checked) {
      release();
      return;
    }
    held = null;
    if (!leaving) remember("");
  });
})();
