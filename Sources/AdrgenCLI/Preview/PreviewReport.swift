import Diagnostics
import Site

/// What a preview says on the terminal: a line for each building that changed something, and what is newly wrong.
struct PreviewReport {
    private var told: Set<Diagnostic> = []
    private var isFailing = false

    /// The first building and where to look at it.
    mutating func started(_ built: LivePreview.Built, address: String) {
        tell(built.content.problems.diagnostics)
        let (records, pages) = (Count.text(built.records, "record"), Count.text(built.content.pages, "page"))
        Output.print("\(records), \(pages) in \(Self.text(built.time))")
        Output.print("Preview at \(address) (Ctrl-C ends it)")
    }

    mutating func rebuilt(_ built: LivePreview.Built) {
        let news = tell(built.content.problems.diagnostics)
        guard built.changedPages > 0 || news || isFailing else { return }
        isFailing = false
        let (records, pages) = (Count.text(built.records, "record"), Count.text(built.changedPages, "page"))
        Output.print("\(records), \(pages) changed in \(Self.text(built.time))")
    }

    mutating func failed(_ diagnostics: [Diagnostic]) {
        isFailing = true
        if tell(diagnostics) { Output.print("The preview stays as it was.") }
    }

    /// Prints what was not wrong the last time; whether anything is different.
    @discardableResult
    private mutating func tell(_ diagnostics: [Diagnostic]) -> Bool {
        let now = Set(diagnostics)
        DiagnosticPrinter().print(diagnostics.filter { !told.contains($0) })
        defer { told = now }
        return now != told
    }

    private static func text(_ time: Duration) -> String {
        "\(max(1, Int(time / .milliseconds(1)))) ms"
    }
}
