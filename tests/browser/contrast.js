// Contrast hangs on computed style alone: the colour, size and weight of the letters and what is painted behind them.
// So each combination is judged once in a run, on the first page where axe can judge it, instead of on every page.
async (known) => {
  const RULES = ["color-contrast", "link-in-text-block"];
  const behind = new WeakMap();

  // What an element and all around it paint. A positioned one may lie over something else, so it is told by its name.
  function backdrop(element) {
    if (!element) return "";
    if (!behind.has(element)) behind.set(element, backdrop(element.parentElement) + paint(element));
    return behind.get(element);
  }

  function paint(element) {
    const style = getComputedStyle(element);
    const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode];
    const name = style.position === "static" ? "" : `${element.tagName}.${element.className}`;
    const plain = own.join() === "rgba(0, 0, 0, 0),none,1,none,normal" && !name;
    return plain ? "" : ` < ${own} ${name}`;
  }

  function letters(element) {
    const style = getComputedStyle(element);
    return [style.color, style.fontSize, style.fontWeight, style.textShadow, style.textDecorationLine].join();
  }

  function styleOf(element) {
    const link = element.tagName === "A" ? letters(element.parentElement) : "";
    return `${letters(element)} in ${link}${backdrop(element)}`;
  }

  const hasText = (element) =>
    element.matches("input, select, textarea") || [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());

  const styles = new Map();
  const waiting = new Set();
  const seen = new Set(known);
  for (const element of document.body.querySelectorAll("*")) {
    if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = styleOf(element);
    if (seen.has(style) || waiting.has(style)) continue;
    waiting.add(style);
    styles.set(element, style);
  }
  if (!styles.size) return { violations: [], judged: [] };

  const only = { runOnly: { type: "rule", values: RULES }, resultTypes: ["violations", "passes"], elementRef: true };
  const { violations, passes } = await axe.run({ include: [...styles.keys()] }, only);
  const judged = [...violations, ...passes].flatMap(({ nodes }) => nodes.map(({ element }) => styles.get(element)));
  return {
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, target.join(" ")])),
    judged: judged.filter(Boolean),
  };
}
