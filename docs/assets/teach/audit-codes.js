// The arithmetic of an audit by a class. A word, a set of claims and a number of pupils give each pupil one claim; a pupil's
// answers become a code of seven signs, and the codes of a class become a table. Nothing here knows a page or a name.
"use strict";
self.auditCodes = (() => {
  const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // 31, a prime; without 0, 1, I, L and O, which are taken for each other
  const BASE = SIGNS.length;
  const LENGTH = 7; // five signs of content and two checks: one wrong sign is found and put right
  const CONTENT = LENGTH - 2;
  const QUESTIONS = 5;
  const PUPILS = 120; // the largest class
  const CLASSES = BASE * BASE; // marks of a class: a code of another class is told apart in 960 of 961 cases
  const ANSWERS = 3 ** QUESTIONS; // each "cannot tell" 0, "yes" 1 or "no" 2

  // FNV-1a, 32 bits: the same number for the same text everywhere.
  const hash = (text) => {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return value;
  };

  // Mulberry32: numbers from nought to one, the same ones for the same seed.
  const numbers = (seed) => () => {
    seed = (seed + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  const shuffled = (items, next) => {
    const all = [...items];
    for (let last = all.length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [all[last], all[other]] = [all[other], all[last]];
    }
    return all;
  };

  // A word as it is said aloud: "Maple Tree" and "maple tree " are one.
  const plain = (word) => word.trim().toLowerCase().replace(/\s+/gu, " ");

  // An audit: {list: the ids to be checked, in the order of the pupils' numbers; mark: of its codes}.
  // `count` of the ids of the set are drawn. The mark hangs on the ids too, so that two editions are not mixed.
  function audit(word, ids, count) {
    const seed = hash(plain(word));
    const list = shuffled([...ids].sort(), numbers(seed)).slice(0, Math.max(1, Math.min(count, ids.length)));
    return { list, mark: hash(`${plain(word)} ${list.join(" ")}`) % CLASSES };
  }

  // The claim of pupil 1, 2, 3 ...: nobody shares one before all are given out.
  const claimOf = ({ list }, pupil) => list[(pupil - 1) % list.length];

  const digitsOf = (number) => {
    const digits = [];
    for (let place = 0; place < CONTENT; place += 1) {
      digits.push(number % BASE);
      number = Math.floor(number / BASE);
    }
    return digits;
  };
  const numberOf = (digits) => digits.slice(0, CONTENT).reduceRight((sum, digit) => sum * BASE + digit, 0);

  // Two sums that are nought for a right code: of the digits, and of each times its place.
  const sums = (digits) => [
    digits.reduce((sum, digit) => sum + digit, 0) % BASE,
    digits.reduce((sum, digit, place) => sum + (place + 1) * digit, 0) % BASE,
  ];
  const inverse = (value) => Array.from({ length: BASE }, (_, one) => one).find((one) => (one * value) % BASE === 1);

  // The last two digits make both sums nought.
  const checked = (digits) => {
    const [plainSum, weighted] = sums(digits);
    const last = ((((LENGTH - 1) * plainSum - weighted) % BASE) + BASE) % BASE;
    return [...digits, (2 * BASE - plainSum - last) % BASE, last];
  };

  const written = (digits) => {
    const signs = digits.map((digit) => SIGNS[digit]).join("");
    return `${signs.slice(0, 4)}-${signs.slice(4)}`;
  };

  // The code of a pupil's five answers (0 cannot tell, 1 yes, 2 no).
  function encode({ mark }, pupil, answers) {
    const said = answers.reduce((sum, answer) => sum * 3 + answer, 0);
    return written(checked(digitsOf((mark * PUPILS + pupil - 1) * ANSWERS + said)));
  }

  // {pupil, answers, code, mended} of a typed code, or {fault: a sentence}.
  function decode({ mark }, typed) {
    const signs = [...typed.toUpperCase().replace(/[\s-]/gu, "")];
    if (signs.length !== LENGTH) return { fault: `has ${signs.length} signs and not ${LENGTH}` };
    const digits = signs.map((sign) => Math.max(0, SIGNS.indexOf(sign)));
    const [wrong, weighted] = sums(digits);
    const place = wrong ? (weighted * inverse(wrong)) % BASE : 0;
    if (wrong ? place < 1 || place > LENGTH : weighted) return { fault: "has more than one wrong sign" };
    if (wrong) digits[place - 1] = (digits[place - 1] - wrong + BASE) % BASE;
    const content = numberOf(digits);
    const pupil = (Math.floor(content / ANSWERS) % PUPILS) + 1;
    if (Math.floor(content / (ANSWERS * PUPILS)) !== mark) return { fault: "is of another class, word or edition" };
    const answers = Array.from(
      { length: QUESTIONS },
      (_, one) => Math.floor((content % ANSWERS) / 3 ** (QUESTIONS - 1 - one)) % 3,
    );
    const code = written(digits);
    return { pupil, answers, code, mended: code !== written(signs.map((sign) => SIGNS.indexOf(sign))) };
  }

  // How sure so many of `all` may make us: the lower end of Wilson's interval at one standard error, so that two pupils
  // who agree weigh more than one.
  const sure = (some, all) => {
    if (!all) return 0;
    const share = some / all;
    const middle = share + 1 / (2 * all);
    const margin = Math.sqrt((share * (1 - share)) / all + 1 / (4 * all * all));
    return Math.max(0, (middle - margin) / (1 + 1 / all));
  };

  // The claims that were checked, those most doubted first: {id, pupils, counts: [[cannot, yes, no] a question], doubt, question}.
  function merge(plan, codes) {
    const rows = new Map();
    const latest = new Map(codes.map((code) => [code.pupil, code])); // a pupil who hands in twice has mended an answer
    for (const { pupil, answers } of latest.values()) {
      const id = claimOf(plan, pupil);
      const row = rows.get(id) ?? { id, pupils: 0, counts: answers.map(() => [0, 0, 0]) };
      row.pupils += 1;
      answers.forEach((answer, question) => {
        row.counts[question][answer] += 1;
      });
      rows.set(id, row);
    }
    for (const row of rows.values()) {
      const doubts = row.counts.map(([, , no]) => sure(no, row.pupils));
      row.doubt = Math.max(...doubts);
      row.question = doubts.indexOf(row.doubt);
    }
    return [...rows.values()].sort(
      (one, other) => other.doubt - one.doubt || plan.list.indexOf(one.id) - plan.list.indexOf(other.id),
    );
  }

  return { PUPILS, QUESTIONS, SIGNS, audit, claimOf, encode, decode, merge, numbers };
})();
