package import DataModel
package import Diagnostics

/// What a rule found in a schema.
package struct SchemaFinding: Sendable, Hashable {
    /// Id of the rule.
    package var rule: String
    package var severity: Diagnostic.Severity
    /// What is wrong: the specific thing first, no final period.
    package var message: String
    package var table: ObjectName
    /// Columns, or the name of a key or index, that tell the finding from others of the rule in the table.
    package var subject: [String]
    package var place: SourcePlace
    /// What to do about it: a verb phrase.
    package var fix: String?

    package init(
        _ rule: Rule, _ message: String, table: Table, subject: [String] = [], place: SourcePlace? = nil,
        fix: String? = nil
    ) {
        self.rule = rule.id
        severity = rule.severity
        self.message = message
        self.table = table.name
        self.subject = subject
        self.place = place ?? table.place
        self.fix = fix
    }

    /// Stable while the names stay: `DB-04@orders@customer_id`.
    package var id: String { ([rule, table.description] + subject).joined(separator: "@") }

    package var diagnostic: Diagnostic {
        Diagnostic(severity, rule: rule, message, path: place.path, position: place.position, fix: fix)
    }
}

/// What a rule says about one schema. Missing inputs never read as a pass.
package enum SchemaResult: Sendable, Hashable {
    case pass
    /// At least one finding.
    case fail([SchemaFinding])
    /// Can't be told for these tables, whose columns or types are not known.
    case unknown(tables: [ObjectName])
    /// The schema has nothing the rule is about.
    case notApplicable

    /// Fails with findings, else is unknown for what is missing, else passes, as long as there was anything to look at.
    package init(_ findings: [SchemaFinding], missing: [ObjectName] = [], isApplicable: Bool = true) {
        if !findings.isEmpty {
            self = .fail(findings)
        } else if !missing.isEmpty {
            self = .unknown(tables: missing)
        } else {
            self = isApplicable ? .pass : .notApplicable
        }
    }

    package var findings: [SchemaFinding] {
        if case .fail(let findings) = self { findings } else { [] }
    }
}

/// A rule about schemas and the function that applies it.
package struct SchemaCheck: Sendable {
    package var rule: Rule
    package var apply: @Sendable (SchemaSubject) -> SchemaResult

    package init(_ rule: Rule, apply: @escaping @Sendable (Rule, SchemaSubject) -> SchemaResult) {
        self.rule = rule
        self.apply = { apply(rule, $0) }
    }
}
