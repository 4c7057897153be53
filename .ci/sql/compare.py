"""Differences between a catalogue and a model, as lines."""

import re


def differences(dialect, real, read):
    """Lines that say what is not the same, none if all is."""
    lines = listed("table", real["tables"], read["tables"])
    lines += listed("view", real["views"], read["views"])
    for kind in ("enums", "domains"):
        lines += mapped(kind[:-1], real.get(kind, {}), read.get(kind, {}))
    for name in sorted(set(real["tables"]) & set(read["tables"])):
        lines += table(dialect, name, real["tables"][name], read["tables"][name])
    return lines


def listed(kind, real, read):
    return [f"{kind} {name} is missing" for name in sorted(set(real) - set(read))] + \
        [f"{kind} {name} is too much" for name in sorted(set(read) - set(real))]


def mapped(kind, real, read):
    lines = listed(kind, real, read)
    for name in sorted(set(real) & set(read)):
        if real[name] != read[name]:
            lines.append(f"{kind} {name}: database {real[name]}, read {read[name]}")
    return lines


def table(dialect, name, real, read):
    lines = []
    if real["comment"] != read["comment"] and misread(real["comment"]) != read["comment"]:
        lines.append(f"comment: database {real['comment']!r}, read {read['comment']!r}")
    if read["derived"]:
        # The types of a query's columns are not always in its text.
        real_names = [column[0] for column in real["columns"]]
        read_names = [column[0] for column in read["columns"]]
        if read_names and real_names[:len(read_names)] != read_names:
            lines.append(f"columns of a query: database {real_names}, read {read_names}")
    else:
        lines += columns(dialect, real, read)
    lines += keys(dialect, real["keys"], read["keys"])
    lines += mapped("index", *(indexes(dialect, side["indexes"]) for side in (real, read)))
    return [f"{name}: {line}" for line in lines]


def misread(text):
    """What a comment was before a script told PostgreSQL that its UTF-8 is Latin 1."""
    try:
        return text.encode("latin1").decode() if text else text
    except UnicodeError:
        return text


def columns(dialect, real, read):
    real_names = [column[0] for column in real["columns"]]
    read_names = [column[0] for column in read["columns"]]
    if real_names != read_names:
        return [f"columns: database {real_names}, read {read_names}"]
    lines = []
    for left, right in zip(real["columns"], read["columns"]):
        left, right = normal(dialect, left, real, read), normal(dialect, right, real, read)
        if left != right:
            lines.append(f"column {left[0]}: database {left[1:]}, read {right[1:]}")
    return lines


def normal(dialect, column, real, read):
    name, kind, nullable, filled, comment = column
    kind = kind.lower() if dialect != "postgresql" else kind
    primary = {column for key in list(real["keys"].values()) + list(read["keys"].values()) if key[0] == "primary" for column in key[1]}
    if dialect == "postgresql":
        kind = re.sub(r"^interval.*$", "interval", kind)
        if "." in kind:
            kind = kind.split(".")[-1]
        kind = re.sub(r"(\[\])+$", "[]", kind.replace('"', ""))
    if dialect == "mysql":
        kind = re.sub(r"\b((?:tiny|small|medium|big)?int|year)\(\d+\)", r"\1", kind)
        kind = re.sub(r",\s+", ",", kind).replace(" zerofill", "")
        if kind.startswith(("timestamp", "datetime")):
            # MariaDB's first timestamp fills itself in.
            filled = True
        if kind == "json":
            kind = "longtext"
        kind = re.sub(r"^(double|float)\(\d+,\d+\)", r"\1", kind)
    if dialect == "sqlite":
        kind = re.sub(r",\s+", ",", kind)
        nullable = None if name in primary else nullable
    return (name, kind, nullable, filled, misread(misread(comment)))


def keys(dialect, real, read):
    if dialect == "sqlite":
        left, right = [sorted(key for key in side.values() if key[0] != "check") for side in (real, read)]
        return [] if left == right else [f"keys: database {left}, read {right}"]
    if dialect == "mysql":
        # Unnamed checks have names that differ between MySQL and MariaDB.
        left = {name: key for name, key in real.items() if key[0] != "check"}
        right = {name: rename(key) for name, key in read.items() if key[0] != "check"}
        lines = mapped("key", {name: rename(key) for name, key in left.items()}, right)
        count = [sum(key[0] == "check" for key in side.values()) for side in (real, read)]
        return lines + ([] if count[0] == count[1] else [f"checks: database {count[0]}, read {count[1]}"])
    return mapped("key", real, read)


def rename(key):
    """NO ACTION and RESTRICT are the same in InnoDB."""
    return tuple("RESTRICT" if part == "NO ACTION" else part for part in key)


def indexes(dialect, real):
    if dialect == "mysql":
        # InnoDB makes a tree of every index that isn't of words or places.
        return {name.lower(): (unique, method if method in ("FULLTEXT", "SPATIAL", "fulltext", "spatial") else "btree", key)
                for name, (unique, method, key) in real.items()}
    return real
