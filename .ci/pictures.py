"""Pictures of views and schemas: well-formed XML, and shown by Chromium nothing stands on what it should not."""
import html
import json
import re
import subprocess
import xml.sax

SCRIPT = """
const over = (a, b) => a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
const inside = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
const place = (element) => { const {left, right, top, bottom} = element.getBoundingClientRect(); return {left, right, top, bottom, element}; };
const text = (place) => JSON.stringify(place.element.textContent.slice(0, 40));
function faults(svg) {
  const out = [];
  const say = (what, a, b) => out.push(what + ": " + text(a) + (b ? ", " + text(b) : ""));
  const boxes = [...svg.querySelectorAll(".c4-box, .er-table")].map((element) => {
    const parts = [...element.querySelectorAll(".c4-shape, .er-table-head, .er-table-body")].map(place);
    return {left: Math.min(...parts.map((p) => p.left)), right: Math.max(...parts.map((p) => p.right)),
            top: Math.min(...parts.map((p) => p.top)), bottom: Math.max(...parts.map((p) => p.bottom)), element};
  });
  const labels = [...svg.querySelectorAll(".c4-label text")].map(place);
  const names = [...svg.querySelectorAll(".c4-frame-name text")].map(place);
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) if (over(box, other)) say("box on box", box, other);
    for (const line of box.element.querySelectorAll("text")) if (!inside(place(line), box)) say("text wider than its box", place(line));
    for (const label of labels) if (over(label, box)) say("text of a line on a box", label, box);
    for (const name of names) if (over(name, box)) say("name of a frame on a box", name, box);
  }
  for (const [index, label] of labels.entries()) {
    for (const other of labels.slice(index + 1))
      if (label.element.parentNode !== other.element.parentNode && over(label, other)) say("texts of two lines", label, other);
    for (const name of names) if (over(label, name)) say("text of a line on the name of a frame", label, name);
  }
  const whole = place(svg);
  for (const line of svg.querySelectorAll("text")) if (!inside(place(line), whole)) say("text outside the picture", place(line));
  return out;
}
const results = sources.map((source) => {
  document.body.innerHTML = source;
  return faults(document.querySelector("svg"));
});
document.body.innerHTML = "";
const result = document.createElement("pre");
result.id = "result";
result.textContent = JSON.stringify(results);
document.body.append(result);
"""


def check(files, folder, faults):
    for path in files:
        try:
            xml.sax.parse(str(path), xml.sax.ContentHandler())
        except xml.sax.SAXException as error:
            faults.append(f"XML: {path}: {error}")
    if not files:
        return
    sources = json.dumps([path.read_text() for path in files]).replace("<", "\\u003c")
    page = folder / "pictures.html"
    page.write_text(f'<!doctype html><meta charset="utf-8"><body><script type="module">const sources = {sources};{SCRIPT}</script>')
    run = subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=100000000",
                          "--timeout=600000", "--dump-dom", page.resolve().as_uri()], capture_output=True, text=True)
    found = re.search(r'<pre id="result">(.*?)</pre>', run.stdout, re.S)
    results = json.loads(html.unescape(found.group(1))) if found else []
    if len(results) != len(files):
        faults.append(f"Pictures: {len(results)} of {len(files)} shown: {run.stderr[-500:]}")
    for path, found in zip(files, results):
        faults += [f"Picture {path}: {fault}" for fault in found]
