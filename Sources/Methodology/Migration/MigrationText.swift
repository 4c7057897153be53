/// A plan as something to read or to run.
package struct MigrationText: Sendable {
    private let plan: MigrationPlan

    package init(_ plan: MigrationPlan) {
        self.plan = plan
    }

    /// The statements of the way there, or of the way back, with comments that say what they do.
    package func sql(isBack: Bool = false) -> String {
        var out = ""
        let phases = isBack ? MigrationPlan.Phase.allCases.reversed() : MigrationPlan.Phase.allCases
        for phase in phases {
            let steps = plan.steps.filter { $0.phase == phase }
            guard !steps.isEmpty else { continue }
            out += "\n-- \(phase.title)\(isBack ? ", taken back" : "")\n"
            if !isBack, let boundary = plan.boundary(before: phase) { out += "-- \(boundary)\n" }
            for step in isBack ? steps.reversed() : steps {
                out += "-- \(Self.oneLine(step.title))\n"
                let statements = isBack ? step.back : step.sql
                for statement in statements { out += statement + ";\n" }
                if step.rule == .byHand { out += "-- by hand\n" }
            }
        }
        return out.isEmpty ? "-- nothing changes\n" : String(out.dropFirst())
    }

    private static func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
