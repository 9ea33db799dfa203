// <model-view>: the page holds controls, the module computes and draws.

const within = (value, low, high) => Math.min(high, Math.max(low, value));
// Intl takes 0.1 s to start on a telephone.
const number = (value, decimals = 0) => String(+value.toFixed(decimals)).replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

function short(value) {
  const [size, name] = value >= 1e9 ? [1e9, " billion"] : value >= 1e6 ? [1e6, " million"] : [1, ""];
  return number(value / size, size > 1 || (value && value < 1) ? 2 : value < 10 ? 1 : 0) + name;
}

function percent(share, decimals = 0) {
  const value = share * 100, near = Math.min(value, Math.abs(100 - value));
  return `${number(value, near && near < 1 ? Math.min(6, 1 - Math.floor(Math.log10(near))) : decimals)}%`;
}

function days(value) {
  const units = [[1, "day"], [24, "hour"], [1440, "minute"], [86400, "second"]], [size, name] = units.find(([size]) => value * size >= 1) || units[value ? 3 : 0];
  const words = number(value * size, value * size < 10 ? 1 : 0);
  return `${words} ${name}${words === "1" ? "" : "s"}`;
}

function show(value, { format, decimals = 0 }) {
  if (value == null) return "none";
  if (format === "percent") return percent(value, decimals);
  if (format === "days") return days(value);
  if (format === "count" && Math.abs(value - Math.round(value)) < 0.05) value = Math.round(value);
  return (format === "one-in" ? "1 in " : "") + (decimals ? number(value, decimals) : short(value)) + (format === "times" ? " times" : "");
}

// A text node that stays needs no new styles.
const write = (node, words) => ((node.firstChild || node.appendChild(new Text())).data = words);
const escape = (words) => String(words).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
const text = (x, y, words, look = "", anchor = "start") => `<text x="${x}" y="${y}" class="k-text k-${look}" text-anchor="${anchor}">${escape(words)}</text>`;
const rect = (x, y, w, h, look) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" class="k-${look}"/>`;
const path = (d, look, more = "") => d && `<path d="${d}" class="k-${look}" ${more}/>`;
const dot = (x, y, r, look) => `<circle cx="${x}" cy="${y}" r="${r}" class="k-${look}"/>`;
const bracket = (x, y, r, l, g = 2 * (r - l)) => `M${x - r} ${y - r + l}v${-l}h${l}m${g} 0h${l}v${l}m0 ${g}v${l}h${-l}m${-g} 0h${-l}v${-l}`;

// One mark, one person; the machine was built to find the last `solid`.
function people(w, count, solid, size, marked) {
  const step = size * 1.2, across = Math.max(1, Math.floor(w / step)), s = size / 46, a = 16 * s, drawn = { ring: "", ink: "", signal: "" };
  const person = `m${-a} ${20 * s}a${a} ${14 * s} 0 0 1 ${2 * a} 0zm${a / 2} ${-25 * s}a${a / 2} ${9 * s} 0 0 0 ${a} 0a${a / 2} ${9 * s} 0 0 0 ${-a} 0z`.replace(/(\.\d\d)\d+/g, "$1");
  for (let i = 0; i < count; i++) {
    const x = (i % across + 0.5) * step, y = (Math.floor(i / across) + 0.5) * step;
    drawn[i < count - solid ? "ring" : "ink"] += `M${x.toFixed(1)} ${y.toFixed(1)}${person}`;
    if (marked) drawn.signal += bracket(x, y, size / 2, size / 5);
  }
  return { h: Math.ceil(count / across) * step, body: Object.entries(drawn).map(([look, d]) => path(d, look)).join("") };
}

// Rows on one scale, lines across them.
function bars(w, rows, max, lines = []) {
  const x = (value) => within(value / max, 0, 1) * w, top = lines.length * 20, h = top + rows.length * 48, all = (draw) => rows.map((row, i) => draw(row, top + i * 48)).join("");
  return { h, body: all(({ value, look = "mid" }, y) => rect(0, y + 27, w, 1, "rule") + rect(0, y + 27, x(value), 12, look)) + lines.map(({ name, value, look = "line" }, i) => {
    const at = x(value), left = at < w / 2;
    return path(`M${at} ${i * 20 + 6}V${h}`, look) + text(at + (left ? 7 : -7), i * 20 + 16, name, "", left ? "start" : "end");
  }).join("") + all(({ name, shown }, y) => text(0, y + 20, name, "label") + text(w, y + 20, shown, "", "end")) };
}

