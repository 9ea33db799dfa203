// A button below each line that is there to be copied. Where the clipboard is closed, the line is marked instead.
"use strict";
(() => {
  const copy = async (line, said) => {
    try {
      await navigator.clipboard.writeText(line.innerText.trim());
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
    const words = place.dataset.copy || "Copy";
    const name =
      place.dataset.copyWhat ?? place.closest("div > dd")?.parentElement.querySelector("dt")?.textContent ?? "";
    line.append(...place.childNodes);
    button.type = "button";
    button.className = "copy";
    button.textContent = words;
    button.setAttribute("aria-label", `${words} ${name}`.trim());
    said.className = "copy__said";
    said.setAttribute("role", "status");
    button.addEventListener("click", () => copy(line, said));
    place.append(line, " ", button, " ", said);
  }
})();
