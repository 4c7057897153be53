// The button that switches between light and dark.
(() => {
  const button = document.querySelector("[data-theme-switch]");
  if (!button) return;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const show = () => {
    button.setAttribute("aria-label", isDark() ? "Use light colours" : "Use dark colours");
    button.setAttribute("aria-pressed", String(isDark()));
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    // The system's own choice needs no memory.
    if ((theme === "dark") === system.matches) delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (root.dataset.theme) localStorage.setItem("adrgen-theme", theme);
      else localStorage.removeItem("adrgen-theme");
    } catch {
      // Without storage the choice lasts for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
})();
