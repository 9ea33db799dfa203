// The two charts of the models. Both return {h, body}: a height in px and SVG markup for the width they were given.
"use strict";
Object.assign(
  self.modelKit,
  (() => {
    const { within, text, rect, path, dot } = self.modelKit;
    const ROW = 48; // px of a bar with its name above it
    const LINE_NAME = 20; // px above the bars for the name of each line across them
    const FLOOR = 32; // px below a plot for what stands on its axis
    const STEPS = 120; // a curve is drawn as so many straight pieces

    // Bars on one scale from nought to `max`, with named lines across them. A row: {name, value, shown, look}.
    function bars(width, rows, max, lines = []) {
      const placeOf = (value) => within(value / max, 0, 1) * width;
      const top = lines.length * LINE_NAME;
      const height = top + rows.length * ROW;

      const bar = ({ value, look = "mid" }, row) => {
        const y = top + row * ROW + 27;
        return rect(0, y, width, 1, "rule") + rect(0, y, placeOf(value), 12, look);
      };
      const words = ({ name, shown }, row) => {
        const y = top + row * ROW + 20;
        return text(0, y, name, "label") + text(width, y, shown, "", "end");
      };
      const line = ({ name, value, look = "line" }, place) => {
        const x = placeOf(value);
        const toTheRight = x < width / 2;
        const y = place * LINE_NAME;
        return (
          path(`M${x} ${y + 6}V${height}`, look) +
          text(x + (toTheRight ? 7 : -7), y + 16, name, "", toTheRight ? "start" : "end")
        );
      };
      // The words come last, so that no line is drawn over them.
      return { h: height, body: rows.map(bar).join("") + lines.map(line).join("") + rows.map(words).join("") };
    }

    // A plot from x[0] to x[1] and from nought to `top`.
    // lines, areas: [function, look, from, to]; xs, ys: [value, name]; marks: [x, y, name, px below the dot, look].
    function plot(width, height, { x: [first, last], top, lines, areas = [], marks, xs, ys = [] }) {
      const floor = height - FLOOR;
      const across = (value) => 6 + within((value - first) / (last - first), 0, 1) * (width - 12);
      const up = (value) => 24 + (1 - within(value / top, 0, 1)) * (height - 56);

      const curve = (of, from = first, to = last) => {
        const points = Array.from({ length: STEPS + 1 }, (_, step) => from + ((to - from) * step) / STEPS);
        return `M${points.map((at) => `${across(at).toFixed(1)} ${up(of(at)).toFixed(1)}`).join("L")}`;
      };
      const area = ([of, look, from, to]) => path(`${curve(of, from, to)}V${floor}H${across(from ?? first)}z`, look);
      const line = ([of, look, from, to]) => path(curve(of, from, to), look);
      const level = ([value, name]) => path(`M0 ${up(value)}H${width}`, "dash") + text(0, up(value) - 5, name);

      const tick = ([value, name]) => {
        const x = across(value);
        const anchor = x > width * 0.9 ? "end" : x < width * 0.1 ? "start" : "middle";
        return text(x, height - 12, name, "", anchor);
      };
      const mark = ([valueX, valueY, name, below = -12, look = "ink"]) => {
        const x = across(valueX);
        const y = up(valueY);
        const toTheRight = x < width / 2;
        const words = text(x + (toTheRight ? 10 : -10), y + below, name, "strong", toTheRight ? "start" : "end");
        return dot(x, y, 6, look) + words;
      };

      const axis = path(`M0 ${floor}H${width}`, "line");
      const all = [areas.map(area), ys.map(level), axis, xs.map(tick), lines.map(line), marks.map(mark)];
      return { h: height, body: all.flat().join("") };
    }

    return { bars, plot };
  })(),
);
