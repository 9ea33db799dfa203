// Numbers as models compute and write them. explainer/view/models.py writes the table of cases by the same rules.
"use strict";
self.modelKit = (() => {
  const within = (value, low, high) => Math.min(high, Math.max(low, value));

  // A reader may send anything in an address: what is no number counts as nought, and nothing is negative or endless.
  const clamp = (value, high = 1e12) => within(+value || 0, 0, high);

  // Not Intl: it takes 0.1 s to start on a telephone.
  function number(value, decimals = 0) {
    const groupThousands = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
    return String(+value.toFixed(decimals)).replace(/\d+/, groupThousands);
  }

  // 25,000,000 becomes "25 million".
  function short(value) {
    if (value >= 1e9) return `${number(value / 1e9, 2)} billion`;
    if (value >= 1e6) return `${number(value / 1e6, 2)} million`;
    if (value && value < 1) return number(value, 2);
    return number(value, value < 10 ? 1 : 0);
  }

  // Shares near none and near all keep two figures: 0.0012 is "0.12%" and not "0%".
  function percent(share, decimals = 0) {
    const value = share * 100;
    const fromTheEnd = Math.min(value, Math.abs(100 - value));
    const needed = Math.min(6, 1 - Math.floor(Math.log10(fromTheEnd)));
    return `${number(value, fromTheEnd && fromTheEnd < 1 ? needed : decimals)}%`;
  }

  const UNITS = [
    { name: "day", perDay: 1 },
    { name: "hour", perDay: 24 },
    { name: "minute", perDay: 24 * 60 },
    { name: "second", perDay: 24 * 60 * 60 },
  ];

  // 0.0139 becomes "20 minutes".
  function days(value) {
    const smallest = value ? UNITS.at(-1) : UNITS[0];
    const { name, perDay } = UNITS.find((unit) => value * unit.perDay >= 1) || smallest;
    const amount = value * perDay;
    const words = number(amount, amount < 10 ? 1 : 0);
    return `${words} ${name}${words === "1" ? "" : "s"}`;
  }

  // A result in the format that its record asks for.
  function show(value, { format, decimals = 0, none = "none" }) {
    if (value == null) return none;
    if (format === "percent") return percent(value, decimals);
    if (format === "days") return days(value);
    const whole = Math.round(value);
    const shown = format === "count" && Math.abs(value - whole) < 0.05 ? whole : value;
    const words = decimals ? number(shown, decimals) : short(shown);
    if (format === "one-in") return `1 in ${words}`;
    return format === "times" ? `${words} times` : words;
  }

  return { within, clamp, number, short, percent, days, show };
})();
