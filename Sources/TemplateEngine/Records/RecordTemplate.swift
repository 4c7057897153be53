/// A built-in form of record.
package struct RecordTemplate: Sendable, Hashable {
    /// As `--template` takes it: `madr4-minimal`.
    package var name: String
    /// What people call the form.
    package var form: String
    /// What it is good for, on one line.
    package var summary: String
    /// Name of the template for the first record of a log of this form.
    package var first: String

    fileprivate init(_ name: String, _ form: String, _ summary: String, first: String) {
        self.name = name
        self.form = form
        self.summary = summary
        self.first = first
    }

    /// All built-in forms, the common ones first.
    package static let all: [RecordTemplate] = [
        .init(
            "nygard", "Nygard", "Status, context, decision, consequences, as adr-tools lays it out",
            first: "nygard-first"),
        .init(
            "madr4", "MADR 4", "Front matter, drivers, options with pros and cons, confirmation", first: "madr4-first"),
        .init(
            "adrgen", "adrgen", "MADR 4 with trade-offs, success metrics, risks and review questions",
            first: "madr4-first"),
        .init("madr4-minimal", "MADR 4", "Context, options, outcome and consequences only", first: "madr4-first"),
        .init("madr4-bare", "MADR 4", "All headings of MADR 4 without prompts", first: "madr4-first"),
        .init("madr4-bare-minimal", "MADR 4", "The minimal headings of MADR 4 without prompts", first: "madr4-first"),
        .init("madr3", "MADR 3", "Front matter with deciders, validation as a section", first: "madr3-first"),
        .init("madr2", "MADR 2", "Status, deciders and date as a list below the title", first: "madr2-first"),
        .init(
            "log4brains", "log4brains", "MADR 2 with dashes and tags, as log4brains reads it", first: "log4brains-first"
        ),
        .init("adrs", "adrs", "Nygard's sections with number, status and links in front matter", first: "adrs-first"),
        .init("dotnet-adr", "dotnet-adr", "Nygard's sections below a title without number", first: "dotnet-adr-first"),
        .init("pyadr", "pyadr", "MADR 2 as pyadr keeps it", first: "pyadr-first"),
        .init("phodal", "phodal/adr", "Nygard's sections, the status with its date", first: "phodal-first"),
        .init("merson", "Merson", "Nygard's sections and a rationale", first: "dotnet-adr-first"),
        .init("y-statement", "Y-statement", "The decision in one long sentence", first: "dotnet-adr-first"),
        .init(
            "tyree-akerman", "Tyree and Akerman", "Issue, assumptions, constraints, positions, argument, implications",
            first: "dotnet-adr-first"),
        .init(
            "alexandrian", "Alexandrian", "Prologue, discussion, solution, consequences, as in a pattern",
            first: "dotnet-adr-first"),
        .init(
            "business-case", "business case", "Criteria, candidates, research on each, recommendation",
            first: "dotnet-adr-first"),
        .init(
            "arc42", "arc42", "Problem, alternatives, decision, consequences, for section 9 of arc42",
            first: "dotnet-adr-first"),
        .init("edgex", "EdgeX", "Submitters, change log, proposed design, considerations", first: "dotnet-adr-first"),
        .init(
            "planguage", "Planguage", "The decision as a testable requirement with its stakeholders",
            first: "dotnet-adr-first"),
    ]
}
