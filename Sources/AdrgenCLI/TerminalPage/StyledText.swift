import Diagnostics

/// Text with one style for a terminal.
struct StyledText: Sendable, Hashable {
    struct Style: OptionSet, Hashable, Sendable {
        let rawValue: Int
        static let bold = Style(rawValue: 1)
        static let dim = Style(rawValue: 2)
        static let italic = Style(rawValue: 4)
        static let underline = Style(rawValue: 8)
        static let struck = Style(rawValue: 16)
        static let code = Style(rawValue: 32)
        static let good = Style(rawValue: 64)
        static let warning = Style(rawValue: 128)
        static let bad = Style(rawValue: 256)
    }

    var text: String
    var style: Style

    init(_ text: String, _ style: Style = []) {
        self.text = text
        self.style = style
    }

    /// The text between escape sequences for its style.
    var escaped: String {
        let codes: [(Style, String)] = [
            (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.struck, "9"), (.code, "36"), (.good, "32"),
            (.warning, "33"), (.bad, "31"),
        ]
        let used = codes.filter { style.contains($0.0) }.map(\.1)
        return used.isEmpty ? text : "\u{1B}[\(used.joined(separator: ";"))m\(text)\u{1B}[0m"
    }
}

/// A line of a terminal.
struct StyledLine: Sendable, Hashable {
    var parts: [StyledText]

    init(_ parts: [StyledText] = []) {
        self.parts = parts
    }

    init(_ text: String, _ style: StyledText.Style = []) {
        parts = [StyledText(text, style)]
    }

    /// Columns the line takes.
    var width: Int { parts.reduce(0) { $0 + Columns.width($1.text) } }

    func text(colored: Bool) -> String {
        parts.map { colored ? $0.escaped : $0.text }.joined()
    }
}
