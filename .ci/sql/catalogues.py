"""What a database says of itself after a file was loaded, in the shape that `model.py` gives a reader's model."""

POSTGRESQL = r"""
with spaces as (
  select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
), relations as (
  select c.oid, c.relname, s.nspname, c.relkind from pg_class c join spaces s on s.oid = c.relnamespace
  where not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
), types as (
  select t.oid, t.typname, t.typtype, s.nspname, t.typnotnull, t.typbasetype, t.typtypmod from pg_type t
  join spaces s on s.oid = t.typnamespace
  where not exists (select from pg_depend d where d.objid = t.oid and d.classid = 'pg_type'::regclass and d.deptype = 'e')
)
select json_build_object(
  'tables', (select json_agg(json_build_object(
    'schema', r.nspname, 'name', r.relname, 'comment', obj_description(r.oid, 'pg_class'),
    'columns', (select json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', not a.attnotnull,
        'filled', a.attidentity <> '' or exists (select from pg_attrdef d
          where d.adrelid = r.oid and d.adnum = a.attnum and pg_get_expr(d.adbin, d.adrelid) not like 'NULL::%'), 'comment', col_description(r.oid, a.attnum)) order by a.attnum)
      from pg_attribute a where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped),
    'constraints', (select json_agg(json_build_object(
        'name', k.conname, 'kind', k.contype,
        'columns', (select json_agg(a.attname order by o) from unnest(k.conkey) with ordinality u(n, o)
           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n),
        'target', (select s.nspname || '.' || f.relname from pg_class f join pg_namespace s on s.oid = f.relnamespace
           where f.oid = k.confrelid),
        'target-columns', (select json_agg(a.attname order by o) from unnest(k.confkey) with ordinality u(n, o)
           join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n),
        'on-delete', k.confdeltype, 'on-update', k.confupdtype))
      from pg_constraint k where k.conrelid = r.oid and k.contype in ('p', 'u', 'f', 'c', 'x')
        and k.conislocal and k.conparentid = 0),
    'indexes', (select json_agg(json_build_object(
        'name', c.relname, 'unique', i.indisunique, 'partial', i.indpred is not null, 'method', m.amname,
        'key', (select json_agg(a.attname order by o) from unnest(i.indkey) with ordinality u(n, o)
           left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.n where o <= i.indnkeyatts),
        'include', (select json_agg(a.attname order by o) from unnest(i.indkey) with ordinality u(n, o)
           left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.n where o > i.indnkeyatts)))
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
      where i.indrelid = r.oid and not c.relispartition
        and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))))
    ) from relations r where r.relkind in ('r', 'p', 'f')),
  'views', (select json_agg(r.nspname || '.' || r.relname) from relations r where r.relkind in ('v', 'm')),
  'enums', (select json_agg(json_build_object('name', t.nspname || '.' || t.typname,
    'values', (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)))
    from types t where t.typtype = 'e'),
  'domains', (select json_agg(json_build_object('name', t.nspname || '.' || t.typname,
    'type', format_type(t.typbasetype, t.typtypmod), 'nullable', not t.typnotnull)) from types t where t.typtype = 'd'))
"""

POSTGRESQL_EMPTY = r"""
do $$
declare item record;
begin
  for item in select n.nspname, c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm', 'r', 'p', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
  loop
    execute format('drop %s if exists %I.%I cascade', case item.relkind when 'v' then 'view' when 'm' then 'materialized view'
      when 'f' then 'foreign table' else 'table' end, item.nspname, item.relname);
  end loop;
  for item in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.nspname !~ '^pg_'
  loop
    execute format('drop sequence %I.%I cascade', item.nspname, item.relname);
  end loop;
  for item in select n.nspname, t.typname, t.typtype from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype in ('e', 'd') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend d where d.objid = t.oid and d.classid = 'pg_type'::regclass and d.deptype = 'e')
  loop
    execute format('drop %s if exists %I.%I cascade', case item.typtype when 'd' then 'domain' else 'type' end, item.nspname,
      item.typname);
  end loop;
end $$
"""

OWN = "('information_schema', 'performance_schema', 'mysql', 'sys')"
MARIADB = {
    "columns": f"""select json_array(table_schema, table_name, column_name, column_type, is_nullable = 'YES',
        column_default is not null and column_default <> 'NULL', column_comment, extra)
      from information_schema.columns where table_schema not in {OWN} order by table_schema, table_name, ordinal_position""",
    "tables": f"""select json_array(table_schema, table_name, table_type, table_comment) from information_schema.tables
      where table_schema not in {OWN}""",
    "indexes": f"""select json_array(table_schema, table_name, index_name, non_unique, column_name, sub_part, index_type)
      from information_schema.statistics where table_schema not in {OWN}
      order by table_schema, table_name, index_name, seq_in_index""",
    "keys": f"""select json_array(k.table_schema, k.table_name, k.constraint_name, k.column_name, k.referenced_table_name,
        k.referenced_column_name, r.delete_rule, r.update_rule)
      from information_schema.key_column_usage k join information_schema.referential_constraints r
        on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name and r.table_name = k.table_name
      where k.table_schema not in {OWN} and k.referenced_table_name is not null
      order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position""",
    "checks": f"""select json_array(constraint_schema, table_name, constraint_name) from information_schema.check_constraints
      where constraint_schema not in {OWN}""",
}


