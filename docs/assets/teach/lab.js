// The claim lab: decide first, then the record opens. The tally of a set lives as long as the page. A set of one's own stands in the
// fragment of the address (#facts=f012,f044 or #claims=...), which a browser sends to nobody.
"use strict";
(() => {
  const root = document.querySelector("[data-lab]");
  const words = JSON.parse(document.querySelector("[data-lab-words]").textContent);
  const { make, linkTo, line, listOf, reference, other, loadScript, plural } = self.teachKit;
  const records = document.currentScript.dataset.records;
  const own = root.querySelector("[data-part=own]");
  const MOST = 40; // cards of one address

  const tally = (set) => {
    const decided = [...set.querySelectorAll("[data-chosen]")];
    const agreed = decided.filter(({ dataset }) => dataset.chosen === dataset.answer).length;
    const all = set.querySelectorAll(".lab__card").length;
    set.querySelector(".lab__tally").textContent = decided.length
      ? `${decided.length} of ${all} decided; ${agreed} as the record has it.`
      : "";
  };

  const decide = (card, word) => {
    card.dataset.chosen = word;
    for (const button of card.querySelectorAll(".lab__choices button")) {
      button.setAttribute("aria-pressed", button.textContent === word);
      button.disabled = true;
    }
    const same = word === card.dataset.answer;
    card.querySelector(".lab__outcome").textContent = same
      ? `✓ The record says so, too: ${word}.`
      : `You said ${word}; the record says ${card.dataset.answer}. Who is right? Read why.`;
    card.querySelector("details").open = true;
    tally(card.closest(".lab__set"));
  };

  const activate = (card) => {
    const choices = make("div", "", { class: "lab__choices", role: "group", "aria-label": "Decide first" });
    for (const word of words[card.dataset.kind]) {
      const button = make("button", word, { type: "button", "aria-pressed": "false" });
      button.addEventListener("click", () => decide(card, word));
      choices.append(button);
    }
    card.querySelector("details").before(choices, make("p", "", { class: "lab__outcome", role: "status" }));
  };

  const valueOf = { sources: (list) => listOf(list.map(reference)), others: (list) => listOf(list.map(other)) };

  const cardOf = (kind, told) => {
    const card = make("li", "", { class: "lab__card", "data-kind": kind, "data-answer": told.answer });
    const record = make("details", "", { class: "lab__record" });
    const answer = make("p", "", { class: "lab__answer" });
    answer.append(make("strong", `${told.answer[0].toUpperCase()}${told.answer.slice(1)}.`), ` ${told.means}`);
    const rows = make("dl");
    for (const [name, term] of words.rows)
      if (told[name]) rows.append(line(term, valueOf[name]?.(told[name]) ?? told[name]));
    const place = make("p");
    if (told.at) place.append(linkTo(told.at, "Read it where it stands"));
    record.append(make("summary", "Open the record"), answer, rows, place);
    card.append(make("p", told.says, { class: "lab__says" }), record);
    return card;
  };

  // The set that the address names; what it names and is not there is said, as text.
  async function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    const wanted = ["facts", "claims"].flatMap((kind) =>
      (given.get(kind) ?? "")
        .split(",")
        .map((id) => id.trim())
        .filter(Boolean)
        .map((id) => [kind, id]),
    );
    own.hidden = !wanted.length;
    root.classList.toggle("tool--own", wanted.length > 0);
    if (!wanted.length) return;
    if (!self.watchedRecords) await loadScript(records);
    const known = wanted.filter(([kind, id]) => Object.hasOwn(self.watchedRecords[kind], id)).slice(0, MOST);
    const lost = wanted.filter((one) => !known.includes(one)).map(([, id]) => id.slice(0, 60));
    const cards = known.map(([kind, id]) => cardOf(kind, self.watchedRecords[kind][id]));
    own.querySelector("[data-part=lost]").textContent = lost.length
      ? `Not found, or more than ${plural(MOST, "card")}: ${lost.join(", ")}`
      : "";
    const list = make("ol", "", { class: "lab__cards" });
    list.append(...cards);
    own.querySelector("[data-part=cards]").replaceChildren(list);
    cards.forEach(activate);
    tally(own);
  }

  // On paper: the statements as cards to cut out, then their answers in the same order on sheets of their own.
  const side = (title, cards, faceOf) => {
    const sheet = make("section", "", { class: "cards__sheet" });
    const list = make("ol", "", { class: "cards__list" });
    list.append(
      ...cards.map((card, place) => {
        const item = make("li", "", { class: "card" });
        item.append(make("p", String(place + 1), { class: "card__number" }), ...faceOf(card));
        return item;
      }),
    );
    sheet.append(make("h2", title, { class: "cards__side" }), list);
    return sheet;
  };
  const textOf = (card, of) => card.querySelector(of)?.textContent ?? "";
  const front = (card) => [
    make("p", textOf(card, ".lab__says"), { class: "card__front" }),
    make("p", words[card.dataset.kind].join(" · "), { class: "card__who" }),
  ];
  const back = (card) => [card.querySelector(".lab__answer").cloneNode(true), card.querySelector("dl").cloneNode(true)];
  let paper = null;
  addEventListener("beforeprint", () => {
    const cards = [...root.querySelectorAll(".lab__card")].filter((card) => card.checkVisibility());
    paper = make("div", "", { class: "cards lab__paper" });
    paper.append(side("Statements", cards, front), side("Answers", cards, back));
    root.append(paper);
  });
  addEventListener("afterprint", () => paper?.remove());

  root.querySelectorAll(".lab__card").forEach(activate);
  addEventListener("hashchange", read);
  root.dataset.live = "";
  read();
})();
