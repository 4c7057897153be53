package import DataModel
package import Diagnostics

/// A way from one version of a schema to another, in steps between which code is deployed.
package struct MigrationPlan: Sendable {
    /// A part of the way; what is in one can be done in one go.
    package enum Phase: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// Everything that code of before does not mind.
        case expand
        /// Rows get the values that code of after reads.
        case fill
        /// What rows have to satisfy from now on.
        case tighten
        /// What code of after no longer needs goes.
        case contract

        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

        package var title: String {
            switch self {
            case .expand: "Expand"
            case .fill: "Fill"
            case .tighten: "Tighten"
            case .contract: "Contract"
            }
        }
    }

    package struct Step: Sendable, Hashable {
        package var rule: MigrationRule
        /// The rule's own unless the case is another.
        package var risk: MigrationRule.Risk
        package var phase: Phase
        /// Order within the plan.
        var order: Int
        /// What happens, as a sentence without a final period.
        package var title: String
        package var table: String?
        /// Statements without semicolons, in their order.
        package var sql: [String]
        /// Statements that take the step back.
        package var back: [String]
        /// The lock to expect on PostgreSQL, and for how long.
        package var lock: String?
        /// What to know or to do.
        package var note: String?
        /// Where it stands in the new version, or in the old one.
        package var place: SourcePlace?
    }

    package let dialect: Dialect
    package var steps: [Step]
    /// Names of which one is gone and another is new and similar, for which nobody said that they mean the same.
    package var questions: [SchemaRename]

    /// What has to be deployed before a phase begins; nil where nothing has to.
    package func boundary(before phase: Phase) -> String? {
        guard steps.contains(where: { $0.phase == phase }),
            steps.contains(where: { $0.phase < phase }) || phase == .contract
        else { return nil }
        switch phase {
        case .expand: return nil
        case .fill:
            return steps.contains { $0.phase == .fill && $0.rule == .renameColumn }
                ? "Deploy code that writes both the old and the new columns, and still reads the old ones."
                : "Deploy code that gives every new row the values filled in here."
        case .tighten:
            if steps.contains(where: { $0.phase == .fill && $0.rule == .renameColumn || $0.rule == .renameTable }) {
                return "Deploy code that reads under the new names, and writes rows that satisfy what follows."
            }
            return "Deploy code that writes rows that satisfy what follows."
        case .contract: return "Deploy code that no longer uses what goes now, and wait until none of before runs."
        }
    }

    package var risk: MigrationRule.Risk { steps.map(\.risk).max() ?? .safe }

    /// Questions, and what is left to do by hand, as the user reads them.
    package var diagnostics: [Diagnostic] {
        questions.map { question in
            let what = question.oldColumn == nil ? "table" : "column"
            let old =
                question.oldColumn.map { question.oldTable.description + "." + $0 } ?? question.oldTable.description
            let new = question.newColumn ?? question.newTable.description
            return Diagnostic(
                .warning, rule: "migration-rename",
                "The \(what) `\(old)` is gone, and `\(new)` is new and like it: it is dropped with its data", path: nil,
                fix: "say `--rename \(question.text)` if it was renamed")
        }
            + steps.filter { $0.rule == .byHand }.map { step in
                Diagnostic(
                    .warning, rule: step.rule.id, step.title, path: step.place?.path, position: step.place?.position,
                    fix: "do it by hand")
            }
    }
}

/// What somebody says about a migration that schemas do not.
package struct MigrationHints: Sendable {
    package var renames: [SchemaRename]
    /// Expressions for rows without a value, by `table.column`.
    package var fills: [String: String]
    /// Whether names change at once, with the application stopped.
    package var isInPlace: Bool

    package init(renames: [SchemaRename] = [], fills: [String: String] = [:], isInPlace: Bool = false) {
        self.renames = renames
        self.fills = fills
        self.isInPlace = isInPlace
    }
}
