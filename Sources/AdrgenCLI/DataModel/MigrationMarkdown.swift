import DataModel
import Methodology
import TemplateEngine

/// A plan as a page to read.
struct MigrationMarkdown {
    private let plan: MigrationPlan

    init(_ plan: MigrationPlan) {
        self.plan = plan
    }

    var text: String {
        var out = "# Migration plan\n"
        guard !plan.steps.isEmpty else { return out + "\nNothing changes.\n" }
        out += "\n" + summary + "\n"
        if !plan.questions.isEmpty {
            out += "\n## Questions\n\n"
            for question in plan.questions {
                out +=
                    "- Was " + code(question.text.split(separator: "=").first.map(String.init) ?? "") + " renamed? Say "
                out += code("--rename \(question.text)") + ", else it is dropped with its data.\n"
            }
        }
        out += "\n| Step | Risk | Rule | What |\n| ---: | :--- | :--- | :--- |\n"
        for (index, step) in plan.steps.enumerated() {
            out += "| \(index + 1) | \(step.risk.rawValue) | \(step.rule.id) | " + running(step.title) + " |\n"
        }
        var number = 0
        var parts = 0
        for phase in MigrationPlan.Phase.allCases {
            let steps = plan.steps.filter { $0.phase == phase }
            guard !steps.isEmpty else { continue }
            parts += 1
            if let boundary = plan.boundary(before: phase) { out += "\n> **Deploy.** \(boundary)\n" }
            out += "\n## \(parts). \(phase.title)\n"
            for step in steps {
                number += 1
                out += "\n### Step \(number): " + running(step.title) + "\n\n"
                out += "\(step.rule.id), \(step.risk.rawValue): \(step.rule.title).\n"
                if let note = step.note { out += "\n" + running(note) + ".\n" }
                if let lock = step.lock { out += "\nLock: \(lock).\n" }
                if step.rule == .byHand { out += "\nNo statement is written for this.\n" }
                if !step.sql.isEmpty { out += "\n" + fence(step.sql) }
                if !step.back.isEmpty { out += "\nBack:\n\n" + fence(step.back) }
            }
        }
        return out
    }

    private var summary: String {
        let counts = MigrationRule.Risk.allCases.reversed().map { risk in
            (risk, plan.steps.count { $0.risk == risk })
        }.filter { $0.1 > 0 }
        let deployments = MigrationPlan.Phase.allCases.count { plan.boundary(before: $0) != nil }
        let steps = plan.steps.count == 1 ? "One step" : "\(plan.steps.count) steps"
        return "\(steps) for \(plan.dialect.title): "
            + counts.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
            + (deployments == 0
                ? ", in one go."
                : deployments == 1 ? ", with one deployment between." : ", with \(deployments) deployments between.")
    }

    /// A text whose names stand in back ticks.
    private func running(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        guard parts.count % 2 == 1 else { return MarkdownCell.escape(text) }
        return parts.enumerated().map { index, part in
            if index % 2 == 1 { return code(part) }
            // Blanks beside a name stay.
            let (first, last) = (part.hasPrefix(" ") ? " " : "", part.hasSuffix(" ") && part.count > 1 ? " " : "")
            return first + (part.isEmpty ? "" : MarkdownCell.escape(part)) + last
        }.joined()
    }

    /// A code span; bars end a table's cell even there.
    private func code(_ text: String) -> String {
        let plain = String(text.map { $0.isNewline ? " " : $0 })
        guard !plain.isEmpty else { return "" }
        let mark = plain.contains("`") ? "``" : "`"
        let space = plain.contains("`") ? " " : ""
        let cell = plain.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        return mark + space + cell + space + mark
    }

    private func fence(_ statements: [String]) -> String {
        let text = statements.map { $0 + ";\n" }.joined()
        var longest = 2
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let mark = String(repeating: "`", count: longest + 1)
        return mark + "sql\n" + text + mark + "\n"
    }
}
