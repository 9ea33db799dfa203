// The engine off the page's own thread. The first message names its scripts; every other one asks a query or brings parts.
// minisearch.js is MiniSearch 7.2.0 as published on npm (dist/umd/index.js, less the line that names its source map), MIT
// licence beside it.
"use strict";
// The policy of the site asks for this, where a host sends it: see overrides/partials/header.html for the page's own.
self.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    if (new URL(address, self.location.href).host !== self.location.host)
      throw new TypeError("a script from elsewhere");
    return address;
  },
});
let engine = null;

self.addEventListener("message", ({ data: { id, scripts, ...message } }) => {
  if (scripts) {
    importScripts(...scripts);
    engine = new self.SearchEngine(self.searchIndex, self.MiniSearch);
    self.postMessage({ id });
    return;
  }
  self.postMessage({ id, results: self.searchPassage.reply(engine, message) });
});
