// A button on each code block that copies its text.
(() => {
  if (!navigator.clipboard) return;
  for (const block of document.querySelectorAll(".text pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    const frame = document.createElement("div");
    frame.className = "code";
    block.before(frame);
    frame.append(block, button);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(block.textContent);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not copied";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
  }
})();
