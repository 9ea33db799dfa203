// On every page, before all other scripts: fetches a script that only some readers need.
"use strict";
// Resolves once the script at `src`, an address of this site, has run; rejects if it cannot be had.
self.loadScript = (src) =>
  new Promise((loaded, failed) => {
    const script = document.createElement("script"); // made of a text, it would be given words to run
    Object.assign(script, { src, onload: loaded, onerror: failed });
    document.head.append(script);
  });
