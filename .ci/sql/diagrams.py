"""diagrams.py PROBE PLANTUML_JAR MERMAID_JS FOLDER…: what is written of every SQL file's model is accepted by Mermaid, PlantUML and a
DBML parser, and shows every table."""

import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile

import pydbml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import drawing  # noqa: E402

PROBE, JAR, MERMAID = sys.argv[1:4]


def written(path, output):
    return subprocess.run([PROBE, "--as", output, str(path)], capture_output=True, timeout=60, check=True).stdout


def dbml(path, faults):
    source = written(path, "dbml").decode()
    try:
        count = len(pydbml.PyDBML(source).tables)
    except Exception as error:
        faults.append(f"{path}: DBML: {str(error)[:300]}")
        return
    wanted = len(re.findall(r"^Table ", source, flags=re.M))
    if count != wanted:
        faults.append(f"{path}: DBML has {count} tables of {wanted}")


def main():
    faults, seen = [], set()
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        forms = {"mermaid": [], "plantuml": []}
        for folder in map(pathlib.Path, sys.argv[4:]):
            for file in sorted(folder.rglob("*.sql")):
                for form, ending in (("mermaid", "mmd"), ("plantuml", "puml")):
                    text = written(file, form)
                    digest = hashlib.sha256(text).digest()
                    if digest in seen or text.count(b"\n") < 3:
                        continue
                    seen.add(digest)
                    # The name says which file it is of.
                    path = root / (re.sub(r"[^A-Za-z0-9.]", "_", str(file.relative_to(folder)))[-150:] + f"-{len(seen)}.{ending}")
                    path.write_bytes(text)
                    forms[form].append(path)
                    if form == "mermaid":
                        dbml(file, faults)
        print(", ".join(f"{len(paths)} {form}" for form, paths in forms.items()), flush=True)
        # Browsers keep all drawings of a page.
        for start in range(0, len(forms["mermaid"]), 100):
            drawing.mermaid(MERMAID, forms["mermaid"][start:start + 100], root, faults)
        for start in range(0, len(forms["plantuml"]), 100):
            drawing.plantuml(JAR, forms["plantuml"][start:start + 100], faults)
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(seen)} drawn, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
