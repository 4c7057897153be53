// Zoom and pan for pictures of views: buttons, wheel with Ctrl, keys, two fingers, and dragging. The frame scrolls by itself, so
// that without a script the whole picture is there.
(() => {
  for (const frame of document.querySelectorAll("[data-zoom]")) {
    const pane = frame.querySelector(".scroll");
    const picture = pane?.querySelector("svg");
    const box = picture?.viewBox.baseVal;
    if (!box || !box.width) continue;
    const [least, most] = [0.1, 8];
    let scale = 1;

    const room = () => {
      const style = getComputedStyle(pane);
      return pane.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    };
    // Where a point of the pane stands afterwards as before.
    const zoom = (wanted, x = pane.clientWidth / 2, y = pane.clientHeight / 2) => {
      const next = Math.min(most, Math.max(least, wanted));
      const factor = next / scale;
      const [left, top] = [(pane.scrollLeft + x) * factor - x, (pane.scrollTop + y) * factor - y];
      scale = next;
      picture.style.width = `${box.width * scale}px`;
      picture.style.height = `${box.height * scale}px`;
      pane.scrollTo(left, top);
      state.textContent = `${Math.round(scale * 100)} %`;
    };
    const fit = () => zoom(Math.min(1, room() / box.width));

    const bar = document.createElement("div");
    bar.className = "zoom";
    const state = document.createElement("output");
    state.setAttribute("aria-label", "Size");
    const add = (text, label, action) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.setAttribute("aria-label", label);
      button.title = label;
      button.addEventListener("click", action);
      bar.append(button);
    };
    add("−", "Smaller", () => zoom(scale / 1.25));
    bar.append(state);
    add("+", "Larger", () => zoom(scale * 1.25));
    add("Fit", "Fit the width", fit);
    add("1:1", "Full size", () => zoom(1));
    frame.prepend(bar);

    pane.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const place = pane.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.002)), event.clientX - place.left, event.clientY - place.top);
    }, { passive: false });
    pane.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = { "+": () => zoom(scale * 1.25), "=": () => zoom(scale * 1.25), "-": () => zoom(scale / 1.25), 0: fit, 1: () => zoom(1) }[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    });

    // One pointer of a mouse drags; two fingers zoom around their middle. One finger scrolls as everywhere.
    const points = new Map();
    let start;
    let isDragged = false;
    const middle = () => {
      const [a, b] = [...points.values()];
      return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, span: Math.hypot(a.x - b.x, a.y - b.y) };
    };
    pane.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      points.set(event.pointerId, { x: event.clientX, y: event.clientY });
      isDragged = false;
      if (points.size === 2) start = { ...middle(), scale };
      else start = { x: event.clientX, y: event.clientY, left: pane.scrollLeft, top: pane.scrollTop };
    });
    pane.addEventListener("pointermove", (event) => {
      if (!points.has(event.pointerId)) return;
      points.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (points.size === 2 && start.span) {
        const now = middle();
        const place = pane.getBoundingClientRect();
        zoom(start.scale * now.span / start.span, now.x - place.left, now.y - place.top);
      } else if (points.size === 1 && event.pointerType === "mouse" && "left" in start) {
        const [x, y] = [event.clientX - start.x, event.clientY - start.y];
        if (!isDragged && Math.hypot(x, y) < 5) return;
        if (!isDragged) pane.setPointerCapture(event.pointerId);
        isDragged = true;
        pane.scrollTo(start.left - x, start.top - y);
      }
    });
    const end = (event) => points.delete(event.pointerId);
    for (const name of ["pointerup", "pointercancel", "pointerleave"]) pane.addEventListener(name, end);
    // A drag that ends on a box opens no page.
    pane.addEventListener("click", (event) => {
      if (isDragged) event.preventDefault();
      isDragged = false;
    }, true);
    picture.addEventListener("dragstart", (event) => event.preventDefault());

    pane.classList.add("can-zoom");
    // Whole where that can be read, else as small as still can be.
    zoom(Math.max(Math.min(1, room() / box.width), frame.dataset.zoom === "whole" ? 0.35 : 0.6));
    pane.scrollTo(0, 0);
    // The frame stays as large as it is, so that nothing jumps when the picture grows.
    pane.style.height = `${pane.offsetHeight}px`;
  }
})();
