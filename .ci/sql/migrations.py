"""migrations.py ADRGEN COUNT [CORPUS]: applies plans of `adrgen migrate` to databases with rows in them. There, the catalogue has
to be that of the new version; back again, that of the old one, and rows that neither way touches have to be what they were.
Pairs of schemas come from a seeded generator and, where a folder is given, from the folders of migrations in it: what some of the
migrations leave, and what a few more do; these have no rows."""

import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import servers

ADRGEN, COUNT = sys.argv[1], int(sys.argv[2])
DIALECTS = ("postgresql", "sqlite")

CATALOGUE = r"""
with spaces as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
relations as (select c.*, s.nspname from pg_class c join spaces s on s.oid = c.relnamespace)
select json_agg(line order by line) from (
  select 'table ' || nspname || '.' || relname as line from relations where relkind in ('r', 'p')
  union all select 'view ' || nspname || '.' || relname from relations where relkind = 'v'
  union all select 'sequence ' || nspname || '.' || relname from relations where relkind = 'S'
  union all select 'column ' || r.nspname || '.' || r.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end || a.attidentity::text || a.attgenerated::text
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || coalesce(' comment ' || col_description(r.oid, a.attnum), '')
    from relations r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum where r.relkind in ('r', 'p')
  union all select 'constraint ' || r.nspname || '.' || r.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid)
    from relations r join pg_constraint k on k.conrelid = r.oid where k.contype in ('p', 'u', 'f', 'c', 'x')
  union all select 'index ' || pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' INVALID' end
    from relations r join pg_index i on i.indrelid = r.oid where r.relkind in ('r', 'p')
  union all select 'enum ' || t.typname || ' ' || (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)
    from pg_type t join spaces s on s.oid = t.typnamespace where t.typtype = 'e'
) lines
"""


# MARK: Generator

