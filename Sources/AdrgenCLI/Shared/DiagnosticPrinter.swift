import Diagnostics

/// Prints diagnostics on standard error, coloured on a terminal.
struct DiagnosticPrinter {
    func print(_ diagnostics: [Diagnostic]) {
        let renderer = TextRenderer(color: Terminal.wantsColor(2))
        var text = ""
        for diagnostic in diagnostics { text += renderer.render(diagnostic) }
        if !text.isEmpty { Output.error(text) }
    }
}
