// The scheme switch: as the machine has it, light, dark, in turn. The choice is the only thing this site stores. It does in
// 1 kB what the theme's script does in 100, so that script can wait until somebody searches.
"use strict";
(() => {
  const options = [...document.querySelectorAll(".scheme input")];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const { body } = document;
  const chosen = () => options.find((option) => option.checked);

  const show = () => {
    const { mdColorMedia: media, mdColorScheme: scheme } = chosen().dataset;
    body.dataset.mdColorMedia = media;
    body.dataset.mdColorScheme = media.includes(":") ? scheme : dark.matches ? "slate" : "default";
    for (const option of options) option.nextElementSibling.hidden = !option.checked;
  };

  (options.find((option) => option.dataset.mdColorMedia === body.dataset.mdColorMedia) || options[0]).checked = true;
  show();
  dark.addEventListener("change", show);
  document.querySelector(".scheme").addEventListener("change", () => {
    const { mdColorMedia: media, mdColorScheme: scheme } = chosen().dataset;
    __md_set("__palette", { index: options.indexOf(chosen()), color: { media, scheme } });
    show();
  });
})();