class Generator:
    """Random schemas and changes to them, as dictionaries."""

    def __init__(self, seed, dialect):
        self.random = random.Random(f"{dialect} {seed}")
        self.dialect = dialect
        self.number = 0
        self.hints = []

    def name(self, kind):
        self.number += 1
        word = self.random.choice(["state", "total", "note", "owner", "code", "Weird Name", "order", "größe", "value"])
        return f"{kind}_{word}_{self.number}"

    def types(self):
        if self.dialect == "sqlite":
            return ["INTEGER", "TEXT", "REAL", "NUMERIC"]
        return ["integer", "bigint", "text", "varchar(40)", "numeric(12,2)", "boolean", "timestamptz", "date", "jsonb", "uuid", "mood"]

    def literal(self, kind):
        return {
            "integer": "7", "bigint": "7", "INTEGER": "7", "REAL": "7", "NUMERIC": "7", "numeric(12,2)": "7", "numeric(14,2)": "7",
            "boolean": "true", "date": "'2026-01-02'", "timestamptz": "'2026-01-02 03:04:05+00'", "jsonb": "'{}'",
            "uuid": "'00000000-0000-0000-0000-000000000007'", "mood": "'ok'", "smallint": "7",
        }.get(kind, "'7'")

    def column(self):
        kind = self.random.choice(self.types())
        return {"name": self.name("c"), "type": kind, "required": self.random.random() < 0.4,
                "default": self.literal(kind) if self.random.random() < 0.3 else None, "check": kind in ("integer", "INTEGER", "bigint") and self.random.random() < 0.2}

    def table(self, tables):
        table = {"name": self.name("t"), "columns": [self.column() for _ in range(self.random.randint(1, 5))], "unique": [],
                 "indexes": [], "references": [], "key": self.random.choice(["id", "id", "id", "serial", "identity"])}
        if tables and self.random.random() < 0.7:
            self.refer(table, tables)
        self.add_items(table)
        return table

    def refer(self, table, tables):
        target = self.random.choice(tables)
        column = {"name": self.name("r"), "type": "bigint" if self.dialect == "postgresql" else "INTEGER",
                  "required": False, "default": None, "check": False}
        table["columns"].append(column)
        table["references"].append((column["name"], target["name"], self.random.choice(["", " ON DELETE CASCADE", " ON DELETE SET NULL"])))

    def add_items(self, table):
        plain = [c["name"] for c in table["columns"] if c["type"] != "jsonb"]
        if plain and self.random.random() < 0.5:
            table["indexes"].append((self.name("i"), self.random.sample(plain, min(len(plain), self.random.randint(1, 2))), ""))
        if plain and self.random.random() < 0.2:
            table["indexes"].append((self.name("i"), [self.random.choice(plain)], f" WHERE {q(self.random.choice(plain))} IS NOT NULL"))
        if plain and self.random.random() < 0.3:
            table["unique"].append(["id", self.random.choice(plain)])

    def schema(self):
        tables = []
        for _ in range(self.random.randint(2, 5)):
            tables.append(self.table(tables))
        return {"tables": tables, "moods": ["sad", "ok", "happy"]}

    def changed(self, schema):
        """Another version; what cannot be told from the two goes into the hints."""
        new = copied(schema)
        for _ in range(self.random.randint(1, 6)):
            self.change(new)
        # Rows that lack a value get one.
        for before, after in ((schema, new), (new, schema)):
            for table in after["tables"]:
                other = self.matching(table, before, after is new)
                for column in table["columns"]:
                    if column["required"] and column["default"] is None and other and column["name"] not in [c["name"] for c in other["columns"] if c["required"]]:
                        # Both ways, a table goes by its new name.
                        name = table["name"] if after is new or other is None else other["name"]
                        self.hints += ["--fill", f"{name}.{column['name']}={self.literal(column['type'])}"]
        return new

    def matching(self, table, schema, is_new):
        for other in schema["tables"]:
            if other["id"] == table["id"] if "id" in table and "id" in other else other["name"] == table["name"]:
                return other
        return None

    def change(self, schema):
        table = self.random.choice(schema["tables"])
        kind = self.random.choice(["add column", "add column", "drop column", "rename column", "rename table", "add table", "drop table",
                                   "type", "required", "default", "items", "drop items", "refer", "mood", "check", "key"])
        names = [r[0] for r in table["references"]]
        free = [c for c in table["columns"] if c["name"] not in names]
        if kind == "add column":
            table["columns"].insert(self.random.randint(0, len(table["columns"])), {**self.column(), "fresh": True})
        elif kind == "drop column" and len(table["columns"]) > 1:
            self.drop(table, self.random.choice(table["columns"])["name"])
        elif kind == "rename column" and free:
            column = self.random.choice(free)
            if column.get("fresh") or column.get("renamed"):
                return
            old, new = column["name"], self.name("c")
            column["renamed"] = True
            self.renames = getattr(self, "renames", []) + [(table, old, new)]
            column["name"] = new
            swap = lambda names: [new if name == old else name for name in names]
            table["unique"] = [swap(u) for u in table["unique"]]
            table["indexes"] = [(n, swap(c), w.replace(q(old), q(new))) for n, c, w in table["indexes"]]
        elif kind == "rename table" and "old" not in table and "id" in table:
            new = self.name("t")
            table["old"] = table["name"]
            for other in schema["tables"]:
                other["references"] = [(c, new if t == table["name"] else t, a) for c, t, a in other["references"]]
            table["name"] = new
        elif kind == "add table":
            schema["tables"].append(self.table(schema["tables"]))
        elif kind == "drop table" and len(schema["tables"]) > 2:
            gone = table["name"]
            schema["tables"].remove(table)
            for other in schema["tables"]:
                other["references"] = [r for r in other["references"] if r[1] != gone]
        elif kind == "type" and free:
            column = self.random.choice(free)
            wider = {"integer": ["bigint", "numeric(12,2)", "text"], "varchar(40)": ["text", "varchar(60)", "varchar(20)"], "bigint": ["integer", "text"],
                     "numeric(12,2)": ["numeric(14,2)", "text"], "INTEGER": ["TEXT", "NUMERIC"], "TEXT": ["INTEGER"], "date": ["text"], "boolean": ["text"]}
            if column["type"] in wider and not column["check"]:
                column["type"] = self.random.choice(wider[column["type"]])
                if column["default"]:
                    column["default"] = self.literal(column["type"])
        elif kind == "required" and free:
            column = self.random.choice(free)
            column["required"] = not column["required"]
        elif kind == "default" and free:
            column = self.random.choice(free)
            column["default"] = None if column["default"] else self.literal(column["type"])
        elif kind == "items":
            self.add_items(table)
        elif kind == "drop items":
            self.random.choice([table["unique"], table["indexes"]]).clear()
        elif kind == "refer" and self.random.random() < 0.5:
            self.refer(table, schema["tables"])
        elif kind == "refer":
            table["references"] = table["references"][1:]
        elif kind == "mood":
            schema["moods"] = self.random.choice([["sad", "ok", "fine", "happy"], ["ok", "happy", "new"], ["happy", "ok", "sad"], ["ok", "sad", "happy", "last"]])
        elif kind == "check":
            for column in free:
                if column["type"] in ("integer", "bigint", "INTEGER"):
                    column["check"] = not column["check"]
        elif kind == "key":
            table["key"] = self.random.choice(["id", "serial", "identity"])

    def drop(self, table, name):
        table["columns"] = [c for c in table["columns"] if c["name"] != name]
        table["unique"] = [u for u in table["unique"] if name not in u]
        table["indexes"] = [i for i in table["indexes"] if name not in i[1] and q(name) not in i[2]]
        table["references"] = [r for r in table["references"] if r[0] != name]


