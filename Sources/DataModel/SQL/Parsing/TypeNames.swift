/// The names a dialect's catalogue shows for types that have several.
enum TypeNames {
    /// A type with its short name written out and what the name implies filled in.
    static func canonical(_ type: ColumnType, _ dialect: Dialect) -> ColumnType {
        switch dialect {
        case .postgresql: postgresql(type)
        case .mysql: mysql(type)
        case .sqlite: type
        }
    }

    private static func postgresql(_ type: ColumnType) -> ColumnType {
        guard type.schema == nil || type.schema == "pg_catalog" else { return type }
        var type = type
        type.schema = nil
        switch type.name {
        case "int", "int4": type.name = "integer"
        case "int8": type.name = "bigint"
        case "int2": type.name = "smallint"
        case "bool": type.name = "boolean"
        case "decimal", "dec": type.name = "numeric"
        case "float4": type.name = "real"
        case "float8": type.name = "double precision"
        case "float":
            let isSmall = type.arguments.first.flatMap { Int($0) }.map { $0 <= 24 } ?? false
            type.name = isSmall ? "real" : "double precision"
            type.arguments = []
        case "varchar", "char varying", "national character varying", "national char varying", "nchar varying":
            type.name = "character varying"
        case "char", "nchar", "national character", "national char", "character":
            type.name = "character"
            if type.arguments.isEmpty { type.arguments = ["1"] }
        case "bpchar": if !type.arguments.isEmpty { type.name = "character" }
        case "varbit": type.name = "bit varying"
        case "bit": if type.arguments.isEmpty { type.arguments = ["1"] }
        case "timestamptz": type.name = "timestamp with time zone"
        case "timetz": type.name = "time with time zone"
        case "timestamp", "time": type.name += " without time zone"
        default: break
        }
        if type.name.hasPrefix("time"), let digits = type.arguments.first.flatMap({ Int($0) }), digits > 6 {
            type.arguments = ["6"]
        }
        if type.name == "numeric", type.arguments.count == 1 { type.arguments.append("0") }
        return type
    }

    private static func mysql(_ type: ColumnType) -> ColumnType {
        var type = type
        switch type.name {
        case "integer", "int4": type.name = "int"
        case "int8": type.name = "bigint"
        case "int2": type.name = "smallint"
        case "int1": type.name = "tinyint"
        case "int3", "middleint": type.name = "mediumint"
        case "bool", "boolean": (type.name, type.arguments) = ("tinyint", ["1"])
        case "dec", "numeric", "fixed": type.name = "decimal"
        case "double precision", "real", "float8": type.name = "double"
        case "float4": type.name = "float"
        case "character", "nchar", "national char", "national character": type.name = "char"
        case "character varying", "char varying", "varcharacter", "nvarchar", "national varchar",
            "national character varying", "national char varying", "nchar varying":
            type.name = "varchar"
        case "long", "long varchar": type.name = "mediumtext"
        case "long varbinary": type.name = "mediumblob"
        default: break
        }
        if type.name == "decimal" {
            if type.arguments.isEmpty { type.arguments = ["10"] }
            if type.arguments.count == 1 { type.arguments.append("0") }
        }
        if ["char", "binary", "bit"].contains(type.name), type.arguments.isEmpty { type.arguments = ["1"] }
        return type
    }

    /// What PostgreSQL's serial types are short for.
    static let serials = [
        "serial": "integer", "serial4": "integer", "bigserial": "bigint", "serial8": "bigint",
        "smallserial": "smallint",
        "serial2": "smallint",
    ]
}
