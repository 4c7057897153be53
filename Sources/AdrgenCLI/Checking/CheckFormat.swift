import ArgumentParser
import Diagnostics

/// What `check --format` takes.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github, gitlab, junit, markdown

    /// A report in this form.
    func bytes(of report: Report, color: Bool) -> [UInt8] {
        switch self {
        case .text: Array(report.text(color: color).utf8)
        case .json: report.json.encoded() + Array("\n".utf8)
        case .sarif: report.sarif.encoded() + Array("\n".utf8)
        case .github: Array(report.github.utf8)
        case .gitlab: report.gitlab.encoded() + Array("\n".utf8)
        case .junit: Array(report.junit.utf8)
        case .markdown: Array(report.markdown.utf8)
        }
    }
}

/// What `check --fail-on` takes.
enum FailingSeverity: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note

    var severity: Diagnostic.Severity {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
