// The page that verifies a quotation: fetches what stands behind the signs, and says in words what it found.
"use strict";
(() => {
  const tool = document.querySelector("[data-verify]");
  if (!tool) return;
  const { make, loadScript } = self.teachKit;
  const { signsOf, shorten, near, compare } = self.verifyLine;
  const part = (name) => tool.querySelector(`[data-part="${name}"]`);
  const told = JSON.parse(part("editions").textContent);
  const [field, answer] = [tool.querySelector("textarea"), part("answer")];
  const folder = tool.dataset.proofs.replace(/[^/]+$/, "");
  self.watchedProofs = {};
  self.watchedLists = {};

  const LABELS = {
    text: "The words",
    says: "The words",
    definition: "The words",
    what: "What happened",
    title: "Title",
    shown: "In running text",
    who: "Who said it",
    actor: "Who did it",
    as_of: "As of",
    date: "Date",
    issued: "Date",
    author: "Who wrote it",
    "container-title": "Published in",
    publisher: "Publisher",
    place: "Place",
    question: "Question",
    lede: "In a sentence",
    article_says: "The article says",
    better_sources_say: "Better sources say",
    qualification: "What limits it",
    sum: "The sum",
    URL: "Address",
  };
  const say = (text) => make("p", text);
  const verdict = (fits, title) =>
    make("h2", title, { class: `verify__verdict verify__verdict--${fits ? "fits" : "fails"}` });
  const list = (items) => {
    const made = make("ul");
    made.append(...items.map((item) => make("li", item)));
    return made;
  };
  const show = (...parts) => {
    answer.replaceChildren(...parts.filter(Boolean));
    answer.dataset.done = "";
  };

  const asText = (value) =>
    value && typeof value === "object"
      ? Object.values(value)
          .map(asText)
          .join(Array.isArray(value) ? "; " : " ")
      : String(value);

  const row = (name, text) => {
    const made = make("div");
    made.append(make("dt", name), make("dd", text));
    return made;
  };

  const recordOf = (record) => {
    const { words } = JSON.parse(record.form);
    const made = make("dl", "", { class: "verify__record" });
    made.append(
      ...Object.keys(LABELS)
        .filter((name) => name in words)
        .map((name) => row(LABELS[name], record.dates[name] ?? asText(words[name]))),
    );
    if (words.sources)
      made.append(
        row(
          words.sources.length > 1 ? "Sources" : "Source",
          words.sources.map((key) => record.sources[key] ?? key).join("; "),
        ),
      );
    return made;
  };

  const stood = ({ editions }) => {
    if (!editions.length) return "These words stand on the site today and in no edition yet, so no date is proved.";
    const [first, last] = [editions[0], editions.at(-1)];
    const name = (edition) => `edition ${edition} of ${told.editions[edition].date}`;
    return first === last
      ? `These words stood in ${name(first)}.`
      : `These words stood in every edition from ${name(first)} to ${name(last)}.`;
  };

  const wording = ([label, old, now]) => {
    const made = make("div");
    made.append(make("dt", label));
    if (old) made.append(make("dd", old, { class: "history__old" }));
    if (now) made.append(make("dd", now, { class: "history__new" }));
    return made;
  };

  const today = (record) => {
    const made = make("section", "", { class: "verify__today" });
    const link = make("a", record.title, { href: `${folder.replace(/verify\/$/, "")}${record.at}` });
    made.append(
      make(
        "h3",
        record.gone ? "It was taken out" : record.steps.length ? "Today it reads otherwise" : "Today it reads the same",
      ),
    );
    if (record.gone) made.append(say(`${record.gone[0]}: ${record.gone[1]}`));
    for (const { why, words } of record.steps ?? []) {
      made.append(...why.map(([date, reason]) => say(`${date}: ${reason}`)));
      const rows = make("dl", "", { class: "history__words" });
      rows.append(...words.map(wording));
      made.append(rows);
    }
    const where = make("p");
    where.append(link);
    made.append(where);
    return made;
  };

  const underRoot = async (record, hash) => {
    const edition = record.editions.at(-1);
    if (!edition) return null;
    await loadScript(`${folder}list-${edition}.js`);
    const whole = self.watchedLists[edition];
    const holds = whole.includes(`${hash}  `) && (await self.sha256(whole)) === told.editions[edition].root;
    const made = say(
      holds
        ? `Its hash is one of the ${(whole.split("\n").length - 1).toLocaleString("en")} whose list gives the root of edition ${edition}: `
        : `Its hash does not lead to the root of edition ${edition}: this copy of the site was altered. `,
    );
    made.append(make("code", told.editions[edition].root));
    return made;
  };

  const faultsOf = ({ strangers, addresses, broken, silent }) => {
    const said = [
      ...new Set(
        strangers.map((word) => `“${word}” is not in the words, the speaker, the date or the sources of this record.`),
      ),
      ...addresses.map((word) => `${word} is not the address of this record, nor of a source of it.`),
    ];
    said.push(...broken.map((part) => `A part is not whole. It reads: “${part}”`));
    return silent || said.length ? said : [];
  };

  const unknown = (signs) => {
    const others = near(signs, Object.keys(self.watchedProofs));
    const hint = others.length ? list(others.map((other) => `${other}: ${self.watchedProofs[other].title}`)) : null;
    show(
      verdict(false, "No record has these signs"),
      say(
        `Nothing that stood in an edition, or stands here today, has the signs ${signs}. One of them was changed or misread, or the words were never published here.`,
      ),
      hint && say("Nearly the same signs belong to:"),
      hint,
    );
  };

  const verify = async (line) => {
    delete answer.dataset.done;
    const found = signsOf(line);
    if (!found)
      return show(
        verdict(false, "There are no ten signs at the end"),
        say("Paste the whole line as it is printed. Its last word is made of ten letters and figures."),
      );
    if (!found.fits)
      return show(
        verdict(false, "These are not our signs"),
        say("Our signs hold no letter U. Look at the line again."),
      );
    await loadScript(`${folder}${found.signs[0].toLowerCase()}.js`);
    const record = self.watchedProofs[found.signs];
    if (!record) return unknown(found.signs);
    const hash = await self.sha256(record.form);
    if (shorten(hash) !== found.signs)
      return show(
        verdict(false, "This copy of the site was altered"),
        say("The words it holds for these signs do not give these signs."),
      );
    const result = compare(found.before, record, told);
    const faults = faultsOf(result);
    const held = result.silent
      ? "These signs stand for this record"
      : result.whole
        ? "It is as we wrote it"
        : "What the line says fits the record";
    show(
      verdict(!faults.length, faults.length ? "The line is not as we wrote it" : held),
      faults.length ? list(faults) : null,
      say(faults.length ? "The signs stand for these words:" : stood(record)),
      recordOf(record),
      faults.length ? say(stood(record)) : null,
      today(record),
      await underRoot(record, hash),
      make("p", `SHA-256 ${hash}`, { class: "verify__hash" }),
    );
  };

  const ask = () =>
    verify(field.value).catch(() =>
      show(verdict(false, "This copy of the site is not whole"), say("A file below verify/ could not be loaded.")),
    );
  part("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    ask().then(() => answer.focus());
  });
  // A link may bring the signs along, behind the # that no browser sends: verify.html#signs=59X3GG0DCZ
  const brought = /^#signs=([0-9A-Za-z]{10})$/.exec(location.hash);
  if (brought) {
    field.value = brought[1];
    ask();
  }
  tool.dataset.live = "";
})();
