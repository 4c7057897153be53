import Architecture
import Diagnostics

extension ArchitectureRules {
    static let deployedContainer = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-18", severity: .note, title: "Where a system is deployed, all of its containers are",
            rationale: """
                A container that runs nowhere is missing from every question about capacity, zones and cost of the environment \
                in which its system runs.
                """,
            source: "adrgen",
            bad: """
                systems: {shop: {containers: {web: , db: }}}
                environments: {live: {nodes: {vm: {runs: [shop.web]}}}}
                """,
            good: """
                systems: {shop: {containers: {web: , db: }}}
                environments: {live: {nodes: {vm: {runs: [shop.web, shop.db]}}}}
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var isApplicable = false
        for environment in subject.model.environments {
            let running = Set(
                subject.model.elements(in: environment.name).compactMap { $0.deployment?.instanceOf })
            for system in subject.model.elements(of: .softwareSystem) where !system.isExternal {
                let containers = subject.model.children(of: system.id).filter {
                    !$0.isExternal && $0.kind == .container
                }
                guard !running.contains(system.id), containers.contains(where: { running.contains($0.id) }) else {
                    continue
                }
                isApplicable = true
                for container in containers where !running.contains(container.id) {
                    var finding = Finding(
                        rule,
                        "`\(container.id)` runs nowhere in \(environment.name), where other containers of its system do",
                        element: container, fix: "name it under `runs` of a node")
                    finding.subjects.append(environment.id.rawValue)
                    findings.append(finding)
                }
            }
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}
