// Each passer-by meets every listed face.
const safe = (v, high = 1e12) => Math.min(high, Math.max(0, +v || 0));

export function compute(set = {}) {
  const faces = safe(set.faces), listed = Math.min(safe(set.listed), faces), list = safe(set.list);
  const chance = list && -Math.expm1(list * Math.log1p(-safe(set.falseMatch, 1)));
  const part = (some, all) => (all ? some / all : null);
  const falseAlerts = (faces - listed) * chance, trueAlerts = listed * safe(set.hitRate, 1), alerts = falseAlerts + trueAlerts, wrong = Math.round(falseAlerts), right = Math.round(trueAlerts);
  return {
    chance, oneIn: part(1, chance), falseAlerts, trueAlerts, wrong, right, alerts: wrong + right, odds: part(falseAlerts, trueAlerts),
    rightShare: part(trueAlerts, alerts), wrongPerAlert: part(falseAlerts, alerts), wrongPerFace: part(falseAlerts, faces),
    says: right ? (wrong > right ? "odds" : "mostly-right") : wrong ? "nobody" : "quiet",
  };
}

const shake = (a, b) => Math.abs(Math.sin(a * 12.9 + b * 78.2) * 43758.5) % 1 - 0.5;

// Rows of dots, [y, space, dots], larger near the reader.
function crowd(count, w, h) {
  let size = Math.min(40, 1.2 * Math.sqrt(w * h / count)), rows, left;
  do {
    [rows, left, size] = [[], count, size * 0.98];
    for (let y = 0, s, n; y < h && left; y += s * 0.95, left -= n) rows.push([y + 52, s = size * (0.6 + 0.8 * y / h), n = Math.min(left, Math.floor(w / s))]);
  } while (left);
  return rows;
}

export function figure({ faces }, { right, alerts: all }, w, kit) {
  // No dot for fewer faces than a mark has alerts: the share shows.
  const few = Math.ceil(all / 400), each = Math.max(few, Math.ceil(faces / 9000)), marks = Math.round(all / few), small = marks > 40;
  const count = Math.round(faces / each), rows = crowd(count, w, w < 600 ? 290 : 380);
  const at = (r, i, [y, s] = rows[r]) => [s * (i + 0.5 + shake(r, i % 2) * 0.5), y + s * shake(i % 2 + 7, r) * 0.5];
  // Two dashed lines a row: a dash of no length is a dot, small squares paint faster.
  const still = rows.flatMap(([, s, n], r) => [0, 1].slice(0, n).map((j) => {
    const [x, y] = at(r, j), dash = s < 5 ? s * 0.55 : 0;
    return kit.path(`M${x - dash / 2} ${y}h${(n - 1 - j & -2) * s + dash + 0.01}`, `crowd k-crowd${(r + j) % 3}${dash ? " k-fine" : ""}`, `stroke-width="${s * 0.62}" stroke-dasharray="${dash} ${s * 2 - dash}"`);
  })).join("");
  let over = "", body = "", solid = "", d = "", r = 0, before = 0;
  for (let i = 0; i < marks; i++) {
    const target = Math.floor((i + 0.5 + shake(i, 3) * (1 - marks / count)) * count / marks), hit = (i + 1) * right % all < right;
    while (before + rows[r][2] <= target) before += rows[r++][2];
    const [x0, y] = at(r, target - before).map(Math.round), size = small ? Math.max(3, Math.round(rows[r][1] * 0.42)) : 11, half = size / 2, x = kit.within(x0, size + 1, w - size - 1);
    if (!small) body += kit.rect(x - 12, y - 12, 24, 24, "paper") + kit.dot(x, y, 5, hit ? "ink" : "ring");
    else if (hit) solid += `M${x} ${y - half}a${half} ${half} 0 1 0 1 0`;
    d += kit.bracket(x, y, size, half);
    if (!small && w > 600 && (!i || (hit && right < 2))) over += kit.text(x + (x > w / 2 ? -18 : 18), y + 5, hit ? "on the list" : "not on the list", "strong k-plate", x > w / 2 ? "end" : "start");
  }
  body += kit.path(solid, "ink") + kit.path(d, "signal") + over + kit.text(0, 14, `${kit.number(faces)} faces, each dot is ${each > 1 ? each : "one"}`) + kit.text(w, w > 600 ? 14 : 34, `alerts: ${kit.number(all)}${few > 1 ? `, each mark is ${few}` : ""}`, "", "end");
  return { h: Math.ceil(rows.at(-1)[0]) + 35, still, body };
}

export function row(set, { alerts, right }, w, { people }) {
  return alerts < 25 && people(w, alerts, right, 46, true);
}
