import Architecture
import Decisions
import Diagnostics

extension ArchitectureRules {
    static let matchingPaths = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-04", severity: .warning, title: "Paths of elements and decisions match files",
            rationale:
                "Files are moved; a glob that matches none no longer leads anybody from a file to its decisions.",
            source: "adrgen",
            bad: """
                systems: {shop: {paths: 'source/**'}}
                === src/shop.swift
                """,
            good: """
                systems: {shop: {paths: 'src/**'}}
                === src/shop.swift
                """)
    ) { rule, subject in
        let model = subject.model
        var findings = subject.governance.faults.map { fault in
            finding(
                rule, "`\(fault.glob)` is no pattern: \(fault.fault.message)", fault.glob, fault.owner, subject,
                fault.fault.fix)
        }
        let globs = subject.governance.globs
        guard !globs.isEmpty || !findings.isEmpty else { return .notApplicable }
        guard let paths = subject.paths else { return RuleResult(findings, isApplicable: !findings.isEmpty) }
        for (owner, glob) in globs where !paths.contains(where: glob.matches) {
            // A decision that is no longer in force may be about files that are gone.
            if case .entry(let place) = owner, !subject.isCurrent(place) { continue }
            findings.append(
                finding(
                    rule, "`\(glob.text)` matches no file", glob.text, owner, subject,
                    "write it from the root of the repository, or take it away"))
        }
        return RuleResult(findings)
    }

    private static func finding(
        _ rule: Rule, _ message: String, _ glob: String, _ owner: Governance.Fault.Owner,
        _ subject: ArchitectureSubject,
        _ fix: String
    ) -> Finding {
        switch owner {
        case .element(let id):
            let place = subject.model.element(id)?.place.map(Finding.Place.init)
            return Finding(
                rule, message, subjects: [id.rawValue, glob], place: place, fix: fix, elements: [id.rawValue])
        case .entry(let place):
            let entry = subject.catalog.entries[place]
            return Finding(
                rule, message, subjects: [entry.id, glob], place: .file(entry.path, nil), fix: fix,
                decisions: [entry.id])
        }
    }
}
