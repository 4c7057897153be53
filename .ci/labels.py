"""labels.py PROBE PLANTUML_JAR SEED: draws hostile texts as labels and reads them back from the pictures."""
import html
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import mermaidx

PROBE, JAR, SEED = sys.argv[1], sys.argv[2], int(sys.argv[3])
TEXTS = r"""A | B "x" <script> [[y]] *z* #h
**bold** //it// __u__ --s-- ~~w~~ ""m""
line\nbreak \t \l x
C:\new\table\
{{t}} `c` --> <!-- x --> ]]>
%% %date() $foo %n %newline() 100 %
@enduml @startuml
!include foo
' comment /' block '/
<b>b</b> <U+0041> <color:red>x <size:40>y
&lt; &#60; &#35; #35; #quot; &amp;
* item
- item
1. one
# heading
| c | d |
== h ==
.. x ..
---
--
a,b(c);d
[[http://x y]] http://example.com/a
<&star> <:smile:> <$sprite> <img:x> <math>x</math>
"
\
~
}
{ a : b }
<<stereo>>
$tags="x"
__init__ snake_case _x_
style x:y#z; classDef a:#b;
direction TB
Direction  LR x
end
subgraph graph
"`md`" $$x$$
%%{init: {}}%%
fa:fa-car
<br> <br/>
ﬂ°°35¶ß
U-boat one to many class
日本語 Ünïcödé 🎉
right‮to‬left ⁦x⁩
javascript:alert(1)""".split("\n") + ["a\nb", "a\r\nb\rc", "tab\tx", "esc\x1bx", "long " * 400 + "end", "x" * 1500]
ALPHABET = list("ab1 -._=/+\"<>&\\[]*~#|{}`^@%$!,()':;?\nUt0é日n") + ["]]>", "-->", "%%", "{{", "&#", "<U+", "\\t", "\\n"]


def escaped(language, texts):
    data = "".join(text + "\0" for text in texts).encode()
    run = subprocess.run([PROBE, "escape", language], input=data, stdout=subprocess.PIPE, check=True)
    return run.stdout.decode().split("\0")[:-1]


def read(svg):
    """Everything written in a picture, without spaces and what has no width."""
    svg = re.sub(r"<(style|defs|title)\b.*?</\1>|<\?.*?\?>|<!--.*?-->", "", svg, flags=re.S)
    return bare(html.unescape(re.sub(r"<[^>]*>", "", svg)))


def bare(text):
    return re.sub("[\\s\u200b\u2060]", "", "".join("\ufffd" if c < " " and c not in "\t\n\r" else c for c in text))


def report(program, text, found, wanted):
    if found >= wanted:
        return 0
    print(f"{program}: {text[:70]!r} was found {found} times, not {wanted}")
    return 1


def plantuml(texts):
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for index, label in enumerate(escaped("plantuml", texts)):
            pathlib.Path(folder, f"{index}-plain.puml").write_text(f'@startuml\nrectangle "{label}" as a\n@enduml\n')
            pathlib.Path(folder, f"{index}-c4.puml").write_text(
                "@startuml\n!include <C4/C4_Container>\n"
                f'Person(a, "{label}", $descr="{label}")\n'
                f'Container(b, "{label}", $techn="{label}", $descr="{label}")\n'
                f'Rel(a, b, "{label}", $techn="{label}")\n@enduml\n')
        command = ["java", "-Djava.awt.headless=true", "-jar", JAR, "-tsvg", *map(str, pathlib.Path(folder).glob("*.puml"))]
        if subprocess.run(command).returncode != 0:
            failed = 1
        for index, text in enumerate(texts):
            for kind, wanted in [("plain", 1), ("c4", 7)]:
                drawn = read(pathlib.Path(folder, f"{index}-{kind}.svg").read_text())
                failed |= report(f"PlantUML, {kind}", text, drawn.count(bare(text)), wanted)
    return failed


def mermaid(texts):
    failed = 0
    labels = escaped("mermaid", texts)
    # Several texts a diagram, since each costs a second; one at a time where a diagram does not come out.
    for start in range(0, len(texts), 12):
        group = list(zip(texts, labels))[start:start + 12]
        if drawn(group):
            for pair in group:
                failed |= drawn([pair])
    return failed


def drawn(group):
    flow = "flowchart TB\n"
    entities = "erDiagram\n"
    sequence = "sequenceDiagram\n"
    for index, (_, label) in enumerate(group):
        flow += f'  a{index}["{label}"]\n  subgraph s{index}["{label}"]\n    b{index}(["{label}"])\n  end\n  a{index} -- "{label}" --> b{index}\n'
        entities += f'  e{index}["{label}"] {{\n    int x PK "{label}"\n  }}\n  e{index} ||--o{{ f : "{label}"\n'
        sequence += f"  participant p{index} as {label}\n  p{index}->>p{index}: {label}\n"
    failed = 0
    for kind, source, wanted in [("flowchart", flow, 4), ("ER diagram", entities, 3), ("sequence diagram", sequence, 2)]:
        try:
            found = read(mermaidx.render(source).svg())
        except Exception as error:
            print(f"Mermaid, {kind}: {group[0][0][:70]!r}: {str(error)[-200:]}")
            failed = 1
            continue
        for text, _ in group:
            failed |= report(f"Mermaid, {kind}", text, found.count(bare(text)), wanted)
    return failed


random.seed(SEED)
texts = TEXTS + ["".join(random.choice(ALPHABET) for _ in range(random.randint(1, 14))) for _ in range(30)]
texts = [text for text in texts if bare(text)]
print(f"{len(texts)} texts, seed {SEED}")
sys.exit(plantuml(texts) | mermaid(texts))
