// The way to the sections of a chapter stays at the edge of the screen, with the name of the section that is being read and
// the minutes that are left. Without this script the same list stands beside the opener of a wide page.
"use strict";
(() => {
  const opener = document.querySelector("[data-minutes]")?.closest(".opener");
  const list = document.querySelector(".rail ol");
  const end = document.querySelector(".onward, .quiz, .ending");
  if (!opener || !list || !end) return;
  const minutes = Number(document.querySelector("[data-minutes]").dataset.minutes);
  const nav = list.closest(".rail");
  const menu = document.createElement("details");
  const summary = document.createElement("summary");
  const name = document.createElement("span");
  const left = document.createElement("span");
  menu.dataset.menu = "";
  menu.className = "where";
  name.className = "where__name";
  left.className = "where__left label";
  left.setAttribute("aria-hidden", "true"); // for the eye only: a screen reader tells its own place in the page
  summary.append(name, left);
  menu.append(summary, list);
  nav.className = "where-bar";
  nav.append(menu);
  const first = opener.nextElementSibling; // the drawing stands between the first paragraph and the rest
  (first?.tagName === "P" ? first : opener).after(nav);

  // What comes after the text is far down as well.
  for (const heading of document.querySelectorAll(
    ":is(.unknown, .quiz, .ending) > h2[id], .ending > section > h2[id]",
  )) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${heading.id}`;
    link.textContent = heading.textContent;
    item.className = "where__after";
    item.append(link);
    list.append(item);
  }

  const links = [...list.querySelectorAll("a")];
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

  // From where the last line of the opener meets the lower edge of the screen to where the way on does.
  const update = () => {
    const line = nav.getBoundingClientRect().bottom + innerHeight / 4;
    const here = parts.findLastIndex((part) => part && part.getBoundingClientRect().top < line);
    const start = opener.getBoundingClientRect().bottom;
    const read = (innerHeight - start) / (end.getBoundingClientRect().top - start);
    name.textContent = here < 0 ? "In this chapter" : links[here].textContent;
    left.textContent = start > 0 || read >= 1 ? "" : `${Math.ceil(minutes * (1 - read))} min left`;
    links.forEach((link, place) =>
      place === here ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"),
    );
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  update();
})();
