"""diagrams.py PROBE PLANTUML_JAR FOLDER…: what is written of every SQL file's model is accepted by Mermaid, PlantUML and a
DBML parser, and shows every table."""

import html
import pathlib
import re
import subprocess
import sys
import tempfile

import mermaidx
import pydbml

PROBE, JAR = sys.argv[1:3]


def written(path, output):
    return subprocess.run([PROBE, "--as", output, str(path)], capture_output=True, timeout=60, check=True).stdout.decode()


def shown(svg):
    return re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<style.*?</style>", "", svg, flags=re.S))))


def mermaid(path, source):
    names = re.findall(r"^    (\w+)(?:\[\"(.*)\"\])?(?: \{)?$", source, flags=re.M)
    try:
        drawn = shown(mermaidx.render(source).svg())
    except Exception as error:
        return [f"{path}: Mermaid: {str(error)[-300:]}"]
    missing = [slug for slug, alias in names if not alias and slug not in drawn]
    return [f"{path}: Mermaid does not show {missing[:5]}"] if missing else []


def dbml(path, source):
    try:
        count = len(pydbml.PyDBML(source).tables)
    except Exception as error:
        return [f"{path}: DBML: {str(error)[:300]}"]
    wanted = len(re.findall(r"^Table ", source, flags=re.M))
    return [] if count == wanted else [f"{path}: DBML has {count} tables of {wanted}"]


def plantuml(sources):
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        for index, (path, source) in enumerate(sources):
            pathlib.Path(folder, f"{index}.puml").write_text(source)
        run = subprocess.run(
            ["java", "-Djava.awt.headless=true", "-jar", JAR, "-checkonly", "-failfast2", *map(str, sorted(pathlib.Path(folder).glob("*.puml")))],
            capture_output=True, text=True)
        for line in (run.stdout + run.stderr).splitlines():
            index = re.search(r"/(\d+)\.puml", line)
            failures.append(f"{sources[int(index[1])][0] if index else ''}: PlantUML: {line[-200:]}")
        if run.returncode and not failures:
            failures.append(f"PlantUML ends with {run.returncode}")
    return failures


def main():
    files = [file for folder in sys.argv[3:] for file in sorted(pathlib.Path(folder).rglob("*.sql"))]
    failures, sources, seen = [], [], set()
    for file in files:
        source = written(file, "mermaid")
        if source in seen or source.count("\n") < 2:
            continue
        seen.add(source)
        found = mermaid(file, source) + dbml(file, written(file, "dbml"))
        for line in found:
            print(line, flush=True)
        failures += found
        sources.append((file, written(file, "plantuml")))
    found = plantuml(sources)
    print(*found, sep="\n", end="\n" if found else "")
    failures += found
    failed = len({failure.split(": ")[0] for failure in failures})
    print(f"{len(sources) - failed} passed, {failed} failed")
    sys.exit(1 if failures else 0)


main()
