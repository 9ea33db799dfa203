// The search in the address and in the browser's history.
//
// No typed word ever leaves the browser: the query stands in the fragment of the address ("#q=…"), which is sent to nobody,
// and what a result hands on to its page does as well ("#find=…").
"use strict";
(() => {
  // Below this the search takes the whole screen, like a page of its own, so the way back must close it.
  const fullScreen = matchMedia("(max-width: 1183px)");

  const plain = () => location.pathname + location.search;
  const queryOf = (text) => new URLSearchParams(text).get("q");
  const fromAddress = () => queryOf(location.hash.slice(1));

  // A frame or a folder may forbid to change the address; the search works without.
  const change = (how, state, address) => {
    try {
      history[how](state, "", address);
    } catch {
      // Nothing is lost but the way back.
    }
  };

  const opened = () => {
    if (fullScreen.matches && !history.state?.search) change("pushState", { search: true, before: location.hash });
  };

  // Keeps the query in the address, so that a search can be shared and is there again on the way back from a result.
  const remember = (query) => {
    const before = history.state?.before ?? (fromAddress() === null ? location.hash : "");
    change(
      "replaceState",
      { ...history.state, before },
      plain() + (query ? `#q=${encodeURIComponent(query)}` : before),
    );
  };

  const closed = () => {
    if (history.state?.search) history.back();
    else if (fromAddress() !== null) change("replaceState", null, plain() + (history.state?.before ?? ""));
  };

  // The query that the address asks for, or null. Links of earlier years hold it where a host can read it: it is taken out.
  const wanted = () => {
    const query = queryOf(location.search);
    if (query === null) return fromAddress() ?? (history.state?.search ? "" : null);
    const others = new URLSearchParams(location.search);
    others.delete("q");
    const rest = `${others}` && `?${others}`;
    change("replaceState", history.state, `${location.pathname}${rest}#q=${encodeURIComponent(query)}`);
    return query;
  };

  self.searchHistory = { opened, remember, closed, wanted };
})();
