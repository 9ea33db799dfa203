// Beside the paragraph under the pointer stands a sign that leads to it and copies its address. It is for pointers alone:
// a keyboard, or a screen reader, finds every paragraph in the list at the end of the chapter, and is not stopped at each.
"use strict";
(() => {
  const link = document.createElement("a");
  link.className = "pilcrow";
  link.tabIndex = -1;
  link.setAttribute("aria-hidden", "true");

  link.addEventListener("click", () => {
    navigator.clipboard?.writeText(link.href).then(
      () => (link.textContent = "copied"),
      () => {},
    );
  });

  document.addEventListener("pointerover", ({ target }) => {
    const paragraph = target.closest?.(".page--chapter > p[id^='p-']");
    if (!paragraph || link.parentElement === paragraph) return;
    link.href = `#${paragraph.id}`;
    link.textContent = "¶";
    paragraph.append(link);
  });
})();
