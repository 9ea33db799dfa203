// The engine off the page's own thread. {query, id} in, {results, id} out; without a query it only makes itself ready.
// minisearch.js is MiniSearch 7.2.0 as published on npm (dist/umd/index.js, less the line that names its source map), MIT
// licence beside it.
"use strict";
importScripts("../../search/engine.js", "../../search/index.js"); // both are made by the build

const engine = new self.SearchEngine(self.searchIndex, self.MiniSearch);

self.addEventListener("message", ({ data: { query, id } }) => {
  if (query !== undefined) self.postMessage({ results: self.searchPassage.results(engine.search(query)), id });
});
