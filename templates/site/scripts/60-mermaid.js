// Draws fenced Mermaid diagrams where the project has a Mermaid file. Each becomes a picture of its own, so that the page's
// policy against inline styles holds; the text stays below it.
(() => {
  const source = document.querySelector("script[data-mermaid]");
  const blocks = [...document.querySelectorAll("pre > code.language-mermaid")].map((code) => code.parentElement);
  if (!source || blocks.length === 0) return;
  const svgName = "http://www.w3.org/2000/svg";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

  const load = () => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source.dataset.mermaid;
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });

  // While Mermaid measures, what it writes as style elements and attributes goes through the object model of styles.
  const styled = async (work) => {
    const { insertBefore, appendChild } = Node.prototype;
    const { setAttribute } = Element.prototype;
    const { parseFromString } = DOMParser.prototype;
    const sheets = [...document.adoptedStyleSheets];
    const stand = (node) => {
      if (node?.nodeType !== 1 || node.localName !== "style") return node;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(node.textContent);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const other = document.createElementNS(svgName, "metadata");
      setAttribute.call(other, "class", "style");
      other.textContent = node.textContent;
      return other;
    };
    Node.prototype.insertBefore = function (node, before) { return insertBefore.call(this, stand(node), before); };
    Node.prototype.appendChild = function (node) { return appendChild.call(this, stand(node)); };
    Element.prototype.setAttribute = function (name, value) {
      if (String(name).toLowerCase() === "style" && this.style) this.style.cssText = value;
      else setAttribute.call(this, name, value);
    };
    DOMParser.prototype.parseFromString = function (text, type) {
      return parseFromString.call(this, String(text).replaceAll(" style=", " data-own-style="), type);
    };
    try {
      return await work();
    } finally {
      Object.assign(Node.prototype, { insertBefore, appendChild });
      Element.prototype.setAttribute = setAttribute;
      DOMParser.prototype.parseFromString = parseFromString;
      document.adoptedStyleSheets = sheets;
    }
  };

  // The picture as a whole file: styles back in their places, sizes in numbers.
  const picture = (markup) => {
    const svg = new DOMParser().parseFromString(markup.replaceAll(" style=", " data-own-style="), "text/html").querySelector("svg");
    for (const element of [svg, ...svg.querySelectorAll("[data-own-style]")]) {
      element.style.cssText = element.dataset.ownStyle ?? "";
      element.removeAttribute("data-own-style");
    }
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    const text = new XMLSerializer().serializeToString(svg)
      .replace(/<metadata class="style"[^>]*>([\s\S]*?)<\/metadata>/g, "<style>$1</style>");
    return { width, height, address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}` };
  };

  const figures = blocks.map((block) => {
    const figure = document.createElement("figure");
    figure.className = "diagram";
    const image = document.createElement("img");
    image.alt = "Diagram, with its text below";
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = "Text of the diagram";
    details.append(summary);
    const frame = document.createElement("div");
    frame.className = "scroll";
    frame.tabIndex = 0;
    frame.append(image);
    figure.append(frame, details);
    return { text: block.textContent, place: block.closest(".code") ?? block, figure, image, details };
  });

  let drawn = 0;
  const draw = async () => {
    const theme = isDark() ? "dark" : "default";
    const fontFamily = getComputedStyle(document.body).fontFamily;
    mermaid.initialize({
      startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true, deterministicIds: true,
      htmlLabels: false, flowchart: { htmlLabels: false }, theme, fontFamily,
    });
    for (const { text, place, figure, image, details } of figures) {
      let found;
      try {
        found = picture((await styled(() => mermaid.render(`diagram-${++drawn}`, text))).svg);
      } catch {
        // What cannot be drawn stays text.
        continue;
      }
      image.width = found.width;
      image.height = found.height;
      // Small screens scroll before texts get too small to read.
      image.style.minWidth = `${Math.min(found.width, 520)}px`;
      image.src = found.address;
      if (figure.isConnected) continue;
      place.replaceWith(figure);
      details.append(place);
    }
  };

  let queue = load();
  const again = () => { queue = queue.then(draw).catch(() => {}); };
  again();
  system.addEventListener("change", again);
  new MutationObserver(again).observe(root, { attributes: true, attributeFilter: ["data-theme"] });
})();
