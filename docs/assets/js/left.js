// How many minutes of a chapter are left, in a corner of the screen while its text is being read. For the eye only: a screen
// reader tells its own place in the page.
"use strict";
(() => {
  const opener = document.querySelector("[data-minutes]");
  const end = document.querySelector(".quiz, .ending");
  if (!opener || !end) return;
  const minutes = Number(opener.dataset.minutes);
  const label = document.createElement("p");
  label.className = "time-left label";
  label.setAttribute("aria-hidden", "true");
  label.hidden = true;
  document.body.append(label);

  // From where the last line of the opener meets the lower edge of the screen to where the questions do.
  const update = () => {
    const start = opener.getBoundingClientRect().bottom;
    const read = (innerHeight - start) / (end.getBoundingClientRect().top - start);
    label.hidden = start > 0 || read >= 1;
    label.textContent = `${Math.ceil(minutes * (1 - read))} min left`;
  };

  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  }, { passive: true });
})();