// Lines and areas [function, look, from, to], named marks and ticks.
function plot(w, h, { x, top, lines, areas = [], marks, xs, ys = [] }) {
  const px = (value) => 6 + within((value - x[0]) / (x[1] - x[0]), 0, 1) * (w - 12), py = (value) => 24 + (1 - within(value / top, 0, 1)) * (h - 56);
  const trace = ([f, , from = x[0], to = x[1]]) => "M" + Array.from({ length: 121 }, (_, i) => from + (to - from) * i / 120).map((a) => `${px(a).toFixed(1)} ${py(f(a)).toFixed(1)}`).join("L");
  return { h, body: areas.map((area) => path(`${trace(area)}V${h - 32}H${px(area[2] ?? x[0])}z`, area[1])).join("")
    + ys.map(([v, name]) => path(`M0 ${py(v)}H${w}`, "dash") + text(0, py(v) - 5, name)).join("")
    + path(`M0 ${h - 32}H${w}`, "line") + xs.map(([v, name]) => text(px(v), h - 12, name, "", px(v) > w * 0.9 ? "end" : px(v) < w * 0.1 ? "start" : "middle")).join("")
    + lines.map((line) => path(trace(line), line[1])).join("")
    + marks.map(([a, b, name, dy = -12, look = "ink"]) => {
      const left = px(a) < w / 2;
      return dot(px(a), py(b), 6, look) + text(px(a) + (left ? 10 : -10), py(b) + dy, name, "strong", left ? "start" : "end");
    }).join("") };
}

const told = (input, value) => (input.percent ? percent(value, 1) : short(value));
// Words are titles.
const stack = (...parts) => parts.map((part) => part.body == null ? { h: 34, body: text(0, 22, part, "title") } : part).reduce((all, { h, body }) => ({ h: all.h + h, body: `${all.body}<g transform="translate(0 ${all.h})">${body}</g>` }), { h: 0, body: "" });
const kit = { number, short, percent, days, text, rect, path, dot, bracket, people, bars, plot, stack, within };

// Value to bar and back; a logarithmic bar has 200 places.
function scales({ min, max, scale }) {
  if (scale !== "log") return [(value) => value, (place) => place];
  const s = min > 0 ? 0 : 1, k = Math.log((max + s) / (min + s)) / 200;
  return [(value) => Math.log((value + s) / (min + s)) / k, (place) => +((min + s) * Math.exp(place * k) - s).toPrecision(2)];
}

