package import Decisions
package import Diagnostics

/// What a rule found: in a decision, a schema, an architecture, or between them.
package struct Finding: Sendable, Hashable {
    /// Id of the rule.
    package var rule: String
    package var severity: Diagnostic.Severity
    /// What is wrong: the specific thing first, no final period.
    package var message: String
    /// Names that tell the finding from the rule's others and stay while the thing stays: ids, tables, columns.
    package var subjects: [String]
    package var place: Place?
    /// What to do about it: a verb phrase.
    package var fix: String?
    /// Ids of the architecture's elements it concerns.
    package var elements: [String] = []
    /// Ids of the records it concerns.
    package var decisions: [String] = []
    /// Numbers it rests on, with units, formulas and inputs.
    package var figures: [Figure] = []

    /// Where a finding is told.
    package enum Place: Sendable, Hashable {
        /// A part of the decision it is about, in whatever file that stands.
        case part(DecisionPart)
        /// A file as the user would type it, or a position in it.
        case file(String, SourcePosition?)
        /// A byte offset in a file.
        case offset(String, Int)
    }

    /// - Parameter severity: the rule's own unless given.
    package init(
        _ rule: Rule, _ message: String, subjects: [String], place: Place?, severity: Diagnostic.Severity? = nil,
        fix: String? = nil, elements: [String] = [], decisions: [String] = [], figures: [Figure] = []
    ) {
        self.init(
            rule: rule.id, severity ?? rule.severity, message, subjects: subjects, place: place, fix: fix,
            elements: elements, decisions: decisions, figures: figures)
    }

    /// A finding of whatever looks at files without being a rule of the registry.
    init(
        rule: String, _ severity: Diagnostic.Severity, _ message: String, subjects: [String], place: Place?,
        fix: String? = nil, elements: [String] = [], decisions: [String] = [], figures: [Figure] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.subjects = subjects
        self.place = place
        self.fix = fix
        self.elements = elements
        self.decisions = decisions
        self.figures = figures
    }

    /// Stable while the things keep their names: `TRD-06@0007@postgresql@cost`, `DB-04@orders@customer_id`.
    package var id: String { ([rule] + subjects).joined(separator: "@") }

    /// The finding as the user reads it; a part of a decision has no place in a file here.
    package var diagnostic: Diagnostic {
        var diagnostic = Diagnostic(severity, rule: rule, message, fix: fix)
        switch place {
        case .file(let path, let position): (diagnostic.path, diagnostic.position) = (path, position)
        case .offset(let path, let offset): (diagnostic.path, diagnostic.offset) = (path, offset)
        case .part, nil: break
        }
        return diagnostic
    }
}
