// Search over all pages: as you type, ranked, with the words around a hit. The index is loaded when search is first opened.
(() => {
  const opener = document.querySelector("[data-search]");
  if (!opener || !HTMLDialogElement) return;
  const folder = opener.dataset.search;
  const root = folder.slice(0, folder.length - "assets/search/".length);
  const shown = 20;

  // Loading: scripts call these functions with their part of the index.
  let index = null;
  const terms = [];
  const texts = [];
  const loads = new Map();
  window.adrgenDocuments = (value) => { index = value; };
  window.adrgenTerms = (number, value) => { terms[number] = Object.entries(value); };
  window.adrgenTexts = (number, value) => { texts[number] = value; };
  const load = (name) => {
    if (!loads.has(name)) {
      loads.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = folder + name;
        script.onload = resolve;
        script.onerror = () => { loads.delete(name); reject(new Error(name)); };
        document.head.append(script);
      }));
    }
    return loads.get(name);
  };

  // Terms: cut and folded as the index is.
  const letters = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n" };
  const fold = (character) => {
    const lower = character.toLowerCase();
    if (lower < "\u0080") return lower;
    if (letters[lower]) return letters[lower];
    const base = lower.normalize("NFD")[0];
    return base < "\u0080" ? base : lower;
  };
  const isWord = (character) => /[\p{Alphabetic}\p{N}\p{M}]/u.test(character);
  const isIdeograph = (character) =>
    /[\u0E00-\u0E7F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\u{20000}-\u{323AF}]/u.test(character);
  const cut = (query) => {
    const found = [];
    let word = "";
    let run = [];
    const end = () => {
      if (word) found.push(word.slice(0, 40));
      word = "";
      if (run.length === 1) found.push(run[0]);
      for (let i = 0; i + 1 < run.length; i += 1) found.push(run[i] + run[i + 1]);
      run = [];
    };
    for (const character of query.normalize("NFC")) {
      if (!isWord(character)) {
        end();
      } else if (isIdeograph(character)) {
        if (word) end();
        run.push(character);
      } else {
        if (run.length) end();
        word += fold(character);
      }
    }
    end();
    return [...new Set(found)];
  };

  // Documents with a term or a word that begins with it, and how well they fit.
  const lookUp = async (term) => {
    const firsts = index.terms;
    let file = firsts.findIndex((first) => first > term);
    file = Math.max(0, (file < 0 ? firsts.length : file) - 1);
    const scores = new Map();
    const last = term + "\uffff";
    for (; file < firsts.length && firsts[file] <= last; file += 1) {
      await load(`terms-${file}.js`);
      for (const [word, postings] of terms[file]) {
        if (word < term || word > last) continue;
        const rarity = Math.log(1 + (2 * index.documents.length) / postings.length);
        const fit = word === term ? 1 : 0.4 + (0.4 * term.length) / word.length;
        let place = 0;
        for (let i = 0; i < postings.length; i += 2) {
          place += postings[i];
          const score = fit * rarity * postings[i + 1];
          if (score > (scores.get(place) ?? 0)) scores.set(place, score);
        }
      }
    }
    return scores;
  };
  const search = async (query) => {
    const words = cut(query);
    const found = await Promise.all(words.map(lookUp));
    const total = new Map();
    for (const scores of found) {
      for (const [place, score] of scores) {
        const sum = total.get(place) ?? { score: 0, words: 0 };
        sum.score += score;
        sum.words += 1;
        total.set(place, sum);
      }
    }
    const most = Math.max(0, ...[...total.values()].map((sum) => sum.words));
    return [...total]
      .filter(([, sum]) => sum.words === most)
      .sort(([a, first], [b, second]) => second.score - first.score || a - b)
      .map(([place]) => place);
  };

  // Words around the first hit, with all hits marked.
  const spans = (text, words) => {
    const hits = [];
    let folded = "";
    const places = [];
    let place = 0;
    for (const character of text) {
      const part = isWord(character) ? fold(character) : " ";
      for (let i = 0; i < part.length; i += 1) places.push(place);
      folded += part;
      place += character.length;
    }
    places.push(text.length);
    for (const word of words) {
      let from = 0;
      for (let hit = folded.indexOf(word); hit >= 0 && hits.length < 200; hit = folded.indexOf(word, from)) {
        from = hit + word.length;
        const isStart = hit === 0 || folded[hit - 1] === " " || isIdeograph(word[0]);
        if (isStart) hits.push([places[hit], places[from]]);
      }
    }
    return hits.sort((a, b) => a[0] - b[0]);
  };
  const marked = (text, hits, start, end) => {
    const out = document.createDocumentFragment();
    let done = start;
    for (const [from, to] of hits) {
      if (from < done || to > end) continue;
      out.append(text.slice(done, from));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      out.append(mark);
      done = to;
    }
    out.append(text.slice(done, end));
    return out;
  };
  const snippet = (text, words) => {
    const hits = spans(text, words);
    const first = hits.length ? hits[0][0] : 0;
    let start = Math.max(0, first - 60);
    if (start > 0) start = text.indexOf(" ", start) + 1 || start;
    if (start > first) start = first;
    const end = Math.min(text.length, start + 200);
    const out = document.createDocumentFragment();
    if (start > 0) out.append("… ");
    out.append(marked(text, hits.filter(([from]) => from >= start), start, end));
    if (end < text.length) out.append(" …");
    return out;
  };

  // The dialog.
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const input = make("input", { type: "search", id: "SearchQuery", autocomplete: "off", spellcheck: false, placeholder: "Search decisions and pages" });
  const list = make("div", { id: "SearchResults", className: "results" });
  const state = make("p", { className: "found" });
  const close = make("button", { type: "button", className: "close" }, "Close");
  const keys = make("p", { className: "keys" });
  for (const [key, meaning] of [["↑", ""], ["↓", "choose"], ["Enter", "open"], ["Esc", "close"]]) {
    keys.append(make("kbd", {}, key), ` ${meaning} `);
  }
  const dialog = make("dialog", { className: "search" },
    make("div", { className: "query" }, make("label", { htmlFor: "SearchQuery", className: "hidden" }, "Search"), input, close), state, list, keys);
  dialog.setAttribute("aria-label", "Search");
  state.setAttribute("role", "status");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Results");
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", "SearchResults"]]) {
    input.setAttribute(name, value);
  }
  document.body.append(dialog);

  let chosen = -1;
  const choose = (place) => {
    const items = list.children;
    if (items[chosen]) items[chosen].setAttribute("aria-selected", "false");
    chosen = items.length ? (place + items.length) % items.length : -1;
    if (chosen < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    items[chosen].setAttribute("aria-selected", "true");
    items[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[chosen].id);
  };

  let latest = 0;
  const update = async () => {
    latest += 1;
    const turn = latest;
    const query = input.value;
    const words = cut(query);
    if (!words.length) {
      list.replaceChildren();
      state.textContent = "";
      input.setAttribute("aria-expanded", "false");
      choose(-1);
      return;
    }
    let places;
    try {
      await load("documents.js");
      places = await search(query);
    } catch {
      state.textContent = "The search index cannot be loaded.";
      return;
    }
    if (turn !== latest) return;
    const items = places.slice(0, shown).map((place, number) => {
      const [title, href, label, status, kind] = index.documents[place];
      const heading = make("span", { className: "name" }, marked(title, spans(title, words), 0, title.length));
      const facts = make("span", { className: "facts" });
      if (status) facts.append(make("span", { className: `badge is-${kind}` }, status));
      if (label) facts.append(make("span", { className: "label" }, label));
      const around = make("span", { className: "around" });
      const item = make("a", { id: `SearchResult${number}`, href: root + href, tabIndex: -1 }, heading, facts, around);
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.addEventListener("pointermove", () => { if (chosen !== number) choose(number); });
      return { item, around, place };
    });
    list.replaceChildren(...items.map(({ item }) => item));
    input.setAttribute("aria-expanded", String(items.length > 0));
    state.textContent = places.length
      ? `${places.length} ${places.length === 1 ? "result" : "results"}${places.length > shown ? `, the first ${shown} shown` : ""}`
      : "Nothing found.";
    chosen = -1;
    choose(items.length ? 0 : -1);
    for (const { around, place } of items) {
      const file = Math.floor(place / index.texts);
      load(`text-${file}.js`).then(() => {
        if (turn === latest) around.append(snippet(texts[file][place % index.texts], words));
      }, () => {});
    }
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    load("documents.js").catch(() => { state.textContent = "The search index cannot be loaded."; });
  };
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  list.addEventListener("click", () => dialog.close());
  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") list.children[chosen]?.click();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input, textarea, select, [contenteditable]");
    const isShortcut = (event.key === "/" && !field) || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (!isShortcut || event.altKey || (event.key === "/" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    open();
  });
})();
