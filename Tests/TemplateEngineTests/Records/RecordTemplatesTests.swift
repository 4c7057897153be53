import Diagnostics
import Testing
import Yams

@testable import TemplateEngine

@Suite struct RecordTemplatesTests {
    private static let everyName = RecordTemplates.names + Set(RecordTemplate.all.map(\.first)).sorted()

    private func render(_ name: String, _ view: RecordView) throws -> String {
        String(decoding: try RecordTemplates().render(name, view), as: UTF8.self)
    }

    private static var full: RecordView {
        var view = RecordView(title: "Use PostgreSQL for orders")
        view.number = 12
        view.paddedNumber = "0012"
        view.date = "2026-11-23"
        view.status = "proposed"
        view.deciders = ["Order team", "Platform team"]
        view.consulted = ["Security team"]
        view.informed = ["Support"]
        view.tags = ["data", "storage"]
        view.elements = ["shop.orders"]
        view.links = [
            .init(label: "Supersedes", target: "9", title: "9. Use files", file: "0009-use-files.md"),
            .init(label: "Amends", target: "5", title: "5. Keep orders", file: "0005-keep orders.md"),
        ]
        return view
    }

    @Test func laysOutNygardAsADRToolsDoes() throws {
        var view = Self.full
        view.deciders = []
        view.consulted = []
        view.informed = []
        view.tags = []
        view.elements = []
        view.sections = [
            "context": "Orders get lost.\n", "decision": "We will use PostgreSQL.", "consequences": "We run backups.",
        ]
        let text = try render("nygard", view)
        #expect(
            text == """
                # 12. Use PostgreSQL for orders

                Date: 2026-11-23

                ## Status

                Proposed

                Supersedes [9. Use files](0009-use-files.md)

                Amends [5. Keep orders](0005-keep%20orders.md)

                ## Context

                Orders get lost.

                ## Decision

                We will use PostgreSQL.

                ## Consequences

                We run backups.

                """)
    }

    @Test func laysOutMADR4() throws {
        var view = Self.full
        view.sections = [
            "context": "Q?", "drivers": "* d", "options": "* PostgreSQL\n* Files",
            "outcome": "Chosen option: \"PostgreSQL\", because d.",
            "consequences": "* Good, because g", "confirmation": "A test.", "pros": "### Files\n\n* Bad, because b",
            "more": "Seen by all.",
        ]
        let text = try render("madr4", view)
        #expect(
            text == """
                ---
                status: proposed
                date: 2026-11-23
                decision-makers: [Order team, Platform team]
                consulted: [Security team]
                informed: [Support]
                tags: [data, storage]
                elements: [shop.orders]
                ---

                # Use PostgreSQL for orders

                ## Context and Problem Statement

                Q?

                ## Decision Drivers

                * d

                ## Considered Options

                * PostgreSQL
                * Files

                ## Decision Outcome

                Chosen option: "PostgreSQL", because d.

                ### Consequences

                * Good, because g

                ### Confirmation

                A test.

                ## Pros and Cons of the Options

                ### Files

                * Bad, because b

                ## More Information

                Seen by all.

                * Supersedes [9. Use files](0009-use-files.md)
                * Amends [5. Keep orders](0005-keep%20orders.md)

                """)
    }

    @Test func laysOutTheHeadOfLog4brainsRecords() throws {
        let lines = try render("log4brains", Self.full).split(separator: "\n", omittingEmptySubsequences: false).prefix(
            10)
        #expect(
            lines.joined(separator: "\n") == """
                # Use PostgreSQL for orders

                - Status: proposed
                - Deciders: Order team, Platform team
                - Consulted: Security team
                - Informed: Support
                - Date: 2026-11-23
                - Tags: data, storage
                - Elements: shop.orders

                """)
    }

    @Test func writesLinksOfAdrsIntoFrontMatter() throws {
        let front = try frontMatter(try render("adrs", Self.full))
        #expect(front["number"]?.int == 12)
        #expect(front["title"]?.string == "Use PostgreSQL for orders")
        #expect(front["links"]?[0]?["target"]?.int == 9)
        #expect(front["links"]?[0]?["kind"]?.string == "supersedes")
        #expect(front["links"]?[1]?["kind"]?.string == "amends")
    }

    static let headings: [(String, [String])] = [
        ("nygard", ["Status", "Context", "Decision", "Consequences"]),
        ("merson", ["Status", "Context", "Decision", "Rationale", "Consequences"]),
        (
            "madr2",
            [
                "Context and Problem Statement", "Decision Drivers", "Considered Options", "Decision Outcome",
                "Positive Consequences", "Negative Consequences", "Pros and Cons of the Options", "{first option}",
                "{second option}", "Links",
            ]
        ),
        (
            "madr3",
            [
                "Context and Problem Statement", "Decision Drivers", "Considered Options", "Decision Outcome",
                "Consequences",
                "Validation", "Pros and Cons of the Options", "{first option}", "{second option}", "More Information",
            ]
        ),
        (
            "madr4-bare",
            [
                "Context and Problem Statement", "Decision Drivers", "Considered Options", "Decision Outcome",
                "Consequences",
                "Confirmation", "Pros and Cons of the Options", "More Information",
            ]
        ),
        (
            "madr4-minimal",
            [
                "Context and Problem Statement", "Considered Options", "Decision Outcome", "Consequences",
                "More Information",
            ]
        ),
        (
            "tyree-akerman",
            [
                "Issue", "Decision", "Status", "Group", "Assumptions", "Constraints", "Positions", "Argument",
                "Implications",
                "Related decisions", "Related requirements", "Related artifacts", "Related principles", "Notes",
            ]
        ),
        (
            "alexandrian",
            ["Status", "Prologue (Summary)", "Discussion (Context)", "Solution (Decision)", "Consequences (Results)"]
        ),
        (
            "edgex",
            [
                "Submitters", "Change Log", "Referenced Use Case(s)", "Context", "Proposed Design", "Considerations",
                "Decision",
                "Other Related ADRs", "References",
            ]
        ),
        (
            "planguage",
            [
                "Tag", "Gist", "Requirement", "Rationale", "Priority", "Stakeholders", "Status", "Owner", "Author",
                "Revision",
                "Date", "Assumptions", "Risks", "Defined",
            ]
        ),
    ]

    @Test(arguments: headings)
    func hasTheHeadingsOfItsForm(name: String, headings: [String]) throws {
        let lines = try render(name, Self.full).split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("##") }.map { String($0.drop { $0 == "#" }.dropFirst()) } == headings)
    }

    @Test(arguments: everyName, [false, true])
    func looksAsMarkdownStyleWants(name: String, isFull: Bool) throws {
        let text = try render(name, isFull ? Self.full : RecordView(title: "Title"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
        #expect(!text.contains("\n\n\n"), "blank lines in a row")
        #expect(!lines.contains { $0.hasSuffix(" ") }, "spaces at a line's end")
        #expect(!text.contains("{{"), "a tag is left")
        for (index, line) in lines.enumerated() where line.hasPrefix("#") {
            #expect(index == 0 || lines[index - 1].isEmpty, "no blank line above \(line)")
            #expect(index + 1 == lines.count || lines[index + 1].isEmpty, "no blank line below \(line)")
        }
        #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
    }

    @Test(arguments: everyName)
    func keepsHostileTextAsText(name: String) throws {
        let hostile = #"A | B "x" <script> [[y]] *z* #h: - 'q' & {{t}} \ `c`"#
        var view = Self.full
        view.title = hostile
        view.deciders = [hostile, "a, b", "yes"]
        view.tags = ["#1", "a: b", "no", "[x]"]
        view.links[0].title = hostile
        let text = try render(name, view)
        let html = try renderedMarkdown(body(text))
        let shown = hostile.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
        #expect(html.contains("\(shown)</h1>"), "\(html)")
        if text.hasPrefix("---\n") {
            let front = try frontMatter(text)
            let people = (front["decision-makers"] ?? front["deciders"])?.sequence?.map(\.string)
            #expect(people == [hostile, "a, b", "yes"])
            #expect(front["tags"]?.sequence?.map(\.string) == ["#1", "a: b", "no", "[x]"])
        }
        if html.contains("<a href=\"0009-use-files.md\">") {
            #expect(html.contains("<a href=\"0009-use-files.md\">\(shown)</a>"), "\(html)")
        }
    }

    @Test func lendsDecisionAndOutcomeToEachOther() throws {
        var view = RecordView(title: "T")
        view.sections = ["outcome": "We do it."]
        #expect(try render("nygard", view).contains("## Decision\n\nWe do it.\n"))
        view.sections = ["decision": "We do it."]
        #expect(try render("madr4", view).contains("## Decision Outcome\n\nWe do it.\n"))
    }

    @Test(arguments: RecordTemplates.names)
    func writesAFirstRecordThatSaysWhereAndHow(name: String) throws {
        var view = Self.full
        view.folder = "docs/adr"
        let text = String(decoding: try RecordTemplates().renderFirst(name, view), as: UTF8.self)
        let form = try #require(RecordTemplate.all.first { $0.name == name }).form
        #expect(text.contains("in docs/adr") && text.contains(form))
    }

    @Test func takesAProjectsOwnRecordTemplate() throws {
        let file = TemplateFile(
            path: "adr/templates/rfc.md", bytes: Array("# RFC {{paddedNumber}}: {{title}}\n\n\n".utf8))
        let templates = RecordTemplates(engine: TemplateEngine(overrides: ["records/rfc.md": file]))
        #expect(try templates.render("rfc", Self.full) == Array("# RFC 0012: Use PostgreSQL for orders\n".utf8))
    }

    @Test func namesTheFormsThereAreForAnUnknownOne() throws {
        let failure = try #require(throws: Failure.self) { try RecordTemplates().render("madr9", Self.full) }
        #expect(failure.diagnostics.map(\.rule) == ["unknown-template"])
        #expect(failure.diagnostics.first?.fix?.contains("madr4-minimal") == true)
    }

    private func frontMatter(_ text: String) throws -> Node {
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        return try #require(try Yams.compose(yaml: String(parts[1])))
    }

    private func body(_ text: String) -> String {
        guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return text }
        return String(text[end.upperBound...])
    }
}
