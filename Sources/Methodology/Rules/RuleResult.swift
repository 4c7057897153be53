package import Decisions

/// What a rule says about one input. Missing inputs never read as a pass.
package enum RuleResult: Sendable, Hashable {
    case pass
    /// At least one finding.
    case fail([Finding])
    /// Can't be told without these parts.
    case unknown(missing: [DecisionPart])
    /// The input has nothing the rule is about.
    case notApplicable

    /// Fails with findings, else is unknown for what is missing, else passes.
    package init(_ findings: [Finding], missing: [DecisionPart] = []) {
        self = !findings.isEmpty ? .fail(findings) : !missing.isEmpty ? .unknown(missing: missing) : .pass
    }

    package var findings: [Finding] {
        if case .fail(let findings) = self { findings } else { [] }
    }
}