def copied(schema):
    for number, table in enumerate(schema["tables"]):
        table["id"] = number
    return {"moods": list(schema["moods"]), "tables": [
        {**t, "columns": [dict(c) for c in t["columns"]], "unique": [list(u) for u in t["unique"]], "indexes": list(t["indexes"]),
         "references": list(t["references"])} for t in schema["tables"]]}


def q(name):
    return '"' + name + '"'


def sql(schema, dialect):
    out = []
    if dialect == "postgresql":
        out.append("CREATE TYPE mood AS ENUM (" + ", ".join(f"'{m}'" for m in schema["moods"]) + ");")
    indexes = []
    foreign = []
    for table in schema["tables"]:
        if dialect == "sqlite":
            lines = ["id INTEGER PRIMARY KEY"]
        else:
            lines = [{"id": "id bigint PRIMARY KEY", "serial": "id bigserial PRIMARY KEY",
                      "identity": "id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"}[table["key"]]]
        for column in table["columns"]:
            line = f"{q(column['name'])} {column['type']}" + (" NOT NULL" if column["required"] else "")
            line += f" DEFAULT {column['default']}" if column["default"] else ""
            line += f" CHECK ({q(column['name'])} > 0)" if column["check"] else ""
            lines.append(line)
        lines += ["UNIQUE (" + ", ".join(map(q, u)) + ")" for u in table["unique"]]
        for column, target, action in table["references"]:
            line = f"FOREIGN KEY ({q(column)}) REFERENCES {q(target)} (id){action}"
            if dialect == "sqlite":
                lines.append(line)
            else:
                foreign.append(f"ALTER TABLE {q(table['name'])} ADD {line};")
        out.append(f"CREATE TABLE {q(table['name'])} (" + ", ".join(lines) + ");")
        indexes += [f"CREATE INDEX {q(n)} ON {q(table['name'])} (" + ", ".join(map(q, c)) + f"){w};" for n, c, w in table["indexes"]]
    return "\n".join(out + indexes + foreign) + "\n"


