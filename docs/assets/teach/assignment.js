// An assignment in an address: "#a=the-list~two-true-numbers+table.live-trials&t=Period+3", behind the "#", which a browser sends
// to nobody. Stops are parted by "+", the sections or the case of one by "~". What an address names is looked up in watchedStops;
// what is not there is kept as text and never becomes markup.
"use strict";
self.assignment = (() => {
  const MOST = 40; // stops of one address
  const TITLE = 80; // signs
  const NOTE = 200;

  // {stops: [{key, parts}], lost: [text], title, note, edit, stop} of a fragment.
  function read(hash, known) {
    const given = new URLSearchParams(hash.replace(/^#/u, ""));
    const wanted = (given.get("a") ?? "").split(" ").filter(Boolean);
    const stops = [];
    const lost = [];
    for (const one of wanted) {
      const [key, ...parts] = one.split("~");
      const found = Object.hasOwn(known, key) ? known[key] : null;
      const wrong = found ? parts.filter((part) => !Object.hasOwn(found.parts ?? {}, part)) : [one];
      lost.push(...wrong.map((part) => (found ? `${key}~${part}` : part).slice(0, TITLE)));
      if (found && stops.length < MOST) stops.push({ key, parts: parts.filter((part) => !wrong.includes(part)) });
    }
    return {
      stops,
      lost,
      title: (given.get("t") ?? "").slice(0, TITLE),
      note: (given.get("n") ?? "").slice(0, NOTE),
      edit: given.has("edit"),
      stop: Math.max(0, Math.min(stops.length, Math.floor(Number(given.get("stop"))) || 0)),
    };
  }

  const list = (stops) => stops.map(({ key, parts }) => [key, ...parts].join("~")).join("+");

  // The pairs of an address, without the "#"; `first` are those that come before.
  const written = ({ stops, title = "", note = "" }, first = []) =>
    [
      ...first,
      `a=${list(stops)}`,
      ...(title ? [`t=${encodeURIComponent(title)}`] : []),
      ...(note ? [`n=${encodeURIComponent(note)}`] : []),
    ].join("&");

  // Where a stop begins, as an address below the root of the site with the walk in its fragment.
  function addressOf(made, place, known) {
    const { key, parts } = made.stops[place - 1];
    const [page, own = ""] = known[key].url.split("#");
    const [first] = parts;
    const at = first === undefined || first === "opening" ? own : known[key].case ? `case=${first}` : first;
    return `${page}#${written(made, [...(at ? [at] : []), `stop=${place}`])}`;
  }

  const titleOf = ({ key, parts }, known) => {
    const { title, parts: all } = known[key];
    return parts.length ? `${title}: ${parts.map((part) => all[part].title).join("; ")}` : title;
  };

  // Words to read and minutes of work. The sections chosen count, or the whole.
  const load = ({ key, parts }, known) => {
    const { words = 0, minutes = 0, parts: all } = known[key];
    const chosen = parts.map((part) => all[part].words ?? 0);
    return { words: parts.length && words ? chosen.reduce((sum, one) => sum + one, 0) : words, minutes };
  };

  return { read, written, addressOf, titleOf, load, TITLE, NOTE };
})();
