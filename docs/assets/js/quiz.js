// Checks an answer in place. Nothing is stored or sent: a reader's answers are the reader's own. Until this runs the button is
// disabled as well as hidden, so that Enter cannot send the form.
"use strict";
(() => {
  const say = (form, right, chosen) => {
    const reason = form.querySelector(".question__because").textContent;
    const why = chosen.dataset.why ? `${chosen.dataset.why} ` : "";
    form.querySelector(".question__feedback").textContent = right
      ? `✓ Right. ${reason}`
      : `✗ Not this one. ${why}Try again, or show the answer.`;
    form.dataset.result = right ? "right" : "wrong";
  };

  for (const form of document.querySelectorAll("form.question")) {
    const button = form.querySelector(".question__check");
    button.hidden = button.disabled = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const input = form.querySelector("input:checked");
      if (!input) {
        form.querySelector(".question__feedback").textContent = "Choose an answer first.";
        return;
      }
      const option = input.closest("label");
      say(form, option.hasAttribute("data-right"), option);
    });
    form.addEventListener("change", () => {
      delete form.dataset.result;
      form.querySelector(".question__feedback").textContent = "";
    });
  }
})();