customElements.define("model-view", class extends HTMLElement {
  async connectedCallback() {
    this.record = JSON.parse(this.querySelector("script").textContent);
    this.model = await import(`./${this.record.id}.js`);
    this.start();
    for (const pair of new URLSearchParams(location.search).get(this.record.id)?.split("*") || []) {
      const [name, value] = pair.split("_");
      if (value) this.set(name, +value);
    }
    this.origin = this.preset() || this.origin;
    this.addEventListener("input", ({ target }) => this.moved(target));
    this.addEventListener("change", () => this.paint(this));
    this.addEventListener("click", ({ target }) => this[target.dataset.action]?.());
    this.dataset.live = "";
    this.part("cases").open = false;
    this.due = 1; // the observer draws
    this.paint();
    new ResizeObserver(() => this.draw()).observe(this.querySelector("fieldset")); // no drawing changes its size
  }

  all(data) {
    return this.querySelectorAll(`[data-${data}]`);
  }

  part(name) {
    return this.all(`part=${name}`)[0];
  }

  input(name) {
    return this.record.inputs.find((one) => one.name === name);
  }

  start(preset = this.record.presets[0]) {
    this.origin = preset;
    this.values = { ...preset.values };
  }

  preset() {
    return this.record.presets.find(({ values }) => Object.keys(values).every((name) => values[name] === this.values[name]));
  }

  set(name, value) {
    const input = this.input(name);
    if (input && Number.isFinite(value)) this.values[name] = within(value, input.min, input.max);
  }

  moved(control) {
    const { name, preset } = control.dataset, input = this.input(name);
    if (preset) this.start(this.record.presets.find(({ id }) => id === preset));
    else if (input && control.value) {
      const typed = control.value.replaceAll(",", ""), value = control.type === "range" ? scales(input)[1](+typed) : typed / (input.percent ? 100 : 1);
      this.set(name, input.step < 1 ? value : Math.round(value));
    }
    this.paint(control);
  }

  reset() {
    this.start();
    this.paint(this);
  }

  // A field too, if the clipboard is closed.
  copy() {
    const field = this.part("address");
    field.value = this.address();
    field.hidden = false;
    field.select();
    navigator.clipboard?.writeText(field.value).then(() => write(this.part("copied"), "Copied."), () => {});
  }

  // What differs from the first case: ?three-hops=seeds_3*hops_2
  address(hash = `#model-${this.record.id}`) {
    const url = new URL(location.href), first = this.record.presets[0].values;
    const changed = Object.entries(this.values).filter(([name, value]) => value !== first[name]);
    url.searchParams.delete(this.record.id);
    if (changed.length) url.searchParams.set(this.record.id, changed.map((pair) => pair.join("_")).join("*"));
    url.hash = hash;
    return url.href;
  }

  paint(source) {
    this.out = this.model.compute(this.values);
    const said = this.record.says.find(({ when }) => when === this.out.says) || this.record.says[0], active = this.preset()?.id || "";
    this.said = ["big", "mark", "text"].map((part) => write(this.part(part), this.fill(said[part] || "")));
    write(this.part("copied"), "");
    for (const input of this.record.inputs) if (input.shown) this.control(input, source);
    for (const radio of this.all("preset")) radio.checked = radio.dataset.preset === active;
    for (const note of this.all("note")) note.hidden = note.dataset.note !== active;
    for (const place of this.all("out")) write(place, this.fill(`{${place.dataset.out}}`));
    // Words answer in this frame, the drawing in the next.
    this.due ||= requestAnimationFrame(() => setTimeout(() => this.draw()));
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      write(this.part("status"), this.said.join(" "));
      if (source) history.replaceState(null, "", this.address(location.hash));
    }, 500);
  }

  // "{alerts|alert|alerts}" becomes "8 alerts".
  fill(words) {
    return words.replace(/\{(\w+)(?:\|(.*?)\|(.*?))?\}/g, (_, name, one, many) => {
      const output = this.record.outputs.find((item) => item.name === name), shown = output ? show(this.out[name], output) : told(this.input(name), this.values[name]);
      return many ? `${shown} ${shown === "1" ? one : many}` : shown;
    });
  }

  control(input, source) {
    const value = this.values[input.name], own = value !== this.origin.values[input.name], basis = this.origin.basis[input.name];
    for (const control of this.all(`name=${input.name}`)) {
      const bar = control.type === "range";
      if (control !== source) control.value = bar ? scales(input)[0](value) : control.type === "text" ? number(value * (input.percent ? 100 : 1), 9) : value;
      if (bar) control.ariaValueText = told(input, value);
    }
    const [tag, words] = this.all(`basis=${input.name}`)[0].children;
    tag.className = `model__tag model__tag--${own ? "own" : basis.basis}`;
    write(tag, own ? "your setting" : basis.basis);
    write(words, own ? told(input, value) : basis.words);
  }

  draw() {
    this.due = 0;
    const all = ["figure", "row"].map((name) => [this.part(name), this.part(name).clientWidth, this.model[name]]);
    for (const [place, w, draw] of all) {
      const drawn = w && draw?.(this.values, this.out, w, kit, this.record.marks), frame = drawn ? `<svg viewBox="0 0 ${w} ${drawn.h}" role="img">${drawn.still || ""}<g></g></svg>` : "";
      if (frame !== place.frame) place.innerHTML = place.frame = frame;
      if (!drawn) continue;
      place.firstChild.ariaLabel = `Drawing: ${this.said.join(" ")}`;
      place.firstChild.lastChild.innerHTML = drawn.body;
    }
  }
});
