package import Decisions
package import Diagnostics

extension Finding {
    /// About parts of a decision: their ids tell the finding from the rule's others.
    package init(
        _ rule: Rule, _ message: String, part: DecisionPart, others: [DecisionPart] = [],
        severity: Diagnostic.Severity? = nil, fix: String? = nil
    ) {
        self.init(
            rule, message, subjects: ([part] + others).flatMap(\.names), place: .part(part), severity: severity,
            fix: fix)
    }

    /// The finding where its part of a decision stands in a file.
    package func diagnostic(in located: LocatedDecision, path: String, bytes: [UInt8]) -> Diagnostic {
        var diagnostic = self.diagnostic
        diagnostic.path = path
        if let place = offset(in: located) {
            diagnostic.offset = place
            diagnostic.locate(in: SourceLines(bytes))
        }
        return diagnostic
    }

    func offset(in located: LocatedDecision) -> Int? { place?.offset(in: located) }
}

extension Finding.Place {
    func offset(in located: LocatedDecision) -> Int? {
        guard case .part(let part) = self else { return nil }
        return located.place(of: part)?.lowerBound
    }

    /// The place in a file of a part of a decision.
    func resolved(in located: LocatedDecision, path: String) -> Finding.Place {
        guard case .part = self else { return self }
        return offset(in: located).map { .offset(path, $0) } ?? .file(path, nil)
    }
}
