"""A reader's model (JSON) in the shape of `catalogues.py`, for each dialect."""

import re


def postgresql(model):
    def full(item):
        return item.get("schema", "public") + "." + item["name"]

    def target(name):
        return name if "." in name else "public." + name

    tables = {}
    for table in model.get("tables", []):
        keys = {}
        if "primary-key" in table:
            keys[table["primary-key"]["name"]] = ("primary", tuple(table["primary-key"]["columns"]))
        for unique in table.get("unique", []):
            keys[unique["name"]] = ("unique", tuple(unique["columns"]))
        for key in table.get("foreign-keys", []):
            keys[key["name"]] = foreign(key, target(key["target"]))
        for check in table.get("checks", []):
            keys[check["name"]] = ("check",)
        for exclusion in table.get("exclusions", []):
            keys[exclusion["name"]] = ("exclusion",)
        tables[full(table)] = {
            "comment": table.get("comment"),
            "columns": [(c["name"], c["type"].removeprefix("public."), c["nullable"], "default" in c or "generated" in c,
                         c.get("comment")) for c in table.get("columns", [])],
            "keys": keys,
            "indexes": {i["name"]: (i.get("unique", False), i.get("method", "btree"),
                                    tuple(part.get("column") for part in i["key"]), tuple(i.get("include", [])), "where" in i)
                        for i in table.get("indexes", [])},
            "derived": table.get("derived", False),
        }
    return {
        "tables": tables,
        "views": sorted(full(view) for view in model.get("views", [])),
        "enums": {full(e): e["values"] for e in model.get("enums", [])},
        "domains": {full(d): (d["type"].removeprefix("public."), d["nullable"]) for d in model.get("domains", [])},
    }


def foreign(key, target):
    return ("foreign", tuple(key["columns"]), target, tuple(key["target-columns"]), key.get("on-delete", "NO ACTION"),
            key.get("on-update", "NO ACTION"))


def mariadb(model):
    tables = {}
    for table in model.get("tables", []):
        keys = {}
        if "primary-key" in table:
            keys["PRIMARY"] = ("primary", tuple(table["primary-key"]["columns"]))
        for key in table.get("foreign-keys", []):
            keys[key["name"]] = foreign(key, key["target"].split(".")[-1])
        for number, check in enumerate(table.get("checks", [])):
            keys[check.get("name", f"unnamed check {number}")] = ("check",)
        tables[table["name"]] = {
            "comment": table.get("comment") or None,
            "columns": [(c["name"], c["type"], c["nullable"], "default" in c or "generated" in c,
                         c.get("comment") or None) for c in table.get("columns", [])],
            "keys": keys,
            "indexes": {i["name"]: (i.get("unique", False), i.get("method", "btree"),
                                    tuple((part.get("column"), part.get("prefix")) for part in i["key"]))
                        for i in table.get("indexes", [])},
            "derived": table.get("derived", False),
        }
    return {"tables": tables, "views": sorted(view["name"] for view in model.get("views", []))}


def sqlite(model):
    tables = {}
    for table in model.get("tables", []):
        if table.get("kind") == "virtual":
            continue
        keys = {}
        if "primary-key" in table:
            keys["PRIMARY"] = ("primary", tuple(table["primary-key"]["columns"]))
        for number, unique in enumerate(table.get("unique", [])):
            keys[f"unique {number}"] = ("unique", tuple(unique["columns"]))
        for number, key in enumerate(table.get("foreign-keys", [])):
            keys[f"foreign {number}"] = foreign(key, key["target"])
        tables[table["name"]] = {
            "comment": None,
            "columns": [(c["name"], " ".join(re.sub(r"\s*([(),])\s*", r"\1", c["type"]).lower().split()), c["nullable"],
                         "default" in c or isinstance(c.get("generated"), dict), None) for c in table.get("columns", [])],
            "keys": keys,
            "indexes": {i["name"]: (i.get("unique", False), "btree", tuple(part.get("column") for part in i["key"]), (),
                                    "where" in i) for i in table.get("indexes", [])},
            "derived": table.get("derived", False),
        }
    return {"tables": tables, "views": sorted(view["name"] for view in model.get("views", []))}
