// Each passer-by meets every listed face.
"use strict";
self.defineModel("watchlist-odds", ({ clamp, within, text, rect, path, dot, bracket, people, number }) => {
  const MOST_DOTS = 9000; // more faces share a dot
  const MOST_MARKS = 400; // more alerts share a mark
  const MOST_LARGE = 40; // up to so many marks each alert is a large one
  const NARROW = 600; // px
  const TOP = 52; // px for the words above the crowd

  const ratio = (part, whole) => (whole ? part / whole : null);

  function saysOf(right, wrong) {
    if (right) return wrong > right ? "odds" : "mostly-right";
    return wrong ? "nobody" : "quiet";
  }

  function compute(set = {}) {
    const faces = clamp(set.faces);
    const listed = Math.min(clamp(set.listed), faces);
    const list = clamp(set.list);
    const chance = list && -Math.expm1(list * Math.log1p(-clamp(set.falseMatch, 1)));
    const falseAlerts = (faces - listed) * chance;
    const trueAlerts = listed * clamp(set.hitRate, 1);
    const alerts = falseAlerts + trueAlerts;
    const wrong = Math.round(falseAlerts);
    const right = Math.round(trueAlerts);
    return {
      chance,
      oneIn: ratio(1, chance),
      falseAlerts,
      trueAlerts,
      wrong,
      right,
      alerts: wrong + right,
      odds: ratio(falseAlerts, trueAlerts),
      rightShare: ratio(trueAlerts, alerts),
      wrongPerAlert: ratio(falseAlerts, alerts),
      wrongPerFace: ratio(falseAlerts, faces),
      says: saysOf(right, wrong),
    };
  }

  // From -0.5 to 0.5, the same each time for the same two numbers: no face may jump when a control moves.
  const jitter = (a, b) => (Math.abs(Math.sin(a * 12.9 + b * 78.2) * 43758.5) % 1) - 0.5;

  // Rows of {y, space, dots}, larger near the reader, as large as they can be with all of `count` in the room.
  function crowd(count, width, height) {
    let size = Math.min(40, 1.2 * Math.sqrt((width * height) / count));
    for (;;) {
      size *= 0.98;
      const rows = [];
      let left = count;
      for (let y = 0; y < height && left;) {
        const space = size * (0.6 + (0.8 * y) / height);
        const dots = Math.min(left, Math.floor(width / space));
        rows.push({ y: y + TOP, space, dots });
        y += space * 0.95;
        left -= dots;
      }
      if (!left) return rows;
    }
  }

  const placeIn = ({ y, space }, rowPlace, dotPlace) => [
    space * (dotPlace + 0.5 + jitter(rowPlace, dotPlace % 2) * 0.5),
    y + space * jitter((dotPlace % 2) + 7, rowPlace) * 0.5,
  ];

  // A row of the crowd as two dashed lines: a dash of no length is a dot, and small squares paint faster.
  function dashedRow(row, place) {
    const { space, dots } = row;
    const fine = space < 5;
    const dash = fine ? space * 0.55 : 0;
    const line = (start) => {
      const [x, y] = placeIn(row, place, start);
      const length = ((dots - 1 - start) & -2) * space + dash + 0.01;
      const look = `crowd k-crowd${(place + start) % 3}${fine ? " k-fine" : ""}`;
      const stroke = `stroke-width="${space * 0.62}" stroke-dasharray="${dash} ${space * 2 - dash}"`;
      return path(`M${x - dash / 2} ${y}h${length}`, look, stroke);
    };
    return [0, 1].slice(0, dots).map(line).join("");
  }

  // Which dots of the crowd are marked, spread evenly: {x, y, space, hit} each.
  function marked(rows, count, marks, { right, alerts }) {
    let row = 0;
    let before = 0;
    return Array.from({ length: marks }, (_, place) => {
      const shift = jitter(place, 3) * (1 - marks / count);
      const target = Math.floor(((place + 0.5 + shift) * count) / marks);
      while (before + rows[row].dots <= target) {
        before += rows[row].dots;
        row += 1;
      }
      const [x, y] = placeIn(rows[row], row, target - before).map(Math.round);
      return { x, y, space: rows[row].space, hit: ((place + 1) * right) % alerts < right };
    });
  }

  // Up to 40 marks: each face large on a plate of its own, and the first one, or the only right one, named.
  function largeMarks(marks, width, right) {
    const size = 11;
    const half = size / 2;
    let dots = "";
    let frames = "";
    let names = "";
    marks.forEach(({ x: wanted, y, hit }, place) => {
      const x = within(wanted, size + 1, width - size - 1);
      dots += rect(x - 12, y - 12, 24, 24, "paper") + dot(x, y, 5, hit ? "ink" : "ring");
      frames += bracket(x, y, size, half);
      if (width <= NARROW || (place && !(hit && right < 2))) return;
      const toTheLeft = x > width / 2;
      const words = hit ? "on the list" : "not on the list";
      names += text(x + (toTheLeft ? -18 : 18), y + 5, words, "strong k-plate", toTheLeft ? "end" : "start");
    });
    return dots + path(frames, "signal") + names;
  }

  // More marks: as large as their row, the right ones with a dot.
  function smallMarks(marks, width) {
    let dots = "";
    let frames = "";
    for (const { x: wanted, y, space, hit } of marks) {
      const size = Math.max(3, Math.round(space * 0.42));
      const half = size / 2;
      const x = within(wanted, size + 1, width - size - 1);
      if (hit) dots += `M${x} ${y - half}a${half} ${half} 0 1 0 1 0`;
      frames += bracket(x, y, size, half);
    }
    return path(dots, "ink") + path(frames, "signal");
  }

  function legend({ faces, alerts, perDot, perMark, width }) {
    const crowdWords = `${number(faces)} faces, each dot is ${perDot > 1 ? perDot : "one"}`;
    const alertWords = `alerts: ${number(alerts)}${perMark > 1 ? `, each mark is ${perMark}` : ""}`;
    return text(0, 14, crowdWords) + text(width, width > NARROW ? 14 : 34, alertWords, "", "end");
  }

  function figure({ faces }, out, width) {
    const { right, alerts } = out;
    const perMark = Math.ceil(alerts / MOST_MARKS);
    // Where a mark stands for several alerts, a dot stands for as many faces or more: the share marked is true.
    const perDot = Math.max(perMark, Math.ceil(faces / MOST_DOTS));
    const count = Math.round(faces / perDot);
    const rows = crowd(count, width, width < NARROW ? 290 : 380);
    const marks = marked(rows, count, Math.round(alerts / perMark) || 0, out);
    const body = marks.length > MOST_LARGE ? smallMarks(marks, width) : largeMarks(marks, width, right);
    return {
      h: Math.ceil(rows.at(-1).y) + 35,
      still: rows.map(dashedRow).join(""),
      body: body + legend({ faces, alerts, perDot, perMark, width }),
    };
  }

  // Few alerts, one by one.
  function row(set, { alerts, right }, width) {
    return alerts < 25 ? people(width, alerts, right, 46, true) : null;
  }

  return { compute, figure, row };
});
