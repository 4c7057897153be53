"""Draws files with PlantUML and with Mermaid in a browser; what they do not accept goes into a list of faults."""
import html
import json
import pathlib
import re
import subprocess


def plantuml(jar, files, faults):
    if not files:
        return
    def java(option):
        return subprocess.run(["java", "-Djava.awt.headless=true", "-jar", jar, option, *map(str, files)], capture_output=True, text=True)

    run = java("-tsvg")
    drawn = sum(path.with_suffix(".svg").exists() for path in files)
    # Graphviz gives up on some pictures of hundreds of boxes, whose text is all right.
    if "UnparsableGraphvizException" in run.stderr and java("-checkonly").returncode == 0:
        print(f"PlantUML: Graphviz laid out less than {len(files)} files, all of which PlantUML can read", flush=True)
    elif run.returncode != 0 or run.stderr.strip() or drawn != len(files):
        faults.append(f"PlantUML: {drawn} of {len(files)} drawn: {run.stderr[-2000:]}{run.stdout[-2000:]}")


def mermaid(program, files, folder, faults):
    if not files:
        return
    sources = json.dumps([path.read_text() for path in files]).replace("<", "\\u003c")
    page = folder / "mermaid.html"
    page.write_text(f"""<!doctype html><meta charset="utf-8"><body><script src="{pathlib.Path(program).resolve().as_uri()}"></script>
<script type="module">
const sources = {sources}, faults = [];
const mermaid = globalThis.mermaid.default ?? globalThis.mermaid;
mermaid.initialize({{startOnLoad: false, maxTextSize: 1e6, maxEdges: 1e4}});
for (const [index, source] of sources.entries()) {{
  try {{ await mermaid.render("d" + index, source); faults.push(null); }} catch (error) {{ faults.push(String(error)); }}
}}
document.body.innerHTML = "";
const result = document.createElement("pre");
result.id = "result";
result.textContent = JSON.stringify(faults);
document.body.append(result);
</script>""")
    run = subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
                          "--virtual-time-budget=100000000", "--timeout=600000", "--dump-dom", page.resolve().as_uri()],
                         capture_output=True, text=True)
    found = re.search(r'<pre id="result">(.*?)</pre>', run.stdout, re.S)
    results = json.loads(html.unescape(found.group(1))) if found else []
    if len(results) != len(files):
        faults.append(f"Mermaid: {len(results)} of {len(files)} drawn: {run.stderr[-500:]}")
    for path, fault in zip(files, results):
        if fault:
            faults.append(f"Mermaid: {path}: {fault[:300]}")
