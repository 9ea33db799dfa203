// The page on which an assignment is put together, and on which a student finds it. Its order is that of the address; nothing is
// kept. "#a=..." is the student's list, "#edit=1&a=..." the teacher's desk.
"use strict";
(() => {
  const root = document.querySelector("[data-build]");
  const known = self.watchedStops;
  const { read, written, addressOf, titleOf, load } = self.assignment;
  const { make, linkTo, listOf, copy, plural } = self.teachKit;
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  const field = (name) => root.querySelector(`[data-field=${name}]`);
  const READER = 238; // words a minute of a grown reader, as on every chapter
  const CLASS = 150; // of a slow class
  let made = { stops: [], lost: [], title: "", note: "" };

  const sums = () => {
    const loads = made.stops.map((stop) => load(stop, known));
    const words = loads.reduce((sum, one) => sum + one.words, 0);
    return {
      low: Math.ceil(words / READER),
      high: Math.ceil(words / CLASS),
      tasks: loads.reduce((sum, one) => sum + one.minutes, 0),
    };
  };
  const minutes = () => {
    const { low, high, tasks } = sums();
    const reading = low === high ? `${low}` : `${low} to ${high}`;
    return [low ? `reading ${reading} minutes` : "", tasks ? `tasks about ${tasks} minutes` : ""]
      .filter(Boolean)
      .join(", ");
  };
  const notes = () => [...new Set(made.stops.map(({ key }) => known[key].note).filter(Boolean))];

  // Only the desk writes the address: a student's link stays as it came.
  const keep = () => {
    try {
      history.replaceState(history.state, "", `#${written(made, ["edit=1"])}`);
    } catch {
      // A page in a sandboxed frame has no address of its own; the desk works without.
    }
  };

  const link = () => new URL(`#${written(made)}`, location.href).href;

  const asText = () =>
    [
      made.title || "Reading",
      ...(made.note ? [made.note] : []),
      minutes() ? `${minutes()[0].toUpperCase()}${minutes().slice(1)}.` : "",
      ...made.stops.map((stop, place) => `${place + 1}. ${titleOf(stop, known)}`),
      ...notes().map((note) => `Beforehand: ${note}`),
      link(),
    ]
      .filter(Boolean)
      .join("\n");

  const tool = (words, of, act, off) => {
    const button = make("button", words, { type: "button" });
    button.append(make("span", ` ${of}`, { class: "sr-only" }));
    button.disabled = off;
    button.addEventListener("click", act);
    return button;
  };

  // After a move the focus stays on the button that was pressed, on the row that it moved.
  const move = (from, to, words) => {
    const [one] = made.stops.splice(from, 1);
    if (to >= 0) made.stops.splice(to, 0, one);
    change();
    const row = part("stops").firstChild.children[Math.max(0, to < 0 ? Math.min(from, made.stops.length - 1) : to)];
    const buttons = [...(row?.querySelectorAll("button:not(:disabled)") ?? [])];
    (buttons.find((button) => button.textContent.startsWith(words)) ?? buttons[0] ?? part("empty")).focus();
  };

  const deskRow = (stop, place) => {
    const name = titleOf(stop, known);
    const row = make("li");
    const tools = make("span", "", { class: "build__tools" });
    tools.append(
      tool("Up", name, () => move(place, place - 1, "Up"), place === 0),
      tool("Down", name, () => move(place, place + 1, "Down"), place === made.stops.length - 1),
      tool("Remove", name, () => move(place, -1, "Remove"), false),
    );
    row.append(make("span", name), tools);
    return row;
  };

  const studentRow = (stop, place) => {
    const row = make("li");
    row.append(linkTo(addressOf(made, place + 1, known), titleOf(stop, known)));
    return row;
  };

  function show() {
    const student = made.stops.length > 0 && !made.edit;
    root.classList.toggle("build--student", student);
    part("heading").textContent = student
      ? made.title || `Your reading: ${plural(made.stops.length, "stop")}`
      : "Your assignment";
    part("note").textContent = student ? made.note : "";
    const rows = make("ol", "", { class: "build__stops" });
    rows.append(...made.stops.map(student ? studentRow : deskRow));
    part("stops").replaceChildren(rows);
    part("empty").hidden = made.stops.length > 0;
    part("sums").textContent = made.stops.length ? `${plural(made.stops.length, "stop")}: ${minutes()}.` : "";
    part("notes").replaceChildren(listOf(notes().map((note) => make("li", note))));
    part("warn").hidden = !notes().length;
    part("lost").textContent = made.lost.length ? `Not found: ${made.lost.join(", ")}` : "";
    part("actions").hidden = !made.stops.length || student;
    part("address").textContent = link();
    part("text").value = asText();
    part("begin").hidden = !student;
    if (student) {
      part("begin").querySelector("a").href = linkTo(addressOf(made, 1, known), "").href;
      part("begin").querySelector("a + a").href = `#${written(made, ["edit=1"])}`;
    }
    for (const name of ["title", "note"]) if (field(name) !== document.activeElement) field(name).value = made[name];
  }

  function change() {
    made.edit = true;
    keep();
    show();
  }

  const add = (key, section) => {
    const last = made.stops.find((stop) => stop.key === key);
    if (!last || known[key].case) made.stops.push({ key, parts: section ? [section] : [] });
    else if (!section) last.parts = [];
    else if (!last.parts.includes(section)) {
      // In the order in which they stand in the chapter.
      last.parts = Object.keys(known[key].parts).filter((one) => one === section || last.parts.includes(one));
    }
    change();
    part("said").textContent = `Added: ${section ? known[key].parts[section].title : known[key].title}.`;
  };

  for (const button of root.querySelectorAll("[data-add]")) {
    button.addEventListener("click", () => add(...button.dataset.add.split("~")));
  }
  for (const name of ["title", "note"]) {
    field(name).addEventListener("input", () => {
      made[name] = field(name).value;
      change();
    });
  }
  root
    .querySelector("[data-action=copy]")
    .addEventListener("click", () => copy(link(), part("copied"), part("address")));
  root
    .querySelector("[data-action=text]")
    .addEventListener("click", () => copy(asText(), part("copied"), part("text")));
  root.querySelector("[data-action=print]").addEventListener("click", () => print());

  const arrive = () => {
    made = read(location.hash, known);
    show();
  };
  addEventListener("hashchange", arrive);
  root.dataset.live = "";
  arrive();
})();
