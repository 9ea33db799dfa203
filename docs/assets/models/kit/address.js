// Settings in the address. They stand behind its "#": a browser sends that part to nobody.
//   #case=london-2025                              a case by its id, short enough to dictate
//   #watchlist-odds=faces:220000,list:500          what differs from the first case
//   #case=london-2025&watchlist-odds=list:500      what differs from another
// Two models on a page stand side by side, with "&" between them.
"use strict";
Object.assign(
  self.modelKit,
  (() => {
    const pairs = (part) => part.split("&").filter((pair) => pair.includes("="));

    // {case: an id or undefined, values: {name: number}}; null where `text` says nothing of this model.
    function readSetting(text, { id, presets }) {
      const found = new URLSearchParams(text);
      const named = found.getAll("case").map((name) => name.toLowerCase());
      const preset = presets.find((one) => named.includes(one.id));
      const own = found.get(id);
      if (!preset && own === null) return null;
      const values = {};
      // Before December 2026 the signs were "*" and "_", which chats take for bold and italic.
      for (const pair of (own || "").split(/[*,]/)) {
        const [name, value] = pair.split(/[_:]/);
        if (value) values[name] = Number(value);
      }
      return { case: preset?.id, values };
    }

    // The pairs that say a setting: the case it comes from, and what differs from that.
    function pairsOf({ id, presets }, values, origin) {
      const changed = Object.entries(values).filter(([name, value]) => value !== origin.values[name]);
      const own = changed.map((change) => change.join(":")).join(",");
      const from = own && origin === presets[0] ? "" : `case=${origin.id}`;
      return [from, own && `${id}=${own}`].filter(Boolean).join("&");
    }

    // `hash` with `mine` in the place of this model's own. The name of a place on the page gives way.
    function withPairs(hash, { id, presets }, mine) {
      const own = new Set(presets.map((preset) => `case=${preset.id}`));
      const others = pairs(hash.slice(1)).filter((one) => !own.has(one) && !one.startsWith(`${id}=`));
      const all = mine ? [...others, mine] : others;
      return all.length ? `#${all.join("&")}` : "";
    }

    // Links of before December 2026 had the setting in the query. They open, and their address is put right at once.
    function withoutOldQuery(search, { id }) {
      const query = new URLSearchParams(search);
      const old = query.get(id);
      query.delete(id);
      const rest = query.toString();
      return { old: old === null ? null : `${id}=${old}`, search: rest ? `?${rest}` : "" };
    }

    return { readSetting, pairsOf, withPairs, withoutOldQuery };
  })(),
);