def rows(schema, generator):
    out = []
    for number in (1, 2, 3):
        for table in schema["tables"]:
            values = {"id": str(number)}
            for column in table["columns"]:
                if any(r[0] == column["name"] for r in table["references"]):
                    continue
                if column["required"] or generator.random.random() < 0.7:
                    values[column["name"]] = generator.literal(column["type"])
            out.append(f"INSERT INTO {q(table['name'])} (" + ", ".join(map(q, values)) + ") VALUES (" + ", ".join(values.values()) + ");")
    return "\n".join(out) + "\n"


# MARK: Databases

def plan(old, new, *options):
    answer = subprocess.run([ADRGEN, "migrate", str(old), str(new), "--format", "sql", *options], capture_output=True, text=True, timeout=120)
    if answer.returncode:
        raise RuntimeError(f"adrgen migrate: {answer.returncode}: {answer.stderr[-400:]}")
    return answer.stdout


class Checker:
    def __init__(self, scratch):
        self.scratch = scratch
        self.postgresql = servers.PostgreSQL(scratch)
        self.failures = 0
        self.count = 0

    def catalogue(self, database):
        return self.postgresql.query(database, CATALOGUE) or []

    def run(self, database, text):
        path = self.scratch / "run.sql"
        path.write_text(text)
        answer = self.postgresql.psql(database, "-v", "ON_ERROR_STOP=1", "-f", str(path), stdin=subprocess.DEVNULL)
        if answer.returncode:
            raise RuntimeError(answer.stderr.decode()[-600:])

    def check_postgresql(self, old, new, data, hints):
        for name, text in (("before", old), ("after", new)):
            self.postgresql.fresh(name)
            self.run(name, text)
        wanted = self.catalogue("after")
        start = self.catalogue("before")
        self.run("before", data)
        (self.scratch / "old.sql").write_text(old)
        (self.scratch / "new.sql").write_text(new)
        arguments = (self.scratch / "old.sql", self.scratch / "new.sql", "--dialect", "postgresql", *hints)
        self.run("before", plan(*arguments))
        lines = differ("there", self.catalogue("before"), wanted)
        self.run("before", plan(*arguments, "--back"))
        return lines + differ("back", self.catalogue("before"), start)

    def check_sqlite(self, old, new, data, hints):
        connections = [sqlite3.connect(":memory:", isolation_level=None) for _ in range(2)]
        connections[0].executescript(old)
        connections[1].executescript(new)
        start, wanted = (sqlite_catalogue(c) for c in connections)
        connections[0].executescript(data)
        (self.scratch / "old.sql").write_text(old)
        (self.scratch / "new.sql").write_text(new)
        arguments = (self.scratch / "old.sql", self.scratch / "new.sql", "--dialect", "sqlite", *hints)
        count = connections[0].execute("select count(*) from sqlite_master").fetchone()
        connections[0].executescript(plan(*arguments))
        lines = differ("there", sqlite_catalogue(connections[0]), wanted)
        lines += [f"there: {row}" for row in connections[0].execute("pragma foreign_key_check").fetchall()]
        connections[0].executescript(plan(*arguments, "--back"))
        return lines + differ("back", sqlite_catalogue(connections[0]), start)

    def loads(self, dialect, *texts):
        """Whether a database takes both; functions that expressions call are not part of what adrgen writes."""
        for text in texts:
            try:
                if dialect == "sqlite":
                    sqlite3.connect(":memory:").executescript(text)
                else:
                    self.postgresql.fresh("before")
                    self.run("before", text)
            except (RuntimeError, sqlite3.Error):
                return False
        return True

    def check(self, name, dialect, old, new, data, hints):
        self.count += 1
        try:
            lines = getattr(self, "check_" + dialect)(old, new, data, hints)
        except (RuntimeError, sqlite3.Error, subprocess.TimeoutExpired) as error:
            lines = [str(error)]
        if lines:
            self.failures += 1
            print(f"{name} ({dialect}) {' '.join(hints)}", flush=True)
            for line in lines[:6]:
                print("   ", line)


def differ(where, real, wanted):
    return [f"{where}: too much: {line}" for line in sorted(set(real) - set(wanted))] + \
        [f"{where}: missing: {line}" for line in sorted(set(wanted) - set(real))]


