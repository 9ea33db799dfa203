// Beside the paragraph under the pointer stands a sign that leads to it and copies its address. It is for pointers alone:
// a keyboard, or a screen reader, finds every paragraph in a list at the end of the chapter, and is not stopped at each.
"use strict";
(() => {
  const paragraphs = [...document.querySelectorAll(".page--chapter > p[id^='p-']")];
  const end = document.querySelector(".ending__cite");
  if (!paragraphs.length || !end) return;

  const element = (name, className, words = "") => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = words;
    return made;
  };

  const begun = (paragraph) => {
    const copy = paragraph.cloneNode(true);
    for (const beside of copy.querySelectorAll("sup, svg, .margin-note, .sr-only")) beside.remove();
    return `${copy.textContent.trim().split(/\s+/).slice(0, 9).join(" ")} …`;
  };

  const list = element("ol", "paragraphs");
  for (const paragraph of paragraphs) {
    const item = document.createElement("li");
    const link = element("a", "", begun(paragraph));
    link.href = `#${paragraph.id}`;
    item.append(link);
    list.append(item);
  }
  const fold = element("details", "ending__fold ending__paragraphs");
  fold.append(element("summary", "", "Link to a paragraph"), list);
  end.before(fold);

  const sign = element("a", "pilcrow");
  sign.tabIndex = -1;
  sign.setAttribute("aria-hidden", "true");
  sign.addEventListener("click", () => {
    navigator.clipboard?.writeText(sign.href).then(
      () => (sign.textContent = "copied"),
      () => {},
    );
  });
  document.addEventListener("pointerover", ({ target }) => {
    const paragraph = target.closest?.(".page--chapter > p[id^='p-']");
    if (!paragraph || sign.parentElement === paragraph) return;
    sign.href = `#${paragraph.id}`;
    sign.textContent = "¶";
    paragraph.append(sign);
  });
})();
