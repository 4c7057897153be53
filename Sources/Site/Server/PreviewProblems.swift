package import Diagnostics

/// What is wrong with a site that is shown.
package struct PreviewProblems: Sendable, Hashable {
    package var diagnostics: [Diagnostic]
    /// Whether they kept the site from being built, so that an earlier one is shown.
    package var isStale: Bool

    package init(_ diagnostics: [Diagnostic] = [], isStale: Bool = false) {
        self.diagnostics = diagnostics
        self.isStale = isStale
    }

    /// Problems shown on one page at most.
    private static let limit = 50

    /// Those a page shows as JSON: what keeps the site from being built, errors, and what its own record is about.
    func json(source: String?) -> JSONValue {
        let shown = diagnostics.filter { isStale || $0.severity == .error || ($0.path != nil && $0.path == source) }
            .filter { isStale || $0.severity != .note }
        let problems = shown.prefix(Self.limit).map { diagnostic in
            let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
            return JSONValue.object([
                ("severity", .string(diagnostic.severity.rawValue)),
                ("place", .optional(diagnostic.path.map { $0 + place })),
                ("message", .string(diagnostic.message)), ("rule", .string(diagnostic.rule)),
                ("fix", .optional(diagnostic.fix)),
            ])
        }
        return .object([
            ("isStale", .bool(isStale)), ("more", .int(shown.count - problems.count)), ("list", .array(problems)),
        ])
    }
}