def postgresql(server, database):
    catalogue = server.query(database, POSTGRESQL)
    kinds = {"p": "primary", "u": "unique", "f": "foreign", "c": "check", "x": "exclusion"}
    actions = {"a": "NO ACTION", "r": "RESTRICT", "c": "CASCADE", "n": "SET NULL", "d": "SET DEFAULT"}
    tables = {}
    for table in catalogue["tables"] or []:
        keys = {}
        for item in table["constraints"] or []:
            columns = tuple(item["columns"] or [])
            if item["kind"] == "f":
                value = ("foreign", columns, item["target"], tuple(item["target-columns"] or []),
                         actions[item["on-delete"]], actions[item["on-update"]])
            elif item["kind"] in "cx":
                value = (kinds[item["kind"]],)
            else:
                value = (kinds[item["kind"]], columns)
            keys[item["name"]] = value
        tables[table["schema"] + "." + table["name"]] = {
            "comment": table["comment"],
            "columns": [(c["name"], type_text(c["type"]), c["nullable"], c["filled"], c["comment"])
                        for c in table["columns"] or []],
            "keys": keys,
            "indexes": {i["name"]: (i["unique"], i["method"], tuple(i["key"]), tuple(i["include"] or []), i["partial"])
                        for i in table["indexes"] or []},
        }
    return {
        "tables": tables,
        "views": sorted(catalogue["views"] or []),
        "enums": {e["name"]: e["values"] or [] for e in catalogue["enums"] or []},
        "domains": {d["name"]: (type_text(d["type"]), d["nullable"]) for d in catalogue["domains"] or []},
    }


def type_text(text):
    return text.replace('"', "").removeprefix("public.")


def mariadb(server):
    rows = {name: server.rows(sql) for name, sql in MARIADB.items()}
    tables = {}
    views = {(schema, name) for schema, name, kind, _ in rows["tables"] if "VIEW" in kind}
    for schema, name, kind, comment in rows["tables"]:
        if "VIEW" not in kind and kind != "SEQUENCE":
            tables[name] = {"comment": comment or None, "columns": [], "keys": {}, "indexes": {}}
    for schema, table, name, kind, nullable, filled, comment, extra in rows["columns"]:
        if table in tables and (schema, table) not in views:
            is_filled = bool(filled) or "auto_increment" in extra or "GENERATED" in extra
            tables[table]["columns"].append((name, kind, bool(nullable), is_filled, comment or None))
    for schema, table, index, non_unique, column, prefix, kind in rows["indexes"]:
        if table not in tables:
            continue
        if index == "PRIMARY":
            columns = tables[table]["keys"].get("PRIMARY", ("primary", ()))[1]
            tables[table]["keys"]["PRIMARY"] = ("primary", columns + (column,))
        else:
            old = tables[table]["indexes"].get(index, (False, "", ()))[2]
            method = kind.lower() if kind in ("FULLTEXT", "SPATIAL") else "btree"
            tables[table]["indexes"][index] = (not non_unique, method, old + ((column, prefix),))
    for schema, table, name, column, target, target_column, on_delete, on_update in rows["keys"]:
        old = tables[table]["keys"].get(name, ("foreign", (), target, ()))
        tables[table]["keys"][name] = ("foreign", old[1] + (column,), target, old[3] + (target_column,), on_delete, on_update)
    for schema, table, name in rows["checks"]:
        if table in tables:
            tables[table]["keys"][name] = ("check",)
    return {"tables": tables, "views": sorted(name for _, name, kind, _ in rows["tables"] if "VIEW" in kind)}


def sqlite(connection):
    tables = {}
    master = connection.execute("select type, name, sql from sqlite_master where name not like 'sqlite_%'").fetchall()
    virtual = [name for kind, name, sql in master if " ".join((sql or "").split()[:2]).upper() == "CREATE VIRTUAL"]
    for kind, name, sql in master:
        if any(name.startswith(owner + "_") for owner in virtual):
            continue
        if kind != "table" or " ".join(sql.split()[:2]).upper() == "CREATE VIRTUAL":
            continue
        quoted = '"' + name.replace('"', '""') + '"'
        columns = connection.execute(f"pragma table_xinfo({quoted})").fetchall()
        keys = {}
        primary = sorted((row[5], row[1]) for row in columns if row[5])
        if primary:
            keys["PRIMARY"] = ("primary", tuple(column for _, column in primary))
        foreign = {}
        for row in connection.execute(f"pragma foreign_key_list({quoted})"):
            foreign.setdefault(row[0], []).append(row)
        for number, parts in foreign.items():
            parts.sort(key=lambda row: row[1])
            targets = tuple(row[4] for row in parts)
            keys[f"foreign {number}"] = ("foreign", tuple(row[3] for row in parts), parts[0][2],
                                         () if None in targets else targets, parts[0][6], parts[0][5])
        indexes = {}
        for row in connection.execute(f"pragma index_list({quoted})").fetchall():
            names = tuple(part[2] for part in connection.execute('pragma index_info("%s")' % row[1].replace('"', '""')))
            if row[3] == "u":
                keys["unique " + row[1]] = ("unique", names)
            elif row[3] == "c":
                indexes[row[1]] = (bool(row[2]), "btree", names, (), bool(row[4]))
        tables[name] = {
            "comment": None,
            "columns": [(row[1], " ".join(row[2].lower().split()), not row[3], (row[4] or "NULL").upper() != "NULL" or row[6] in (2, 3), None)
                        for row in columns],
            "keys": keys, "indexes": indexes,
        }
    for table in tables.values():
        for name, key in table["keys"].items():
            if key[0] == "foreign" and not key[3]:
                target = tables.get(key[2], {"keys": {}})["keys"].get("PRIMARY", ("primary", ()))
                table["keys"][name] = key[:3] + (target[1],) + key[4:]
    return {"tables": tables, "views": sorted(name for kind, name, _ in master if kind == "view")}
