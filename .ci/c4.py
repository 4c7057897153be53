"""c4.py ADRGEN PLANTUML_JAR MERMAID_JS [CORPUS]: draws every view of many models with the programs they are written for; see check-c4."""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import drawing

import pictures

ADRGEN, JAR, MERMAID, CORPUS = sys.argv[1:5]
FORMATS = {"plantuml": "puml", "mermaid": "mmd", "mermaid-c4": "c4.mmd", "dot": "dot", "svg": "svg"}
TEXTS = r"""A | B "x" <script> [[y]] *z* #h
**bold** //it// __u__ --s-- ~~w~~ ""m""
line\nbreak \t \l \N \G x
{{t}} `c` --> <!-- x --> ]]>
%% %date() $foo %n %newline() 100 %
@enduml @startuml
!include foo
' comment /' block '/
&lt; &#60; &#35; #35; #quot; &amp;
* item
== h ==
"
\
~
}
) {
{ a : b }
<<stereo>>
$tags="x"
direction TB
end
subgraph graph
"`md`" $$x$$
%%{init: {}}%%
<br> <br/>
title x
uses System(a, "b") and Rel (c)
-
---
x) { Rel(
日本語 Ünïcödé 🎉
javascript:alert(1)""".split("\n") + ["a\nb", "a\r\nb\rc", "tab\tx", "long " * 300 + "end", "x" * 800]


def hostile(text):
    """A model with a text in every field that takes one."""
    address = "https://example.org/" + text.replace("\n", " ")
    about = {"name": text, "description": text, "technology": text, "tags": [text], "url": address}
    # Keys of YAML end at 1,024 characters.
    text = text[:300]
    edge = {"description": text, "technology": text, "tags": [text], "url": address}
    return {
        "name": text, "description": text,
        "terminology": {"person": text},
        "people": {"p": {**{key: about[key] for key in ("name", "description", "tags", "url")}, "uses": {"s.c.k": edge}}},
        "systems": {"s": {"name": text, "description": text, "group": text, "tags": [text, "External"],
                          "containers": {"c": {**about, "group": text, "components": {"k": {**about, "group": text}}}}}},
        "elements": {"e": {"name": text, "metadata": text, "description": text, "tags": [text], "uses": {"s": edge}}},
        "environments": {"live": {"name": text, "nodes": {"n": {
            **about, "instances": 2, "infrastructure": {"i": about}, "runs": [{"of": "s.c", "tags": [text]}]}}}},
        "views": {
            "a": {"type": "landscape", "title": text, "description": text},
            "b": {"type": "component", "of": "s.c", "title": text, "description": text},
            "c": {"type": "deployment", "environment": "live", "title": text},
            "d": {"type": "dynamic", "title": text, "steps": [{"from": "p", "to": "s.c.k", "description": text}]},
        },
        "styles": {"elements": {text: {"background": "#112233", "shape": "RoundedBox"}}, "relationships": {text: {"line": "dotted"}}},
    }


def write(model, folder, faults):
    """All forms of a model's views; nothing for a model that cannot be read."""
    for form in FORMATS:
        run = subprocess.run([ADRGEN, "diagrams", os.path.basename(model), "-C", os.path.dirname(model), "--format", form,
                              "--output", str(folder)], capture_output=True, text=True)
        if run.returncode == 2:
            return False
        if run.returncode != 0:
            faults.append(f"{model}: {form}: exit {run.returncode}: {run.stderr[-300:]}")
    return True


def graphviz(files, faults):
    for path in files:
        run = subprocess.run(["dot", "-Tsvg", str(path), "-o", os.devnull], capture_output=True, text=True)
        if run.returncode != 0 or run.stderr.strip():
            faults.append(f"Graphviz: {path}: {run.stderr[:300]}")


def main():
    faults = []
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        models = [os.path.abspath("Tests/DiagramsTests/Fixtures/c4/shop.yml")]
        for number, text in enumerate(TEXTS):
            path = root / f"hostile-{number}.json"
            path.write_text(json.dumps(hostile(text)))
            models.append(str(path))
        if CORPUS:
            models += sorted(map(str, pathlib.Path(CORPUS).resolve().rglob("*.dsl")))
        unread = [model for number, model in enumerate(models) if not write(model, root / str(number), faults)]
        for model in unread:
            if not CORPUS or not model.startswith(str(pathlib.Path(CORPUS).resolve())):
                faults.append(f"{model}: cannot be read")
        forms = {ending: [] for ending in FORMATS.values()}
        seen = set()
        for number in range(len(models)):
            for path in sorted((root / str(number)).glob("*")):
                digest = hashlib.sha256(path.read_bytes()).digest()
                if digest not in seen:
                    seen.add(digest)
                    forms[next(ending for ending in ("c4.mmd", "mmd", "puml", "dot", "svg") if path.name.endswith("." + ending))].append(path)
        print(f"{len(models)} models, {len(unread)} of them not readable; different files: "
              + ", ".join(f"{len(paths)} {ending}" for ending, paths in forms.items()), flush=True)
        drawing.plantuml(JAR, forms["puml"], faults)
        drawing.mermaid(MERMAID, forms["mmd"] + forms["c4.mmd"], root, faults)
        graphviz(forms["dot"], faults)
        pictures.check(forms["svg"], root, faults)
    print(*faults, sep="\n")
    sys.exit(1 if faults else 0)


main()
