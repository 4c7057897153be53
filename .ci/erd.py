"""erd.py ADRGEN [CORPUS]: see check-erd."""
import os
import pathlib
import subprocess
import sys
import tempfile

import pictures

ADRGEN, CORPUS = sys.argv[1:3]
NAMES = ["order", "<&\"'>", "日本語のとても長い名前のテーブル", "x" * 400, "]]>", "a b", "עברית"]


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def main():
    faults = []
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        hostile = root / "hostile.sql"
        hostile.write_text("".join(
            f"CREATE TABLE {quoted(text)} ({quoted(text)} integer PRIMARY KEY, a numeric(10, 2) DEFAULT 1,"
            f" b integer REFERENCES {quoted(NAMES[index - 1])});\n" for index, text in enumerate(NAMES)))
        sources = [hostile]
        if CORPUS:
            sources += [path for path in sorted(pathlib.Path(CORPUS).resolve().rglob("*.sql")) if path.stat().st_size < 400_000]
        files = {}
        for number, source in enumerate(sources):
            picture = root / f"{number}.svg"
            run = subprocess.run([ADRGEN, "erd", str(source), "--format", "svg", "--output", str(picture)], capture_output=True, text=True)
            if run.returncode not in (0, 2) or "no-picture" in run.stderr:
                faults.append(f"{source}: exit {run.returncode}: {run.stderr[-300:]}")
            if picture.exists():
                files.setdefault(picture.read_bytes(), picture)
        print(f"{len(sources)} files of SQL; {len(files)} different pictures", flush=True)
        if not os.path.exists(root / "0.svg"):
            faults.append("no picture of the tables with hostile names")
        pictures.check(list(files.values()), root, faults)
    print(*faults, sep="\n")
    sys.exit(1 if faults else 0)


main()
