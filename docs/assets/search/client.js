// Asks the engine: in a worker or, where a browser allows none (from a folder, in a closed frame), in the page.
"use strict";
(() => {
  const loadScript = (src) => new Promise((loaded, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src, async: false, onload: loaded, onerror: failed });
    document.head.append(script);
  });

  const inPage = async (scripts) => {
    await Promise.all(scripts.map(loadScript));
    const engine = new self.SearchEngine(self.searchIndex, self.MiniSearch);
    return async (query, options) => self.searchPassage.results(engine.search(query, options));
  };

  const inWorker = (address, scripts) => new Promise((ready, failed) => {
    const worker = new Worker(address);
    const waiting = new Map();
    let last = 0;
    const ask = (query, options) => new Promise((answered, refused) => {
      last += 1;
      waiting.set(last, { answered, refused });
      worker.postMessage({ id: last, query, options });
    });
    worker.addEventListener("message", ({ data: { id, results } }) => {
      if (id === 0) {
        ready(ask);
        return;
      }
      waiting.get(id).answered(results);
      waiting.delete(id);
    });
    worker.addEventListener("error", (event) => {
      failed(event);
      for (const { refused } of waiting.values()) refused(event);
    });
    worker.postMessage({ id: 0, scripts });
  });

  // Resolves to a function (query, options) -> results.
  const searchClient = ({ worker, engine, index }) => {
    const scripts = [engine, index].map((path) => new URL(path, document.baseURI).href);
    return inWorker(worker, scripts).catch(() => inPage(scripts));
  };

  self.searchClient = searchClient;
})();
