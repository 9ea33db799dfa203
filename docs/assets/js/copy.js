// A button beside each line that is there to be copied. Where the clipboard is closed, the line is marked instead.
"use strict";
(() => {
  const copy = async (line, said) => {
    try {
      await navigator.clipboard.writeText(line.textContent.trim());
      said.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(line);
      said.textContent = "Marked: copy it with your keyboard.";
    }
  };

  for (const place of document.querySelectorAll("[data-copy]")) {
    const line = document.createElement("span");
    const button = document.createElement("button");
    const said = document.createElement("span");
    const name = place.closest("div").querySelector("dt")?.textContent ?? "";
    line.append(...place.childNodes);
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${name}`.trim());
    said.className = "copy__said";
    said.setAttribute("role", "status");
    button.addEventListener("click", () => copy(line, said));
    place.append(line, " ", button, " ", said);
  }
})();
