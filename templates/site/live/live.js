"use strict";
// Only in the preview: loads the page anew when it has changed, at the place where it was, and shows what is wrong.
(() => {
  const folder = new URL(".", document.currentScript.src);
  const path = location.pathname.slice(new URL("..", folder).pathname.length);
  const memory = {
    get(name) {
      try {
        return JSON.parse(sessionStorage.getItem(`adrgen-${name}`));
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        sessionStorage.setItem(`adrgen-${name}`, JSON.stringify(value));
      } catch {
        // Without storage the page begins at its top.
      }
    },
  };

  // Where the reader is: the texts at the top of the window, what is unfolded, what has the focus.
  const texts = () => {
    const counts = new Map();
    const elements = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6, p, li, pre, tr, dt, dd)")];
    // Lists of contents stay at their place in the window.
    return elements.filter((element) => !element.closest("nav, aside")).map((element) => {
      const text = element.textContent.trim().slice(0, 200);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      return [`${text} ${counts.get(text)}`, element];
    });
  };
  const folds = () => {
    const counts = new Map();
    return [...document.querySelectorAll("main details")].map((fold) => {
      const name = fold.querySelector("summary")?.textContent.trim() ?? "";
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return [`${name} ${counts.get(name)}`, fold];
    });
  };
  const fields = () => [...document.querySelectorAll("main input, main select, main button, main a[href]")];
  const nameOf = (field) => field.id || field.name || field.getAttribute("href") || field.textContent;
  const place = () => {
    const seen = [];
    for (const [name, element] of scrollY > 0 ? texts() : []) {
      const { top, bottom, height } = element.getBoundingClientRect();
      if (height > 0 && bottom > 60) seen.push([name, top]);
      if (seen.length >= 8) break;
    }
    const field = fields().find((field) => field === document.activeElement);
    return {
      address: location.href,
      scroll: scrollY,
      seen,
      folds: folds().map(([name, fold]) => [name, fold.open]),
      field: field && { name: nameOf(field), start: field.selectionStart, end: field.selectionEnd },
    };
  };
  const scrollBack = ({ scroll, seen }) => {
    const there = new Map(texts());
    const same = seen.find(([name]) => there.has(name));
    const top = same ? scrollY + there.get(same[0]).getBoundingClientRect().top - same[1] : scroll;
    scrollTo({ top, behavior: "instant" });
  };
  const restore = () => {
    const before = memory.get("place");
    memory.set("place", null);
    if (before?.address !== location.href) return;
    const open = new Map(before.folds);
    for (const [name, fold] of folds()) if (open.has(name)) fold.open = open.get(name);
    if (before.field) {
      const field = fields().find((field) => nameOf(field) === before.field.name);
      field?.focus({ preventScroll: true });
      try {
        if (before.field.start !== null) field?.setSelectionRange(before.field.start, before.field.end);
      } catch {
        // Not every field has a selection.
      }
    }
    scrollBack(before);
    // Pictures that come later move what is below them.
    let isLeft = false;
    for (const event of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      addEventListener(event, () => { isLeft = true; }, { once: true, passive: true });
    }
    addEventListener("load", () => { if (!isLeft) scrollBack(before); }, { once: true });
  };

  // Which version this page is: its answer's header says so; without that, what the first message says.
  let own = performance.getEntriesByType("navigation")[0]?.serverTiming?.find(({ name }) => name === "page")?.description;
  let shared = null;
  let isLeaving = false;
  const reload = (version) => {
    const dialog = document.querySelector("dialog[open]");
    if (dialog) {
      // Whoever is searching goes on searching.
      dialog.addEventListener("close", () => reload(version), { once: true });
      return;
    }
    if (isLeaving) return;
    isLeaving = true;
    memory.set("place", place());
    memory.set("loaded", version);
    history.scrollRestoration = "manual";
    location.reload();
  };

  // What is wrong, above the lower edge of the window.
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const title = make("h2", { id: "PreviewTitle" });
  const remark = make("p");
  const list = make("ul", { tabIndex: 0 });
  list.setAttribute("aria-labelledby", "PreviewTitle");
  const close = make("button", { type: "button" }, "Dismiss");
  const box = make("section", { className: "preview", hidden: true }, make("div", {}, title, close), remark, list);
  box.setAttribute("aria-labelledby", "PreviewTitle");
  const voice = make("p", { className: "preview-voice" });
  voice.setAttribute("role", "status");
  let said = "";
  const show = (kind, heading, text, items) => {
    const isNew = heading + text !== said;
    said = heading + text;
    box.dataset.kind = kind;
    title.textContent = heading;
    remark.textContent = text;
    remark.hidden = !text;
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    box.hidden = false;
    if (isNew) voice.textContent = `${heading}. ${text}`;
  };
  const hide = () => {
    if (!box.hidden) voice.textContent = "";
    box.hidden = true;
    list.replaceChildren();
    said = "";
  };
  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  // Texts with code between backticks.
  const marked = (text) => text.split("`").map((part, place) => (place % 2 ? make("code", {}, part) : part));
  const item = ({ severity, place, message, rule, fix }) => {
    const line = make("li", {}, make("strong", {}, severity), ": ", ...marked(message), " ", make("span", { className: "rule" }, `[${rule}]`));
    if (place) line.prepend(make("code", {}, place), " ");
    if (fix) line.append(make("span", { className: "fix" }, "Fix: ", ...marked(fix)));
    return line;
  };
  let problems = null;
  const tell = () => {
    if (problems.list.length === 0) memory.set("dismissed", null);
    if (problems.list.length === 0 || memory.get("dismissed") === JSON.stringify(problems)) {
      hide();
      return;
    }
    const { isStale, more, list: found } = problems;
    const errors = found.filter(({ severity }) => severity === "error").length;
    const number = found.length + more;
    const heading = isStale
      ? `The site could not be built: ${count(number, "problem")}`
      : errors ? count(number, "problem") : `${count(number, "warning")} about this page`;
    const items = found.map(item);
    if (more) items.push(make("li", {}, `and ${more} more, shown in the terminal`));
    show(isStale || errors ? "error" : "warning", heading, isStale ? "What you see is the site as it was before." : "", items);
  };
  close.addEventListener("click", () => {
    memory.set("dismissed", problems && JSON.stringify(problems));
    hide();
  });
  document.head.append(make("link", { rel: "stylesheet", href: new URL("live.css", folder).href }));
  document.body.append(box, voice);

  // The connection: open while the page is seen, as browsers allow few to one address.
  let source = null;
  let timer = 0;
  const receive = (event) => {
    const state = JSON.parse(event.data);
    clearTimeout(timer);
    timer = 0;
    // After a reload the page is what it was loaded for, whatever a cache in between says of it.
    if (own === undefined || (own !== state.page && memory.get("loaded") === state.page)) own = state.page;
    memory.set("loaded", null);
    shared ??= state.shared;
    problems = state.problems;
    tell();
    if (state.page !== own || state.shared !== shared) reload(state.page);
  };
  const connect = () => {
    if (source || document.hidden || isLeaving) return;
    const address = new URL("events", folder);
    try {
      address.searchParams.set("page", decodeURIComponent(path));
    } catch {
      return;
    }
    source = new EventSource(address);
    source.addEventListener("message", receive);
    source.addEventListener("error", () => {
      if (isLeaving) return;
      timer ||= setTimeout(() => {
        if (!isLeaving) show("lost", "The preview has ended", "This page is brought up to date when it runs again.", []);
      }, 1500);
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      setTimeout(connect, 1000);
    });
  };
  const disconnect = () => {
    source?.close();
    source = null;
    clearTimeout(timer);
    timer = 0;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", () => {
    disconnect();
    // Whoever comes back to the page by the browser's buttons finds it where it was left.
    if (!isLeaving) history.scrollRestoration = "auto";
  });
  addEventListener("pageshow", connect);
  restore();
  connect();
})();
