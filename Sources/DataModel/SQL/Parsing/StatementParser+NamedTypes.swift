extension StatementParser {
    /// `CREATE TYPE`; the current token is behind TYPE. Types without a list of values are not part of the model.
    mutating func createType() throws(SQLSyntaxError) -> Statement {
        let place = place
        let name = try objectName("a type's name")
        guard accept("AS", "ENUM") else { return .other }
        let range = try parenthesisedRange()
        let values = commaSeparated(range).compactMap { tokens[$0.lowerBound] }.map(string)
        return .createEnum(EnumType(name: name, values: values, place: place))
    }

    /// `ALTER TYPE`; the current token is behind TYPE.
    mutating func alterType() throws(SQLSyntaxError) -> Statement {
        let name = try objectName("a type")
        if accept("ADD", "VALUE") {
            _ = acceptIfNotExists()
            let value = try stringLiteral()
            let before = accept("BEFORE") ? try stringLiteral() : nil
            let after = accept("AFTER") ? try stringLiteral() : nil
            return .alterEnum(name, .add(value, before: before, after: after))
        }
        if accept("RENAME", "VALUE") {
            let old = try stringLiteral()
            try expect("TO")
            return .alterEnum(name, .rename(old, to: try stringLiteral()))
        }
        if accept("RENAME", "TO") {
            return .rename(.type, [(name, ObjectName(try self.name(), schema: name.schema))])
        }
        if accept("SET", "SCHEMA") { return .setSchema(.type, name, schema: try self.name("a schema")) }
        return .other
    }

    /// `CREATE DOMAIN`; the current token is behind DOMAIN.
    mutating func createDomain() throws(SQLSyntaxError) -> Statement {
        let place = place
        let name = try objectName("a domain's name")
        _ = accept("AS")
        var domain = DomainType(name: name, base: try columnType(), place: place)
        while !isAtEnd {
            let checkPlace = self.place
            let constraint = accept("CONSTRAINT") ? try self.name("a constraint's name") : nil
            if accept("NOT", "NULL") {
                domain.isNullable = false
            } else if accept("NULL") {
                domain.isNullable = true
            } else if accept("COLLATE") {
                domain.collation = try objectName("a collation").name
            } else if accept("DEFAULT") {
                domain.defaultValue = try expression {
                    $0.at("NOT", then: "NULL") || $0.at("NULL") || $0.at("CONSTRAINT") || $0.at("CHECK")
                }
            } else if accept("CHECK") {
                guard case .check(let check) = try check(constraint, column: nil, checkPlace) else { continue }
                domain.checks.append(check)
            } else {
                throw unexpected("expected NOT NULL, DEFAULT or CHECK")
            }
        }
        return .createDomain(domain)
    }

    /// `ALTER DOMAIN`; the current token is behind DOMAIN.
    mutating func alterDomain() throws(SQLSyntaxError) -> Statement {
        let name = try objectName("a domain")
        if accept("SET", "NOT", "NULL") { return .alterDomain(name, .setNullable(false)) }
        if accept("DROP", "NOT", "NULL") { return .alterDomain(name, .setNullable(true)) }
        if accept("SET", "DEFAULT") { return .alterDomain(name, .setDefault(try expression { _ in false })) }
        if accept("DROP", "DEFAULT") { return .alterDomain(name, .setDefault(nil)) }
        if accept("DROP", "CONSTRAINT") {
            _ = acceptIfExists()
            return .alterDomain(name, .dropConstraint(try self.name("a constraint")))
        }
        if accept("RENAME", "TO") {
            return .rename(.domain, [(name, ObjectName(try self.name(), schema: name.schema))])
        }
        if accept("SET", "SCHEMA") { return .setSchema(.domain, name, schema: try self.name("a schema")) }
        if accept("ADD") {
            let place = place
            let constraint = accept("CONSTRAINT") ? try self.name("a constraint's name") : nil
            if accept("NOT", "NULL") { return .alterDomain(name, .setNullable(false)) }
            try expect("CHECK")
            if case .check(let check) = try check(constraint, column: nil, place) {
                return .alterDomain(name, .addCheck(check))
            }
        }
        return .other
    }
}
