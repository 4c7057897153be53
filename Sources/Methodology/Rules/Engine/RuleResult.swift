package import Decisions

/// What a rule says about one subject. Missing inputs never read as a pass.
package enum RuleResult: Sendable, Hashable {
    case pass
    /// At least one finding; for what is missing as well, more may be found.
    case fail([Finding], missing: [Missing] = [])
    /// Can't be told without these facts.
    case unknown(missing: [Missing])
    /// The subject has nothing the rule is about.
    case notApplicable

    /// Fails with findings, else is unknown for what is missing, else passes, as long as there was anything to look at.
    package init(_ findings: [Finding], missing: [Missing] = [], isApplicable: Bool = true) {
        if !findings.isEmpty {
            self = .fail(findings, missing: missing)
        } else if !missing.isEmpty {
            self = .unknown(missing: missing)
        } else {
            self = isApplicable ? .pass : .notApplicable
        }
    }

    package var findings: [Finding] {
        if case .fail(let findings, _) = self { findings } else { [] }
    }

    /// What would have to be known to tell all of it.
    package var missing: [Missing] {
        switch self {
        case .fail(_, let missing), .unknown(let missing): missing
        case .pass, .notApplicable: []
        }
    }

    /// The same result with its findings and gaps changed.
    package func map(_ finding: (Finding) -> Finding, missing: (Missing) -> Missing) -> RuleResult {
        switch self {
        case .fail(let findings, let gaps): .fail(findings.map(finding), missing: gaps.map(missing))
        case .unknown(let gaps): .unknown(missing: gaps.map(missing))
        case .pass, .notApplicable: self
        }
    }
}

extension RuleResult {
    /// Fails with findings, else is unknown for the parts a decision lacks, else passes.
    package init(_ findings: [Finding], missing parts: [DecisionPart]) {
        self.init(findings, missing: parts.map { .part($0) })
    }

    /// Can't be told without these parts of a decision.
    package static func unknown(parts: [DecisionPart]) -> RuleResult { .unknown(missing: parts.map { .part($0) }) }
}
