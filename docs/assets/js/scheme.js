// The scheme switch: as the machine has it, light, dark. The choice is the only thing this site stores, where the browser lets
// it. It does in 1 kB what the theme's script does in 100, so that script can wait until somebody searches.
"use strict";
(() => {
  const group = document.querySelector(".scheme");
  if (!group) return;
  const options = [...group.querySelectorAll("input")];
  const [system, light, dark] = options;
  const machine = matchMedia("(prefers-color-scheme: dark)");
  const bars = [...document.querySelectorAll("meta[name=theme-color]")].map((meta) => ({ meta, own: meta.content }));
  const { body } = document;
  const chosen = () => options.find((option) => option.checked);
  const isDark = (option) => (option === system ? machine.matches : option === dark);

  // The next press always changes what is seen: from the machine's own to the other one, and back by way of the same.
  const next = () => {
    const order = machine.matches ? [system, light, dark] : [system, dark, light];
    return order[(order.indexOf(chosen()) + 1) % order.length];
  };

  const show = () => {
    const one = chosen();
    body.dataset.mdColorMedia = one.dataset.mdColorMedia;
    body.dataset.mdColorScheme = isDark(one) ? "slate" : "default";
    for (const { meta, own } of bars) meta.content = one === system ? own : bars[isDark(one) ? bars.length - 1 : 0].own;
    for (const option of options) option.nextElementSibling.hidden = option !== one;
    const label = one.nextElementSibling;
    label.htmlFor = next().id;
    label.title = `Colours: ${one.ariaLabel}. Press for ${next().ariaLabel}.`;
  };

  const keep = () => {
    const one = chosen();
    try {
      __md_set("__palette", {
        index: options.indexOf(one),
        color: { media: one.dataset.mdColorMedia, scheme: one.dataset.mdColorScheme },
      });
    } catch {
      // A browser that refuses to store anything: the choice holds for this page.
    }
  };

  // The page says what holds, also over what a browser kept of the fields.
  const read = () => {
    (options.find((option) => option.dataset.mdColorMedia === body.dataset.mdColorMedia) || system).checked = true;
    show();
  };

  read();
  group.dataset.live = "";
  addEventListener("pageshow", read);
  machine.addEventListener("change", show);
  group.addEventListener("change", () => {
    show();
    keep();
  });
})();
