"""check.py PROBE FOLDER: loads every SQL file of a folder into the database it is for, and compares what the catalogue
says with what the reader says. Files with statements that the database refuses are compared without those statements."""

import collections
import json
import pathlib
import signal
import sqlite3
import subprocess
import sys
import tempfile

import catalogues
import compare
import model
import servers


def read(probe, path, *options):
    answer = subprocess.run([probe, *options, str(path)], capture_output=True, timeout=60)
    if answer.returncode:
        raise RuntimeError(f"the probe ended with {answer.returncode}")
    return json.loads(answer.stdout.decode())


class Checker:
    def __init__(self, probe, folder, scratch):
        self.probe = probe
        self.folder = folder
        self.scratch = scratch
        self.postgresql = servers.PostgreSQL(scratch)
        self.mariadb = servers.MariaDB(scratch)
        self.counts = collections.Counter()
        self.failures = []

    def check(self, path):
        name = path.relative_to(self.folder)
        dialect = read(self.probe, path)["dialect"]
        try:
            state, lines = getattr(self, "check_" + dialect)(path)
        except (RuntimeError, subprocess.TimeoutExpired, UnicodeDecodeError, sqlite3.Error) as error:
            state, lines = "error", [str(error)]
        self.counts[dialect + " " + state] += 1
        if lines:
            self.failures.append(name)
            print(f"{name} ({dialect}, {state}): {len(lines)} differences")
            for line in lines[:12]:
                print("   ", line)

    def check_postgresql(self, path):
        state = "whole"
        path = self.without_connections(path)
        for _ in range(4):
            self.postgresql.fresh("one")
            succeeded, errors = self.postgresql.load("one", path)
            if not errors:
                break
            state = "cut"
            path = self.write(succeeded)
        else:
            return "refused", []
        real = catalogues.postgresql(self.postgresql, "one")
        if state == "cut" and not real["tables"]:
            return "empty", []
        lines = compare.differences("postgresql", real, model.postgresql(read(self.probe, path, "--dialect", "postgresql")))
        return state, lines + self.written("postgresql", real, path)

    def without_connections(self, path):
        """The file without the lines that go to another database."""
        lines = path.read_bytes().split(b"\n")
        kept = [line for line in lines if not line.startswith((b"\\c ", b"\\connect "))]
        if len(kept) == len(lines):
            return path
        copy = self.scratch / "one-database.sql"
        copy.write_bytes(b"\n".join(kept))
        return copy

    def write(self, statements):
        path = self.scratch / "cut.sql"
        kept = [text for text in statements if not text.lstrip().upper().startswith(("COPY ", "SELECT "))
                or "search_path" in text]
        # A transaction whose end was refused.
        path.write_text(";\n".join(kept + ["COMMIT"]) + ";\n")
        return path

    def check_mysql(self, path):
        self.mariadb.fresh()
        if self.mariadb.load(path):
            return "refused", []
        real = catalogues.mariadb(self.mariadb)
        lines = compare.differences("mysql", real, model.mariadb(read(self.probe, path, "--dialect", "mysql")))
        return "whole", lines + self.written("mysql", real, path)

    def check_sqlite(self, path):
        connection = sqlite3.connect(":memory:", isolation_level=None)
        state, kept, statement = "whole", [], ""
        for line in path.read_text(encoding="utf-8-sig").splitlines(keepends=True):
            statement += line
            if not sqlite3.complete_statement(statement):
                continue
            try:
                connection.execute(statement)
                kept.append(statement)
            except sqlite3.Warning:
                connection.executescript(statement)
                kept.append(statement)
            except sqlite3.Error:
                state = "cut"
            statement = ""
        if state == "cut":
            path = self.scratch / "cut.sql"
            path.write_text("".join(kept))
        real = catalogues.sqlite(connection)
        lines = compare.differences("sqlite", real, model.sqlite(read(self.probe, path, "--dialect", "sqlite")))
        return state, lines + self.written("sqlite", real, path)

    def written(self, dialect, real, path):
        """What is different after loading the SQL that is written from the model."""
        answer = subprocess.run([self.probe, "--dialect", dialect, "--as", dialect, str(path)], capture_output=True, timeout=60)
        sql = self.scratch / "written.sql"
        sql.write_bytes(answer.stdout)
        try:
            again = getattr(self, "again_" + dialect)(sql, path)
        except (RuntimeError, sqlite3.Error) as error:
            return [f"written SQL: {error}"]
        for side in (real, again):
            side["views"] = []
        derived = {table["name"] for table in read(self.probe, path, "--dialect", dialect).get("tables", []) if table.get("derived")}
        for name, table in again["tables"].items():
            table["derived"] = name.split(".")[-1] in derived
        return ["written SQL: " + line for line in compare.differences(dialect, real, again)]

    def again_postgresql(self, sql, path):
        """The functions and extensions of the file are needed too, so it is loaded first and its tables are dropped."""
        self.postgresql.fresh("two")
        self.postgresql.load("two", path)
        answer = self.postgresql.psql("two", "-c", catalogues.POSTGRESQL_EMPTY)
        if answer.returncode:
            raise RuntimeError(answer.stderr.decode())
        _, errors = self.postgresql.load("two", sql)
        if errors:
            raise RuntimeError("; ".join(errors[:3]))
        return catalogues.postgresql(self.postgresql, "two")

    def again_mysql(self, sql, path):
        self.mariadb.fresh()
        errors = self.mariadb.load(sql)
        if errors:
            raise RuntimeError("; ".join(errors[:3]))
        return catalogues.mariadb(self.mariadb)

    def again_sqlite(self, sql, path):
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.executescript(sql.read_text())
        return catalogues.sqlite(connection)

    def stop(self):
        self.postgresql.stop()
        self.mariadb.stop()


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    probe, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(folder.rglob("*.sql")) if folder.is_dir() else [folder]
    if len(sys.argv) > 3:
        files = [file for file in files if sys.argv[3] in str(file)]
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        scratch.chmod(0o755)
        checker = Checker(probe, folder if folder.is_dir() else folder.parent, scratch)
        try:
            for file in files:
                checker.check(file)
        finally:
            checker.stop()
    for state, count in sorted(checker.counts.items()):
        print(f"{count:5} {state}")
    print(f"{len(files) - len(checker.failures)} passed, {len(checker.failures)} failed")
    sys.exit(1 if checker.failures else 0)


main()
