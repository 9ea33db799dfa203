// Asks the engine: in a worker or, where a browser allows none (from a folder, in a closed frame), in the page.
"use strict";
(() => {
  // A worker or a page takes no longer for so many parts than for a query, which may be waiting.
  const BATCH = 250;

  const inPage = async (scripts) => {
    await Promise.all(scripts.map(self.loadScript));
    const engine = new self.SearchEngine(self.searchIndex, self.MiniSearch);
    return async (message) => {
      await new Promise((done) => setTimeout(done)); // the page may draw
      return self.searchPassage.reply(engine, message);
    };
  };

  const inWorker = (address, scripts) =>
    new Promise((ready, failed) => {
      const worker = new Worker(address);
      const waiting = new Map();
      let last = 0;
      const send = (message) =>
        new Promise((answered, refused) => {
          last += 1;
          waiting.set(last, { answered, refused });
          worker.postMessage({ id: last, ...message });
        });
      worker.addEventListener("message", ({ data: { id, results } }) => {
        if (id === 0) {
          ready(send);
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

  // The page fetches it and not the worker, which could answer nothing while it waits.
  const bring = async (send, more) => {
    if (!self.searchMore) await self.loadScript(more);
    const { parts } = self.searchMore;
    for (let at = 0; at < parts.length; at += BATCH) await send({ parts: parts.slice(at, at + BATCH) });
  };

  // Resolves to {ask, grow}. ask(query, options) -> results, "whole" if all of the index was searched. The rows of tables,
  // the claims and the sources follow the first part of the index; grow() resolves when they are there, or cannot be had.
  const searchClient = async ({ worker, engine, index, more }) => {
    const [engineAddress, indexAddress, moreAddress] = [engine, index, more].map(
      (path) => new URL(path, document.baseURI).href,
    );
    const scripts = [engineAddress, indexAddress];
    const send = await inWorker(worker, scripts).catch(() => inPage(scripts));
    let whole = false;
    let growing = null;
    const grow = () => {
      growing ??= bring(send, moreAddress)
        .then(() => {
          whole = true;
        })
        .catch(() => {
          growing = null;
        });
      return growing;
    };
    const ask = async (query, options) => {
      const before = whole;
      return { ...(await send({ query, options })), whole: before };
    };
    return { ask, grow };
  };

  self.searchClient = searchClient;
})();
