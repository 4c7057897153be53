import CommonMark
import DecisionViews
import Decisions
import TemplateEngine
import Testing

/// A decision in the forms that other tools read.
struct OtherFormsTests {
    private static let decision: Decision = {
        var decision = Decision(title: "Use PostgreSQL")
        decision.status = "accepted"
        decision.context = "Orders and payments must agree."
        decision.drivers = ["Consistency"]
        decision.options = [.init(id: "a", name: "PostgreSQL", good: ["known"]), .init(id: "b", name: "DynamoDB")]
        decision.criteria = [.init(id: "cost", name: "Monthly cost", weight: 3)]
        decision.choice = .init(option: "a", because: "it has transactions")
        decision.consequences.good = ["one transaction"]
        decision.consequences.bad = ["we run backups"]
        decision.metrics = [.init(name: "Latency", target: "p95 < 20 ms over 7d")]
        decision.risks = [.init(risk: "Disk fills up", likelihood: .low)]
        decision.confirmation = "A test covers it."
        decision.questions = ["What if it fails?"]
        return decision
    }()

    private func text(_ decision: Decision, _ form: String) throws -> String {
        let templates = RecordTemplates()
        let view = RecordView(decision, number: 12, places: templates.places(form))
        return String(decoding: try templates.render(form, view), as: UTF8.self)
    }

    @Test(arguments: [
        "nygard", "madr2", "madr3", "madr4", "adrs", "arc42", "alexandrian", "tyree-akerman", "log4brains",
    ])
    func leavesNothingOut(form: String) throws {
        let text = try text(Self.decision, form)
        for part in [
            "Use PostgreSQL", "Orders and payments must agree.", "Consistency", "DynamoDB", "it has transactions",
            "one transaction", "we run backups", "| Monthly cost", "p95 < 20 ms over 7d", "Disk fills up",
            "A test covers it.", "What if it fails?",
        ] {
            #expect(text.contains(part), "\(form) lacks \(part)")
        }
    }

    @Test func saysTheDecisionInOneSentence() throws {
        #expect(
            try text(Self.decision, "y-statement").contains(
                """
                In the context of Orders and payments must agree,
                facing Consistency,
                we decided for PostgreSQL
                and neglected DynamoDB,
                to achieve one transaction,
                accepting we run backups,
                because it has transactions.
                """))
    }

    /// Nothing in a decision ends a section or changes the record's head, whatever the form.
    @Test(arguments: RecordTemplates.names)
    func keepsHeadAndSectionsWithHostileText(form: String) throws {
        for seed in 0..<12 {
            var generator = DecisionGenerator(seed: UInt64(seed + 20_000))
            var decision = generator.make()
            decision.status = "rejected"
            let bytes = Array(try text(decision, form).utf8)
            let document = MarkdownDocument(bytes)
            #expect(document.sections.first?.title.hasSuffix(decision.title) == true)
            var plain = decision
            plain.title = "Use X"
            let headings = { (document: MarkdownDocument) in
                document.sections.filter { $0.level <= 2 }.dropFirst().map(\.title)
            }
            #expect(headings(document) == headings(MarkdownDocument(Array(try text(plain, form).utf8))))
            #expect(document.sections.filter { $0.level == 1 }.count == 1)
        }
    }
}
