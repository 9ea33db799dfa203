// A model asks before it tells: it waits until a reader has guessed, or does not want to. Whoever comes by the address of a
// setting has asked for that. Nothing is stored or sent.
"use strict";
(() => {
  for (const guess of document.querySelectorAll(".guess")) {
    const [answers, told, said] = ["answers", "told", "said"].map((part) => guess.querySelector(`.guess__${part}`));
    const done = () => {
      guess.dataset.done = "";
      guess.querySelector(".guess__skip").hidden = true;
    };
    const ask = () => {
      answers.hidden = false;
      told.hidden = true;
      guess.dataset.asking = ""; // last: where this script fails, the style sheet shows the model by itself
    };
    const hear = (answer) => {
      const right = answer.hasAttribute("data-right");
      said.textContent = `${right ? "✓ Right." : "✗ No."} ${guess.querySelector(".guess__because").textContent}`;
      for (const one of answers.querySelectorAll(".guess__answer"))
        one.setAttribute("aria-pressed", String(one === answer));
      done();
    };
    answers.addEventListener("click", ({ target }) => {
      // A browser that translates the page puts its own elements into a button.
      const button = target.closest("button");
      if (button?.matches(".guess__skip")) done();
      if (button?.matches(".guess__answer")) hear(button);
    });
    ask();
    if (location.hash.includes("=")) done();
    addEventListener("hashchange", () => location.hash.includes("=") && done());
  }
})();
