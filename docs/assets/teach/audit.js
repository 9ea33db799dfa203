// The page of an audit by a class: shares out claims, takes a pupil's five answers, reads the codes of a class. The word and the
// numbers stand in the fragment of the address, which a browser sends to nobody; answers and codes stand nowhere.
"use strict";
(() => {
  const root = document.querySelector("[data-audit]");
  const { records } = document.currentScript.dataset;
  const codes = self.auditCodes;
  const { make, linkTo, line, listOf, reference, copy, loadScript, plural } = self.teachKit;
  const field = (name) => root.querySelector(`[data-field=${name}]`);
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  const asked = [...root.querySelectorAll("[data-no]")];
  const SHARED = ["word", "pupils", "set", "claims"];
  let claims = null; // they are fetched once a class has its word: most readers of the page only read it
  const ENOUGH = 3; // pupils to a claim, so that one who guesses does not decide

  const number = (name, fallback) => {
    const { value, min, max } = field(name);
    const typed = Math.round(Number(value));
    return typed >= Number(min) ? Math.min(typed, Number(max) || Infinity) : fallback;
  };

  const idsOf = () => {
    const chosen = field("set").selectedOptions[0];
    return chosen.dataset.claims?.split(" ") ?? Object.keys(claims);
  };

  const plan = () => {
    const word = field("word").value;
    if (!word.trim() || !claims) return null;
    const pupils = number("pupils", 1);
    const count = number("claims", Math.ceil(pupils / ENOUGH));
    return { pupils, ...codes.audit(word, idsOf(), count) };
  };

  // The fragment that makes the same audit on another machine.
  const fragment = () =>
    new URLSearchParams(SHARED.map((name) => [name, field(name).value]).filter(([, value]) => value));

  function showPlan(made) {
    part("set-up").hidden = !made;
    if (!made) {
      part("plan").textContent = "Type a word. Everybody who uses the same word gets the same claims.";
      return;
    }
    const each = made.pupils / made.list.length;
    const shared = each <= 1 ? "Nobody shares a claim" : `About ${Math.round(each * 10) / 10} pupils check each`;
    part("plan").textContent = `${made.list.length} claims for ${made.pupils} pupils. ${shared}.`;
    const address = new URL(`#${fragment()}`, location.href);
    part("address").textContent = address.href;
    const list = make("ol");
    list.append(
      ...Array.from({ length: made.pupils }, (_, place) => {
        const id = codes.claimOf(made, place + 1);
        const item = make("li");
        item.append(linkTo(claims[id].at, claims[id].says));
        return item;
      }),
    );
    part("list").replaceChildren(list);
  }

  function showClaim(id) {
    const claim = claims[id];
    const told = make("dl");
    told.append(line("We say it was said by", claim.who));
    if (claim.date) told.append(line("Of", claim.date));
    told.append(line("Kind", `${claim.answer}. ${claim.means}`));
    told.append(line("What limits it", claim.limits ?? "We tell no limit."));
    told.append(line("Source", listOf(claim.sources.map(reference))));
    const place = make("p");
    place.append(linkTo(claim.at, "Read it where it stands"));
    part("claim").replaceChildren(make("p", claim.says, { class: "tool__claim" }), told, place);
  }

  const answers = () =>
    asked
      .map((question) => question.querySelector(":checked")?.value)
      .filter((value) => value !== undefined)
      .map(Number);

  function showPupil(made) {
    const pupil = number("pupil", null);
    const ready = made && pupil;
    root.querySelector("[data-part=no-word]").hidden = Boolean(made);
    part("claim").hidden = !ready;
    if (ready) showClaim(codes.claimOf(made, pupil));
    const given = answers();
    const left = asked.length - given.length;
    if (!ready) part("code").textContent = "";
    else if (left) part("code").textContent = left === asked.length ? "" : `${left} to answer`;
    else part("code").replaceChildren("Your code: ", make("strong", codes.encode(made, pupil, given)));
  }

  const cell = ([cannot, yes, no]) => make("td", `${yes} / ${no} / ${cannot}`, no ? { class: "tool__no" } : {});

  const tableRow = ({ id, pupils, counts }) => {
    const row = make("tr");
    const head = make("th", "", { scope: "row" });
    head.append(linkTo(claims[id].at, claims[id].says));
    row.append(head, make("td", pupils), ...counts.map(cell));
    return row;
  };

  const tableOf = (rows) => {
    const table = make("table", "", { class: "data" });
    const heads = make("tr");
    heads.append(
      ...["Claim", "Pupils", ...asked.map(({ dataset }) => dataset.ask)].map((head) =>
        make("th", head, { scope: "col" }),
      ),
    );
    table.createTHead().append(heads);
    table.createTBody().append(...rows.map(tableRow));
    return table;
  };

  const told = ({ id, pupils, counts, question, doubt }) => {
    const [, , no] = counts[question];
    if (!doubt) return `${id}: no doubt of ${pupils}`;
    return `${id}: ${no} of ${pupils}: ${asked[question].dataset.no.toLowerCase()}`;
  };

  function showResult(made) {
    const lines = field("codes")
      .value.split("\n")
      .map((typed) => typed.trim())
      .filter(Boolean);
    const read = made ? lines.map((typed) => ({ typed, ...codes.decode(made, typed) })) : [];
    const good = read.filter(({ fault }) => !fault);
    const faults = read.filter(({ fault, mended }) => fault || mended);
    part("result").hidden = !good.length;
    part("read").textContent = lines.length
      ? made
        ? `${good.length} of ${lines.length} codes read.`
        : "Type the word of the class above first."
      : "";
    part("faults").replaceChildren(
      listOf(
        faults.map(({ typed, fault, code }) =>
          make(
            "li",
            fault ? `${typed} ${fault}; ask for it again.` : `${typed} had one wrong sign and was read as ${code}.`,
          ),
        ),
      ),
    );
    const rows = made ? codes.merge(made, good) : [];
    part("rows").replaceChildren(tableOf(rows));
    part("report").value = [
      `Checked by a class with ${document.title}: ${plural(good.length, "pupil")}, ${plural(rows.length, "claim")}.`,
      ...rows.map(told),
    ].join("\n");
  }

  async function show() {
    if (field("word").value.trim() && !claims) {
      if (!self.watchedRecords) await loadScript(records);
      claims = self.watchedRecords.claims;
    }
    const made = plan();
    showPlan(made);
    showPupil(made);
    showResult(made);
  }

  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    if (!given.has("word")) return;
    for (const name of SHARED) if (given.has(name)) field(name).value = given.get(name);
    if (!field("set").value) field("set").value = "all";
    root.classList.add("tool--pupil"); // who comes by the link of a class has a claim to check
    show().then(() => document.getElementById("check-one").scrollIntoView({ behavior: "instant" }));
  };

  root.addEventListener("input", show);
  part("answers").addEventListener("submit", (event) => event.preventDefault());
  root
    .querySelector("[data-action=copy]")
    .addEventListener("click", () => copy(part("address").textContent, part("copied"), part("address")));
  root
    .querySelector("[data-action=copy-report]")
    .addEventListener("click", () => copy(part("report").value, part("report-copied"), part("report")));
  addEventListener("hashchange", read);
  root.dataset.live = "";
  read();
  show();
})();
