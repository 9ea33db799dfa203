// The entries of the index, what a reader can be led to, each with the roots of its words.
"use strict";
(() => {
  const { words, stem } = self.searchWords;

  const lineOf = (roots) => ` ${roots.join(" ")} `;

  // What a reader can be led to. Its texts are kept by the roots of their words; the lines in which phrases are looked for
  // are made from them when a query asks.
  class Entry {
    constructor(fields) {
      Object.assign(this, fields);
    }

    get titleText() {
      this.titleLine ??= lineOf(this.roots.title);
      return this.titleLine;
    }

    get addressText() {
      this.addressLine ??= lineOf(this.roots.address);
      return this.addressLine;
    }

    get bodyText() {
      this.bodyLine ??= lineOf(this.roots.text);
      return this.bodyLine;
    }

    holds(line) {
      return [this.titleText, this.addressText, this.bodyText].some((text) => text.includes(line));
    }
  }

  // A kind of record as the index tells it: [name, label, weight, whether it stands in a list, whether its title is a
  // sentence, whether its page has the title of a story and is named by its address].
  const kindOf = ([name, label, weight, inList, sentence, story]) => ({
    name,
    label,
    weight: Number.isFinite(weight) ? weight : 1,
    inList: Boolean(inList),
    sentence: Boolean(sentence),
    story: Boolean(story),
  });

  const addressOf = (url) => words(url.slice(url.lastIndexOf("/") + 1).replace(/\.html$/, "")).map(stem);

  // Every entry, and every word as it is spelled there with how often it stands.
  class EntryStore {
    constructor({ kinds, pages }) {
      this.kinds = kinds.map(kindOf);
      this.pages = pages;
      this.entries = [];
      this.known = new Map();
      this.names = pages.map(([url, title, kind]) => (this.kinds[kind].story ? addressOf(url) : this.rooted(title)));
    }

    rooted(text) {
      return words(text).map((word) => {
        this.known.set(word, (this.known.get(word) ?? 0) + 1);
        return stem(word);
      });
    }

    add(entry, parent) {
      const { title, text, anchor, url } = entry;
      const roots = {
        title: this.rooted(title),
        text: this.rooted(text),
        parent,
        address: anchor ? [] : addressOf(url),
      };
      this.entries.push(new Entry({ ...entry, id: this.entries.length, roots }));
    }

    addPages() {
      this.pages.forEach(([url, title, kind, text], page) => {
        this.add({ page, url, anchor: "", kind: this.kinds[kind], title, text, inText: false }, []);
      });
    }

    addParts(parts) {
      const lists = new Set(parts.filter(([, , kind]) => this.kinds[kind].inList).map(([page]) => page));
      for (const [page, anchor, kind, title, text, inText] of parts) {
        this.add(
          { page, url: this.pages[page][0], anchor, kind: this.kinds[kind], title, text, inText: Boolean(inText) },
          lists.has(page) ? [] : this.names[page],
        );
      }
    }
  }

  // What the index reads of an entry, by field. The title of a sentence or a story says something and names nothing.
  const fieldRoots = ({ kind, anchor, roots }, field) => {
    const says = kind.sentence || (kind.story && !anchor);
    if (!says || field === "parent" || field === "address") return roots[field];
    return field === "title" ? [] : [...roots.title, ...roots.text];
  };

  self.searchEntries = { EntryStore, fieldRoots, lineOf };
})();
