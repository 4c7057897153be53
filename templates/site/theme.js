"use strict";
// Runs before the page is painted: the reader's own choice of colours, and the sign that scripts run.
(() => {
  const root = document.documentElement;
  root.classList.add("has-scripts");
  try {
    const theme = localStorage.getItem("adrgen-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Without storage the system's choice stays.
  }
})();
