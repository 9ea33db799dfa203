// <model-view>: the page holds the controls and the record, a model's file computes and draws, and this joins them.
// Without scripts the element shows its cases as a table.
"use strict";
(() => {
  // A page with two models names this file twice.
  if (customElements.get("model-view")) return;
  const kit = self.modelKit;
  const { within, number, short, percent, show, readNumber } = kit;
  const models = new Map();
  const QUIET = 500; // ms without a movement until a result is announced and the address follows
  const LOG_PLACES = 200; // steps of a logarithmic bar

  // A text node that stays needs no new styles. On a page that a browser has translated there is none: elements of the
  // translator's stand in its place.
  function write(node, words) {
    const text = node.firstChild;
    if (text?.nodeType === Node.TEXT_NODE && !text.nextSibling) text.data = words;
    else node.textContent = words;
  }

  const told = (input, value) => (input.percent ? percent(value, 1) : short(value));

  // Between a value and its place on the bar.
  function scales({ min, max, scale }) {
    if (scale !== "log") return { placeOf: (value) => value, valueAt: (place) => place };
    const shift = min > 0 ? 0 : 1;
    const step = Math.log((max + shift) / (min + shift)) / LOG_PLACES;
    return {
      placeOf: (value) => Math.log((value + shift) / (min + shift)) / step,
      valueAt: (place) => Number(((min + shift) * Math.exp(place * step) - shift).toPrecision(2)),
    };
  }

  class ModelView extends HTMLElement {
    connectedCallback() {
      this.record = JSON.parse(this.querySelector("script").textContent);
      this.begin();
    }

    // Called when the element is there and when a model has come, in whichever order that is.
    begin() {
      this.model = models.get(this.record.id);
      if (!this.model || this.dataset.live === "") return;
      this.start();
      this.listen();
      this.dataset.live = "";
      this.part("cases").open = false;
      this.due = 1; // the observer draws
      this.arrive();
      // On the controls, since no drawing changes their size.
      new ResizeObserver(() => this.draw()).observe(this.querySelector("fieldset"));
    }

    listen() {
      this.addEventListener("input", ({ target }) => this.moved(target));
      this.addEventListener("change", () => this.paint(this));
      this.addEventListener("click", ({ target }) => this[target.dataset.action]?.());
      addEventListener("hashchange", () => {
        if (this.follow(location.hash.slice(1))) this.show();
      });
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

    // The case that the setting is, if it is one.
    preset() {
      const isSet = ({ values }) => Object.keys(values).every((name) => values[name] === this.values[name]);
      return this.record.presets.find(isSet);
    }

    pairs() {
      return kit.pairsOf(this.record, this.values, this.preset() || this.origin);
    }

    set(name, value) {
      const input = this.input(name);
      if (input && Number.isFinite(value)) this.values[name] = within(value, input.min, input.max);
    }

    // The first paint, of what the address names or of the first case.
    arrive() {
      const { old, search } = kit.withoutOldQuery(location.search, this.record);
      const named = this.follow(old ?? location.hash.slice(1));
      if (old !== null) this.keep(search);
      if (!named) this.paint();
      // Whoever comes back or reloads stays where they were.
      else if (performance.getEntriesByType("navigation")[0]?.type === "navigate") this.show();
    }

    // Takes the setting that `text` of an address names; false where it names none of this model.
    follow(text) {
      const setting = kit.readSetting(text, this.record);
      if (!setting) return false;
      this.start(this.record.presets.find(({ id }) => id === setting.case));
      for (const [name, value] of Object.entries(setting.values)) this.set(name, value);
      this.origin = this.preset() || this.origin;
      this.paint();
      return true;
    }

    show() {
      this.closest(".model").scrollIntoView({ behavior: "instant" });
    }

    moved(control) {
      const { name, preset } = control.dataset;
      const input = this.input(name);
      if (preset) this.start(this.record.presets.find(({ id }) => id === preset));
      else if (input && control.value) this.take(input, control);
      this.paint(control);
    }

    take(input, { type, value }) {
      const unit = input.percent ? 100 : 1;
      const fits = (typed) => typed / unit >= input.min && typed / unit <= input.max;
      const wanted = type === "range" ? scales(input).valueAt(Number(value)) : readNumber(value, fits) / unit;
      this.set(input.name, input.step < 1 ? wanted : Math.round(wanted));
    }

    reset() {
      this.start();
      this.paint(this);
    }

    // A field too, if the clipboard is closed.
    copy() {
      const field = this.part("address");
      field.value = new URL(`#${this.pairs()}`, location.href).href;
      field.hidden = false;
      field.select();
      navigator.clipboard?.writeText(field.value).then(
        () => write(this.part("copied"), "Copied."),
        () => {},
      );
    }

    // Lets the address follow the setting, so that reload and Back bring it again; the first case needs no words.
    keep(search = location.search) {
      const pairs = this.preset() === this.record.presets[0] ? "" : this.pairs();
      const hash = kit.withPairs(location.hash, this.record, pairs);
      history.replaceState(history.state, "", location.pathname + search + hash);
    }

    // `source` is what the reader moved; without one nothing was moved, and the address stays.
    paint(source) {
      this.out = this.model.compute(this.values);
      this.say();
      write(this.part("copied"), "");
      const active = this.preset()?.id || "";
      for (const input of this.record.inputs) if (input.shown) this.control(input, source);
      for (const radio of this.all("preset")) radio.checked = radio.dataset.preset === active;
      for (const note of this.all("note")) note.hidden = note.dataset.note !== active;
      for (const place of this.all("out")) write(place, this.fill(`{${place.dataset.out}}`));
      // Words answer in this frame, the drawing in the next.
      this.due ||= requestAnimationFrame(() => setTimeout(() => this.draw()));
      clearTimeout(this.quiet);
      this.quiet = setTimeout(() => {
        write(this.part("status"), this.said.join(" "));
        if (source) this.keep();
      }, QUIET);
    }

    say() {
      const { says } = this.record;
      const words = says.find(({ when }) => when === this.out.says) || says[0];
      this.said = ["big", "mark", "text"].map((name) => this.fill(words[name] || ""));
      ["big", "mark", "text"].forEach((name, place) => write(this.part(name), this.said[place]));
    }

    // "{alerts|alert|alerts}" becomes "8 alerts".
    fill(words) {
      return words.replace(/\{(\w+)(?:\|(.*?)\|(.*?))?\}/g, (_, name, one, many) => {
        const shown = this.shown(name);
        if (!many) return shown;
        return `${shown} ${shown === "1" ? one : many}`;
      });
    }

    shown(name) {
      const output = this.record.outputs.find((item) => item.name === name);
      return output ? show(this.out[name], output) : told(this.input(name), this.values[name]);
    }

    control(input, source) {
      const value = this.values[input.name];
      for (const control of this.all(`name=${input.name}`)) {
        if (control !== source) control.value = this.asField(input, value, control.type);
        if (control.type === "range") control.ariaValueText = told(input, value);
      }
      this.basis(input, value);
    }

    asField(input, value, type) {
      if (type === "range") return scales(input).placeOf(value);
      return type === "text" ? number(value * (input.percent ? 100 : 1), 9) : value;
    }

    // Where the value comes from: published, assumed, invented, or the reader.
    basis(input, value) {
      const own = value !== this.origin.values[input.name];
      const { basis, words } = this.origin.basis[input.name];
      const [tag, about] = this.all(`basis=${input.name}`)[0].children;
      tag.className = `model__tag model__tag--${own ? "own" : basis}`;
      write(tag, own ? "your setting" : basis);
      write(about, own ? told(input, value) : words);
    }

    draw() {
      this.due = 0;
      const places = ["figure", "row"].map((name) => [this.part(name), this.model[name]]);
      // All widths first: reading one after a change would make the browser lay out the page in between.
      const sized = places.map(([place, draw]) => [place, place.clientWidth, draw]);
      for (const [place, width, draw] of sized) {
        const drawing = width && draw?.(this.values, this.out, width, this.record.marks);
        this.put(place, width, drawing);
      }
    }

    // `drawing.still` does not change with every movement, so it is written only when it does.
    put(place, width, drawing) {
      const { h, body, still = "" } = drawing || {};
      // Both drawings show one thing; who listens hears it once.
      const heard = place.dataset.part === "figure" ? 'role="img"' : 'aria-hidden="true"';
      const frame = drawing ? `<svg viewBox="0 0 ${width} ${h}" ${heard}>${still}<g></g></svg>` : "";
      if (frame !== place.frame) {
        place.frame = frame;
        place.innerHTML = frame;
      }
      if (!drawing) return;
      const svg = place.firstChild;
      if (svg.role === "img") svg.ariaLabel = `Drawing: ${this.said.join(" ")}`;
      svg.lastChild.innerHTML = body;
    }
  }

  // make(kit) returns {compute, figure, row}: see "A model" in CONTRIBUTING.md.
  self.defineModel = (id, make) => {
    models.set(id, make(kit));
    for (const view of document.querySelectorAll("model-view")) view.begin?.();
  };
  customElements.define("model-view", ModelView);
})();