def sqlite_catalogue(connection):
    lines = []
    for kind, name, table, text in connection.execute("select type, name, tbl_name, sql from sqlite_master").fetchall():
        if name.startswith("sqlite_"):
            continue
        lines.append(f"{kind} {name}")
        if kind == "index":
            lines.append(re.sub(r"[\s\"]+", "", text or ""))
        if kind == "table":
            lines += [f"{name} {row[1:]}" for row in connection.execute(f"select * from pragma_table_xinfo('{name}')") for row in [(0, *row[1:4], row[4], row[5])]]
            lines += [f"{name} {row[2:]}" for row in connection.execute(f"select * from pragma_foreign_key_list('{name}')")]
            for row in connection.execute(f"select * from pragma_index_list('{name}')").fetchall():
                if row[3] == "u":
                    lines.append(f"{name} unique {[r[2] for r in connection.execute('select * from pragma_index_info(?)', (row[1],))]}")
            lines.append(f"{name} checks {len(re.findall(r'CHECK', text))}")
    return lines


# MARK: Folders of migrations

def neighbours(corpus, scratch):
    """Pairs of what migrations leave, as SQL that adrgen writes."""
    folders = sorted({path.parent for path in corpus.rglob("*.sql")})
    for folder in folders:
        files = sorted(folder.glob("*.sql"), key=lambda path: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", path.name)])
        if len(files) < 4 or not all(re.match(r"[VB]?\d", path.name) for path in files):
            continue
        step = max(1, len(files) // 6)
        counts = list(range(step, len(files), step)) + [len(files)]
        texts = []
        for count in counts:
            copy = scratch / "migrations"
            shutil.rmtree(copy, ignore_errors=True)
            copy.mkdir()
            for file in files[:count]:
                shutil.copy(file, copy)
            answer = subprocess.run([ADRGEN, "erd", str(copy), "--format", "sql"], capture_output=True, text=True, timeout=60)
            dialect = subprocess.run([ADRGEN, "erd", str(copy), "--format", "json"], capture_output=True, text=True, timeout=60).stdout
            texts.append((re.search(r'"dialect": "(\w+)"', dialect)[1], answer.stdout))
        for count, (dialect, old), (other, new) in zip(counts, texts, texts[1:]):
            if dialect == other and dialect in DIALECTS and old != new:
                yield f"{folder.relative_to(corpus)} {count}", dialect, old, new


def hints_of(generator, schema, new):
    hints = list(generator.hints)
    for table in new["tables"]:
        if "old" in table:
            hints += ["--rename", f"{table['old']}={table['name']}"]
    for table, old, name in getattr(generator, "renames", []):
        if table in new["tables"] and "id" in table and name in [c["name"] for c in table["columns"]]:
            before = table.get("old", table["name"])
            hints += ["--rename", f"{before}.{old}={table['name']}.{name}"]
    return hints


def main():
    corpus = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 and sys.argv[3] else None
    only = int(sys.argv[4]) if len(sys.argv) > 4 else None
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        scratch.chmod(0o755)
        checker = Checker(scratch)
        try:
            for dialect in DIALECTS:
                for seed in range(COUNT):
                    if only is not None and seed != only:
                        continue
                    generator = Generator(seed, dialect)
                    schema = generator.schema()
                    new = generator.changed(schema)
                    if dialect == "sqlite":
                        for table in schema["tables"] + new["tables"]:
                            table["key"] = "id"
                    checker.check(f"seed {seed}", dialect, sql(schema, dialect), sql(new, dialect), rows(schema, generator),
                                  hints_of(generator, schema, new))
            if corpus:
                for name, dialect, old, new in neighbours(corpus, scratch):
                    if checker.loads(dialect, old, new):
                        checker.check(name, dialect, old, new, "", [])
        finally:
            checker.postgresql.stop()
        print(f"{checker.count - checker.failures} passed, {checker.failures} failed")
        sys.exit(1 if checker.failures else 0)


main()
