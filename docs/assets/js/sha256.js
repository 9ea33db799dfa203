// SHA-256 of a text in UTF-8, in hexadecimal: by the browser where it offers that, which it does not on a plain http
// address such as a school's own server; there by the lines below, as FIPS 180-4 has them.
"use strict";
self.sha256 = (() => {
  const root = (number, power) => ((number ** (1 / power) % 1) * 2 ** 32) | 0;
  const primes = [];
  for (let next = 2; primes.length < 64; next += 1) if (primes.every((prime) => next % prime)) primes.push(next);
  const CONSTANTS = primes.map((prime) => root(prime, 3));

  const padded = (bytes) => {
    const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    whole.set(bytes);
    whole[bytes.length] = 0x80;
    const view = new DataView(whole.buffer);
    view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(whole.length - 4, bytes.length * 8);
    return view;
  };

  const turned = (word, by) => (word >>> by) | (word << (32 - by));

  const schedule = (view, start) => {
    const words = new Int32Array(64);
    for (let place = 0; place < 16; place += 1) words[place] = view.getInt32(start + 4 * place);
    for (let place = 16; place < 64; place += 1) {
      const [before, last] = [words[place - 15], words[place - 2]];
      const mixed = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3);
      words[place] =
        words[place - 16] + mixed + words[place - 7] + (turned(last, 17) ^ turned(last, 19) ^ (last >>> 10));
    }
    return words;
  };

  const round = ([a, b, c, d, e, f, g, h], added) => {
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + added) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    return [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  };

  const own = (bytes) => {
    const view = padded(bytes);
    let state = primes.slice(0, 8).map((prime) => root(prime, 2));
    for (let start = 0; start < view.byteLength; start += 64) {
      const words = schedule(view, start);
      const mixed = CONSTANTS.reduce((now, constant, place) => round(now, (constant + words[place]) | 0), state);
      state = state.map((word, place) => (word + mixed[place]) | 0);
    }
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  };

  const hexadecimal = (buffer) =>
    [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  return async (text) => {
    const bytes = new TextEncoder().encode(text);
    return self.crypto?.subtle ? hexadecimal(await crypto.subtle.digest("SHA-256", bytes)) : own(bytes);
  };
})();
