import Architecture
import Diagnostics

extension ArchitectureRules {
    static let filledNode = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-17", severity: .warning, title: "Deployment nodes hold something",
            rationale: "A node on which nothing runs is paid for nothing, or what runs on it has been forgotten.",
            source: "Structurizr inspection model.deploymentnode.empty",
            bad: """
                systems: {shop: {containers: {web: }}}
                environments: {live: {nodes: {a: {runs: [shop.web]}, b: }}}
                """,
            good: """
                systems: {shop: {containers: {web: }}}
                environments: {live: {nodes: {a: {runs: [shop.web]}}}}
                """)
    ) { rule, subject in
        let nodes = subject.model.elements(of: .deploymentNode)
        let findings = nodes.filter { subject.model.children(of: $0.id).isEmpty }.map { node in
            Finding(
                rule, "nothing runs on `\(node.id)`", element: node,
                fix: "add `runs: […]`, or take the node away")
        }
        return RuleResult(findings, isApplicable: !nodes.isEmpty)
    }
}
