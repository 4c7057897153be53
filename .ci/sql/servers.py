"""Private PostgreSQL and MariaDB servers in a temporary folder, reached through sockets only."""

import json
import os
import pathlib
import shutil
import subprocess
import time


def run(command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options)


def as_user(user, command):
    return ["runuser", "-u", user, "--"] + command if os.getuid() == 0 else command


class PostgreSQL:
    """Logs every statement, so that a file can be cut down to those that succeeded."""

    def __init__(self, folder):
        self.folder = folder / "postgresql"
        self.folder.mkdir()
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.bin = sorted(pathlib.Path("/usr/lib/postgresql").iterdir(), key=lambda path: float(path.name))[-1] / "bin"
        self.data = self.folder / "data"
        self.log = self.folder / "log"
        run(as_user("postgres", [str(self.bin / "initdb"), "-D", str(self.data), "-U", "postgres", "--auth=trust",
                                 "-E", "UTF8", "--locale=C.UTF-8"]))
        settings = ["listen_addresses=", "fsync=off", "full_page_writes=off", "log_statement=all",
                    "log_min_error_statement=panic", "log_line_prefix=@@%d@", "statement_timeout=20s",
                    "max_locks_per_transaction=512"]
        options = f"-k {self.folder} -p 5432 " + " ".join("-c " + setting for setting in settings)
        run(as_user("postgres", [str(self.bin / "pg_ctl"), "-D", str(self.data), "-o", options, "-l", str(self.log), "-w",
                                 "start"]))

    def stop(self):
        run(as_user("postgres", [str(self.bin / "pg_ctl"), "-D", str(self.data), "-m", "immediate", "stop"]))

    def psql(self, database, *arguments, **options):
        command = ["psql", "-X", "-q", "-h", str(self.folder), "-U", "postgres", "-d", database, *arguments]
        return subprocess.run(command, capture_output=True, **options)

    def query(self, database, sql):
        answer = self.psql(database, "-At", "-c", sql)
        if answer.returncode:
            raise RuntimeError(answer.stderr.decode())
        return json.loads(answer.stdout.decode() or "null")

    def fresh(self, name):
        for sql in (f"drop database if exists {name} with (force)", f"create database {name} template template0"):
            answer = self.psql("postgres", "-c", sql)
            if answer.returncode:
                raise RuntimeError(answer.stderr.decode())

    def load(self, database, path):
        """Runs a file. Gives the statements that succeeded and the errors of the others."""
        start = self.log.stat().st_size
        answer = self.psql(database, "-f", str(path), stdin=subprocess.DEVNULL)
        with open(self.log, "rb") as log:
            log.seek(start)
            entries = log.read().decode("utf-8", "replace").split("@@" + database + "@")[1:]
        succeeded = []
        for entry in entries:
            kind, _, text = entry.partition(":  ")
            if kind == "LOG" and text.startswith("statement: "):
                succeeded.append(text[len("statement: "):].rstrip("\n").replace("\n\t", "\n").rstrip("; \n"))
            elif kind == "ERROR" and succeeded:
                succeeded.pop()
        errors = [line for line in answer.stderr.decode("utf-8", "replace").splitlines() if "ERROR:" in line]
        return succeeded, errors


class MariaDB:
    def __init__(self, folder):
        self.folder = folder / "mariadb"
        self.folder.mkdir()
        if os.getuid() == 0:
            shutil.chown(self.folder, "mysql")
        self.socket = self.folder / "socket"
        user = ["--user=mysql"] if os.getuid() == 0 else []
        run(["mariadb-install-db", "--no-defaults", *user, f"--datadir={self.folder}/data", "--auth-root-authentication-method=normal"])
        self.process = subprocess.Popen(
            ["mariadbd", "--no-defaults", *user, f"--datadir={self.folder}/data", f"--socket={self.socket}",
             "--skip-networking", "--innodb-flush-log-at-trx-commit=0", "--sql-mode="],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if self.client("-e", "select 1").returncode == 0:
                return
            time.sleep(0.2)
        raise RuntimeError("MariaDB does not start")

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def client(self, *arguments, **options):
        command = ["mariadb", "--no-defaults", "-S", str(self.socket), "-u", "root", "--default-character-set=utf8mb4"]
        return subprocess.run(command + list(arguments), capture_output=True, **options)

    def rows(self, sql):
        answer = self.client("-N", "-r", "-B", "-e", sql)
        if answer.returncode:
            raise RuntimeError(answer.stderr.decode())
        return [json.loads(line) for line in answer.stdout.decode().splitlines()]

    def fresh(self):
        own = "('information_schema', 'performance_schema', 'mysql', 'sys')"
        for name in self.rows(f"select json_array(schema_name) from information_schema.schemata where schema_name not in {own}"):
            self.client("-e", f"drop database `{name[0]}`")
        self.client("-e", "create database main character set utf8mb4")

    def load(self, path):
        """Runs a file; gives the errors."""
        with open(path, "rb") as file:
            answer = self.client("--force", "main", stdin=file)
        return [line for line in answer.stderr.decode("utf-8", "replace").splitlines() if line.startswith("ERROR")]
