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
    says: wrong + right ? (right ? (wrong > right ? "odds" : "mostly-right") : "nobody") : "quiet",
  };
}

const shake = (a, b) => Math.abs(Math.sin(a * 12.9 + b * 78.2) * 43758.5) % 1 - 0.5;

// Rows of dots, [y, space, dots], larger near the reader.
function crowd(count, w, h) {
  let size = Math.min(16, 1.2 * Math.sqrt(w * h / count)), rows, left;
  do {
    [rows, left, size] = [[], count, size * 0.98];
    for (let y = 0, s, n; y < h && left; y += s * 0.95, left -= n) rows.push([y + 48, s = size * (0.6 + 0.8 * y / h), n = Math.min(left, Math.floor(w / s))]);
  } while (left);
  return rows;
}

export function figure(set, out, w, kit) {
  const each = Math.ceil(set.faces / 9000), count = Math.round(set.faces / each), rows = crowd(count, w, w < 600 ? 290 : 380);
  const { right, alerts: all } = out, marks = Math.min(count, all, 1000), small = marks > 40;
  const at = (r, i) => [rows[r][1] * (i + 0.5 + shake(r, i % 3) * 0.7), rows[r][0] + rows[r][1] * shake(i % 3 + 7, r) * 0.6];
  // Two dashed lines to a row; a dash of no length is a dot. Short paths are quick to paint.
  const d = rows.map(() => ""), solid = [...d], still = rows.map(([, s, n], r) => [0, 1].slice(0, n).map((j) => {
    const [x, y] = at(r, j);
    return kit.path(`M${x} ${y}h${Math.floor((n - 1 - j) / 2) * 2 * s + 0.01}`, `crowd k-crowd${(r + j) % 3}`, `stroke-width="${s * 0.62}" stroke-dasharray="0 ${s * 2}"`);
  }).join("")).join("");
  let over = "", body = "";
  for (let i = 0, r = 0, before = 0; i < marks; i++) {
    const target = Math.floor((i + 0.5 + shake(i, 3) * 0.8) * count / marks), isRight = (i + 1) * right % all < right;
    while (before + rows[r][2] <= target) before += rows[r++][2];
    const [x0, y0] = at(r, target - before), y = Math.round(y0), size = small ? Math.max(3, Math.round(rows[r][1] * 0.7)) : 11, x = Math.round(kit.within(x0, size + 1, w - size - 1)), left = x > w / 2;
    if (!small) body += kit.rect(x - 12, y - 12, 24, 24, "paper") + kit.dot(x, y, 5, isRight ? "ink" : "ring");
    else if (isRight) solid[r] += `M${x} ${y - size / 2}a1 1 0 0 1 0 ${size}a1 1 0 0 1 0 ${-size}z`;
    d[r] += kit.bracket(x, y, size, size / 2);
    if (!small && w > 600 && (!i || (isRight && right < 2))) over += kit.text(x + (left ? -18 : 18), y + 5, isRight ? "on the list" : "not on the list", "strong k-plate", left ? "end" : "start");
  }
  body += solid.map((d) => kit.path(d, "ink")).join("") + d.map((d) => kit.path(d, "signal")).join("") + over + kit.text(0, 14, `${kit.number(set.faces)} faces, each dot ${each > 1 ? `is ${each}` : "one face scanned"}`) + kit.text(w, w > 600 ? 14 : 34, `alerts: ${kit.number(all)}${all > marks ? ", not all drawn" : ""}`, "", "end");
  return { h: Math.ceil(rows.at(-1)[0] + rows.at(-1)[1]), still, body };
}

export function row(set, { alerts, right }, w, { people }) {
  return alerts < 25 && people(w, alerts, right, 46, true);
}
