/// Types of one dialect in another.
enum SQLTypes {
    /// A type in the target's words: the nearest that holds the same values.
    static func translated(_ type: ColumnType, of model: DataModel, to target: Dialect) -> String {
        let name = ObjectName(type.name, schema: type.schema)
        if let domain = model.domains.first(where: { $0.name == name }) {
            return translated(domain.base, of: model, to: target)
        }
        let values = model.enums.first { $0.name == name }?.values ?? type.values
        if !values.isEmpty, type.name != "set" {
            guard target == .mysql else { return text(type, target) }
            let list = values.map {
                "'" + $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
            }
            return "enum(" + list.joined(separator: ", ") + ")"
        }
        guard type.dimensions == 0 else { return target == .mysql ? "json" : target == .postgresql ? "jsonb" : "TEXT" }
        let family = Family(type, model.dialect)
        switch target {
        case .postgresql: return postgresql(family, type)
        case .mysql: return mysql(family, type)
        case .sqlite: return sqlite(family)
        }
    }

    /// What values a type holds.
    enum Family {
        case small, integer, big, boolean, decimal, real, double, string, long, bytes, date, time, timestamp, zoned,
            uuid, json, other

        init(_ type: ColumnType, _ dialect: Dialect) {
            let isBoolean = dialect == .mysql && type.name == "tinyint" && type.arguments == ["1"]
            switch type.name {
            case _ where isBoolean: self = .boolean
            case "boolean", "bool": self = .boolean
            case "smallint", "tinyint", "year": self = type.isUnsigned ? .integer : .small
            case "integer", "int", "mediumint": self = type.isUnsigned ? .big : .integer
            case "bigint": self = .big
            case "numeric", "decimal": self = .decimal
            case "real", "float": self = .real
            case "double precision", "double": self = .double
            case "character varying", "varchar", "character", "char": self = type.arguments.isEmpty ? .long : .string
            case "text", "tinytext", "mediumtext", "longtext", "clob", "citext": self = .long
            case "bytea", "blob", "tinyblob", "mediumblob", "longblob", "varbinary", "binary": self = .bytes
            case "date": self = .date
            case "time without time zone", "time": self = .time
            case "timestamp without time zone", "datetime": self = .timestamp
            case "timestamp with time zone", "timestamp": self = .zoned
            case "uuid": self = .uuid
            case "json", "jsonb": self = .json
            default: self = .other
            }
        }
    }

    private static func arguments(_ type: ColumnType) -> String {
        type.arguments.isEmpty ? "" : "(" + type.arguments.joined(separator: ",") + ")"
    }

    private static func text(_ type: ColumnType, _ target: Dialect) -> String { target == .sqlite ? "TEXT" : "text" }

    private static func postgresql(_ family: Family, _ type: ColumnType) -> String {
        switch family {
        case .small: "smallint"
        case .integer: "integer"
        case .big: type.isUnsigned ? "numeric(20,0)" : "bigint"
        case .boolean: "boolean"
        case .decimal: "numeric" + arguments(type)
        case .real: "real"
        case .double: "double precision"
        case .string: (type.name.contains("var") ? "character varying" : "character") + arguments(type)
        case .bytes: "bytea"
        case .date: "date"
        case .time: "time without time zone"
        case .timestamp: "timestamp without time zone"
        case .zoned: "timestamp with time zone"
        case .uuid: "uuid"
        case .json: "jsonb"
        case .long, .other: "text"
        }
    }

    private static func mysql(_ family: Family, _ type: ColumnType) -> String {
        switch family {
        case .small: "smallint"
        case .integer: "int"
        case .big: "bigint"
        case .boolean: "tinyint(1)"
        case .decimal: type.arguments.isEmpty ? "decimal(38,10)" : "decimal" + arguments(type)
        case .real: "float"
        case .double: "double"
        case .string: (type.name.contains("var") ? "varchar" : "char") + arguments(type)
        case .long, .other: "longtext"
        case .bytes: "longblob"
        case .date: "date"
        case .time: "time"
        case .timestamp: "datetime(6)"
        case .zoned: "timestamp(6)"
        case .uuid: "char(36)"
        case .json: "json"
        }
    }

    private static func sqlite(_ family: Family) -> String {
        switch family {
        case .small, .integer, .big, .boolean: "INTEGER"
        case .decimal: "NUMERIC"
        case .real, .double: "REAL"
        case .bytes: "BLOB"
        case .string, .long, .date, .time, .timestamp, .zoned, .uuid, .json, .other: "TEXT"
        }
    }
}
