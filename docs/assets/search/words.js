// Words: how a text or a query is cut up, and which words count as the same. Used alike for both, so that they can meet.
"use strict";
(() => {
  // Left out of running text: they stand everywhere and tell no passage from another. Titles keep them.
  const STOP = new Set(
    (
      "a about after against all also among an and any are as at be because been before being between both " +
      "but by can could did do does during each else ever every for from had has have he her his how i if in into is it its " +
      "just may me might more most much must my no nor not of on only or other our out over really same say says she should " +
      "so some such tell than that the their them then there these they thing things this those through to too under until " +
      "upon very was we were what when where whether which while who whom whose why will with within without would you " +
      "your"
    ).split(" "),
  );

  // Words of asking, left out of a query: they stand on the site and mean nothing there.
  const ASKING = new Set(
    (
      "actually definition example examples explain explained find get give got guy guys help info " +
      "explanation information know lot mean meaning means people please really show simple simply something stuff tell want way " +
      "work works de la le les des du el los las una un une der das und von im para por con sur aux"
    ).split(" "),
  );

  // Words of everyday speech. Some are rare on the site and would count for much, and they tell hardly anything.
  const WEAK = new Set(
    (
      "able according actual another anybody anyone anything ask asked away back bad become becomes best " +
      "better big bit came case come comes country different easily easy end enough even every everybody everyone everything " +
      "exactly far fast few first full going gone good got great happen happened happens hard having high home important " +
      "instead keep kind kinds know known large last later left less let like likely list little live lives long longer look " +
      "looking lots low made main make makes making many maybe mine much name names need needs never new next nobody normal " +
      "number old once one ones onto open own part per person place point possible problem put question rather real reason " +
      "result results right said see seen side simple since small somebody someone sometimes somewhere sort start started " +
      "still stop sure take taken takes tells think three time times today together told took top true try trying turn two " +
      "type types use used useful user uses using usually various version well went whole without wrong year years yes yet " +
      "does cannot per cent much really versus vs"
    ).split(" "),
  );

  // Han characters are not parted by spaces: they are matched in pairs. A plus belongs to a name: "Face++" is a firm.
  const WORD = /\p{Script=Han}+|\d+(?:\.\d+)?|[\p{L}\p{N}]+\+*/gu;
  const HAN = /^\p{Script=Han}/u;

  // Most texts are plain English with the marks of print, for which the short pattern says the same and is much faster.
  const PLAIN = /\d+(?:\.\d+)?|[a-z0-9]+\+*/g;
  const FOREIGN = /[^\x00-\x7f‘’“”–—·£€]/;

  // What a function once answered for its first argument it does not work out again.
  const memoize = (make) => {
    const known = new Map();
    return (key, ...more) => known.get(key) ?? known.set(key, make(key, ...more)).get(key);
  };

  // Traditional character -> the simplified one, for those that stand on the site. The index brings the table.
  const simplified = new Map();
  const useVariants = (pairs) => {
    for (const [traditional, simple] of pairs.match(/../gsu) ?? []) simplified.set(traditional, simple);
  };
  const toSimplified = (text) => text.replace(/\p{Script=Han}/gu, (sign) => simplified.get(sign) ?? sign);

  // "200m" and "200 mn" are 200 million.
  const SHORT_NUMBERS = [
    [/(\d)\s?(?:m|mn|mln)\b/g, "$1 million"],
    [/(\d)\s?bn\b/g, "$1 billion"],
  ];

  // One spelling for all: no accents, no capitals, no commas in a number, no possessive.
  const fold = (text) => {
    let folded = text;
    if (FOREIGN.test(text)) folded = toSimplified(text.normalize("NFKD").replace(/\p{M}+/gu, ""));
    return folded
      .toLowerCase()
      .replace(/(\d),(?=\d{3})/g, "$1")
      .replace(/[’'](?:s\b)?/g, "");
  };

  const foldQuery = (text) => SHORT_NUMBERS.reduce((done, [short, long]) => done.replace(short, long), fold(text));

  const pairs = (run) =>
    run.length < 3 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));

  const cut = (folded) => {
    if (!FOREIGN.test(folded)) return folded.match(PLAIN) || [];
    return (folded.match(WORD) || []).flatMap((word) => (HAN.test(word) ? pairs(word) : [word]));
  };

  const words = (text) => cut(fold(text));
  const queryWords = (text) => cut(foldQuery(text));

  const VOWEL = /[aeiouy]/;
  const ENDINGS = [
    // Ending, the least length of what must remain ("station" is no "stat", "king" no "k"), what takes its place.
    ["isations", 4],
    ["isation", 4],
    ["ised", 4],
    ["ising", 4],
    ["ises", 4],
    ["ated", 4],
    ["ating", 4],
    ["ates", 4],
    ["ators", 4],
    ["ator", 4],
    ["iors", 5],
    ["ior", 5],
    ["ations", 4],
    ["ation", 4],
    ["itions", 5],
    ["ition", 5],
    ["ments", 4],
    ["ment", 4],
    ["ness", 4],
    ["ance", 5],
    ["ingly", 4],
    ["edly", 4],
    ["ities", 4],
    ["ity", 4],
    ["acies", 4],
    ["acy", 4],
    ["ions", 5],
    ["ion", 5],
    ["ings", 3],
    ["ing", 3],
    ["ers", 4],
    ["ful", 4],
    ["ive", 4],
    ["ise", 4],
    ["ate", 4],
    ["ies", 2, "i"],
    ["ied", 2, "i"],
    ["ed", 3],
    ["er", 4],
    ["or", 5],
    ["ly", 4],
    ["es", 3],
    ["s", 3],
    ["e", 3],
    ["y", 2, "i"],
  ];

  // Only those with the word's own last letter need a look.
  const BY_LAST = new Map();
  for (const one of ENDINGS) BY_LAST.set(one[0].at(-1), [...(BY_LAST.get(one[0].at(-1)) ?? []), one]);

  const strip = (word) => {
    for (const [ending, least, instead = ""] of BY_LAST.get(word.at(-1)) ?? []) {
      if (!word.endsWith(ending)) continue;
      const rest = word.slice(0, -ending.length);
      if (rest.length < least || !VOWEL.test(rest) || (ending === "s" && /[su]$/.test(rest))) continue;
      return rest + instead;
    }
    return word;
  };

  // Forms that no ending explains, and American spellings.
  const IRREGULAR = new Map(
    (
      "bought buy, broke break, broken break, built build, caught catch, children child, chose choose, " +
      "chosen choose, driven drive, drove drive, fought fight, hid hide, hidden hide, lost lose, men man, paid pay, sells sell, " +
      "sent send, shot shoot, sold sell, spent spend, spoke speak, spoken speak, stole steal, stolen steal, theft steal, " +
      "thief steal, thieves steal, taught teach, women woman, wore wear, worn wear, written write, wrote write, center centre, " +
      "defense defence, license licence, licensed licence, program programme, programs programme"
    )
      .split(", ")
      .map((pair) => pair.split(" ")),
  );

  // A light stemmer: it need not find the true root, only the same one for "jaywalker", "jaywalking" and "jaywalked".
  const stem = memoize((given) => {
    const word = IRREGULAR.get(given) ?? given;
    if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
    let root = word;
    if (root.includes("iz")) root = root.replace(/iz(e[drs]?|ing|ation|ations)$/, "is$1");
    if (root.includes("our")) root = root.replace(/(.{2})our(s|ed|ing|al)?$/, "$1or$2");
    // More than once: "estimated" loses "ed" and then "ate".
    root = strip(strip(strip(root)));
    return root.at(-1) === root.at(-2) && "bdfgklmnprt".includes(root.at(-1)) ? root.slice(0, -1) : root;
  });

  // The words that carry a meaning; all of them, if none does ("who are they").
  const contentWords = (all) => {
    const kept = all.filter((word) => !STOP.has(word));
    const telling = kept.filter((word) => !ASKING.has(word));
    return [telling, kept, all].find((list) => list.length) ?? all;
  };

  self.searchWords = { STOP, WEAK, HAN, fold, words, queryWords, stem, contentWords, memoize, useVariants };
})();
