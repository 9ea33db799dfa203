// The shapes that models draw with, as SVG markup. Colours come from the classes k-..., so that they follow the scheme.
// Strings and no nodes: a drawing changes with each movement of a control.
"use strict";
Object.assign(
  self.modelKit,
  (() => {
    const escape = (words) => String(words).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);

    const text = (x, y, words, look = "", anchor = "start") =>
      `<text x="${x}" y="${y}" class="k-text k-${look}" text-anchor="${anchor}">${escape(words)}</text>`;

    const rect = (x, y, width, height, look) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" class="k-${look}"/>`;

    const path = (d, look, more = "") => d && `<path d="${d}" class="k-${look}" ${more}/>`;

    const dot = (x, y, radius, look) => `<circle cx="${x}" cy="${y}" r="${radius}" class="k-${look}"/>`;

    // The four corners of the frame that a machine draws around a face, as the data of a path.
    function bracket(x, y, radius, corner) {
      const gap = 2 * (radius - corner);
      return (
        `M${x - radius} ${y - radius + corner}v${-corner}h${corner}m${gap} 0h${corner}v${corner}` +
        `m0 ${gap}v${corner}h${-corner}m${-gap} 0h${-corner}v${-corner}`
      );
    }

    // Head and shoulders, as the data of a path that starts at the middle of a square of `size`.
    function person(size) {
      const unit = size / 46;
      const half = 16 * unit;
      const shoulders = `m${-half} ${20 * unit}a${half} ${14 * unit} 0 0 1 ${2 * half} 0z`;
      const halfHead = `a${half / 2} ${9 * unit} 0 0 0`;
      const head = `m${half / 2} ${-25 * unit}${halfHead} ${half} 0${halfHead} ${-half} 0z`;
      return (shoulders + head).replace(/(\.\d\d)\d+/g, "$1");
    }

    // Rows of `count` people of `size` px: the last `solid` are filled, the others outlines; `framed` puts each in a bracket.
    function people(width, count, solid, size, framed) {
      const step = size * 1.2;
      const across = Math.max(1, Math.floor(width / step));
      const figure = person(size);
      const paths = { ring: "", ink: "", signal: "" };
      for (let i = 0; i < count; i++) {
        const x = ((i % across) + 0.5) * step;
        const y = (Math.floor(i / across) + 0.5) * step;
        paths[i < count - solid ? "ring" : "ink"] += `M${x.toFixed(1)} ${y.toFixed(1)}${figure}`;
        if (framed) paths.signal += bracket(x, y, size / 2, size / 5);
      }
      const body = Object.entries(paths)
        .map(([look, d]) => path(d, look))
        .join("");
      return { h: Math.ceil(count / across) * step, body };
    }

    // Parts below each other; a part that is words is a title.
    function stack(...parts) {
      const title = (words) => ({ h: 34, body: text(0, 22, words, "title") });
      const all = { h: 0, body: "" };
      for (const part of parts) {
        const { h, body } = part.body == null ? title(part) : part;
        all.body += `<g transform="translate(0 ${all.h})">${body}</g>`;
        all.h += h;
      }
      return all;
    }

    return { text, rect, path, dot, bracket, people, stack };
  })(),
);
