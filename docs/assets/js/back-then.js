// The article, or one claim, as of an earlier day. Hides voices that had not yet spoken and says how many. Every statement of
// the article carries its verdict at each stop, worked out at build; this shows the one that is chosen, and counts again. What
// a reader chooses leaves the page in no way.
"use strict";
(() => {
  const control = document.querySelector(".then__control");
  if (!control) return;
  const range = control.querySelector("input");
  const stops = control.dataset.stops.split("|");
  const words = [...control.querySelectorAll(".then__words")].map(({ textContent }) => textContent);
  const names = [...document.querySelectorAll("[data-count]")].map(({ dataset }) => dataset.count);
  const facts = [...document.querySelectorAll(".fact")];
  const filter = document.querySelector(".filters [data-key=verdict]");

  const judge = (fact, stop) => {
    const name = names[fact.dataset.then[stop]];
    const box = fact.querySelector(".verdict");
    fact.dataset.verdict = name;
    box.textContent = name;
    box.className = `verdict verdict--${name.replaceAll(" ", "-")}`;
    fact.querySelector(".fact__sure").hidden = stop < stops.length - 1;
  };

  const told = document.querySelector(".then__hidden");
  const tell = (stop) => {
    const number = Number(control.dataset.hidden.split("|")[stop]);
    const were =
      number === 1 ? "work had not been published by then and is" : "works had not been published by then and are";
    told.textContent = number ? `${number} ${were} hidden here.` : "";
  };

  const show = () => {
    const stop = Number(range.value);
    control.querySelector("output").textContent = words[stop];
    range.setAttribute("aria-valuetext", words[stop]);
    for (const voice of document.querySelectorAll("[data-from]")) voice.hidden = voice.dataset.from > stops[stop];
    facts.forEach((fact) => judge(fact, stop));
    if (told) tell(stop);
    const count = (name) => facts.filter(({ dataset }) => dataset.verdict === name).length;
    for (const place of document.querySelectorAll("[data-count]")) place.textContent = count(place.dataset.count);
    for (const option of filter?.options ?? [])
      if (option.value) option.textContent = `${option.value} (${count(option.value)})`;
    filter?.dispatchEvent(new Event("change", { bubbles: true }));
  };

  control.hidden = false;
  range.value = range.max; // a browser may have kept another place on the way back to the page
  range.addEventListener("input", show);
})();
