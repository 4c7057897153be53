// The filters and the order of an index: of decisions, elements or tables; the address says which are set.
(() => {
  const form = document.querySelector("[data-filters]");
  const table = document.querySelector("[data-index]");
  if (!form || !table) return;
  const body = table.tBodies[0];
  const facets = [...form.querySelectorAll("select[data-facet]")];
  const rows = [...body.rows].map((row, place) => ({
    row,
    place,
    text: row.textContent.toLowerCase() + " " + Object.values(row.dataset).join(" ").toLowerCase(),
    title: row.querySelector("th a").textContent.trim(),
    facets: Object.fromEntries(
      facets.map(({ name }) => [name, (row.dataset[name] || "").split("\n").filter(Boolean)])),
  }));
  const query = form.elements.namedItem("q");
  const sort = form.elements.namedItem("sort");
  const result = document.querySelector("[data-result]");
  const none = document.querySelector("[data-none]");
  const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });

  // Choices are what the rows have, with how many have it.
  for (const select of facets) {
    const counts = new Map();
    for (const row of rows) for (const value of row.facets[select.name]) counts.set(value, (counts.get(value) || 0) + 1);
    const names = [...counts.keys()];
    if (!select.dataset.order) names.sort(collator.compare);
    for (const name of names) {
      const option = document.createElement("option");
      option.value = name;
      option.textContent = `${select.name === "status" ? { none: "no status", other: "other status" }[name] || name : name} (${counts.get(name)})`;
      select.append(option);
    }
    select.closest("label").hidden = names.length === 0;
  }

  // A value the log doesn't have stays visible as a choice, so that an old address says why nothing is found.
  const choose = (select, value) => {
    if (value && ![...select.options].some((option) => option.value === value)) {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = `${value} (0)`;
      select.append(option);
      select.closest("label").hidden = false;
    }
    select.value = value;
  };
  const read = () => {
    const state = new URLSearchParams(location.search);
    for (const select of facets) choose(select, state.get(select.name) || "");
    query.value = state.get("q") || "";
    sort.value = state.get("sort") || "";
    if (sort.selectedIndex < 0) sort.value = "";
  };
  const write = () => {
    const state = new URLSearchParams();
    for (const control of [...facets, query, sort]) if (control.value) state.set(control.name, control.value);
    const text = state.toString();
    try {
      history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
    } catch {
      // The filters work without the address, too.
    }
  };

  const keys = {
    number: (row) => row.row.dataset.number || "",
    date: (row) => row.row.dataset.date || "",
    title: (row) => row.title,
  };
  const show = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const fits = facets.every((select) => !select.value || row.facets[select.name].includes(select.value))
        && words.every((word) => row.text.includes(word));
      row.row.hidden = !fits;
      if (fits) count += 1;
    }
    const name = sort.value.replace("-", "");
    const sign = sort.value.startsWith("-") ? -1 : 1;
    const ordered = [...rows];
    if (keys[name]) {
      // Rows without a value come last in both directions.
      ordered.sort((a, b) => {
        const [x, y] = [keys[name](a), keys[name](b)];
        return (!x) - (!y) || sign * collator.compare(x, y) || a.place - b.place;
      });
    }
    body.append(...ordered.map((row) => row.row));
    for (const heading of table.querySelectorAll("th[data-sort]")) {
      if (heading.dataset.sort === name) heading.setAttribute("aria-sort", sign < 0 ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
    const isFiltered = words.length > 0 || facets.some((select) => select.value);
    result.textContent = isFiltered ? `${count} of ${rows.length} ${form.dataset.noun}` : `${rows.length} ${form.dataset.noun}`;
    none.hidden = count > 0;
    table.hidden = count === 0;
    form.querySelector("[type=reset]").hidden = !isFiltered;
    for (const { link, select, value } of counts) {
      if (select.value === value) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  // What is counted above the list filters it, too.
  const counts = [...document.querySelectorAll(".counts a")].flatMap((link) => {
    const [name, value] = [...new URL(link.href).searchParams][0] || [];
    const select = facets.find((select) => select.name === name);
    return select ? [{ link, select, value }] : [];
  });
  const update = () => {
    write();
    show();
  };

  // A column's heading sorts by it, once more the other way round.
  for (const heading of table.querySelectorAll("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const name = heading.dataset.sort;
      const order = name === "date" ? ["-date", "date"] : [name, "-" + name];
      sort.value = sort.value === order[0] ? order[1] : order[0];
      update();
    });
  }
  for (const { link, select, value } of counts) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      choose(select, select.value === value ? "" : value);
      update();
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", update);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of facets) select.value = "";
    query.value = "";
    update();
    query.focus();
  });
  addEventListener("popstate", () => { read(); show(); });
  form.hidden = false;
  read();
  show();
})();
