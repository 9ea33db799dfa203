// The full list of claims is long, and each opens in place: it is folded, so that a chapter ends where its text ends. What is
// folded is still found by "find in page", by a link to its words and by its own address.
"use strict";
(() => {
  for (const list of document.querySelectorAll(".notes")) {
    const notes = [...list.querySelectorAll(".claim-note")];
    const button = document.createElement("button");
    const fold = (folded) => {
      for (const note of notes) {
        if (folded) note.setAttribute("hidden", "until-found");
        else note.removeAttribute("hidden");
      }
      button.setAttribute("aria-expanded", String(!folded));
      button.textContent = folded ? `Show all ${notes.length}` : "Fold the list";
    };
    button.type = "button";
    button.className = "notes__toggle";
    button.addEventListener("click", () => fold(!notes[0].hidden));
    list.addEventListener("beforematch", () => fold(false));
    list.querySelector("h2").after(button);
    fold(true);
  }
})();
