// Numbers as readers write them: "12,345", "12.345", "12 345" and "12'345" are one, and "12,5 %" is twelve and a half.
"use strict";
Object.assign(
  self.modelKit,
  (() => {
    const ZEROS = [0x660, 0x6f0, 0x966]; // of Arabic, Persian and Indian figures; NFKC turns the wide ones
    const NUMBER = /^[+-]?[\d.,]*\d[\d.,]*(e[+-]?\d+)?$/i;
    const EITHER = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

    function figure(sign) {
      const code = sign.codePointAt();
      const zero = ZEROS.find((one) => code >= one && code < one + 10);
      return zero === undefined ? sign : String(code - zero);
    }

    // NaN for what is no number. A single comma or point before three figures can part thousands or tenths: it parts
    // thousands if the field `fits` such a number.
    function readNumber(typed, fits = () => true) {
      const bare = typed
        .normalize("NFKC")
        .replace(/[\s'’%٪]/g, "")
        .replace(/٫/g, ".")
        .replace(/٬/g, ",");
      const plain = [...bare].map(figure).join("");
      if (!NUMBER.test(plain)) return NaN;
      const marks = plain.match(/[.,]/g) || [];
      const whole = Number(plain.replace(/[.,]/g, ""));
      if (!marks.length || (marks.length > 1 && new Set(marks).size === 1)) return whole;
      const last = plain.lastIndexOf(marks.at(-1));
      const decimal = Number(`${plain.slice(0, last).replace(/[.,]/g, "")}.${plain.slice(last + 1)}`);
      return EITHER.test(plain) && fits(whole) ? whole : decimal;
    }

    return { readNumber };
  })(),
);
